import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntities } from '../../sandbox/entities.ts'

const reason = (text: string, entities: unknown) => {
  const checked = checkEntities(text, entities)
  return checked.ok ? 'accepted' : checked.refusal.description
}

describe('entities given with a text', () => {
  it.each([
    ['a negative offset', [{ type: 'bold', offset: -1, length: 2 }], /incorrect offset -1/],
    ['a fractional offset', [{ type: 'bold', offset: 0.5, length: 2 }], /incorrect offset/],
    ['no length', [{ type: 'bold', offset: 0, length: 0 }], /incorrect length 0/],
    ['a length that is no number', [{ type: 'bold', offset: 0, length: '2' }], /incorrect length/],
    ['a start past the end', [{ type: 'bold', offset: 5, length: 1 }], /begins after the end/],
    ['an end past the end', [{ type: 'bold', offset: 0, length: 6 }], /ends after the end/],
    ['an unknown type', [{ type: 'blink', offset: 0, length: 1 }], /Unsupported type/],
    ['a link without url', [{ type: 'text_link', offset: 0, length: 1 }], /"url"/],
    [
      'a link to a script',
      [{ type: 'text_link', offset: 0, length: 1, url: 'javascript:alert(1)' }],
      /Wrong HTTP URL/,
    ],
    ['a mention without user', [{ type: 'text_mention', offset: 0, length: 1 }], /"user"/],
    ['an emoji without id', [{ type: 'custom_emoji', offset: 0, length: 1 }], /custom emoji/],
    [
      'overlapping entities',
      [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'italic', offset: 2, length: 3 },
      ],
      /overlap/,
    ],
    [
      'bold inside code',
      [
        { type: 'code', offset: 0, length: 3 },
        { type: 'bold', offset: 1, length: 1 },
      ],
      /stands inside code/,
    ],
    [
      'a quotation in a quotation',
      [
        { type: 'blockquote', offset: 0, length: 4 },
        { type: 'expandable_blockquote', offset: 1, length: 2 },
      ],
      /quotation in a quotation/,
    ],
    ['a time that is none', [{ type: 'date_time', offset: 0, length: 1 }], /"unix_time"/],
    [
      'a time in an unknown format',
      [{ type: 'date_time', offset: 0, length: 1, unix_time: 1, date_time_format: 'tD' }],
      /Wrong date-time format/,
    ],
    ['no array', { type: 'bold' }, /Expected an Array/],
    ['an entity that is no object', ['bold'], /must be an Object/],
  ])('refuses %s', (_, entities, expected) => {
    expect(reason('hello', entities)).toMatch(expected)
  })

  it('refuses an entity that splits a surrogate pair at either end', () => {
    expect(reason('a😀b', [{ type: 'bold', offset: 2, length: 1 }])).toMatch(/begins in a middle/)
    expect(reason('a😀b', [{ type: 'bold', offset: 0, length: 2 }])).toMatch(/ends in a middle/)
    expect(reason('a😀b', [{ type: 'bold', offset: 1, length: 2 }])).toBe('accepted')
  })

  it('accepts nested and adjacent entities in any order', () => {
    const nested = [
      { type: 'italic', offset: 3, length: 2 },
      { type: 'underline', offset: 1, length: 1 },
      { type: 'bold', offset: 0, length: 3 },
    ]
    const checked = checkEntities('hello', nested)
    expect(checked.ok && checked.value.map(({ type }) => type)).toEqual([
      'bold',
      'underline',
      'italic',
    ])
  })

  it('never throws, and what it accepts lies within the text', () => {
    const anything = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constantFrom('bold', 'code', 'text_link'),
          offset: fc.integer({ min: -2, max: 12 }),
          length: fc.integer({ min: -2, max: 12 }),
          url: fc.webUrl(),
        }),
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10 }), anything, (text, raw) => {
        const checked = checkEntities(text, raw)
        if (!checked.ok) return
        for (const { offset, length } of checked.value) {
          expect(length).toBeGreaterThan(0)
          expect(offset + length).toBeLessThanOrEqual(text.length)
          expect(text.slice(offset, offset + length).isWellFormed()).toBe(true)
        }
      }),
    )
  })
})

describe('a time for its reader', () => {
  it.each(['', 'r', 'Dt', 'wdT'])('keeps the format "%s"', (date_time_format) => {
    const entity = { type: 'date_time', offset: 0, length: 5, unix_time: 1_777_628_000 }
    expect(checkEntities('hello', [{ ...entity, date_time_format }])).toEqual({
      ok: true,
      value: [{ ...entity, date_time_format }],
    })
  })
})
