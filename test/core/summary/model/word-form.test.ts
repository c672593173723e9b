import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byteAt,
  byteLength,
  casesOf,
  formsIn,
  formsOf,
} from '../../../../src/core/summary/model/word-form.ts'
import { vocabularyOf } from '../../../../train/vocabulary.ts'

describe('the form of a word', () => {
  it('is lower-cased, with any number as ##', () => {
    expect(formsOf(['Kerry', '2014', '#.##', 'A380', '5th'])).toEqual([
      'kerry',
      '##',
      '##',
      '##',
      '##',
    ])
  })
  it('opens and closes straight quotation marks in turn', () => {
    expect(formsOf(['"', 'no', '"', '“', 'n’t', '”'])).toEqual([
      '``',
      'no',
      "''",
      '``',
      "n't",
      "''",
    ])
  })
})

describe('letter case', () => {
  it('tells names from other words in a sentence', () => {
    expect(casesOf(['The', 'EU', 'and', 'Iran', ',', 'say'])).toEqual([3, 2, 1, 2, 0, 1])
  })
  it.each(['iran says no', 'Iran Says No Talks', 'IRAN SAYS NO'])(
    'tells nothing in "%s"',
    (text) => {
      expect(new Set(casesOf(text.split(' ')))).toEqual(new Set([0]))
    },
  )
})

describe('the vocabulary', () => {
  it('has each form that it was made of, and few others', () => {
    const forms = Array.from({ length: 1000 }, (_, i) => `form${i}`)
    const isKnown = formsIn(Buffer.from(vocabularyOf(forms, 13)).toString('base64'))
    expect(forms.every(isKnown)).toBe(true)
    expect(forms.filter((form) => isKnown(`${form}x`)).length).toBeLessThan(100)
  })
})

describe('base64', () => {
  it('gives the bytes that were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(byteLength(text)).toBe(bytes.length)
        expect(Uint8Array.from(bytes, (_, index) => byteAt(text, index))).toEqual(bytes)
      }),
    )
  })
})
