import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumAt, unpackTable } from '../../train/compressor/unpacked-table.ts'
import { packTable } from '../../train/pack-table.ts'

describe('a packed table', () => {
  it('gives back each weight to within half a step', () => {
    const slots = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
      { minLength: 256, maxLength: 256 },
    )
    fc.assert(
      fc.property(slots, (weights) => {
        const packed = packTable(weights, { step: 0.01, least: 0.02 })
        const table = unpackTable(packed)
        weights.forEach((weight, slot) => {
          const got = sumAt(table, [slot], 1)
          if (Math.abs(weight) < 0.02) expect(got).toBe(0)
          else expect(Math.abs(got - weight)).toBeLessThan(0.005001)
        })
        expect(packed.counts + packed.gaps + packed.levels).not.toMatch(/['\n]/)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps apart the zeros between weights, and cuts what is far too large', () => {
    const weights = [0, 0, -1, 0, 1e6, ...Array(2000).fill(0), 2, ...Array(42).fill(0)]
    const { levels } = unpackTable(packTable(weights, { step: 1, least: 1 }))
    expect([...levels].flatMap((level, slot) => (level === 0 ? [] : [[slot, level]]))).toEqual([
      [2, -1],
      [4, 1023],
      [2005, 2],
    ])
  })
})
