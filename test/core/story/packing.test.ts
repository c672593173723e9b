import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packNumbers, unpackNumbers } from '../../../src/core/packed-numbers.ts'
import { DocumentCounts } from '../../../src/core/story/counts.ts'
import { hashOf, inLead, inTitle, isName, signatureOf } from '../../../src/core/story/signature.ts'
import { termsOf } from '../../../src/core/story/terms.ts'
import { UsualLines } from '../../../src/core/story/usual-lines.ts'
import { DAY } from './newsroom.ts'

const words = fc.array(fc.oneof(fc.lorem({ maxCount: 1 }), fc.string({ unit: 'grapheme' })), {
  maxLength: 200,
})
const wording = fc.record({
  title: words.map((list) => list.join(' ')),
  lead: words.map((list) => list.join(' ')),
  language: fc.constantFrom('en', 'de', 'zh', 'und'),
})
const signature = wording.map((said) => signatureOf(said.language, termsOf(said)))

describe('a packed signature', () => {
  it('is read back as it was, sorted, within 448 bytes', () => {
    fc.assert(
      fc.property(signature, (one) => {
        const bytes = packNumbers(one)
        expect(unpackNumbers(bytes)).toEqual(one)
        expect(bytes.length).toBeLessThanOrEqual(448)
        const hashes = Array.from(one, hashOf)
        expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b))
      }),
    )
  })

  it('says how often a term stands in headline and lead, and whether it is a name', () => {
    const terms = termsOf({
      title: 'Ferry sinks off Calder',
      lead: 'A ferry sank off Calder. The ferry was old.',
      language: 'en',
    })
    const [ferry] = signatureOf(
      'en',
      terms.filter(({ stem }) => stem === 'ferri'),
    )
    const [calder] = signatureOf(
      'en',
      terms.filter(({ stem }) => stem === 'calder'),
    )
    expect([inTitle(ferry ?? 0), inLead(ferry ?? 0), isName(ferry ?? 0)]).toEqual([1, 2, false])
    expect([inTitle(calder ?? 0), inLead(calder ?? 0), isName(calder ?? 0)]).toEqual([1, 1, true])
  })

  it('tells the same word of two languages apart', () => {
    const term = {
      stem: 'gift',
      word: 'Gift',
      inTitle: 1,
      inLead: 0,
      isName: false,
      isNumber: false,
    }
    expect(signatureOf('en', [term])).not.toEqual(signatureOf('de', [term]))
  })
})

describe('packed counts of documents', () => {
  it('are read back nearly as they were, and pack to the same bytes again', () => {
    fc.assert(
      fc.property(fc.array(signature, { maxLength: 5 }), fc.nat(30), (list, days) => {
        const counts = new DocumentCounts(0)
        for (const [at, one] of list.entries()) counts.add(one, at * days * DAY)
        const bytes = counts.pack()
        const back = DocumentCounts.unpack(bytes)
        expect(back.pack()).toEqual(bytes)
        const now = 5 * days * DAY
        expect(back.at(now).documents).toBeCloseTo(counts.at(now).documents, 9)
        for (const entry of list[0] ?? [])
          expect(back.at(now).having(hashOf(entry))).toBeCloseTo(
            counts.at(now).having(hashOf(entry)),
            1,
          )
      }),
      { numRuns: 20 },
    )
  })

  it('count half after seven days', () => {
    const counts = new DocumentCounts(0)
    const one = signatureOf('en', termsOf({ title: 'Ferry sinks', lead: '', language: 'en' }))
    counts.add(one, 0)
    const hash = hashOf(one[0] ?? 0)
    expect(counts.at(0).having(hash)).toBe(1)
    expect(counts.at(7 * DAY).having(hash)).toBeCloseTo(0.5, 9)
    expect(counts.at(21 * DAY).documents).toBeCloseTo(0.125, 9)
    counts.add(one, 28 * DAY)
    expect(counts.at(28 * DAY).documents).toBeCloseTo(1 + 1 / 16, 9)
  })
})

describe('usual lines', () => {
  it('are those of two earlier articles, whatever figures stand in them', () => {
    const usual = new UsualLines()
    usual.add(['Updated 14:05', 'A ferry sank.'])
    expect(usual.without(['Updated 15:10'])).toEqual(['Updated 15:10'])
    usual.add(['Updated 15:10', 'Updated 16:00'])
    expect(usual.without(['Updated 17:30', 'A ferry sank.'])).toEqual(['A ferry sank.'])
  })

  it('keep the 512 that were seen last, packed and read back', () => {
    const usual = new UsualLines()
    for (let round = 0; round < 2; round++) usual.add(['Always here', 'Once a day'])
    for (let i = 0; i < 600; i++)
      usual.add([
        `line ${'abcdefghij'.charAt(i % 10)}${String.fromCodePoint(0x4e00 + i)}`,
        'Always here',
      ])
    expect(usual.pack().length).toBe(512 * 5)
    const back = UsualLines.unpack(usual.pack())
    expect(back.pack()).toEqual(usual.pack())
    expect(back.without(['Always here', 'Once a day'])).toEqual(['Once a day'])
  })
})
