import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../../../src/core/summary/compress/base64.ts'
import {
  packTable,
  unpackTable,
  weightAt,
} from '../../../../src/core/summary/compress/packed-table.ts'

describe('a packed table', () => {
  it('gives back each weight to within a step of its level', () => {
    const slots = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
      { minLength: 256, maxLength: 256 },
    )
    fc.assert(
      fc.property(slots, (weights) => {
        const table = unpackTable(packTable(weights, 0))
        const top = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
        weights.forEach((weight, slot) => {
          const got = weightAt(table, slot)
          expect(Math.abs(got - weight)).toBeLessThanOrEqual(top / 16 + 1e-9)
          if (weight === 0) expect(got).toBe(0)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('drops weights below the least and stays a plain string', () => {
    const packed = packTable([0.01, 0, -1, 0, 0, 0, 0, 0.5], 0.1)
    expect(unpackTable(packed).levels).toEqual(Int8Array.of(0, 0, -16, 0, 0, 0, 0, 11))
    expect(packed.text).not.toMatch(/['\\\n]/)
  })
})

describe('base64', () => {
  it('gives the bytes that were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
      }),
    )
  })
})
