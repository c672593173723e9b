/** What holds for the line of any article, however its headline and body are made. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyOf } from '../../../src/core/english/verbs.ts'
import { isCut, LONGEST_LINE, wordCount } from '../../../src/core/summary/line.ts'
import { summarise } from '../../../src/core/summary/summarise.ts'
import type { Summary } from '../../../src/core/summary/summary.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'
import { quotesBalance } from '../../../src/core/text/quotes.ts'
import { normalWord, tokens, words } from '../../../src/core/text/tokens.ts'
import fixture from '../../fixtures/talks-with-russia.txt?raw'
import { lineWords } from './line-words.ts'

const summaries = new Map<string, Summary>()

/** Made once of each article: properties that draw alike look at the same ones. */
function summaryOf(headline: string, text: string, language: string | null = 'en'): Summary {
  const key = JSON.stringify([headline, text, language])
  const known = summaries.get(key)
  const body = { format: 'text', text } as const
  const summary = known ?? summarise(cleanArticle({ headline, body, language }))
  summaries.set(key, summary)
  return summary
}

const PARTS = [
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
  'after talks',
  'as prices fall',
  ', who left Aleppo',
  '; dam bursts',
  ', vows return',
  'killed',
  'man and woman',
  'alleged',
  'He',
  'The mayor of Aleppo has approved a plan',
  'in a bid to end war',
  'on Monday',
  'BREAKING:',
  '| BBC News',
  '?',
  '“',
  "'",
  '…',
  '北京发生地震',
  '🇬🇧',
]
const TOLD = fc
  .array(fc.constantFrom(...PARTS), { maxLength: 30 })
  .map((parts) => parts.join(' ').replace(/ (?=[,;])/g, ''))
/** Headlines of which something may go. */
const CLAUSES = [
  'The mayor of Aleppo has approved a plan',
  'Dam bursts in Lisbon',
  'Kerry leaves talks in Geneva',
  'Alleged thief may have left Lisbon',
  'Talks with Russia on Syria stall',
  'Avalanche kills man and woman near Sund',
]
const TAILS = [
  ', says Kerry',
  ' after talks fail',
  '; dam bursts in Lisbon',
  ', who left Aleppo in May',
  ' on Monday',
  ' in a bid to end the war in Syria',
  ' if talks fail',
  ' but not in Aleppo',
  ' (Syrian news agency SANA)',
  ' amid fears of war',
  ' as prices fall in Lisbon',
  ', vows return to Geneva',
  ' for first time since 1958',
]
const SHAPED = fc
  .tuple(
    fc.constantFrom(...CLAUSES),
    fc.uniqueArray(fc.constantFrom(...TAILS), { minLength: 1, maxLength: 7 }),
  )
  .map(([clause, tails]) => clause + tails.join(''))
const HEADLINES = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  { arbitrary: TOLD, weight: 3 },
  { arbitrary: SHAPED, weight: 3 },
)
const BODIES = fc.oneof(
  fc.constant(fixture.split('\n').slice(1).join('\n')),
  fc.string({ unit: 'binary', maxLength: 600 }),
  TOLD,
  fc.constant(''),
)
const LANGUAGES = fc.constantFrom(null, 'en', 'en-GB', 'fr', 'de', 'es', 'pt', 'zh', 'xx')

/** What a reader can be asked to take in, in UTF-16 units: more of a headline is not read. */
const MOST_READ = 300
/** All that the engine may add to the article's words. */
const ADDED =
  /^(?:says?|warns?|claims?|admits?|insists?|confirms?|argues?|finds?|reports?|suggests?|reveals?|shows?|believes?|predicts?|to)$/i
/** Edits that leave something out. */
const LEAVES_OUT = /^(?:teaser|rest|second-clause|circumstance|as-clause|day)-dropped$/

const anyArticle = (holds: (summary: Summary) => void, numRuns = 100) =>
  fc.assert(
    fc.property(HEADLINES, BODIES, LANGUAGES, (headline, body, language) =>
      holds(summaryOf(headline, body, language)),
    ),
    { numRuns },
  )

/** Of an English headline that says something, whose own line this is. */
const anyHeadline = (holds: (summary: Summary, headline: string) => void, numRuns = 80) =>
  fc.assert(
    fc.property(fc.oneof(TOLD, { arbitrary: SHAPED, weight: 3 }), BODIES, (headline, body) => {
      const summary = summaryOf(headline, body)
      fc.pre(summary.evidence.source === 'headline')
      holds(summary, summary.evidence.text)
    }),
    { numRuns, maxSkipsPerRun: 500 },
  )

const cameCut = (headline: string) => /(?:…|\.{3})/u.test(headline)
const leftOut = ({ evidence }: Summary) => evidence.rules.some((rule) => LEAVES_OUT.test(rule))
const POINTS = ['says', 'if', 'killed']
const normal = (text: string) => Array.from(tokens(text), (token) => normalWord(token.text))

describe('the line of any article', () => {
  it('is well-formed and no longer than a reader reads', () => {
    anyArticle(({ line }) => {
      expect(line.length).toBeLessThanOrEqual(MOST_READ)
      expect(line.isWellFormed()).toBe(true)
    })
  })

  it('stands on its evidence, from which it can be derived again', () => {
    anyArticle(({ line, evidence }) => {
      for (const { word, start, end, as = word } of evidence.kept) {
        expect(evidence.text.slice(start, end)).toBe(word)
        expect(familyOf(normalWord(as))).toBe(familyOf(normalWord(word)))
      }
      for (const { word } of evidence.added) expect(word).toMatch(ADDED)
      expect(lineWords(evidence)).toEqual(Array.from(tokens(line), ({ text }) => text))
      for (const number of line.match(/\d+/g) ?? []) expect(evidence.text).toContain(number)
    })
  })

  it('is longer than a line only where it is the headline, whole', () => {
    anyArticle(({ line, evidence }) => {
      fc.pre(line.length > LONGEST_LINE)
      expect(normal(evidence.text).slice(0, normal(line).length)).toEqual(normal(line))
      expect(evidence.rules.filter((rule) => rule !== 'capitals-as-in-body')).toEqual([])
    }, 50)
  })

  it('is the headline as its publisher cut it, where no shorter beginning is true', () => {
    const talks = 'Talks with Russia'
    const headline = `The mayor of Aleppo has approved a plan ${talks} ${talks} ${talks} killed …`
    const { line, evidence } = summaryOf(headline, '')
    expect(line).toBe(headline.replace(' …', '…'))
    expect(evidence.rules).toEqual([])
  })

  it('ends in "…" only where its source is longer than a line or came cut', () => {
    // Said of what fits: to draw a hundred lines that end so takes some thousand articles.
    anyArticle(({ line, evidence }) => {
      fc.pre(evidence.text.length <= LONGEST_LINE && !cameCut(evidence.text))
      expect(isCut(line)).toBe(false)
    }, 500)
  })

  it('has five words where the headline has more than eight', () => {
    anyHeadline(({ line }, headline) => {
      fc.pre(wordCount(headline) > 8)
      expect(wordCount(line)).toBeGreaterThanOrEqual(5)
    })
  })

  it('leaves something out of a short headline only to save a fifth of it', () => {
    const headlines = CLAUSES.flatMap((clause) =>
      TAILS.flatMap((one) => TAILS.map((other) => `${clause}${one}${other}`)),
    ).filter((headline) => headline.length <= 80)
    const shortened = headlines
      .map((headline) => ({ headline, summary: summaryOf(headline, '') }))
      .filter(({ summary }) => leftOut(summary))
    expect(shortened).not.toEqual([])
    for (const { headline, summary } of shortened)
      expect(summary.line.length).toBeLessThanOrEqual(0.8 * headline.length)
  })

  it('keeps what its headline denies', () => {
    anyHeadline(({ line }, headline) => {
      fc.pre(words(headline).includes('not') && !isCut(line) && !cameCut(headline))
      expect(words(line)).toContain('not')
    }, 100)
  })

  it('keeps who says it, on what condition, and a loss of life, also where it is cut', () => {
    anyHeadline(({ line }, headline) => {
      // What stands behind ";" goes with its own speaker.
      fc.pre(!cameCut(headline) && !headline.includes(';'))
      const points = words(headline).filter((word) => POINTS.includes(word))
      expect(words(line)).toEqual(expect.arrayContaining(points))
    })
  })

  it('keeps both of a pair or none', () => {
    anyHeadline(({ line }, headline) => {
      fc.pre(headline.includes('man and woman') && !isCut(line))
      expect(words(line).includes('woman')).toBe(words(line).includes('man'))
    }, 100)
  })

  it('asks where its headline does', () => {
    anyHeadline(({ line }, headline) => {
      fc.pre(!isCut(line) && !cameCut(headline))
      expect(line.includes('?')).toBe(headline.includes('?'))
    })
  })

  it('closes the quotations that its headline does', () => {
    anyHeadline(({ line }, headline) => {
      fc.pre(quotesBalance(headline) && !isCut(line))
      expect(quotesBalance(line)).toBe(true)
    })
  })

  it('keeps a hedge where no whole clause or circumstance goes', () => {
    anyHeadline((summary, headline) => {
      fc.pre(!leftOut(summary) && !isCut(summary.line))
      const hedges = words(headline).filter((word) => word === 'may' || word === 'alleged')
      expect(words(summary.line)).toEqual(expect.arrayContaining(hedges))
    })
  })

  it('is never left without words by its rules', () => {
    anyArticle(({ line, evidence }) => {
      fc.pre(evidence.text.trim() !== '')
      expect(line).not.toBe('')
    })
  })

  it('is made even when nobody cleaned it', () => {
    fc.assert(
      fc.property(HEADLINES, fc.array(BODIES, { maxLength: 4 }), (headline, paragraphs) => {
        const uncleaned = { headline, paragraphs, corrections: [], language: null }
        expect(summarise(uncleaned).line.length).toBeLessThanOrEqual(MOST_READ)
      }),
    )
  })
})

it('the sentences of any article are two, well-formed and not long', () => {
  anyArticle(({ sentences }) => {
    expect(sentences.length).toBeLessThanOrEqual(2)
    for (const { text } of sentences) {
      expect(text.length).toBeLessThanOrEqual(400)
      expect(text.isWellFormed()).toBe(true)
    }
  })
})
