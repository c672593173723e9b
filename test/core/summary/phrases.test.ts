import { describe, expect, it } from 'vitest'
import { shorten } from '../../../src/core/summary/shorten.ts'

const best = (headline: string, maxWords = 10) =>
  shorten(headline, { maxWords, k: 8, wordBonus: 0.3, style: null, byPhrase: true })[0]?.text

describe('what may be left out of a headline', () => {
  it.each([
    [
      'a second clause behind a comma',
      'Grocer rejects rival takeover bid, urges owners to wait for its summer results',
      'Grocer rejects rival takeover bid',
    ],
    [
      'what stands behind a semicolon',
      'Shares of lenders open lower in thin trade; shipping index down a tenth',
      'Shares of lenders open lower in thin trade',
    ],
    [
      'a circumstance at the end',
      'Track worker dies after being hit by freight train while clearing snow at night',
      'Track worker dies after being hit by freight train',
    ],
    [
      'a circumstance at the beginning',
      'A week after harbour wall collapse, Lisbon struggles to reopen its fish market',
      'Lisbon struggles to reopen its fish market',
    ],
    [
      'an aside between subject and verb',
      'Ferry captain, 58, arrested by coastguard after collision with trawler off Oban coast',
      'Ferry captain arrested by coastguard',
    ],
    [
      'a bracket',
      'Fyrde Shipping (FYR) and Holt (HLT) to build six new car ferries',
      'Fyrde Shipping and Holt to build six new car ferries',
    ],
  ])('%s', (_, headline, line) => {
    expect(best(headline)).toBe(line)
  })
})

describe('what is never left out of a headline', () => {
  const all = (headline: string) =>
    shorten(headline, { maxWords: 8, k: 16, wordBonus: 0.3, style: null, byPhrase: true }).map(
      ({ text }) => text,
    )

  it.each([
    ['the rest of a list', 'Envoy visits Peru, Chile and Brazil', 'Envoy visits Peru'],
    ['a contrast', 'Tunnel will reopen in May, but only for buses', 'Tunnel will reopen in May'],
    [
      'what makes a superlative',
      'Orchard has biggest crop in 50 years',
      'Orchard has biggest crop',
    ],
    ['what something is', 'Painter was the guest at a gala in Rome', 'Painter was the guest'],
    ['a duration', 'App lets you read a novel in 90 minutes', 'App lets you read a novel'],
    ['by what means', 'Chef tries to fly home via a freight hall', 'Chef tries to fly home'],
    [
      'for what',
      'Town wants 900 school leavers for harbour police',
      'Town wants 900 school leavers',
    ],
    ['from what', 'Envoy granted immunity from hard questions', 'Envoy granted immunity'],
    ['a record', 'Baker beats Holt in longest final', 'Baker beats Holt'],
    ['whom it is done to', "I'd never share a flat with you", "I'd never share a flat"],
    [
      'the other half of an exchange',
      'Museum replaces marble lion with bronze copy',
      'Museum replaces marble lion',
    ],
    ['what many have in common', 'Children with asthma face risk', 'Children face risk'],
    ['what is said', 'Minister tells the union: Strike is over', 'Minister tells the union'],
    ['the verb of a report', 'Mayor says traffic in Porto is falling', 'Mayor says traffic'],
    ['the main clause', 'As prices rise, ferry crews strike', 'As prices rise'],
    ['a time that the end measures', 'Wreck found 80 years after storm', 'Wreck found 80 years'],
  ])('%s: %s', (_, headline, wrong) => {
    expect(all(headline)).not.toContain(wrong)
  })
})
