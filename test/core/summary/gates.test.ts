import { describe, expect, it } from 'vitest'
import { rejectedBy } from '../../../src/core/summary/gates.ts'
import { readArticle } from '../../../src/core/summary/reading.ts'

/** What the gates say of a line for a headline, with the headline as all of the article. */
const verdict = (source: string, line: string, speaker: readonly string[] = [], body = '') =>
  rejectedBy({
    line,
    source,
    speaker,
    reading: readArticle({
      headline: source,
      paragraphs: [source, body],
      corrections: [],
      language: 'en',
    }),
  })

describe('gates', () => {
  it.each([
    ['length', 'Dam bursts in Lisbon', `Dam bursts ${'in Lisbon '.repeat(8)}`],
    ['invented-word', 'Dam bursts in Lisbon', 'Dam bursts in Porto'],
    ['number', 'Dam bursts, 12 dead', 'Dam bursts'],
    ['number', 'Firm to pay $4 billion', 'Firm to pay $4'],
    ['number', 'Prices rise 5% after strike', 'Prices rise 5 after strike'],
    ['number', 'Two dams burst in Lisbon', 'Dams burst in Lisbon'],
    ['negation', 'Dam did not burst, says mayor', 'Dam did burst, says mayor'],
    ['negation', "Minister won't resign", 'Minister will resign'],
    ['negation', 'Minister denies taking bribes', 'Minister taking bribes'],
    ['hedge', 'Dam may burst', 'Dam burst'],
    ['hedge', 'Alleged thief held in Lisbon', 'Thief held in Lisbon'],
    ['hedge', 'Thief reportedly held', 'Thief held'],
    ['question', 'Will the dam burst?', 'The dam will burst'],
    ['attribution', 'Dam will burst, says mayor', 'Dam will burst'],
    ['pronoun', 'Minister says he will resign', 'He says minister will resign'],
    ['quotes', 'Dam ‘ready to burst’', 'Dam ‘ready to burst'],
    ['dangling', 'Dam bursts in Lisbon', 'Dam bursts in'],
    ['no-verb', 'Old dam bursts in Lisbon', 'Old dam in Lisbon'],
  ])('%s: %s → %s', (gate, source, line) => {
    expect(verdict(source, line)).toBe(gate)
  })

  it('rejects half a name', () => {
    const body = 'The film stars Edna Snowfield again.'
    expect(
      verdict('Critics praise Edna Snowfield film', 'Critics praise Edna film', [], body),
    ).toBe('split-name')
  })

  it('rejects a claim without the speaker that its headline names', () => {
    expect(verdict('Dam will burst: mayor', 'Dam will burst', ['mayor'])).toBe('attribution')
    expect(verdict('Dam will burst: mayor', 'Mayor says dam will burst', ['mayor'])).toBeNull()
  })

  it.each([
    ['Dam bursts in Lisbon', 'Dam bursts in Lisbon'],
    ['The dam will hold until May', 'Dam will hold until May'],
    ['Dam bursts after heavy rains', 'Dam bursts'],
    ["Workers' party wins", "Workers' party wins"],
  ])('let pass: %s → %s', (source, line) => {
    expect(verdict(source, line)).toBeNull()
  })
})

describe('gates for compressions', () => {
  const compression = (compressed: 'headline' | 'lead', source: string, line: string) =>
    rejectedBy({
      line,
      source,
      speaker: [],
      compressed,
      reading: readArticle({
        headline: compressed === 'headline' ? source : 'Dam bursts in Lisbon',
        paragraphs: [source],
        corrections: [],
        language: 'en',
      }),
    })

  it.each([
    ['number', 'Dam burst kills 12 villagers in Lisbon', 'Dam burst kills villagers in Lisbon'],
    ['negation', 'Dam in Lisbon bursts, but not the wall', 'Dam in Lisbon bursts'],
    ['hedge', 'Dam in Lisbon may burst, mayor says', 'Mayor says dam in Lisbon burst'],
    ['hedge', 'Dam will hold unless it rains', 'Dam will hold'],
    ['condition', 'Dam to open again, subject to repairs', 'Dam to open again'],
    [
      'attribution',
      'Builder cheated town over dam, court hears on day one',
      'Builder cheated town',
    ],
    ['attribution', 'Builder cheated town over dam: lawsuit', 'Builder cheated town over dam'],
    ['attribution', 'Builder cheated town over dam- sources', 'Builder cheated town over dam'],
    ['attribution', 'Kerry: Dam in Lisbon is safe', 'Dam in Lisbon is safe'],
    ['beginning', 'Dam which burst kills two in Lisbon', 'Which burst kills two in Lisbon'],
    ['dangling', 'Dam bursts in Lisbon near …', 'Dam bursts in Lisbon near'],
  ])('of a headline, %s: %s → %s', (gate, source, line) => {
    expect(compression('headline', source, line)).toBe(gate)
  })

  it('let a hedge go with the whole phrase that it stands in', () => {
    const source = 'Mayor opens dam in Lisbon after talks on planned pipeline'
    expect(compression('headline', source, 'Mayor opens dam in Lisbon')).toBeNull()
  })

  it('do not let a line from the lead lose what the headline denies', () => {
    const reading = readArticle({
      headline: 'Dam did not burst',
      paragraphs: ['The dam in Lisbon was strained by the rains.'],
      corrections: [],
      language: 'en',
    })
    const claim = {
      line: 'Dam in Lisbon was strained by rains',
      source: 'The dam in Lisbon was strained by the rains.',
      speaker: [],
      compressed: 'lead',
      reading,
    } as const
    expect(rejectedBy(claim)).toBe('negation')
  })
})
