/** What each edit takes away, in brackets, and what it leaves as it is. The gates are asked later. */
import { describe, expect, it } from 'vitest'
import { withoutAbbreviation } from '../../../src/core/summary/edits/abbreviation.ts'
import {
  withoutAsClause,
  withoutCircumstance,
} from '../../../src/core/summary/edits/circumstance.ts'
import { withoutSecondClause, withoutTeaser } from '../../../src/core/summary/edits/clause.ts'
import { withoutDay } from '../../../src/core/summary/edits/day.ts'
import type { Edit } from '../../../src/core/summary/edits/edit.ts'
import { sideFirst, withoutTopic } from '../../../src/core/summary/edits/relation.ts'
import { speakerFirst } from '../../../src/core/summary/edits/speaker.ts'
import { capitalised } from '../../../src/core/summary/letter-case.ts'
import { tagged, written } from '../../../src/core/summary/read/tagged.ts'
import { claimIn, readingOf } from './marked.ts'

type Make = Edit['make']

interface Cases {
  /** Headlines with what the edit takes away in brackets. */
  readonly takes: readonly string[]
  readonly leaves: readonly string[]
  readonly body?: string
}

const made = (make: Make, headline: string, body = '') =>
  make(tagged(headline), readingOf(headline, body)).map(written)

/** An edit that leaves words out: what is left of the first headlines, and none of the others. */
function edit(name: string, make: Make, { takes, leaves, body }: Cases) {
  describe(name, () => {
    it.each(takes)('takes what is in brackets: %s', (marked) => {
      const { source, line } = claimIn(marked)
      expect(made(make, source, body)).toContain(line.text)
    })
    it.each(leaves)('leaves: %s', (headline) => {
      expect(made(make, headline, body)).toEqual([])
    })
  })
}

edit('letters for the name before them', withoutAbbreviation, {
  takes: [
    'Fyrde Shipping [(FYSH)] to build ferries',
    'Norland bank [(NYSE:MRL)] buys rival',
    'General Ferries Company [(GF)] recalls lifeboats',
    'Fyrde Shipping [(FYSH)] and Norland Bank [(NYSE:MRL)] merge',
    // The letters of a stock may be twice in the name, or be another company's by now.
    'Fyrde Plc [(FDD)] to build ferries',
    'Tallinn Ferries [(TTN)] to build boats',
    "Fyrde's [(FDY)] new ferry sails",
    'Norland Ferries beats estimates on Monday [(NFR)]',
  ],
  leaves: [
    // They tell something: where somebody is from, or what he is.
    'Ada Quill (SWE) beats Tom Ryle in Marl',
    'Mayor Tarrant (D) quits over bribes',
    'Tom Carter (CAN) beats Ada Quill in Marl',
    'Fruit firm recalls jam in its shops (UK)',
    // A word may turn the sense.
    'Mayor took bribes (allegedly)',
    'Trains run (not today)',
    '(AP) Rocket lands on barge',
    'Rocket lands on barge (',
  ],
})

edit('a circumstance', withoutCircumstance, {
  takes: [
    'City council approves new tram line [amid months of heated debate]',
    'Thieves steal bronze elephant [during the night]',
    'Marl bans night fishing [amid protests]',
    'Shops raise prices [ahead of feast]',
  ],
  leaves: [
    // Not a clause before it.
    'Life after death of a village',
    'Amid protests, Marl bans fishing',
    // The time of a count, and what is shown.
    'Bomb kills 40 people since June',
    'Singer falls from bridge during show',
    'Rovers win cup despite red card',
    // Another sentence.
    'Rovers lead amid rain; crowd sings',
    // What led to it.
    'City council approves new tram line after years of heated debate',
    'Officials warn of storm in days ahead',
  ],
})

edit('what happens at the time', withoutAsClause, {
  takes: [
    'Dairy farmers pour milk onto motorway [as prices fall]',
    'Shops stay open [as snow falls on Dunmore]',
  ],
  leaves: [
    // What somebody is or becomes.
    'Petra Lind resigns as minister',
    'Holt named as winner of race',
    'Ada Quill works as nurse',
    // A comparison.
    'Ferry is as fast as train runs',
    // What was so at that time is the news.
    'Minister sold shares in ferries as he played down storm',
    'Minister sold shares in ferries as port hid damage',
    // Why it will happen.
    'Schools of Dunmore will close on Tuesday as unions strike over pay',
    // It is about what stands before.
    'Striker will miss season as he recovers from surgery',
    'As prices rise, ferry crews strike',
  ],
})

edit('a second clause', withoutSecondClause, {
  takes: [
    'Shares of lenders open lower in thin trade[; shipping index falls]',
    'Report finds north bank of river at risk[, south bank on safe ground]',
    'Bridge bomber identified by police in Marl[; armed group claims attack]',
    'Ferry line sells ships to rival in May [– trade unions call strike]',
  ],
  leaves: [
    // Lists and objects.
    'Envoy visits Peru, Chile',
    'Province lowers state, federal taxes',
    'Talks held in Japan, South Korea in May',
    // It says when the first holds, or the first does not stand by itself.
    'If rain falls, dam bursts',
    'As prices rise, ferry crews strike',
    'Unless rain falls, farmers lose crop',
    // It tells whose statement the first is.
    'Dam bursts in Lisbon, mayor says',
    'Builder cheated town over dam, former partner alleges',
    'Gang beat man on train, a witness testifies in private',
    'Vaccine harms heart in one of ten, discredited doctor claims in book',
    // The first is no clause.
    'Storm over Dunmore; ferries stop',
    'A tunnel under Marl, a bridge over Sund',
    // A stop that ends no sentence.
    'Mayor of St. John quits over bribes',
    // What something is.
    'Mayor quits, a source',
    // A pair, of which both do it.
    'Major Norland names to help Perdue, Loeffler raise big bucks in Marl Senate runoffs',
    // The first does it, too; or it is about the first.
    'Norland announces truce with Sund; lifts sanctions on port',
    'Norland puts harbour critic on wanted list; Sund State Office revokes his visa',
    // What a noun is like.
    'Ada Quill won the best actress award for playing a mercurial, bipolar woman in ``Blue Jasmine',
  ],
})

edit('a question at the end', withoutTeaser, {
  takes: [
    'Mayor of Dunmore quits over bribes[: what did he know?]',
    'Singer plans surprise for tonight[: What could it be?]',
  ],
  leaves: [
    'What did the mayor know?',
    'Mayor quits: will the council follow?',
    // Of "this" it says what it is.
    'Mayor eats this for breakfast: what is it?',
  ],
})

edit('the day', withoutDay, {
  takes: [
    'Gas explosion in Lyon killed mother and son [on Sunday morning]',
    'Rovers beat Marl [late on Tuesday night]',
    'Rovers beat Marl [on Monday, March 10]',
    'Holt won race [today]',
    'Holt won race [yesterday] in Dunmore',
  ],
  leaves: [
    'Fire destroyed church which was attended by Ada Quill on Friday night',
    'Police named man who fled court on Monday',
    'Divers found boat which left Marl on Sunday',
    'Court freed driver who hit two walkers on Tuesday in Dunmore',
    'Storm sank ferry that was repaired on Thursday, which surprised crews on Friday',
    'Council thanked crew which rescued nine on Saturday night',
    'Rebels shelled town where talks failed on Wednesday',
    'Judge jailed banker whose firm collapsed on Monday',
    'Mayor praised nurse who stopped gunman on Sunday morning',
    'Inquiry blamed pilot who missed signal on Thursday night',

    // Of what is to come it is the news.
    'Trains to stop on Monday',
    'Trains will stop on Monday',
    // A beginning, an end, a name.
    'Strike lasts until Monday',
    'Strike goes on from Monday',
    'Shops open on Black Friday',
    'Marl remembers Bloody Sunday',
    'Monday was hot in Marl',
    'Sunday Times sold to rival',
    'Rovers win on Friday nights',
    'Mayor opens Sunday market',
  ],
})

edit('the topic of talks', withoutTopic, {
  body: 'The talks on Syria are on life support.',
  takes: ['Russia talks [on Syria] on life support'],
  leaves: [
    // The lead does not name it.
    'Russia talks on Cod on life support',
    // What is said of the talks is all that follows.
    'Russia talks on Syria',
    'Russia talks on Syria continue',
    'Russia walks on Syria on life support',
  ],
})

describe('the other side of a relation', () => {
  it.each([
    ['Talks with Russia stall', 'Russia talks stall'],
    ['War with New Norland ends', 'New Norland war ends'],
    ['Deal with Iran over steel near', 'Iran deal over steel near'],
  ])('goes in front: %s', (headline, line) => {
    expect(made(sideFirst, headline)).toEqual([line])
  })

  it.each([
    'Talks with Democrats stall',
    "Talks with Russia's envoy stall",
    'Talks with rebels stall',
    'Talks in Russia stall',
    'Lunch with Russia stalls',
    'Mayor ends talks with Russia',
  ])('stays: %s', (headline) => {
    expect(made(sideFirst, headline)).toEqual([])
  })
})

describe('a speaker', () => {
  const first = (headline: string, body: string) =>
    speakerFirst(headline, tagged(headline), readingOf(headline, body)).moved.map((words) =>
      capitalised(written(words)),
    )

  it.each([
    ['Truce is close: US', 'A truce is close, the US said.', 'US says truce is close'],
    ['Two held over fire - police', 'Police held two people.', 'Police say two held over fire'],
    ['Talks failed, say rebels', 'The talks failed, rebels said.', 'Rebels say talks failed'],
    ['Cold showers heal, study finds', 'A cold shower heals.', 'Study finds cold showers heal'],
    [
      'Streaming Service Set to Raise Prices: Report',
      'It is set to raise prices, a report said.',
      'Report Says Streaming Service Set to Raise Prices',
    ],
  ])('goes in front: %s', (headline, body, line) => {
    expect(first(headline, body)).toContain(line)
  })

  it.each([
    ['a question', 'Is the tunnel safe? No, says mayor', 'The mayor said no.'],
    ['the first person', 'My son deserved better: mother', 'The mother said so.'],
    ['advice', 'Kerry: Stop the bombing', 'Kerry said so.'],
    ['what is quoted as a whole', 'Mayor: ‘I will not go’', 'The mayor said so.'],
    ['two things', 'Dam bursts; two dead: police', 'A dam burst, police said.'],
    ['a circumstance', 'After rain, dam bursts: police', 'A dam burst, police said.'],
    ['what the article does not show', 'Quorms are ill: police', 'It is so, police said.'],
  ])('stays behind %s: %s', (_, headline, body) => {
    expect(first(headline, body)).toEqual([])
  })
})
