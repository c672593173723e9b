import { expect, test } from 'vitest'
import { forAWhile } from '../../src/core/for-a-while.ts'

function asked(fails = false) {
  const world = { now: 1_000, questions: [] as string[], fails }
  const answer = forAWhile({ ms: 30, most: 2, now: () => world.now }, async (key) => {
    world.questions.push(key)
    if (world.fails) throw new Error('nobody is there')
    return `${key} ${world.questions.length}`
  })
  return { world, answer }
}

test('an answer holds for a while, each by itself', async () => {
  const { world, answer } = asked()
  expect(await answer('a')).toBe('a 1')
  expect(await answer('b')).toBe('b 2')
  world.now += 29
  expect(await answer('a')).toBe('a 1')
  world.now += 1
  expect(await answer('a')).toBe('a 3')
})

test('it holds no longer where the clock is set back', async () => {
  const { world, answer } = asked()
  await answer('a')
  world.now -= 31
  expect(await answer('a')).toBe('a 2')
})

test('no more than so many are kept', async () => {
  const { world, answer } = asked()
  for (const key of ['a', 'b', 'c', 'c', 'a']) await answer(key)
  expect(world.questions).toEqual(['a', 'b', 'c', 'a'])
})

test('what fails is asked again', async () => {
  const { world, answer } = asked(true)
  await expect(answer('a')).rejects.toThrow('nobody is there')
  world.fails = false
  expect(await answer('a')).toBe('a 2')
})
