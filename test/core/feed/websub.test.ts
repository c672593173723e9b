import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerTo,
  askAgainAt,
  hubNamed,
  LEASE_SECONDS,
  leaseOf,
  renewAt,
} from '../../../src/core/feed/websub.ts'

const TOPIC = 'https://example.org/feed'
const DAY = 86_400_000

describe('which hub tells of a feed', () => {
  const header = { hub: 'https://hub.test/1', self: 'https://example.org/1' }
  const document = { hub: 'https://hub.test/2', self: 'https://example.org/2' }
  const nothing = { hub: null, self: null }

  test('is what is said first', () => {
    expect(hubNamed([header, document], TOPIC)).toEqual({ hub: header.hub, topic: header.self })
    expect(hubNamed([nothing, document], TOPIC)).toEqual({
      hub: document.hub,
      topic: document.self,
    })
    expect(hubNamed([{ ...nothing, self: header.self }, document], TOPIC)).toEqual({
      hub: document.hub,
      topic: header.self,
    })
  })
  test('is none where nobody names one, and a feed that does not name itself is its address', () => {
    expect(hubNamed([nothing, { ...document, hub: null }], TOPIC)).toBeNull()
    expect(hubNamed([{ ...header, self: null }, nothing], TOPIC)?.topic).toBe(TOPIC)
  })
})

describe('what a hub is about to do', () => {
  const asked = fc.record({
    wants: fc.constantFrom('subscribe' as const, 'unsubscribe' as const),
    topic: fc.constantFrom(TOPIC, `${TOPIC}/`, ''),
    isPending: fc.boolean(),
  })
  const intent = fc.record({
    mode: fc.oneof(
      fc.constantFrom('subscribe', 'unsubscribe', 'denied', 'Subscribe', 'publish', ''),
      fc.string(),
    ),
    topic: fc.oneof(fc.constantFrom(TOPIC, `${TOPIC}/`, TOPIC.toUpperCase(), ''), fc.string()),
    leaseSeconds: fc.option(fc.integer()),
  })

  test('is confirmed only where it is what was asked for, and was not confirmed before', () => {
    fc.assert(
      fc.property(asked, intent, (asked, intent) => {
        const { mode, topic } = intent
        const isAskedFor = asked.isPending && mode === asked.wants && topic === asked.topic
        expect(answerTo(asked, intent) === 'confirmed').toBe(isAskedFor)
      }),
    )
  })
  test('a hub may deny what is wanted at any time, and nothing else', () => {
    fc.assert(
      fc.property(asked, intent, (asked, intent) => {
        const denied = { ...intent, mode: 'denied' }
        const isWanted = asked.wants === 'subscribe' && intent.topic === asked.topic
        expect(answerTo(asked, denied)).toBe(isWanted ? 'denied' : 'refused')
      }),
    )
  })
})

describe('a lease', () => {
  const said = (leaseSeconds: number | null) =>
    leaseOf({ mode: 'subscribe', topic: TOPIC, leaseSeconds })

  test('is as long as the hub says, and as it was asked for where it says nothing', () => {
    expect(said(3_600)).toBe(3_600_000)
    expect([said(null), said(0), said(-1)]).toEqual(Array(3).fill(LEASE_SECONDS * 1_000))
    expect(said(Number.MAX_SAFE_INTEGER)).toBe(30 * DAY)
  })
  test('is renewed before it ends, and not all the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seconds) => {
        const lease = said(seconds)
        const renewed = renewAt(0, lease)
        expect(renewed).toBeGreaterThanOrEqual(5 * 60_000)
        expect(renewed).toBeGreaterThanOrEqual(lease - DAY)
        if (lease > 10 * 60_000) expect(renewed).toBeLessThanOrEqual(lease * 0.97)
      }),
    )
    expect(renewAt(0, 10 * DAY)).toBe(9 * DAY)
  })
  test('that is denied is asked for again a day later', () => {
    expect(askAgainAt(7)).toBe(7 + DAY)
  })
})
