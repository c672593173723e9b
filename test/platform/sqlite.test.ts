import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { Database, listOf, part, verbatim } from '../../src/platform/sqlite.ts'
import { lane } from './lane-chats.ts'

const onDatabase = (work: (db: Database) => void) =>
  runInDurableObject(lane(), (_, { storage }) => {
    storage.sql.exec('CREATE TABLE word (n INTEGER PRIMARY KEY, text TEXT NOT NULL)')
    work(new Database(storage))
  })

test('what a statement is given is bound, whatever stands in it and in whichever part', () =>
  onDatabase((db) => {
    const evil = "'); DROP TABLE word; --?"
    expect(db.run`INSERT INTO word (n, text) VALUES (${1}, ${evil}), (${2}, ${'b'})`).toBe(2)
    const isEvil = part`text = ${evil}`
    const order = verbatim('n DESC')
    expect(db.first<{ n: number }>`SELECT n FROM word WHERE ${isEvil} AND n < ${9}`).toEqual({
      n: 1,
    })
    const wanted = part`n IN (${listOf([1, 2, 3])}) AND text <> ${'c'}`
    const found = db.all<{ n: number }>`SELECT n FROM word WHERE ${wanted} ORDER BY ${order}`
    expect(found.map(({ n }) => n)).toEqual([2, 1])
    expect(db.has`SELECT 1 FROM word WHERE n = ${3}`).toBe(false)
    expect(() => db.one`SELECT n FROM word`).toThrow()
  }))

test('of several, only what throws is left out, and leaves nothing behind', () =>
  onDatabase((db) => {
    const failed: number[] = []
    db.eachApart([1, 2, 3], {
      work(n) {
        db.run`INSERT INTO word (n, text) VALUES (${n}, ${'x'})`
        if (n === 2) throw new Error('poison')
      },
      instead: (n) => failed.push(n),
    })
    expect(failed).toEqual([2])
    expect(db.all<{ n: number }>`SELECT n FROM word`.map(({ n }) => n)).toEqual([1, 3])
  }))
