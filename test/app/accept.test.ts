import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AcceptDeps, accept } from '../../src/app/accept.ts'
import { failedProofs } from '../../src/app/failed-proofs.ts'
import type { Post, Publisher } from '../../src/app/ports/desk.ts'
import { isSameStamp, stampOf } from '../../src/app/ports/publisher-stamp.ts'
import { ok } from '../../src/core/result.ts'
import { sources } from '../../src/sources/sources.ts'
import { newEventId, publisherId } from '../alerts.ts'
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
  rev: 3,
}

/** A Desk that has `current`, and a directory that shows `copy`. */
function world({ current, copy }: { current: Publisher | null; copy: Publisher | null }) {
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
      return { kind: 'accepted', event: newEventId(), supersedes: null, waits: true }
    },
  }
  const proofs = failedProofs({ now: () => NOW, log: () => {} })
  const deps: AcceptDeps = {
    desk,
    lanes: { supersede: async () => {} },
    directory: { find: async () => copy },
    failedProofs: proofs,
    sources,
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
