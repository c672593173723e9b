/** What the gates let pass and what they do not; in brackets stands what a line leaves out. */
import { describe, expect, it } from 'vitest'
import { losesPoint, rejectedBy } from '../../../src/core/summary/gates/gates.ts'
import { claimIn, type Said } from './marked.ts'

const verdict = (marked: string, said?: Said) => rejectedBy(claimIn(marked, said))

describe('gates', () => {
  it.each([
    // Too little of a headline of more than eight words.
    ['too-little', 'Norland charges nine [in plot to poison reservoir linked to alert in Sund]'],
    // Speakers, under whatever verb and in whatever place.
    ['speaker', 'Dam will burst[, says mayor]'],
    ['speaker', 'Builder cheated town over dam[, court hears on day one]'],
    ['speaker', 'Builder cheated town over dam[, former partners allege]'],
    ['speaker', '[Court told] builder cheated town over dam'],
    ['speaker', '[Audit finds that] builder cheated town over dam'],
    // Denials.
    ['negation', 'Dam did [not] burst, says mayor'],
    ['negation', 'Minister [never] took bribes'],
    ['speaker', 'Minister [denies] taking bribes'],
    ['negation', 'Court lets builder go [, but not his partner]'],
    ['negation', 'Oil on beaches came from ship [and not from the pipeline]'],
    // Conditions.
    ['condition', 'Dam will hold for years [unless it rains]'],
    ['condition', 'Union to end strike [if talks resume]'],
    ['condition', 'Dam to open again[, subject to repairs]'],
    ['condition', 'Tunnel will reopen in May[, but for buses]'],
    // Hedges.
    ['hedge', 'Dam [may] burst'],
    ['hedge', '[Suspected] thief held in Lisbon'],
    ['hedge', 'Thief [reportedly] held'],
    ['hedge', 'Thief [suspected] of fraud held'],
    // Loss of life.
    ['loss', 'Dam burst floods two villages[, killing a farmer]'],
    ['loss', 'Two held [after death of girl at fair]'],
    // What makes it no news.
    ['frame', 'Bomb goes off at station [in drill of fire brigades]'],
    ['frame', 'Envoy walks out of talks [in satire on TV]'],
    ['frame', 'Envoy walks out of talks [in 1953]'],
    ['work', 'Mayor is shot dead on steps of town hall [in new film]'],
    // Figures, with what they are of.
    ['number', '[Two] dams burst in Lisbon'],
    ['number', 'Prices rise [5%] in capital'],
    ['number', 'Firm to pay [$4 billion] to villagers'],
    // Questions.
    ['question', 'Will the dam burst[?]'],
    // The beginning and the end.
    ['quotes', 'Dam ‘ready to burst[’]'],
    ['torn', 'Dam bursts in [Lisbon]'],
    ['predicate', 'Old dam [bursts] in Lisbon'],
    // Something is said of something.
    ['predicate', 'Film about harbour strike [wins prize]'],
    // Half of a pair.
    ['torn', 'Avalanche kills man [and woman] on slope'],
    ['torn', 'Envoy visits Peru [and Chile]'],
    ['torn', 'City bans buses [or cars] at night'],
    // What a superlative or ordinal is of.
    ['extent', 'Marl has highest rates [since war] in Norland'],
    ['extent', 'Marl bans night fishing [for first time] in bay'],
    ['extent', 'Team loses worst match [amid strike of fans]'],
    // Why and how somebody came to harm.
    ['cause', 'Driver dies [after fall from bridge]'],
    ['cause', 'Man arrested [after raid on bank]'],
    // Office.
    ['role', 'Petra Lind named [as minister for ports]'],
    // A phrase, of which half is gone.
    ['torn', 'Marl becomes seventh district [to allow fishing]'],
    ['torn', 'Orchard sells crop [of apples] in May'],
    ['torn', 'Envoy granted immunity [from hard questions]'],
    ['torn', 'Children [with asthma] face risk'],
    ['torn', 'Museum replaces lion [with bronze copy]'],
    ['torn', 'Mayor opens [harbour] dam in Lisbon'],
  ])('%s: %s', (gate, marked) => {
    expect(verdict(marked)).toBe(gate)
  })

  it('reject a claim without the speaker that its headline names', () => {
    expect(verdict('Dam will burst[: mayor]', { speaker: ['mayor'] })).toBe('speaker')
    expect(verdict('Dam will burst[- sources]', { speaker: ['sources'] })).toBe('speaker')
    expect(verdict('[Kerry:] dam will burst', { speaker: ['kerry'] })).toBe('speaker')
    expect(verdict('Dam will burst: mayor', { speaker: ['mayor'] })).toBeNull()
  })

  it.each([
    'Dam bursts in Lisbon',
    '[The] dam will hold until May',
    'Dam [has been] opened in Lisbon',
    'City council approves tram line to port [after years of heated debate]',
    'Dairy farmers pour milk onto motorway [as prices fall]',
    'Mayor opens dam in Lisbon [after talks on planned pipeline]',
    'Champion wins gold in Eugene [on Sunday]',
    'Grocer rejects rival takeover bid[; shares fall]',
    'Maker of turbines[, hit by rising prices for steel,] cuts jobs',
    // "Who told what" went with what was told.
    'Mayor opens dam in Lisbon[; minister says tunnel will follow in May]',
  ])('let pass: %s', (marked) => {
    expect(verdict(marked)).toBeNull()
  })
})

describe('of a line that ends in "…", gates', () => {
  it.each([
    ['the speaker', 'Builder cheated town over dam for nine years [, court hears on day one]'],
    ['a denial', 'Dam in Lisbon did [not burst, mayor says]'],
    ['a condition', 'Union will call off strike on Friday [if talks resume]'],
    ['a loss', 'Dam burst floods two villages [, killing a farmer]'],
    ['what makes it no news', 'Bomb goes off at station [in drill of fire brigades]'],
    ['the verb', 'Reports of lenders to harbour of Dunmore [show a rise in loans]'],
    [
      'more of a verb than its auxiliary',
      'Doctors of Dunmore have for the first time [mended a heart]',
    ],
    ['all but four words', 'Norland charges nine people [in plot to poison reservoir of Sund]'],
    ['a figure inside a phrase', 'Harbour of Marl sells [40 cranes]'],
  ])('keep %s: %s', (_, marked) => {
    expect(losesPoint(claimIn(marked))).toBe(true)
  })

  it.each([
    'Harbour of Marl sells cranes [to 40 dealers from the south]',
    'Council fights over new tram line [to airport of Dunmore]',
  ])('let the rest go: %s', (marked) => {
    expect(losesPoint(claimIn(marked))).toBe(false)
  })
})
