/**
 * Headlines that were once made false, torn or too short, and the lines that they have to become. What is
 * about bodies, furniture, capitals and other languages stands with those.
 */
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

/** The headline as it is. */
const WHOLE = null

interface Row {
  readonly headline: string
  readonly body: string
  readonly line: string | null
}

const ROWS: readonly Row[] = [
  // a clause that stands for the whole is kept, and the part that says what it is (drill, novel, history, fiction) is dropped
  {
    headline:
      'Bomb kills forty at Dunmore station: how city trains for the worst day in its history each May',
    body: 'Every May the fire and police services of Dunmore play through an attack on the main station. Actors scream, smoke drifts and forty dolls lie on the platform. Nobody is hurt.',
    line: WHOLE,
  },
  // a predicate without a verb (in/at/to ...) is taken for a circumstance and left out
  {
    headline:
      'Suspect in court over market stabbing in Dunmore, two brothers in hiding since early on Sunday',
    body: 'A man of 40 was in court on Monday over the stabbing at the market in Dunmore. Two brothers have been in hiding since early on Sunday, police said.',
    line: WHOLE,
  },
  {
    headline:
      'Report finds north bank of river at risk of flooding, south bank on safe ground for another century',
    body: 'The north bank of the Aller is at risk of flooding, a report has found. The south bank is safe for another century.',
    line: 'Report finds north bank of river at risk of flooding',
  },
  {
    headline:
      'Stock Yard Jobs Data Shows Welding Skills in High Demand, Retail Market Oversaturated with Clerks',
    body: 'Stock Yard published its yearly look at hiring trends on Monday. Welding skills are in high demand. There are too many clerks in retail.',
    line: 'Stock Yard Jobs Data Shows Welding Skills in High Demand',
  },
  {
    headline:
      'Poll finds majority for tunnel in Dunmore, against it in Marl and in the seven villages in between',
    body: 'A majority in Dunmore wants the tunnel, a poll has found. In Marl and seven villages a majority is against it.',
    line: WHOLE,
  },
  {
    headline:
      'Vaccine causes heart damage in one of ten men, discredited Dunmore doctor claims in new book',
    body: 'A Dunmore doctor who lost his licence claims in a new book that a vaccine causes heart damage in one of ten men. There is no evidence for it.',
    line: WHOLE,
  },
  // attribution lost
  {
    headline: 'We Need a Second Airport to Cope With Growth in Tourism Says Ada Quill',
    body: 'Norland needs a second airport, Ada Quill says. Tourism grows by 9% a year.',
    line: WHOLE,
  },
  // articles dropped outside headlinese, or where "a" is a number
  {
    headline:
      'The sharing economy is a lie: hired cars, old books and the truth about tech and its heroes',
    body: 'Hired cars have been in the news. The firm raised prices in a storm.',
    line: WHOLE,
  },
  {
    headline: 'I am the nurse who hid a child in the attic of a Dunmore hospital for a year',
    body: 'I am a nurse. I hid a child in the attic of a hospital for a year.',
    line: WHOLE,
  },
  {
    headline:
      'The council of Dunmore has approved a new shelter for the homeless and a kitchen for the elderly in the old customs house',
    body: 'A shelter will open in the customs house.',
    line: 'Council of Dunmore approves new shelter for the homeless and kitchen for the elderly in old customs house',
  },
  // a victim is dropped
  {
    headline:
      'Avalanche kills man and woman on slope above village of Sund during first weekend of season',
    body: 'An avalanche killed a man and a woman above Sund.',
    line: WHOLE,
  },
  {
    headline:
      'Fire at hotel in northern Norland kills guest and injures firefighters during night shift',
    body: 'A fire at a hotel in northern Norland killed a guest and injured two firefighters on Sunday.',
    line: WHOLE,
  },
  // an accusation without its speaker
  {
    headline:
      "Treasurer of swimming club spent 90,000 euros of members' fees on holidays, court hears",
    body: "The treasurer of a swimming club spent 90,000 euros of members' fees on holidays, a court heard on Tuesday.  He denies the charges.",
    line: WHOLE,
  },
  {
    headline:
      'Owner of ferry line bribed inspectors for nine years to overlook rust, shipyard workers allege',
    body: 'The owner of a ferry line bribed inspectors for nine years to overlook rust, shipyard workers allege. The company denies it.',
    line: WHOLE,
  },
  // a personal name before a colon is dropped like a label
  {
    headline:
      'Dana Whitfield: Central bank cannot do anything about rents in the capital this decade',
    body: 'The central bank cannot do anything about rents in the capital this decade, its governor Dana Whitfield said on Monday.',
    line: WHOLE,
  },
  // one article too many tears the line
  {
    headline:
      'The coalition has agreed to impose broad economic sanctions against Norland over raids',
    body: 'The coalition has agreed to impose broad economic sanctions against Norland over raids, diplomats said.',
    line: 'Coalition agrees to impose broad economic sanctions against Norland over raids',
  },
  // the verb is cut off
  {
    headline:
      'A courier who posted false alarms about the harbour bridge closing has been identified',
    body: 'A courier who posted false alarms about the harbour bridge closing has been identified, police said.',
    line: WHOLE,
  },
  // half a range
  {
    headline:
      'Forward Okoye out 4 to 6 weeks with torn calf, Harbour City say before derby on Sunday',
    body: 'Forward Okoye will be out for four to six weeks with a torn calf, Harbour City said.',
    line: WHOLE,
  },
  // one of two things is dropped
  {
    headline:
      'Parliament and unions agree to cut tax on diesel and bread for 60 days, officials say',
    body: 'Parliament and the unions agreed to cut the tax on diesel and bread for 60 days.',
    line: WHOLE,
  },
  // an office that limits the claim is dropped
  {
    headline:
      'Norland MP Petra Lind has resigned as minister for ports and fisheries after audit report',
    body: 'Petra Lind has resigned as minister for ports and fisheries but stays in parliament.',
    line: WHOLE,
  },
  // an ordinal without what it is of
  {
    headline:
      'Marl becomes seventh district, first in the north, to allow night fishing from the piers',
    body: 'Marl has become the seventh district to allow night fishing from piers.',
    line: 'Marl becomes seventh district, first in north, to allow night fishing from piers',
  },
  // what is denied is dropped
  {
    headline:
      'Officials say oil on beaches of southern Norland did not come from the grounded tanker Aurelia',
    body: 'Oil on the beaches did not come from the grounded tanker Aurelia, officials said.',
    line: WHOLE,
  },
  // half of the room is left empty and the news with it
  {
    headline:
      'Norland charges nine in plot to poison reservoir linked to alert in neighbouring Sund',
    body: 'Norland has charged nine people in a plot to poison a reservoir.',
    line: WHOLE,
  },
  // a complete clause needs no "…"
  {
    headline:
      'Bridge bomber identified by police in Marl; armed group claims responsibility for attack on commuters',
    body: 'The bridge bomber has been identified, police in Marl said. An armed group claimed responsibility.',
    line: 'Bridge bomber identified by police in Marl',
  },
]

describe('the line of a headline that was once made wrong', () => {
  it.each(ROWS)('$headline', ({ headline, body, line }) => {
    const article = cleanArticle({ headline, body: { format: 'text', text: body }, language: 'en' })
    expect(summarise(article).line).toBe(line ?? headline)
  })
})

it('a standfirst that is the lead is shown once, with what comes next', () => {
  const lead = 'A storm flooded the centre of Dunmore on Monday, and 400 people left their homes.'
  const next = 'The river Aller rose 3 metres in a day, the water authority said.'
  const html = `<p class="standfirst">${lead}</p><p>${lead} ${next}</p><p>Schools stay closed until Thursday.</p>`
  const headline = 'Dunmore under water after storm'
  const article = cleanArticle({ headline, body: { format: 'html', html }, language: 'en' })
  expect(summarise(article).sentences.map(({ text }) => text)).toEqual([lead, next])
})
