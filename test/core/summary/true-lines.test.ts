/** Headlines of our own whose meaning is easily lost on the way to ten words. */
import { describe, expect, it } from 'vitest'
import { LONGEST_LINE } from '../../../src/core/summary/line.ts'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const lineOf = (headline: string, text = '') =>
  summarise(cleanArticle({ headline, body: { format: 'text', text }, language: 'en' })).line

/** Nothing of these can go without making the rest say more than is known, or less than happened. */
const WHOLE: readonly string[] = [
  'Footballer raped woman at hotel in Ibiza, says lawyer of alleged victim in court',
  'President took $2 million in bribes, rival says at debate in front of thousands',
  'Bank helped cartel launder $300m, US officials say as trial opens in New York',
  'Tunnel contractor bribed three councillors to win deal, former employee told court',
  'Founder of crypto exchange stole $8 billion from customers, prosecutors allege',
  'Nurse murdered seven babies on ward, Manchester court hears on first day of trial',
  'Factory leaked toxic waste into river for nine years and hid it: lawsuit',
  'In new novel by Ada Holm, prime minister is shot dead on steps of Downing Street',
  'In theory, robots could replace half of all bank staff by 2035, consultants say',
  'As a joke, mayor declares independence from Spain on the steps of the town hall',
  'In Texas, doctors now face life in prison for performing abortions after six weeks',
  'Conspiracy theory: Moon landing was faked by film director in desert of Nevada',
  'Court documents: Senator paid aide $90,000 to keep silent about offshore accounts',
  'EU approves takeover of Czech utility by French rival, subject to sale of three plants',
  'Iran to let inspectors back into Fordow plant, provided sanctions are lifted first',
  'Doctors warn against taking common painkiller during last weeks of pregnancy, too',
  'King to miss state opening of parliament for first time since 1963 because of illness',
  'Bus full of schoolchildren plunges into ravine in Nepal, killing driver and 11 pupils',
  'Train drivers to strike on 4 June, 6 June and 8 June over pay and working hours',
  'Champion sprinter Joy Adeyemi, banned for doping in 2019, wins gold in Eugene',
  'Cabin crews strike in Paris (but not on domestic flights at night) police say',
  // Who says it stands behind it, since the article does not show how the first word is written.
  'Israeli troops entered Rafah overnight, army says',
  'British tourists robbed in Nice overnight, army says',
  'Striker will stay until summer, president of Barcelona club says',
  'Chinese exports fell sharply in May, data show',
]

/** What goes of these is no part of the point. */
const SHORTER: readonly (readonly [headline: string, line: string])[] = [
  [
    'Gas explosion at block of flats in Lyon killed mother and son on Sunday morning',
    'Gas explosion at block of flats in Lyon killed mother and son',
  ],
  // Somebody's own words keep their articles.
  [
    'Mayor of Dunmore says northern port is ‘on the brink of a collapse’ amid growing fears of long drought',
    'Mayor of Dunmore says northern port is ‘on the brink of a collapse’',
  ],
]

describe('a line', () => {
  it.each(WHOLE)('is the headline, whole: %s', (headline) => {
    expect(lineOf(headline)).toBe(headline)
  })

  it.each(SHORTER)('keeps the point: %s', (headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })

  it('is the publisher’s own headline where that fits and nobody is moved', () => {
    const headline = 'Chinese exports fell sharply in May, data show'
    expect(lineOf(headline, 'Chinese exports fell sharply in May, data showed.')).toBe(headline)
  })

  it('keeps the capital of a nation’s name', () => {
    const body = 'Israeli troops entered Rafah overnight, the army said.'
    expect(lineOf('Israeli troops entered Rafah overnight, army says', body)).toMatch(/Israeli/)
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

describe('a speaker under a verb that no list has', () => {
  it.each([
    'Army shelled market in northern town, aid groups in region report on Monday',
    'Judge takes bribes from drug gang in Sund, informers state in papers handed to court',
    'Director stole 40,000 euros from charity to pay off his debts, in confession to police',
    'Company dumped waste in river near school in Dunmore after warnings, lawsuit alleges',
  ])('stays with what he says: %s', (headline) => {
    expect(lineOf(headline)).toBe(headline)
  })
})

describe('what goes on behind a circumstance', () => {
  it.each([
    'Court clears mayor of fraud in tunnel case after three days of evidence and convicts deputy',
    'Carmaker opens battery plant in Sund amid fanfare and shuts engine works in Marl for good',
    'Storm cuts power to northern villages as crews restore it in south of county after long night',
    'Israeli army will withdraw from centre of city after all hostages are freed by the militia',
    'Chelsea will sell striker to Saudi club for £40m as long as replacement arrives in time',
  ])('stays with it: %s', (headline) => {
    expect(lineOf(headline)).toBe(headline)
  })
})

describe('a second clause that is about the first', () => {
  it.each([
    'Court orders clinic in Dunmore to close its doors for good; order stayed hours later',
    'Surgeon struck off for operating while drunk in Marl; ruling overturned on appeal',
    'Investigators identify two whom they want to question; one might be the shooter',
    'Ferry runs aground off coast of Norland with 267 on board, all passengers rescued',
  ])('stays: %s', (headline) => {
    expect(lineOf(headline)).toBe(headline)
  })
})

describe('an auxiliary that tells what is done from what is doing', () => {
  it.each([
    'Ministers have been warned of catastrophic crowding in prisons of Norland, leaked memo shows',
    'Headteacher accused of bullying staff has been cleared by independent inquiry into school',
  ])('stays: %s', (headline) => {
    expect(lineOf(headline)).toMatch(/ha(?:s|ve) been/)
  })
})

describe('a headline of more than 110 characters', () => {
  it('is its first clause without "…", where that is complete', () => {
    const headline =
      "Minister mocked ferry owners who say they need older ships to compete with the islands: 'You need new ones and maybe a crew'"
    expect(lineOf(headline)).toBe(headline.slice(0, headline.indexOf(':')))
  })

  it.each([
    // inside a name, a list or a phrase; before the object, the verb or the main clause
    'Julian Quill: Party of mayor hogs stage of council in Dunmore with deadlines like fight over money for Department of Harbour Safety',
    'Harbour and Rovers join United, Wanderers, County, Albion, Athletic and Olympic Harbour in the regional cup quarterfinals',
    'Marl Savings Bank, Blue Harbour Shipping, and Fyrde Ferries suspend gifts to councillors who voted against the new tram line',
    'Door in washroom of old music hall near northern harbour of Dunmore, Norland, leads to completely different museum of ferries',
    'Ruth Tarrant says people who lost homes in northern valleys include farmers and fishermen from Sund as well as their families',
    'After rising from relative obscurity to become the best known candidate for mayor of Dunmore, Petra Lind ends her campaign',
    'Norland government makes deal with Voltra, Fyrde to bring ferries of new line to northern islands once ice in ports has melted',
    // a condition, a comparison, a few words, a second sentence
    'Councillor protests against tram plan with bill that would make drivers of Marl undergo eye tests after their third accident',
    'Finding of official inquiry into loss of ferry Solveig pits stubborn minister of transport against his scientific experts – again',
    // why it happened
    'Harbour agent of Norland offers to give Petra Lind personal tour of ferry yard after disgusting comparison with pirate ship',
    // the point
    'The mayor of Dunmore frequently talks about what he sees as central in good harbour policy: building personal relationships',
    'Amid dire storm warnings of 40 experts, one crucial fact has been largely ignored: damage is down 77% over last six weeks',
    'School district of northern Norland is attempting million-dollar science experiment – cutting its school week to four days',
    'Councillor Petra Lind on Wednesday took up unlikely cause in Dunmore — the plight of convicted harbour fraudster Jan Poll',
    'Ada Quill carved her name in history of Norland Tuesday, becoming first woman ever chosen to lead major party into campaign',
    'Major donors are going to Dunmore this weekend, where harbour party is expected to nominate two popular former governors',
    // a list of doings
    'Roger Quill was arrested on charges of lying to council, obstructing official proceeding and trying to persuade a witness',
    'Petra Lind announced Thursday she will grant conservative author, filmmaker and thought leader Jan Quill of Sund full pardon',
    // when
    'Governor signed his first executive actions for harbour on Wednesday afternoon, hours after being sworn in in Dunmore hall',
    // who, how, and under what condition
    'She says swap may have sent dangerous message to enemies of Norland, cost lives. Still, retrieving sailor of Marl was right call',
    'He says new harbour office, with new practices to prevent replay of abuses, can be model for others, help repair faults in Sund',
    'New study suggests 3 feet of distance is enough for pupils in Norland, with masks and all other safety measures kept in place',
    'Dunmore man arrested on charges that he voted in harbour poll of 90,000 while on parole. He could face 20 years in jail of Sund',
    'The tax office thought it was not allowed to keep the money of people who had moved abroad. So it paid 90,000 of them',
  ])('is whole where each beginning would be torn: %s', (headline) => {
    expect(headline.length).toBeGreaterThan(LONGEST_LINE)
    expect(lineOf(headline)).toBe(headline)
  })

  it.each([
    'While rowers of many towns on the northern coast fight to take back their old clubs from the banks, Norland has passed a law that gives every one of them a boat and a shed without any rent to pay',
  ])('is whole up to 220 where each beginning would be half of something: %s', (headline) => {
    expect(headline.length).toBeLessThanOrEqual(220)
    expect(lineOf(headline)).toBe(headline)
  })

  it.each([
    [
      'Party chiefs walk out of meeting on new tram line to northern harbour of Dunmore',
      ' after Petra Lind calls leader of council third-rate sailor to her face',
    ],
  ])('shows that something goes on: %s', (told, rest) => {
    expect(lineOf(told + rest)).toBe(`${told}…`)
  })

  it.each([
    [
      'Regulator authorises new ferry line between Marl and islands for northern summer',
      ', moving Norland closer to what the minister calls a return to the good old days of travel',
    ],
    [
      'Denver ferry line adds helmsman Tom Ryle to its active crew for the northern summer',
      ', moving Norland closer to what the minister calls a return to the good old days of travel',
    ],
  ])('needs no "…" behind a clause that is over: %s', (told, rest) => {
    expect(lineOf(told + rest)).toBe(told)
  })

  it('is cut where a reader would not read it whole', () => {
    const headline =
      'Police chief in the valley says the landlord owned the store on the long road to Sund where the student bought apples and pears for her mother and her aunt on the day before she disappeared'
    expect(lineOf(headline)).toMatch(/^Police chief in the valley says the landlord .*…$/)
  })
})

describe('a headline of about 80 characters', () => {
  it.each([
    // the only figure
    'Norland stocks open lower in subdued trade; Marl Index down 0.28%',
    'Oil falls below $108 on Sund data, supply concerns limit decline',
    'Norland adds 136,000 jobs in September, unemployment rate hits 50-year low',
    'Minister says 36 percent of senior staff are women, rival party of Petra Lind has 25 percent',
    // why, or what stands against it
    "Sund's Port Index Sinks to 5-Year Low as Export Slump Weakens Crown",
    'Council strikes deal to stiffen Sund sanctions; Quill questions boost bill',
    'Ada Quill and Petra Lind Make Debut in Dunmore — Marl Council Reacts!',
    "Lena Quill is obsessed with 'Harbour'; Ada Tarrant is obsessed with 'Ferries'",
    "Quill Warns of 'Dangers' of Internet, Social Media in Sitdown With Petra Lind",
    "Doctors' letters tout Petra Lind's health, three months after heart attack",
    "Quill Put Hold on Harbour Aid Ahead of Phone Call With Norland's President",
    'House rules panel to meet Thursday in bid to avoid shutdown of ferries',
    'John Tarrant Steps Down From Harbour Committee Role Amid Sexual Misconduct Claims',
    'Turn Them Over: Suburb of Dunmore Bans Old Ferries (And a Lot of Other Ships)',
  ])('stays whole with its second half: %s', (headline) => {
    expect(lineOf(headline)).toBe(headline)
  })

  it.each([
    ['Norland says its ferries can carry new trains across Sund', '; Marl urges calm in ports'],
    ['Minister heads to harbour of Dunmore to push for his new wall', ' as storm goes on'],
  ])('is shorter without more of the same: %s', (told, rest) => {
    expect(lineOf(told + rest)).toBe(told)
  })
})

describe('headline style', () => {
  it.each([
    // sentences
    'Zoo animals have been caged for 116 years. Pressure on council helped free them.',
    'Throwing a bomb into the ferry markets, the minister of transport now owns the broken harbour of Sund',
    'Jobs report could show a slowing trend and be the lever the bank needs to cut rates',
  ])('is not for what is told as a sentence: %s', (headline) => {
    expect(lineOf(headline)).toBe(headline)
  })

  it.each([
    [
      'was preparing',
      'A year ago, the chief of Voltra was preparing to deliver the commencement speech at Norland University',
    ],
    [
      'has moved',
      'Remote learning has moved to the top of the school agenda with a vengeance since March of last year',
    ],
    [
      'was smuggled',
      'Last night, Mr Quill was smuggled into the Corn Exchange hall and security guards were posted on the doors',
    ],
    [
      'new research has shown',
      'Optimism is continuing to run high throughout the financial services sector of Norland, new research has shown',
    ],
    [
      'All the',
      "All the country's harbour stores sell fresh fish from the auction of Dunmore in their fish division",
    ],
    [
      'was suspended',
      'Striker Rodriguez was suspended through 2014 season on Monday, but can play after filing appeal',
    ],
  ])('keeps "%s" in: %s', (verb, headline) => {
    expect(lineOf(headline)).toContain(verb)
  })
})
