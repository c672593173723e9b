import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCut } from '../../../src/core/summary/cut-at-word.ts'
import { LONGEST_LINE, MOST_WORDS, wordCount } from '../../../src/core/summary/draft.ts'
import { lineWords } from '../../../src/core/summary/evidence.ts'
import { isEnglish } from '../../../src/core/summary/languages/guess.ts'
import { LONGEST_WHOLE } from '../../../src/core/summary/languages/length.ts'
import { plainSummary } from '../../../src/core/summary/plain-summary.ts'
import { summarise } from '../../../src/core/summary/summarise.ts'
import type { Summary } from '../../../src/core/summary/summary.ts'
import { familyOf } from '../../../src/core/summary/word-family.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'
import { quotesBalance } from '../../../src/core/text/quotes.ts'
import { normalWord, tokens } from '../../../src/core/text/tokens.ts'
import fixture from '../../fixtures/talks-with-russia.txt?raw'

const article = (headline: string, text: string, language: string | null = 'en') =>
  cleanArticle({ headline, body: { format: 'text', text }, language })

const [title = '', ...rest] = fixture.split('\n')

describe('the article that the product was conceived from', () => {
  const summary = summarise(article(title, rest.join('\n'), null))

  it('becomes the seven words', () => {
    expect(summary.line).toBe('US says Russia talks on life support')
  })

  it('comes with the rules that made the line', () => {
    expect(summary.evidence.rules).toEqual([
      'attribution-first',
      'quotation-marks-dropped',
      'side-first',
      'topic-of-subject-dropped',
    ])
  })

  it('shows where each kept word stands', () => {
    expect(summary.evidence.kept.map((kept) => kept.word)).toEqual([
      'US',
      'Russia',
      'Talks',
      'on',
      'life',
      'support',
    ])
  })

  it('tells which word was added, so that the line can be derived again', () => {
    expect(summary.evidence.added).toEqual([{ word: 'says', at: 1 }])
    expect(lineWords(summary.evidence).join(' ')).toBe(summary.line)
  })

  it('comes with the lead and a second sentence that stands by itself', () => {
    const [lead, second] = summary.sentences
    expect(lead?.text).toMatch(/^Two days after .* “on life support\.”$/)
    expect(second?.text).toMatch(/^A short-lived truce .* for its failure\.$/)
    expect(wordCount(summary.sentences.map((s) => s.text).join(' '))).toBeLessThanOrEqual(60)
  })

  it('names the same speaker only because the body has it', () => {
    const silent = summarise(article(title, 'Nothing about it.'))
    expect(silent.line).not.toContain('says')
  })

  it('keeps the topic where the lead does not name it', () => {
    const elsewhere = 'The United States said negotiations with Russia were on life support.'
    expect(summarise(article(title, elsewhere)).line).toContain('Syria')
  })
})

const HEADLINES = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Talks with Russia',
        'on Syria',
        '‘on life support’',
        ': US',
        'US:',
        ', says Kerry',
        '- police',
        'may',
        'not',
        '3.5%',
        '$4 billion',
        'after',
        'as',
        'killed',
        'alleged',
        'He',
        'BREAKING:',
        '| BBC News',
        '?',
        '“',
        "'",
        '…',
        '北京发生地震',
        '🇬🇧',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(' ')),
)
const BODIES = fc.oneof(
  fc.constant(rest.join('\n')),
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constant(''),
)
const LANGUAGES = fc.constantFrom(null, 'en', 'en-GB', 'fr', 'zh', 'xx', '')
const digits = (text: string) => text.match(/\d+/g) ?? []

/** All that the engine may add to the article's words. */
const ADDED = /^(?:says?|warns?|claims?|admits?|insists?|confirms?|argues?|finds?|reports?|to)$/i

function expectSound(summary: Summary, english: boolean) {
  const { line, evidence, sentences } = summary
  expect(line.length).toBeLessThanOrEqual(english ? LONGEST_LINE : LONGEST_WHOLE)
  if (english) expect(wordCount(line)).toBeLessThanOrEqual(MOST_WORDS)
  expect(line.isWellFormed()).toBe(true)
  for (const { word, start, end } of evidence.kept)
    expect(evidence.text.slice(start, end)).toBe(word)
  for (const { word, as } of evidence.kept)
    if (as !== undefined) expect(familyOf(normalWord(as))).toBe(familyOf(normalWord(word)))
  for (const { word } of evidence.added) expect(word).toMatch(ADDED)
  expect(lineWords(evidence)).toEqual(Array.from(tokens(line), ({ text }) => text))
  for (const number of digits(line)) expect(evidence.text).toContain(number)
  expect(sentences.length).toBeLessThanOrEqual(2)
  for (const { text } of sentences) {
    expect(text.length).toBeLessThanOrEqual(400)
    expect(text.isWellFormed()).toBe(true)
  }
}

describe('any article', () => {
  it('gets a line that fits and stands on its evidence', () => {
    fc.assert(
      fc.property(HEADLINES, BODIES, LANGUAGES, (headline, body, language) => {
        const clean = article(headline, body, language)
        expectSound(summarise(clean), isEnglish(clean))
      }),
      { numRuns: 400 },
    )
  })

  it('gets a line even when nobody cleaned it', () => {
    fc.assert(
      fc.property(HEADLINES, fc.array(BODIES, { maxLength: 4 }), (headline, paragraphs) => {
        const summary = summarise({
          headline: headline.toWellFormed(),
          paragraphs,
          corrections: [],
          language: null,
        })
        expect(summary.line.length).toBeLessThanOrEqual(LONGEST_WHOLE)
      }),
    )
  })

  it('is never left without words by its rules', () => {
    fc.assert(
      fc.property(HEADLINES, BODIES, (headline, body) => {
        const { headline: clean, ...others } = article(headline, body)
        const { line } = summarise({ headline: clean, ...others })
        if (clean.trim() !== '') expect(line).not.toBe('')
      }),
    )
  })

  it('does not lose negations and questions in lines that are not marked as cut, nor a hedge of its clause', () => {
    fc.assert(
      fc.property(HEADLINES, BODIES, (headline, body) => {
        const { line, evidence } = summarise(article(headline, body))
        if (isCut(line) || evidence.source === 'lead') return
        // What a whole phrase says may go with it.
        const byPhrase = evidence.rules.includes('headline-compressed')
        for (const word of ['not', ...(byPhrase ? [] : ['may', 'alleged'])])
          if (new RegExp(`(?<!\\S)${word}(?!\\S)`).test(evidence.text))
            expect(line).toMatch(new RegExp(word, 'i'))
        expect(line.includes('?')).toBe(evidence.text.includes('?'))
        if (quotesBalance(evidence.text)) expect(quotesBalance(line)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

it('keeps a denial at the end of a headline that came cut off', () => {
  const headline = 'Talks with Russia Talks with Russia on Syria not …'
  const { line } = summarise(article(headline, 'Talks with Russia on Syria stalled.'))
  expect(line).toBe('Talks with Russia Talks with Russia on Syria not…')
})

describe('the cheapest path', () => {
  it('sends the headline as it is where it fits', () => {
    const summary = plainSummary({ headline: '  Dam \n bursts ' })
    expect(summary).toMatchObject({ line: 'Dam bursts', sentences: [] })
  })

  it('leaves out what cannot be seen', () => {
    const headline = `\u202EDam\u2066 bu\u200Brsts\u{E0041} z${'\u0335'.repeat(30)}`
    const { line, evidence } = plainSummary({ headline })
    expect(line).toBe(`Dam bursts z${'\u0335'.repeat(3)}`)
    expect(evidence.text).toBe(line)
  })

  it('cuts at a word and says so', () => {
    const { line } = plainSummary({ headline: 'word '.repeat(40) })
    expect(line).toMatch(/^(word )*word…$/)
  })

  it('never splits a character', () => {
    expect(plainSummary({ headline: `x${'😀'.repeat(60)}` }).line.isWellFormed()).toBe(true)
  })

  it('does with any headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (headline) => {
        const { line, evidence } = plainSummary({ headline })
        expect(line.length).toBeLessThanOrEqual(LONGEST_LINE)
        expect(line.isWellFormed()).toBe(true)
        for (const { word, start, end } of evidence.kept)
          expect(evidence.text.slice(start, end)).toBe(word)
      }),
    )
  })
})
