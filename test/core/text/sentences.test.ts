import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src/core/text/sentences.ts'

const split = (text: string, language = 'en') => sentencesOf(text, language).map((s) => s.text)

describe('sentences', () => {
  it.each([
    ['en', ['Dr. Smith met J. K. Rowling.', 'They left.']],
    ['en', ['He met U.S. Secretary Kerry on Jan. 3.', 'It rained.']],
    ['en', ['He lives in the U.S.', 'Then he left.']],
    ['en', ['It costs $3.50 at No. 10 Downing Street.', 'Why?', 'Nobody knows!']],
    ['en', ['“It is over,” he said.', '“Go home.”']],
    ['en', ['“Is it over?” he asked.', 'It was.']],
    ['de', ['Das gilt z.B. für Dr. Meyer am 3. Oktober.', 'Es regnet.']],
    ['fr', ['M. Durand est parti.', 'Il pleut.']],
  ])('%s: %j', (language, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences)
  })

  it('knows other scripts', () => {
    expect(split('北京今天发生地震。没有人受伤。', 'zh')).toEqual([
      '北京今天发生地震。',
      '没有人受伤。',
    ])
  })

  it('takes an unknown language for English', () => {
    expect(split('One. Two.', 'x-klingon')).toEqual(['One.', 'Two.'])
  })

  it('says where each stands, and loses nothing but space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let end = 0
        for (const sentence of sentencesOf(text, null)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})
