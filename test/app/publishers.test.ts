import { expect, test } from 'vitest'
import type { Desk } from '../../src/app/ports/desk.ts'
import type { AddedPublisher, Publisher } from '../../src/app/ports/publisher.ts'
import type { Setup, Source, Sources } from '../../src/app/ports/source.ts'
import { addPublisher, rotateSecret } from '../../src/app/publishers.ts'
import { err, ok } from '../../src/core/result.ts'
import { native } from '../../src/sources/native.ts'
import { publisherId } from '../alerts.ts'

const ORIGIN = 'https://lede.example'

const setup: Setup = {
  settings: (value) =>
    typeof value === 'object' && value !== null && 'url' in value
      ? ok({ url: value.url, period: 5 })
      : err([{ path: 'url', message: 'is required' }]),
  steps: ({ url, secret }) => [`to ${url}`, `with ${secret}`],
}
const source: Source = { ...native, ...setup }
const sources: Sources = {
  native,
  ghost: source,
  wordpress: { ...source, postsToSecretAddress: () => true },
  feed: setup,
}

/** A Desk of one publisher. */
function deskOf() {
  const kept: Publisher[] = []
  const desk = {
    async addPublisher(publisher: AddedPublisher) {
      kept.push({ ...publisher, paused: false, rev: 1 })
      return 'added' as const
    },
    publisher: async () =>
      kept[0] ? { kind: 'changed' as const, publisher: kept[0] } : { kind: 'unknown' as const },
    publishers: async () => kept,
    rotate: async () => kept.length > 0,
  }
  return { kept, deps: { desk: desk as unknown as Desk, sources } }
}

const wanted = (changes = {}) => ({
  id: 'demo',
  name: 'Demo',
  domains: ['example.org'],
  settings: { url: 'https://example.org/feed' },
  ...changes,
})

test('a publisher is added with its format and what that has made of the settings', async () => {
  const { deps, kept } = deskOf()
  const added = await addPublisher(deps, wanted({ format: 'ghost' }), ORIGIN)
  const [publisher] = kept
  expect(publisher).toMatchObject({
    format: 'ghost',
    settings: '{"url":"https://example.org/feed","period":5}',
  })
  const url = `${ORIGIN}/v1/publishers/demo/events`
  const secret = publisher?.secrets[0]
  expect(added).toEqual({
    ok: true,
    value: { id: 'demo', url, secret, steps: [`to ${url}`, `with ${secret}`] },
  })
})

test('where a system can set no header, the address holds the secret, also after a rotation', async () => {
  const { deps, kept } = deskOf()
  const added = await addPublisher(deps, wanted({ format: 'wordpress' }), ORIGIN)
  const secret = kept[0]?.secrets[0]
  const url = `${ORIGIN}/v1/publishers/demo/events/${secret}`
  expect(added).toMatchObject({ value: { url, steps: [`to ${url}`, 'with null'] } })
  expect(encodeURIComponent(secret ?? '/')).toBe(secret)
  const rotated = await rotateSecret(deps, 'demo', ORIGIN)
  const [fresh, address] = rotated.ok ? [rotated.value.secret, rotated.value.url] : []
  expect(fresh).not.toBe(secret)
  expect(address).toBe(`${ORIGIN}/v1/publishers/demo/events/${fresh}`)
})

test('a feed has no secret, is posted nowhere, and rotates nothing', async () => {
  const { deps, kept } = deskOf()
  const added = await addPublisher(deps, wanted({ format: 'feed' }), ORIGIN)
  expect(added).toMatchObject({ ok: true, value: { url: null, secret: null } })
  expect(kept[0]?.secrets).toEqual([])
  expect(await rotateSecret(deps, 'demo', ORIGIN)).toEqual({
    ok: false,
    error: { kind: 'no-secret' },
  })
})

test('a feed beyond what the free plan carries is added, and the operator is told', async () => {
  const { deps } = deskOf()
  const add = async (n: number, format = 'feed') => {
    const added = await addPublisher(deps, wanted({ id: `p${n}`, format }), ORIGIN)
    return added.ok ? added.value.warnings : added.error
  }
  for (let n = 0; n < 34; n++) expect(await add(n)).toBeUndefined()
  const message = expect.stringContaining('35 feeds')
  expect(await add(34)).toEqual([{ path: 'format', message }])
  expect(await add(35, 'ghost')).toBeUndefined()
})

test.each([
  [{ format: 'ghost', settings: {} }, 'settings.url', 'is required'],
  [{ format: 'native' }, 'settings', 'must be left out: this format has none'],
  [{ format: 'gost' }, 'format', 'must be one of native, ghost, wordpress, feed'],
  [{ format: 'ninjs' }, 'format', 'must be one of native, ghost, wordpress, feed'],
  [{ id: undefined }, 'id', 'is required'],
  [{ domains: undefined }, 'domains', 'is required'],
  [{ domains: [] }, 'domains', 'must name at least one domain'],
])('what cannot be added is refused by its path: %j', async (changes, path, message) => {
  const { deps, kept } = deskOf()
  const added = await addPublisher(deps, wanted(changes), ORIGIN)
  const faults = [{ path, message }]
  expect(added).toEqual({ ok: false, error: { kind: 'invalid-publisher', faults } })
  expect(kept).toEqual([])
})

test('a publisher of nobody is not rotated', async () => {
  const { deps } = deskOf()
  const unknown = { ok: false, error: { kind: 'unknown-publisher' } }
  expect(await rotateSecret(deps, publisherId('gone'), ORIGIN)).toEqual(unknown)
  expect(await rotateSecret(deps, 'No Slug', ORIGIN)).toEqual(unknown)
})
