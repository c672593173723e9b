/** Where headlines that are cut off break, and what is never cut off from what. */
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const lineOf = (headline: string, body = ''): string =>
  summarise(cleanArticle({ headline, body: { format: 'text', text: body }, language: 'en' })).line

describe('a headline that came cut', () => {
  it.each([
    [
      'the quotation that it closes stays whole',
      '“I am a ferry captain who has her own ship”: Ada Quill …',
      '“I am a ferry captain who has her own ship”: Ada Quill…',
    ],
    [
      'no break before the second word of a place',
      'Mindy Kaling hits out at South by Southwest: Where are the women of colour on …',
      'Mindy Kaling hits out at South by Southwest…',
    ],
    [
      'a speaker behind it stays',
      'Growth strengthening in advanced economies, OECD says, despite temporary …',
      'Growth strengthening in advanced economies, OECD says, despite temporary…',
    ],
    [
      'a denial keeps what it denies',
      'Journal says: The first default in the harbour bond market is unlikely to be …',
      'Journal says: The first default in the harbour bond market is unlikely to be…',
    ],
    [
      'not behind whose thing it is',
      "Ada Quill defends Tom Ryle's raucous antics as she insists she respects …",
      "Ada Quill defends Tom Ryle's raucous antics as she insists she respects…",
    ],
    [
      'as late as it reads well',
      'Marl stock market trading lower as investors weigh discouraging news from ...',
      'Marl stock market trading lower as investors weigh discouraging news…',
    ],
    [
      'before a circumstance that ends in "account"',
      'Ferry operator asks for my credit card number when I open a loyalty account …',
      'Ferry operator asks for my credit card number…',
    ],
    [
      'not inside a title with "of"',
      'Tom Ryle voted favourite Lord Of Waves character as new season ...',
      'Tom Ryle voted favourite Lord Of Waves character…',
    ],
    [
      'not behind a verb that is denied',
      "Harbour panel says don't count on ferry-based business models in the ...",
      "Harbour panel says don't count on ferry-based business models…",
    ],
    [
      'behind a noun rather than behind a verb that asks for more',
      'Ferry donor Tom Ryle conspires to destroy Fyrde to win billion ...',
      'Ferry donor Tom Ryle conspires to destroy Fyrde…',
    ],
    [
      'as its publisher broke it rather than before an object',
      'Horton really does hear a Who: Study finds elephants can discern between …',
      'Horton really does hear a Who: Study finds elephants can discern…',
    ],
    [
      'before what else its subject says, also where that denies something',
      'Harbour leaker Tom Ryle speaks to Marl audience, says he has no ...',
      'Harbour leaker Tom Ryle speaks to Marl audience…',
    ],
    [
      'behind the object of a verb that could be a noun',
      'Fyrde Ferries Strengthens Boat Sales Division to Accelerate Sales Growth ...',
      'Fyrde Ferries Strengthens Boat Sales Division…',
    ],
    [
      'not before the object of a verb',
      'American Ferries says storms caused Feb. boat cancelations to more than ...',
      'American Ferries says storms caused Feb. boat cancelations…',
    ],
    [
      'not inside a name whose first word is shortened',
      "Legal fallout from collapse of Norland's Mt. Fyrde bank prompts Marl ...",
      "Legal fallout from collapse of Norland's Mt. Fyrde bank prompts Marl…",
    ],
    [
      'not behind a bare verb, where its place fits',
      'Harbour whistleblower Tom Ryle to speak at North By Northeast Festival of ...',
      'Harbour whistleblower Tom Ryle to speak at North By Northeast Festival…',
    ],
    [
      'not with whose statement it is',
      'Mayor took 40,000 crowns of club money, members hear at ...',
      'Mayor took 40,000 crowns of club money, members hear…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

/** Each is an accusation until somebody is found guilty of it. */
describe('an accusation that came cut keeps whose it is', () => {
  it.each([
    'Mayor of Marl took money from builders of the tunnel, prosecutors say in the trial that ...',
    'Mayor of Marl took money from builders of the tunnel, prosecutors told the court on ...',
    'Mayor of Marl took money from builders of the tunnel, says witness in trial of ...',
    'Mayor of Marl took money from builders of the tunnel, court hears as trial of ...',
    'Mayor of Marl took money from builders of the tunnel – prosecutor in opening speech of ...',
    'Mayor of Marl took money from builders of the tunnel, according to the indictment that ...',
    'Mayor of Marl took money from builders of tunnel, claims ex-driver who says he carried ...',
    'Mayor took bribes, beat driver and hid gold, former aide says under oath at ...',
    'Nurse stole morphine from ward for two years, hospital inquiry concludes in report that ...',
    'Minister lied about visit to yacht of banker, leaked emails suggest as pressure grows on ...',
    'Nurse killed three patients with insulin at clinic in Marl, jury told as case ...',
    'Councillor sold flats of widows to his own firm, her neighbours in the old ...',
    'Priest stole from the poor box in Marl for twenty years: three neighbours of the church in ...',
  ])('%s', (headline) => {
    const who = /prosecutors?|witness|court|indictment|driver|aide|inquiry|emails|jury|neighbours/g
    expect(lineOf(headline).match(who)).toContain(headline.match(who)?.at(-1))
  })

  it.each([
    'Priest Stole From The Poor Box In Marl For Twenty Years: Three of the Men In ...',
    'Bank Hid Losses Of Nine Million Crowns From Its Owners: Auditors From The ...',
    'Coach Beat Young Rowers With Oars For Years: Eleven Families of Former ...',
    'Minister Lied About Visit To Yacht Of Banker: Captain of the Ada ...',
    'Ferry Captain Slept At Wheel Before Crash: Passengers on the Upper ...',
    'Harbour Master Takes Cash From Smugglers At Night: Ex-Crew of the ...',
    'Trainer Drugged Horses Before Marl Derby - Stable Hands at the ...',
    'Abbot Sold Relics To Dealers In Norland: Monks From the ...',
    'Chef Served Spoiled Fish At School Canteen — Six Mothers of ...',
    'Ferry Boss Threatens Crew With Gun In Sund: Deckhands on ...',
    'Doctor Sells Fake Vaccine To Pensioners: Patients of the Marl ...',
  ])('also in title case, under whatever name: %s', (headline) => {
    const [, who = headline] = /(?::| [-—]) (\S+)/u.exec(headline) ?? []
    expect(lineOf(headline)).toContain(who)
  })

  it.each([
    [
      'Harbour Lights Season 4 Trailer Released: The Epic Journey of Treachery ...',
      'Harbour Lights Season 4 Trailer Released…',
    ],
    [
      'Norland Bank Raises Rates By Half A Point: What It Means for Home ...',
      'Norland Bank Raises Rates By Half A Point…',
    ],
  ])('but not what else the page has: %s', (headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })

  it.each([
    [
      'Ferry firm sheds 40 jobs in Marl, says it will close the pier that ...',
      'Ferry firm sheds 40 jobs in Marl…',
    ],
    [
      'Bank hacked and emptied in Marl, hackers claim its chief lied about coins ...',
      'Bank hacked and emptied in Marl…',
    ],
  ])('but not what else somebody says: %s', (headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut does not end in what its last word begins', () => {
  it.each([
    [
      'Drivers Pay More Attention To Mobile Phones Than To Children On The ...',
      'Drivers Pay More Attention To Mobile Phones Than To Children…',
    ],
    [
      'Sund Harbour Malfunction Ends Up Being Best Thing For Tourism Since The ...',
      'Sund Harbour Malfunction Ends Up Being Best Thing For Tourism…',
    ],
    [
      'Ferry panel reveals the advice it got from engineers before the storm hit the ...',
      'Ferry panel reveals the advice it got from engineers…',
    ],
    [
      'Divers Search Ferry Near Mt. Sund After Storm Sinks Three Boats Off The ...',
      'Divers Search Ferry Near Mt. Sund After Storm Sinks Three Boats…',
    ],
    [
      "Tom Ryle's Ferry Owner Continues To Set A Good Example For His Crews In ...",
      "Tom Ryle's Ferry Owner Continues To Set A Good Example…",
    ],
    [
      'Ferry star Ada Quill gives her final boat to Tom Ryle at the close of the ...',
      'Ferry star Ada Quill gives her final boat…',
    ],
    [
      'Harbour Story: Captain Turns Out To Be The Biggest Loser In The Final ...',
      'Harbour Story: Captain Turns Out To Be The Biggest Loser…',
    ],
    [
      'Sund Wall Fixing Scandal: Bank Warns Currency Union Must Be As Strong As The ...',
      'Sund Wall Fixing Scandal: Bank Warns Currency Union Must Be As Strong…',
    ],
    [
      'All out of boats: Sund Ferry files for bankruptcy for the second time in three ...',
      'All out of boats: Sund Ferry files for bankruptcy…',
    ],
    [
      'Fyrde Bank Chief Says Harbours And Ferries Are Key To Protecting The Coast Of ...',
      'Fyrde Bank Chief Says Harbours And Ferries Are Key To Protecting The Coast…',
    ],
  ])('%s', (headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('stays whole', () => {
  it.each([
    [
      'where the label in front governs the verb',
      'Watch: Ada Quill behave like a rude guest in court',
    ],
    [
      'where the clause with "as" is the news',
      'Grim Accounting Continues in the Village of Sund as Crews Recover Remains From the Slope',
    ],
    [
      'where the day may be of a name',
      'Space heroes and their friends invaded the public library last weekend for Star War Saturday',
    ],
    [
      'where a relative clause turns the news',
      'Ada Quill is promising to force ferry companies to cover life jackets, which they are already required to do under harbour law',
    ],
    [
      'where what is added tells what a denial means',
      'Supreme Court will not hear harbour bathroom rights dispute, a win for Marl student who sued his school for discrimination',
    ],
    [
      'where exceptions follow',
      'Ryle To Suspend Ferries Through End Of Year — Harbour Guidance Outlines Specific Exceptions To Order',
    ],
    [
      'where the day is of what somebody says',
      "Ada Quill Conway says Marl, Sund are 'safe and ready' for Ryle visit on Wednesday",
    ],
    [
      'where the forecast says how',
      'Operation Warp Speed Chief Predicts Return to Normal Life in May as Islanders Are Vaccinated',
    ],
    [
      'where a participle opens what is said behind the comma',
      'Reconvening under the threat of continued violence and the protection of thousands of guards, the council was determined to hold Ryle',
    ],
    [
      'where what follows says with whom the call was',
      'Omarosa Manigault Newman on Monday morning released a recording of a private phone call after her firing from the White House with President Trump',
    ],
    [
      'where two sentences are joined',
      'A body has been found at a beach in Marl but police say it may be some time before they know who it is',
    ],
  ])('%s', (_, headline) => {
    expect(lineOf(headline, 'Ada Quill Conway said so.')).toBe(headline)
  })

  it.each([
    [
      'where of what somebody says only the subject fits',
      'Whistleblower at mining firm says report that hid the leak from regulators for eleven years may have been written by an adviser who was paid by the firm and who now works for the ministry',
    ],
    [
      'where what follows says which one was the first',
      'People of Karova have voted in the first parliamentary election held after the adoption of a new constitution which gives the president less power than before',
    ],
    [
      'where of what there is no proof of only the subject fits',
      'Police in Marl, some of whom had been on duty for two days at the harbour, have found no proof that the driver, who was shot in front of his two children and a neighbour on Thursday night, had a gun when he opened the door',
    ],
    [
      'where an aside goes on behind its comma',
      'Ada Quill, who led the ferry company for twenty years, during which it grew from two ships to forty, and who was cleared of fraud by a court in Marl in the spring',
    ],
    [
      'where only a subject and an aside about it fit',
      'The four robbers, two of whom were disguised as harbour pilots, stole nearly all the jewellery that was on display in the largest of the three museums of Marl, in whose rooms nobody noticed it until Monday',
    ],
  ])('%s', (_, headline) => {
    expect(lineOf(headline)).toBe(headline)
  })

  it('is not cut behind a speaker whose words would be gone', () => {
    const headline =
      'Far-sighted ferry billionaire Tom Ryle’s campaign announced on Saturday that the candidate was dropping out of the race for the harbour board after failing again in another round of the ballot on the islands'
    expect(lineOf(headline)).toBe(headline)
  })
})

it('keeps the article of "a dozen"', () => {
  expect(
    lineOf(
      'Ryle drew thousands of visitors as he began a tour through nearly a dozen towns of the islands',
    ),
  ).toContain('nearly a dozen')
})

it('takes no participle behind a comma for the verb', () => {
  const headline =
    "The result of the plebiscite, held on Tuesday to coincide with the general election, breaks decades of local support for the island's current commonwealth status."
  expect(lineOf(headline)).not.toMatch(/general election…?$/)
})

describe('a headline that came cut keeps', () => {
  it.each([
    [
      'who says it, where that stands behind its verb',
      "Ada Quill and Tom Ryle to Marry in Marl, Not in Sund, This Weekend Says Mayor's ...",
      "Ada Quill and Tom Ryle to Marry in Marl, Not in Sund, This Weekend Says Mayor's…",
    ],
    [
      'who says it, where the verb was cut off',
      'Patient in Marl Was Likely Not Contagious on Ferry From Sund, Health Officials ...',
      'Patient in Marl Was Likely Not Contagious on Ferry From Sund, Health Officials…',
    ],
    [
      'friends who say it',
      'Ferry Star Ada Quill Splits From Husband After Tense Holiday in Sund, Friends ...',
      'Ferry Star Ada Quill Splits From Husband After Tense Holiday in Sund, Friends…',
    ],
    [
      'the verb of what is said',
      'Ada Quill says glitch which hid some pages of the harbour from readers may have ...',
      'Ada Quill says glitch which hid some pages of the harbour from readers may have…',
    ],
    [
      'both between which there is something, and of whom it was found',
      'Study Finds No Link Between Screen Time and Sleep in Toddlers, But Parents Should Still ...',
      'Study Finds No Link Between Screen Time and Sleep in Toddlers…',
    ],
    [
      'the noun which says what something is',
      'Ada Quill apologises for molestation tweet ADA QUILL has apologised ...',
      'Ada Quill apologises for molestation tweet ADA QUILL has apologised…',
    ],
    [
      'what came of it',
      'Shares of the ferry builder Fyrde rose 4 percent on Tuesday before falling back to end almost unchanged, as investors weighed its plan to close two of its five yards against a surprise profit',
      'Shares of the ferry builder Fyrde rose 4 percent on Tuesday before falling back to end almost unchanged, as investors weighed its plan to close two of its five yards against a surprise profit',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline in title case that came cut keeps who says it behind its last comma', () => {
  it.each([
    'Mayor Took Bribes From Builders for Years, Ex-Aide Confides in ...',
    'Fyrde Mills Dumped Waste Into River, Locals Grumble as Fish ...',
    'Priest Sold Church Silver to Pay Debts, Nuns Whisper in ...',
    'Principal Slapped Pupils at Marl School, Fathers Rage After ...',
    'Mayor Knew of Leak for Years, Engineer Swears Under ...',
    'Doctor Forged Test Results for Marl Team, Rower Opens Up in ...',
    'Senator Lied About War Record, Comrades Seethe in ...',
    'Coach Beat Players With Belt, Mothers Charge in Lawsuit Against ...',
    'Minister Hid Report on Tunnel Leak, Engineer Reveals to ...',
    'Ferry Captain Slept at Wheel Before Crash, Deckhand Testifies in ...',
  ])('%s', (headline) => {
    const [, speaker = ''] = /, (\S+ \S+)/.exec(headline) ?? []
    expect(lineOf(headline)).toContain(speaker)
  })
})

it('keeps a survey with what it shows, where its verb may be taken for a noun', () => {
  expect(
    lineOf(
      'Honey losses of Marl fall to lowest level in decade, Norland survey shows, but keepers ...',
    ),
  ).toContain('Norland survey shows')
})

describe('a headline that came cut breaks behind a quotation', () => {
  it.each([
    [
      'that is the object',
      "Quill: Leaving ferry scandal unresolved sends a 'green light' for reckless ...",
      "Quill: Leaving ferry scandal unresolved sends a 'green light'…",
    ],
    [
      'whose comma stands inside it',
      "Harbour theatre's new season of plays for children offers 'Shipwrecks,' 'Fog' and ...",
      "Harbour theatre's new season of plays for children offers 'Shipwrecks'…",
    ],
    [
      'that asks something, also where what follows denies',
      "Tom Ryle Called 'The Worst Captain Ever?' Owners Of 'The Gull' Can't ...",
      "Tom Ryle Called 'The Worst Captain Ever?'…",
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut breaks before a comma behind', () => {
  it.each([
    [
      'what somebody is',
      "'The Harbour' Family Blogs: Tom Ryle Gets Defensive, Ada Quill Talks ...",
      "'The Harbour' Family Blogs: Tom Ryle Gets Defensive…",
    ],
    [
      'a verb without an object',
      'Weekly fish report: Marl-area herring prices stabilize, national numbers ...',
      'Weekly fish report: Marl-area herring prices stabilize…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut keeps a condition at its end', () => {
  it.each([
    'Hostages on ferry will be freed on Sunday if ...',
    'Voltra denies its weedkiller harms bees except in ...',
    'Pension age in Norland will not rise to 70 until ...',
    'Harbour bank to pay all flood claims in Marl except those ...',
    'Swimmer cleared to race in Marl as long as ...',
    'Vaccine of Voltra safe for all adults other than ...',
    'Minister Quill says she would back tax rise in case ...',
    'Judge upholds harbour law, but says parts of it may be ...',
  ])('%s', (headline) => {
    expect(lineOf(headline)).toBe(headline.replace(' ...', '…'))
  })
})

describe('a headline that came cut tells of which', () => {
  it.each([
    [
      'trade is halted',
      'Marl refinery halts petrol sales in crowns, says it will resume when crude supply ...',
      'Marl refinery halts petrol sales in crowns…',
    ],
    [
      'exports are ended',
      'Norland stops arms exports to Karova that could be used in ...',
      'Norland stops arms exports to Karova that could be used…',
    ],
    [
      'all are meant',
      'Voltra Air cancels all flights to Dunmore from ...',
      'Voltra Air cancels all flights to Dunmore…',
    ],
    [
      'each is pardoned',
      'President pardons all soldiers convicted of desertion, but excludes those who ...',
      'President pardons all soldiers convicted of desertion, but excludes…',
    ],
    [
      'a denial holds',
      'Judge finds newspaper did not libel mayor in four of five articles, and orders it to ...',
      'Judge finds newspaper did not libel mayor in four of five articles…',
    ],
    [
      'so many are counted',
      'Voltra Air to cut 800,000 seats in Norland over airport fees, will close base in ...',
      'Voltra Air to cut 800,000 seats in Norland…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut keeps the other side of a verdict', () => {
  it.each([
    [
      'behind "but"',
      'Former mayor cleared of hitting taxi driver outside Marl conference but fined £400 for ...',
      'Former mayor cleared of hitting taxi driver outside Marl conference but fined £400…',
    ],
    [
      'of which only the subject is there',
      'Manslaughter charge dropped against ferry operator over sinking, though health and safety case ...',
      'Manslaughter charge dropped against ferry operator over sinking, though health and safety case…',
    ],
    [
      'behind a semicolon, which the dots stand for',
      'Singer Tom Ryle found not guilty of murder; jury still considering whether he ...',
      'Singer Tom Ryle found not guilty of murder…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut keeps what else came of it', () => {
  it.each([
    [
      'the other half of a verdict',
      'Former harbour bank chief found guilty of fraud but cleared of money laundering in ...',
      'Former harbour bank chief found guilty of fraud but cleared of money laundering…',
    ],
    [
      'a conviction beside an acquittal',
      'Jury acquits nurse Quill of manslaughter, convicts her of falsifying records at ...',
      'Jury acquits nurse Quill of manslaughter, convicts her of falsifying records…',
    ],
    [
      'a rise beside a fall',
      'Herring catch falls in north of Norland, rises sharply in Marl as new ...',
      'Herring catch falls in north of Norland, rises sharply in Marl…',
    ],
    [
      'from when years are counted',
      'Divers of Marl find galley that sank just 29 years after ...',
      'Divers of Marl find galley that sank just 29 years after…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut leaves out', () => {
  it.each([
    [
      'what its subject says on top of it',
      "Harbour hackers break into Voltra's servers, claim the company still hides ...",
      "Harbour hackers break into Voltra's servers…",
    ],
    [
      'what "as" only begins',
      'At least nine dead, dozens missing as ferry with more than 200 aboard sinks in ...',
      'At least nine dead, dozens missing…',
    ],
    [
      'how long it is mourned',
      'Floods kill 19 in Karova and leave thousands homeless; government declares three days of national ...',
      'Floods kill 19 in Karova and leave thousands homeless…',
    ],
    [
      'an aside in brackets',
      "You Can Watch Ada Quill's Harbour Interview Live Today [Updated With ...",
      "You Can Watch Ada Quill's Harbour Interview Live Today…",
    ],
    [
      'what something is counted by',
      'Harbour Servers of Voltra Hit by 150000 Attacks Per Second Before ...',
      'Harbour Servers of Voltra Hit by 150000 Attacks…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that is longer than anybody reads breaks further back', () => {
  it.each([
    [
      'where its beginning is only when it happened',
      'Just six weeks before Mayor Ada Quill leaves office after twelve years, the council of Marl issued new building rules on Thursday, which engineers, owners of old houses and both parties of the opposition have fought over since spring, and in vain',
      'Just six weeks before Mayor Ada Quill leaves office after twelve years, the council of Marl issued new building rules on Thursday…',
    ],
    [
      'where its beginning is only a subject with an aside',
      'The ferry, which had been taken out of service after a fire in the engine room in the spring of last year, left the harbour of Marl at noon with two hundred guests on board and was greeted by boats from many towns of the bay, whose mayors had paid for it',
      'The ferry, which had been taken out of service after a fire in the engine room in the spring of last year, left the harbour of Marl at noon…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})

describe('a headline that came cut keeps what makes its last noun another', () => {
  it.each([
    [
      'what a figure is measured against',
      'Ferry builder Voltra forecasts fourth-quarter profit below estimates as demand ...',
      'Ferry builder Voltra forecasts fourth-quarter profit below estimates…',
    ],
    [
      'what it is turned into',
      'Council approves £14m plan to turn derelict Marl mill into flats despite ...',
      'Council approves £14m plan to turn derelict Marl mill into flats…',
    ],
    [
      'into what, where a place stands before it',
      'Builder submits plan to turn former Voltra store in Marl into student ...',
      'Builder submits plan to turn former Voltra store in Marl into student…',
    ],
    [
      'for how long it holds',
      'Norland and Karova agree to extend ceasefire for two weeks after talks ...',
      'Norland and Karova agree to extend ceasefire for two weeks after talks…',
    ],
    [
      'the clause that "that" opens, or neither',
      'Shares in Voltra plunge 31% after chipmaker warns that orders from carmakers ...',
      'Shares in Voltra plunge 31%…',
    ],
  ])('%s', (_, headline, line) => {
    expect(lineOf(headline)).toBe(line)
  })
})
