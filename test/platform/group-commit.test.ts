import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { GroupCommit } from '../../src/platform/group-commit.ts'

const nothing = async () => {}

test('what comes together is committed in one turn, in order, and each is answered for itself', async () => {
  const turns: number[][] = []
  let turn: number[] = []
  const group = new GroupCommit<number, string>(
    (n) => {
      turn.push(n)
      return `done ${n}`
    },
    async () => {
      turns.push(turn)
      turn = []
    },
  )
  const answers = [1, 2, 3].map((n) => group.run(n))
  expect(await Promise.all(answers)).toEqual(['done 1', 'done 2', 'done 3'])
  expect(await group.run(4)).toBe('done 4')
  expect(turns).toEqual([[1, 2, 3], [4]])
})

test('one that cannot be committed fails alone', async () => {
  const group = new GroupCommit<number, number>((n) => {
    if (n === 2) throw new Error('no room')
    return n
  }, nothing)
  const outcomes = await Promise.allSettled([1, 2, 3].map((n) => group.run(n)))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('what was committed is answered, whatever fails afterwards', async () => {
  const group = new GroupCommit<number, number>(
    (n) => n,
    () => Promise.reject(new Error('no alarm')),
  )
  expect(await group.run(1)).toBe(1)
})

test('in a Durable Object, one that throws leaves nothing of itself behind', () =>
  runInDurableObject(env.DESK.getByName(crypto.randomUUID()), async (_, { storage }) => {
    storage.sql.exec('CREATE TABLE note (n INTEGER)')
    const group = new GroupCommit<number, void>(
      (n) =>
        storage.transactionSync(() => {
          storage.sql.exec('INSERT INTO note VALUES (?)', n)
          if (n === 2) throw new Error('half done')
        }),
      nothing,
    )
    await Promise.allSettled([1, 2, 3].map((n) => group.run(n)))
    const kept = storage.sql.exec<{ n: number }>('SELECT n FROM note').toArray()
    expect(kept.map(({ n }) => n)).toEqual([1, 3])
  }))
