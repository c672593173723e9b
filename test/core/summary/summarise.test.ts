import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_LINE, wordCount } from '../../../src/core/summary/line.ts'
import { plainSummary } from '../../../src/core/summary/plain-summary.ts'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'
import fixture from '../../fixtures/talks-with-russia.txt?raw'
import { lineWords } from './line-words.ts'

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

  it('comes with the lead and the sentence that goes on from it', () => {
    const [lead, second] = summary.sentences
    expect(lead?.text).toMatch(/^Two days after .* “on life support\.”$/)
    expect(second?.text).toMatch(/^US Secretary of State John Kerry called .* assault on Aleppo\.$/)
    expect(wordCount(summary.sentences.map((s) => s.text).join(' '))).toBeLessThanOrEqual(85)
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

it('keeps a denial at the end of a headline that came cut off', () => {
  const headline = 'Talks with Russia Talks with Russia on Syria not …'
  const { line } = summarise(article(headline, 'Nothing about it.'))
  expect(line).toBe('Talks with Russia Talks with Russia on Syria not…')
})

it('keeps a headline of two lines whole rather than take the lead, which leaves out the other half', () => {
  const headline =
    'Drone makers in Marl move assembly to Karova to avoid tariffs, keep research and most engineers at home for now'
  const body =
    'Makers of drones in Marl are moving assembly to Karova to avoid tariffs. Engineers stay.'
  expect(summarise(article(headline, body)).line).toBe(headline)
})

it('leaves an auxiliary in a clause that another verb has', () => {
  const headline =
    'Shares of lithium miner Norland Metals (NYSE: NLM) slump 23% late on Monday after it admits reserves in Karova were overstated by a third'
  expect(summarise(article(headline, '')).line).toContain('were overstated')
})

it.each(['ὐ', 'ή\u0345', 'ßen', 'ıslak', 'ﬁn'])(
  'leaves %s small, of whose letter there is no capital',
  (word) => {
    expect(summarise(article(word, 'Nothing about it.', null)).line).toBe(word)
  },
)

it('gives a letter with a mark beside it its capital', () => {
  expect(summarise(article('m\u0302r', 'Nothing about it.', null)).line).toBe('M\u0302r')
})

describe('a line of so many words', () => {
  const within = (words: number, headline: string, language = 'en') =>
    summarise(article(headline, 'Nothing about it.', language), { words }).line

  it.each([
    [5, 'en', 'Storm closes harbour of Dunmore for a week', 'Storm closes harbour of Dunmore…'],
    [3, 'fr', 'Tempête ferme le port de Marl pour des semaines', 'Tempête ferme…'],
  ])('ends in "…", %i, %s: %s', (words, language, headline, line) => {
    expect(within(words, headline, language)).toBe(line)
  })

  it.each([
    [5, 'en', 'Dam in valley of Dunmore did not burst'],
    [5, 'en', 'Builder cheated town over dam for years, court hears'],
    [4, 'en', 'Storm hits port of Dunmore, killing a farmer'],
    [5, 'fr', 'Le barrage de Marl sera rouvert si le conseil le veut'],
    [4, 'de', 'Der Rat von Marl will den Hafen nicht verkaufen'],
  ])('has more where fewer would not be true, %i, %s: %s', (words, language, headline) => {
    expect(within(words, headline, language)).toBe(headline)
  })
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
