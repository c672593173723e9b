import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible, visibleLine } from '../../../src/core/text/visible.ts'

const of = (...codePoints: number[]) => String.fromCodePoint(...codePoints)
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => of(from + i))

const tagged = (text: string) =>
  [...text].map((letter) => of(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')

describe('taken off', () => {
  it.each([
    ['direction marks', ['\u200E', '\u200F', '\u061C']],
    ['embeddings and overrides', range(0x202a, 0x202e)],
    ['isolates', range(0x2066, 0x2069)],
    ['deprecated format characters', range(0x206a, 0x206f)],
    ['zero-width spaces and joiners', ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF']],
    ['invisible operators', range(0x2061, 0x2065)],
    ['soft hyphens and grapheme joiners', ['\u00AD', '\u034F']],
    ['fillers', ['\u115F', '\u1160', '\u3164', '\uFFA0', '\u180E']],
    ['interlinear annotation', range(0xfff9, 0xfffb)],
    ['variation selectors', [...range(0xfe00, 0xfe0f), of(0xe0100), of(0xe01ef)]],
    ['tags', range(0xe0000, 0xe007f)],
    ['noncharacters', ['\uFDD0', '\uFFFE', of(0x10ffff)]],
    ['musical and shorthand controls', [of(0x1d173), of(0x1bca0)]],
  ])('are %s', (_, characters) => {
    for (const hidden of characters) {
      expect([hidden, visible(`Rus${hidden}sia`)]).toEqual([hidden, 'Russia'])
      expect(visible(`${hidden}Рос${hidden}${hidden}сия${hidden}`)).toBe('Россия')
    }
  })

  it('is what hides in or behind emoji', () => {
    expect(visible(`🏴${tagged('secret')}${of(0xe007f)}`)).toBe('🏴')
    expect(visible(`😀${tagged('secret words')}`)).toBe('😀')
    expect(visible(`❤️${'\uFE0F'.repeat(50)}${of(0xe0101)}`)).toBe('❤️')
    expect(visible('1\uFE0F0\uFE0F0\uFE0F dead')).toBe('100 dead')
  })

  it('is what stands on a letter beyond what any language needs', () => {
    expect(visible(`z${'\u0335'.repeat(40)}a`)).toBe(`z${'\u0335'.repeat(3)}a`)
    expect(visible(`क${'\u0941'.repeat(40)}`)).toBe(`क${'\u0941'.repeat(6)}`)
  })

  it('leaves space and line feeds where controls and separators were', () => {
    expect(visible('a\u0000b\u001Bc\u0085d\u009Fe')).toBe('a b c d e')
    expect(visible('a\tb\nc\r\nd\re')).toBe('a\tb\nc\nd\ne')
    expect(visible('a\u2028b\u2029c')).toBe('a\nb\nc')
    expect(visibleLine('  a\u2028\u200B b\u00A0\n c\u0000 ')).toBe('a b c')
  })

  it('makes a text well-formed', () => {
    expect(visible('a\uD83Db\uDE00')).toBe('a\uFFFDb\uFFFD')
  })
})

describe('kept', () => {
  it.each([
    ['English', 'US says Russia talks on life support – “for now” (3.5 %)…'],
    ['Vietnamese in parts', 'Vie\u0302\u0323t Nam va\u0300 Nga'],
    ['Persian with a non-joiner', 'می\u200Cخواهم نامه\u200Cها'],
    ['Persian with a joiner at the end', 'سال ۱۴۰۲ ه\u200D.ش'],
    ['Arabic with its points', 'مُحَمَّدٌ رَسُولُ اللَّٰهِ'],
    ['Hebrew with its points', 'בְּרֵאשִׁ֖ית בָּרָ֣א'],
    ['Hindi with joiners', 'क्\u200Dष और क्\u200Cष हिन्दी'],
    ['Malayalam with a final joiner', 'അവന്\u200D വന്നു'],
    ['Sinhala', 'ශ්\u200Dරී ලංකා'],
    ['Bengali', 'র\u200D্যাব'],
    ['Thai', 'ที่นี่ ผู้ใหญ่ น้ำ'],
    ['Burmese', 'မြွှောင် ကြောင့်'],
    ['Tibetan', 'བསྒྲུབས་'],
    ['Khmer', 'ស្ត្រី'],
    ['Mongolian', 'ᠪᠠᠭᠰᠢ\u180B ᠮᠣᠩᠭᠣᠯ'],
    ['Korean in parts', '한국어'],
    ['a Japanese name with its variant', `葛${of(0xe0100)}城市`],
    ['emoji', '❤️ ☎︎ 1️⃣ #️⃣ 👍🏽 🇺🇦 ©️'],
    ['families and professions', '👨‍👩‍👧‍👦 👩🏽‍⚖️ 🏳️‍🌈 🏴‍☠️ ❤️‍🔥 👁️‍🗨️'],
    ['flags of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['private use', '\uF8FF \uE000'],
    ['visible format characters of Arabic', '\u0600۱۲ \u06DD'],
  ])('is %s', (_, text) => {
    expect(visible(text)).toBe(text)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'aшبک한葛1#❤👩🏽🏴',
        ...['\u094D', '\u0D02', '\u0301', '\u0335', '\u05B0', '\u064B', '\u0941'],
        ...['\u200B', '\u200C', '\u200D', '\uFE0F', '\uFE0E', '\u202E', '\u2066', '\u180B'],
        ...['\u3164', '\u034F', of(0xe0100), of(0xe0067), of(0xe007f), '\uD83D', '\n', '\u0000'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

/** Also on a machine that has much else to do. */
const LOADED = 60_000

describe('any text', () => {
  it(
    'never grows, is well-formed, and is the same when done twice',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = visible(text)
          expect(once.length).toBeLessThanOrEqual(text.length)
          expect(once.isWellFormed()).toBe(true)
          expect(visible(once)).toBe(once)
        }),
        { numRuns: 500 },
      )
    },
    LOADED,
  )

  it(
    'keeps each letter and digit that can be seen, in order',
    () => {
      const seen = (text: string) =>
        text.match(/[[\p{L}\p{N}\p{P}\p{S}]--\p{Default_Ignorable_Code_Point}]/gv)?.join('') ?? ''
      fc.assert(
        fc.property(anyText, (text) => {
          expect(seen(visible(text))).toBe(seen(text.toWellFormed()))
        }),
        { numRuns: 500 },
      )
    },
    LOADED,
  )

  it(
    'holds no direction control and no tag outside a flag',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const rest = visible(text).replace(/\p{RGI_Emoji_Tag_Sequence}/gv, '')
          expect(rest).not.toMatch(/\p{Bidi_Control}|[\u{E0000}-\u{E007F}]/u)
        }),
        { numRuns: 500 },
      )
    },
    LOADED,
  )

  it('without such characters is left alone', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'abc ÄßшЖ北京한😀\n\t.,“’—0١'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(plain, (text) => {
        expect(visible(text)).toBe(text)
      }),
    )
  })
})
