import { expect, test } from 'vitest'
import { failedProofs } from '../../src/app/failed-proofs.ts'

function counted() {
  const lines: unknown[] = []
  const clock = { now: 1_000_000 }
  const proofs = failedProofs({
    now: () => clock.now,
    log: (name, fields) => lines.push([name, fields.prover, fields.count]),
  })
  return { lines, clock, proofs }
}

test('the first failure is logged at once, a flood as one line a minute with its size', () => {
  const { lines, clock, proofs } = counted()
  for (let i = 0; i < 10_000; i++) proofs.add('publisher')
  expect(lines).toEqual([['proof.failed', 'publisher', 1]])
  clock.now += 60_000
  for (let i = 0; i < 10_000; i++) proofs.add('publisher')
  expect(lines).toEqual([
    ['proof.failed', 'publisher', 1],
    ['proof.failed', 'publisher', 10_000],
  ])
  expect(proofs.totals()).toEqual({
    operator: 0,
    publisher: 20_000,
    telegram: 0,
    hub: 0,
    reader: 0,
  })
})

test('each kind has a line and a count of its own', () => {
  const { lines, proofs } = counted()
  proofs.add('operator')
  proofs.add('telegram')
  proofs.add('operator')
  expect(lines).toEqual([
    ['proof.failed', 'operator', 1],
    ['proof.failed', 'telegram', 1],
  ])
  expect(proofs.totals()).toEqual({ operator: 2, publisher: 0, telegram: 1, hub: 0, reader: 0 })
})

test('twenty failed tries a minute are few, more are too many until the minute is over', () => {
  const { clock, proofs } = counted()
  for (let i = 0; i < 20; i++) proofs.add('operator')
  expect(proofs.retryAfter('operator')).toBeNull()
  clock.now += 20_500
  proofs.add('operator')
  expect(proofs.retryAfter('operator')).toBe(40)
  expect(proofs.retryAfter('publisher')).toBeNull()
  clock.now += 39_500
  expect(proofs.retryAfter('operator')).toBeNull()
  proofs.add('operator')
  expect(proofs.retryAfter('operator')).toBeNull()
})
