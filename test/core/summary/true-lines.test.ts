/** Headlines of our own whose meaning is easily lost on the way to ten words. */
import { describe, expect, it } from 'vitest'
import { isCut } from '../../../src/core/summary/cut-at-word.ts'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const lineOf = (headline: string, text = '') =>
  summarise(cleanArticle({ headline, body: { format: 'text', text }, language: 'en' })).line

/** What has to be in the line, unless it shows that it was cut. */
const KEPT: readonly (readonly [headline: string, kept: RegExp])[] = [
  ['Footballer raped woman at hotel in Ibiza, says lawyer of alleged victim in court', /lawyer/i],
  ['President took $2 million in bribes, rival says at debate in front of thousands', /rival/i],
  ['Bank helped cartel launder $300m, US officials say as trial opens in New York', /officials/i],
  [
    'Tunnel contractor bribed three councillors to win deal, former employee told court',
    /employee/i,
  ],
  [
    'Founder of crypto exchange stole $8 billion from customers, prosecutors allege',
    /prosecutors/i,
  ],
  ['Nurse murdered seven babies on ward, Manchester court hears on first day of trial', /court/i],
  ['Factory leaked toxic waste into river for nine years and hid it: lawsuit', /lawsuit/i],
  ['In new novel by Ada Holm, prime minister is shot dead on steps of Downing Street', /novel/i],
  [
    'In theory, robots could replace half of all bank staff by 2035, consultants say',
    /consultants/i,
  ],
  ['As a joke, mayor declares independence from Spain on the steps of the town hall', /joke/i],
  ['In Texas, doctors now face life in prison for performing abortions after six weeks', /Texas/],
  ['Conspiracy theory: Moon landing was faked by film director in desert of Nevada', /theory/i],
  [
    'Court documents: Senator paid aide $90,000 to keep silent about offshore accounts',
    /documents/i,
  ],
  [
    'EU approves takeover of Czech utility by French rival, subject to sale of three plants',
    /subject/,
  ],
  [
    'Iran to let inspectors back into Fordow plant, provided sanctions are lifted first',
    /provided/,
  ],
  ['Doctors warn against taking common painkiller during last weeks of pregnancy, too', /weeks/],
  ['King to miss state opening of parliament for first time since 1963 because of illness', /1963/],
  ['Bus full of schoolchildren plunges into ravine in Nepal, killing driver and 11 pupils', /11/],
  ['Train drivers to strike on 4 June, 6 June and 8 June over pay and working hours', /8 June/],
  ['Gas explosion at block of flats in Lyon kills mother and son on Sunday morning', /kills/],
  ['Champion sprinter Joy Adeyemi, banned for doping in 2019, wins gold in Eugene', /wins/],
  ['Cabin crews strike in Paris (but not on domestic flights at night) police say', /not/],
]

describe('a line that is not marked as cut', () => {
  it.each(KEPT)('keeps the point: %s', (headline, kept) => {
    const line = lineOf(headline)
    if (!isCut(line)) expect(line).toMatch(kept)
  })

  it('is the publisher’s own headline where that fits and nobody is moved', () => {
    const headline = 'Chinese exports fell sharply in May, data show'
    expect(lineOf(headline, 'Chinese exports fell sharply in May, data showed.')).toMatch(/data/i)
  })
})

describe('names', () => {
  it.each(['Israeli troops entered Rafah', 'British tourists robbed in Nice'])(
    'of nations keep their capital behind a speaker: %s',
    (claim) => {
      expect(lineOf(`${claim} overnight, army says`, `${claim} overnight.`)).not.toMatch(
        /israeli|british/,
      )
    },
  )

  it('of speakers are not shortened to another', () => {
    const line = lineOf('Striker will stay until summer, president of Barcelona club says')
    expect(line).not.toMatch(/^President says/)
  })
})

describe('quotations', () => {
  it('keep their articles', () => {
    const line = lineOf(
      'Mayor says port is ‘on the brink of a collapse’ after three years of drought',
    )
    if (line.includes('brink')) expect(line).toContain('on the brink of a collapse')
  })
})

describe('hostile headlines', () => {
  it.each([
    `Dam bursts in Lisbon ${'-'.repeat(40)}mayor blames heavy rains after storm hits northern coast`,
    `Dam bursts in Lisbon ${'–'.repeat(40)}mayor blames heavy rains after storm hits northern coast`,
    `Dam bursts ${', ; '.repeat(60)}mayor blames heavy rains after storm hits northern coast`,
    'The : dam bursts in Lisbon',
    'A : dam bursts in Lisbon, the mayor said on Tuesday',
  ])('get a line: %s', (headline) => {
    expect(lineOf(headline, headline)).not.toBe('')
  })
})
