import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOf, labelAll, labelTable } from '../../../../src/core/summary/model/label-model.ts'
import { packTable } from '../../../../train/pack-table.ts'

const LABELS = 5
const SLOTS = 1024

describe('a labeller', () => {
  it('gives each word the label that its features weigh most for', () => {
    const level = fc.integer({ min: -200, max: 200 })
    const weights = fc
      .constantFrom(0, 1, 20)
      .chain((zeros) =>
        fc.array(
          fc.oneof({ arbitrary: level, weight: 1 }, { arbitrary: fc.constant(0), weight: zeros }),
          { minLength: SLOTS, maxLength: SLOTS },
        ),
      )
    const hashes = fc.array(fc.array(fc.integer(), { maxLength: 9 }), { maxLength: 6 })
    fc.assert(
      fc.property(weights, hashes, (table, words) => {
        const labeller = {
          labels: LABELS,
          features: (i: number, _: Uint8Array, out: Int32Array) => {
            out.set(words[i] ?? [])
            return words[i]?.length ?? 0
          },
        }
        const packed = labelTable(packTable(table, { step: 1, least: 1 }))
        const expected = words.map((features) =>
          bestOf(
            Int32Array.from({ length: LABELS }, (_, label) =>
              features.reduce((sum, hash) => sum + (table[(hash ^ label) & (SLOTS - 1)] ?? 0), 0),
            ),
          ),
        )
        expect(Array.from(labelAll(packed, labeller, words.length))).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})
