import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { stampOf } from '../../src/app/ports/publisher-stamp.ts'
import { publisherCopies } from '../../src/platform/kv/publisher-copies.ts'
import { sealOf } from '../../src/platform/kv/sealing.ts'
import { publisherId } from '../alerts.ts'
import { until } from '../turning.ts'
import { newsroom, operate, published } from './newsroom.ts'

const desk = () => env.DESK.getByName('desk')

const copyOf = (id: string) => env.KV.get(`publisher:${id}`)

const copied = (id: string) =>
  until(async () => {
    const copy = await copyOf(id)
    if (copy === null) throw new Error('there is no copy yet')
    return copy
  })

/** As the version before this one wrote it, and as anybody would who can write KV. */
const unsealed = (id: string, secret: string, changes = {}) =>
  JSON.stringify({
    v: 1,
    id,
    name: 'Example News',
    domains: ['example.org'],
    secrets: [secret],
    rev: 1,
    ...changes,
  })

const THIEF = `whsec_${btoa('the secret of who can write KV..')}`

test('a copy shows neither secrets nor anything else of its publisher', async () => {
  const room = await newsroom('shown')
  const copy = await copied('shown')
  expect(JSON.parse(copy)).toEqual({ v: 2, sealed: expect.any(String) })
  expect(copy).not.toContain(room.secret.slice(6, 20))
  expect(atob(JSON.parse(copy).sealed)).not.toContain('example.org')
})

test('who can write KV alone can neither post nor change where the publisher may link to', async () => {
  const room = await newsroom('forged')
  await copied('forged')
  await env.KV.put('publisher:forged', unsealed('forged', THIEF))
  const honest = room.secret
  room.secret = THIEF
  expect((await room.post(published())).status).toBe(401)
  room.secret = honest
  await env.KV.put('publisher:forged', unsealed('forged', honest, { domains: ['evil.example'] }))
  expect((await room.post(published({ url: 'https://evil.example/x' }))).status).toBe(422)
  expect((await room.post(published())).status).toBe(202)
})

test('the copy of one publisher is none of another', async () => {
  const [mine, other] = [await newsroom('mine'), await newsroom('other')]
  await copied('other')
  await env.KV.put('publisher:other', await copied('mine'))
  other.secret = mine.secret
  expect((await other.post(published())).status).toBe(401)
})

/** Begun anew, the Desk does not remember when it has written which copy. */
const forgetWrites = () => evictDurableObject(desk())

test('a copy that the version before has written is written anew, sealed', async () => {
  const room = await newsroom('taken-over')
  await copied('taken-over')
  await env.KV.put('publisher:taken-over', unsealed('taken-over', room.secret))
  await forgetWrites()
  expect((await room.post(published())).status).toBe(202)
  await until(async () => expect(JSON.parse((await copyOf('taken-over')) ?? '{}').v).toBe(2))
})

test('a copy that stays unreadable is written anew once, not with each post', async () => {
  const room = await newsroom('broken')
  await copied('broken')
  await forgetWrites()
  const marks = () =>
    runInDurableObject(desk(), (_, { storage }) => {
      return storage.sql.exec("SELECT rev FROM mirror WHERE key = 'publisher:broken'").toArray()
    })
  await env.KV.put('publisher:broken', 'not a copy')
  expect((await room.post(published({ id: 'one' }))).status).toBe(202)
  await until(async () => expect(JSON.parse((await copyOf('broken')) ?? '').v).toBe(2))
  expect(await marks()).toEqual([])
  await env.KV.put('publisher:broken', 'not a copy')
  for (const id of ['two', 'three']) {
    expect((await room.post(published({ id }))).status).toBe(202)
    expect(await marks()).toEqual([])
  }
})

test('the Desk takes no post that was verified with other secrets or domains than its own', async () => {
  const id = publisherId('compared')
  const room = await newsroom('compared')
  const own = {
    rev: 1,
    secrets: [room.secret],
    domains: ['example.org'],
    format: 'native' as const,
    settings: null,
  }
  const commit = async (changes: Partial<typeof own>) =>
    desk().commit({
      publisher: id,
      verifiedWith: await stampOf({ ...own, ...changes }),
      webhookId: crypto.randomUUID(),
      isNamed: true,
      bytes: 2,
      bodyHash: 'ab',
      happening: { type: 'ping' },
    })
  expect(await commit({ secrets: [THIEF] })).toEqual({ kind: 'publisher-changed' })
  expect(await commit({ domains: ['evil.example'] })).toEqual({ kind: 'publisher-changed' })
  expect(await commit({ rev: 2 })).toEqual({ kind: 'publisher-changed' })
  expect(await commit({})).toMatchObject({ kind: 'accepted' })
  await operate('POST', '/v1/publishers/compared/rotate')
  expect(await commit({})).toEqual({ kind: 'publisher-changed' })
})

test('a copy of before there were formats is taken as it is', async () => {
  const room = await newsroom('formatless')
  await copied('formatless')
  const key = 'publisher:formatless'
  const seal = sealOf(env.OPERATOR_TOKEN, 'copies of publishers')
  const sealed = await seal.close(unsealed('formatless', room.secret), key)
  await env.KV.put(key, JSON.stringify({ v: 2, sealed }))
  const id = publisherId('formatless')
  const copy = await publisherCopies(env.KV, env.OPERATOR_TOKEN).find(id)
  expect(copy).toMatchObject({ format: 'native', settings: null })
  const stamp = copy && (await stampOf(copy))
  expect(await desk().publisher(id, stamp)).toEqual({ kind: 'same' })
  expect((await room.post(published())).status).toBe(202)
})
