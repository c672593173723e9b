import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AcceptDeps, accept } from '../../src/app/accept.ts'
import { failedProofs } from '../../src/app/failed-proofs.ts'
import type { Post } from '../../src/app/ports/desk.ts'
import type { Publisher } from '../../src/app/ports/publisher.ts'
import { isSameStamp, stampOf } from '../../src/app/ports/publisher-stamp.ts'
import type { Read, Source, Sources } from '../../src/app/ports/source.ts'
import { ok } from '../../src/core/result.ts'
import { sources } from '../../src/sources/sources.ts'
import { articleId, newEventId, publisherId } from '../alerts.ts'
import { signed } from '../http/newsroom.ts'

const NOW = Date.UTC(2026, 4, 1)
const secretOf = (name: string) => `whsec_${btoa(name.padEnd(32, '.'))}`

const demo: Publisher = {
  id: publisherId('demo'),
  name: 'Example News',
  domains: ['example.org'],
  secrets: [secretOf('newer'), secretOf('older')],
  format: 'native',
  settings: null,
  paused: false,
  updates: 'reply',
  rev: 3,
}

/** A Desk that has `current`, and a directory that shows `copy`. */
function world(
  { current, copy }: { current: Publisher | null; copy: Publisher | null },
  served: Sources = sources,
) {
  const seen = { commits: [] as Post[], asked: 0, bodies: 0 }
  const desk: AcceptDeps['desk'] = {
    superseded: async () => {},
    async publisher(_, stamp) {
      seen.asked += 1
      if (!current) return { kind: 'unknown' }
      const isSame = stamp && isSameStamp(stamp, await stampOf(current))
      return isSame ? { kind: 'same' } : { kind: 'changed', publisher: current }
    },
    async commit(post) {
      seen.commits.push(post)
      const fits = current && isSameStamp(post.verifiedWith, await stampOf(current))
      if (!fits) return { kind: 'publisher-changed' }
      return { kind: 'accepted', event: newEventId(), supersedes: null, waits: true, untold: null }
    },
  }
  const proofs = failedProofs({ now: () => NOW, log: () => {} })
  const deps: AcceptDeps = {
    desk,
    lanes: { supersede: async () => {} },
    directory: { find: async () => copy },
    failedProofs: proofs,
    sources: served,
    now: () => NOW,
    log: () => {},
  }
  return { seen, deps, failed: () => proofs.totals().publisher }
}

const BODY = '{"type":"ping"}'

function incoming(seen: { bodies: number }, secrets: readonly string[], changes = {}) {
  const all = secrets.map((secret) =>
    signed(BODY, secret, { webhookId: 'msg_1', at: new Date(NOW) }),
  )
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(NOW / 1_000),
    'webhook-signature': all.map((one) => one['webhook-signature']).join(' '),
    ...changes,
  }
  return {
    headers: new Headers(headers),
    addressSecret: null,
    path: '/v1/publishers/demo/events',
    async body() {
      seen.bodies += 1
      return ok(new TextEncoder().encode(BODY))
    },
  }
}

const eightWrong = Array.from({ length: 8 }, (_, i) => secretOf(`stranger ${i}`))

function countMacs() {
  const spies = [vi.spyOn(crypto.subtle, 'sign'), vi.spyOn(crypto.subtle, 'verify')]
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
}
let macs: () => number

beforeEach(() => {
  macs = countMacs()
})

afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  ['no id', { 'webhook-id': '' }, 'malformed-headers'],
  ['a long id', { 'webhook-id': 'x'.repeat(100_000) }, 'malformed-headers'],
  ['no time', { 'webhook-timestamp': 'soon' }, 'malformed-headers'],
  ['no signature', { 'webhook-signature': ' ' }, 'malformed-headers'],
  ['100 kB of signatures', { 'webhook-signature': 'v1,AAAA '.repeat(12_500) }, 'malformed-headers'],
  ['an old time', { 'webhook-timestamp': String(NOW / 1_000 - 301) }, 'stale-timestamp'],
])('a post with %s is refused with its body unread', async (_, changes, kind) => {
  const { deps, seen, failed } = world({ current: demo, copy: demo })
  const answer = await accept(deps, 'demo', incoming(seen, demo.secrets, changes))
  expect(answer).toMatchObject({ ok: false, error: { kind } })
  expect([seen.bodies, seen.asked, macs(), failed()]).toEqual([0, 0, 0, 1])
})

test('a post for what can be no publisher is refused with its body unread', async () => {
  const { deps, seen } = world({ current: demo, copy: demo })
  const answer = await accept(deps, 'No Slug', incoming(seen, demo.secrets))
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unknown-publisher' } })
  expect([seen.bodies, seen.asked]).toEqual([0, 0])
})

test('eight false signatures cost one MAC a live secret, and no second round', async () => {
  const { deps, seen, failed } = world({ current: demo, copy: demo })
  const answer = await accept(deps, 'demo', incoming(seen, eightWrong))
  expect(answer).toMatchObject({ ok: false, error: { kind: 'wrong-signature' } })
  expect([macs(), seen.asked, seen.commits.length, failed()]).toEqual([2, 1, 0, 1])
})

test('signatures that could not be any cost no MAC', async () => {
  const { deps, seen } = world({ current: demo, copy: demo })
  const signatures = 'v1,AAAA v1,%%% v1, v2,abc'
  const answer = await accept(deps, 'demo', incoming(seen, [], { 'webhook-signature': signatures }))
  expect(answer).toMatchObject({ ok: false, error: { kind: 'wrong-signature' } })
  expect(macs()).toBe(0)
})

test('the last of eight signatures may be the one that fits, with the older secret', async () => {
  const { deps, seen, failed } = world({ current: demo, copy: demo })
  const secrets = [...eightWrong.slice(1), secretOf('older')]
  expect(await accept(deps, 'demo', incoming(seen, secrets))).toMatchObject({ ok: true })
  expect([macs(), seen.asked, failed()]).toEqual([2, 0, 0])
})

test('a secret that only the Desk knows is taken, and those that were tried are not tried again', async () => {
  const rotated = { ...demo, secrets: [secretOf('newest'), secretOf('newer')], rev: 4 }
  const { deps, seen } = world({ current: rotated, copy: demo })
  expect(await accept(deps, 'demo', incoming(seen, [secretOf('newest')]))).toMatchObject({
    ok: true,
  })
  expect([macs(), seen.asked]).toEqual([3, 1])
})

test('a copy with other secrets or domains proves nothing, even under the right revision', async () => {
  for (const changes of [{ secrets: [secretOf('thief')] }, { domains: ['evil.example'] }]) {
    const copy = { ...demo, ...changes }
    const { deps, seen } = world({ current: demo, copy })
    const thief = await accept(deps, 'demo', incoming(seen, [secretOf('thief')]))
    expect(thief).toMatchObject({ ok: false, error: { kind: 'wrong-signature' } })
    expect(await accept(deps, 'demo', incoming(seen, demo.secrets))).toMatchObject({ ok: true })
    expect(seen.commits.at(-1)?.verifiedWith).toEqual(await stampOf(demo))
  }
})

test('a publisher that is gone is refused, though its copy is still there', async () => {
  const { deps, seen, failed } = world({ current: null, copy: demo })
  const answer = await accept(deps, 'demo', incoming(seen, demo.secrets))
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unknown-publisher' } })
  expect(failed()).toBe(1)
})

/** Of a system that may name its posts; its posts are proven by the address. */
function sourceOf(read: Read, id: string | null = null): Source {
  return {
    head: () => ok({ id }),
    verifier: (post) => async (secrets) => secrets.some((secret) => secret === post.addressSecret),
    read: () => ok(read),
    settings: () => ok(null),
    steps: () => [],
  }
}

const retraction = (id: string) => ({
  type: 'article.retracted' as const,
  retraction: { publisher: demo.id, id: articleId(id), updatedAt: null, version: null },
})

const three: Read = {
  kind: 'happenings',
  happenings: [retraction('a'), retraction('b'), { type: 'ping' }],
  warnings: [],
}

const mapped: Publisher = { ...demo, format: 'mapped', settings: '{"field":"x"}' }

/** What it answers to a post to the secret address, and what it has committed. */
async function acceptedBy(source: Source, publisher = mapped) {
  const { deps, seen } = world({ current: publisher, copy: publisher }, { mapped: source })
  const post = { ...incoming(seen, []), addressSecret: secretOf('older') }
  return { answer: await accept(deps, 'demo', post), commits: seen.commits }
}

test('each thing that a post says is a commit of its own, under keys of the post', async () => {
  const { answer, commits } = await acceptedBy(sourceOf(three, 'hook-7'))
  expect(commits.map(({ webhookId }) => webhookId)).toEqual(['hook-7', 'hook-7#2', 'hook-7#3'])
  expect(commits.map(({ bytes }) => bytes)).toEqual([BODY.length, 0, 0])
  expect(commits.every(({ isNamed }) => isNamed)).toBe(true)
  expect(answer).toMatchObject({
    ok: true,
    value: { article: 'a', further: [{ article: 'b' }, { article: null, status: 'accepted' }] },
  })
})

test('a post without an id has its body for a key', async () => {
  const { commits } = await acceptedBy(sourceOf(three))
  const hash = commits[0]?.bodyHash
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(commits.map(({ webhookId }) => webhookId)).toEqual([hash, `${hash}#2`, `${hash}#3`])
  expect(commits.some(({ isNamed }) => isNamed)).toBe(false)
})

test('a post without news is skipped, and nothing is committed', async () => {
  const { answer, commits } = await acceptedBy(
    sourceOf({ kind: 'skipped', reason: 'A draft was saved.' }),
  )
  expect(answer).toEqual({ ok: true, value: { status: 'skipped', reason: 'A draft was saved.' } })
  expect(commits).toEqual([])
})

test('what was dropped of a post is told, and only where something was', async () => {
  const warnings = [{ path: 'tags.0', message: 'must be a string' }]
  const ping = { kind: 'happenings', happenings: [{ type: 'ping' }], warnings: [] } as const
  const one = await acceptedBy(sourceOf({ ...ping, warnings }))
  expect(one.answer).toMatchObject({ value: { warnings } })
  const none = await acceptedBy(sourceOf(ping))
  expect(none.answer.ok && Object.keys(none.answer.value)).toEqual(['event', 'article', 'status'])
})

test('a source reads with the settings of the publisher', async () => {
  const source = sourceOf(three)
  const read = vi.spyOn(source, 'read')
  await acceptedBy(source)
  expect(read.mock.calls[0]?.[1]).toMatchObject({
    publisher: 'demo',
    domains: ['example.org'],
    settings: { field: 'x' },
    now: NOW,
  })
})

test('a copy of another format or other settings proves nothing', async () => {
  const source = sourceOf(three)
  for (const changes of [{ format: 'ghost' as const }, { settings: '{"field":"y"}' }]) {
    const served = { mapped: source, ghost: source }
    const { deps, seen } = world({ current: mapped, copy: { ...mapped, ...changes } }, served)
    const post = { ...incoming(seen, []), addressSecret: secretOf('older') }
    expect(await accept(deps, 'demo', post)).toMatchObject({ ok: true })
    const [refused, taken] = seen.commits.map(({ verifiedWith }) => verifiedWith)
    expect(refused).not.toEqual(taken)
    expect(taken).toEqual(await stampOf(mapped))
    expect(seen.bodies).toBe(1)
  }
})

test('a publisher whose feed is fetched takes no posts', async () => {
  const { answer, commits } = await acceptedBy(sourceOf(three), { ...demo, format: 'feed' })
  expect(answer).toEqual({ ok: false, error: { kind: 'not-posted' } })
  expect(commits).toEqual([])
})

test('the copy is recognised by the stamp that the version before gave it', async () => {
  const text = JSON.stringify({ secrets: demo.secrets, domains: demo.domains })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  expect(await stampOf({ ...demo })).toEqual({ rev: demo.rev, digest: hex })
})
