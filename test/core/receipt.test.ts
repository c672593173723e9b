import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Entry,
  type Outcome,
  packAscending,
  packReceipt,
  unpackAscending,
  unpackReceipt,
} from '../../src/core/receipt.ts'

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>(
    { kind: 'waiting' },
    { kind: 'skipped' },
    { kind: 'failed' },
    { kind: 'doubt' },
  ),
  fc.nat(2 ** 40).map((messageId): Outcome => ({ kind: 'sent', messageId })),
)

const numbers = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 40 }))
  .map((list) => list.sort((a, b) => a - b))

test('unpacking gives back what was packed', () => {
  fc.assert(
    fc.property(numbers, fc.infiniteStream(outcome), (list, outcomes) => {
      const entries = list.map(
        (recipient): Entry => ({ recipient, outcome: outcomes.next().value ?? { kind: 'failed' } }),
      )
      expect(unpackReceipt(packReceipt(entries))).toEqual(entries)
    }),
  )
})

test('lists of numbers survive packing', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(unpackAscending(packAscending(list))).toEqual(list)
    }),
  )
})

test('neighbours take two bytes each with their outcome, whatever the chat ids are', () => {
  const entries = Array.from(
    { length: 20 },
    (_, i): Entry => ({ recipient: i + 1, outcome: { kind: 'failed' } }),
  )
  expect(packReceipt(entries).length).toBe(40)
})

test('any bytes unpack to something', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(Array.isArray(unpackReceipt(bytes))).toBe(true)
    }),
  )
})

test('numbers that do not ascend are a bug', () => {
  expect(() => packAscending([2, 1])).toThrow(RangeError)
  expect(() => packAscending([1, 1])).toThrow(RangeError)
})
