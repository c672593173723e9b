import { describe, expect, it } from 'vitest'
import { always, DAY, HOUR, MINUTE, type Post, placed, storiesOf } from './newsroom.ts'

const wire: Post = {
  id: 'wire',
  title: 'Ferry with 80 aboard sinks off Calder island',
  text: 'A ferry carrying 80 people sank off Calder island in heavy seas on Monday, the coastguard said. Lifeboats from Port Ellis took 60 passengers off the Northern Star before it went down.',
}
const gazette: Post = {
  id: 'gazette',
  title: 'Calder ferry Northern Star goes down in storm',
  text: 'The Northern Star, a ferry with 80 people on board, went down off Calder island in heavy seas. The coastguard at Port Ellis said that 60 passengers had been taken off by lifeboats.',
  at: 10 * MINUTE,
}
const budget: Post = {
  id: 'budget',
  title: 'Parliament passes budget after all-night debate',
  text: 'Parliament passed the budget by four votes after a debate that lasted all night. Finance minister Ines Roth called it a fair plan for schools and roads.',
  at: 20 * MINUTE,
}

describe('an article that arrives', () => {
  it('joins the story of another publisher on the same event, and says why', () => {
    const [first, second] = placed([wire, gazette])
    expect(first).toEqual({ story: 'wire', relation: 'new', to: null, score: null, shared: [] })
    expect(second).toMatchObject({ story: 'wire', relation: 'join', to: 'wire' })
    expect(second?.score).toBeGreaterThan(0)
    expect(second?.shared.length).toBeGreaterThan(2)
    expect(second?.shared).toContain('ferry')
  })

  it('begins a story of its own about another event', () => {
    expect(storiesOf([wire, gazette, budget])).toEqual(['wire', 'wire', 'budget'])
  })

  it('does not join an event of the same kind somewhere else', () => {
    const other: Post = {
      id: 'other',
      title: 'Ferry runs aground near Maro harbour, nobody hurt',
      text: 'A ferry ran aground near the harbour of Maro on Monday. All 212 passengers walked ashore at low tide, said harbour master Tova Lind.',
      at: 30 * MINUTE,
    }
    expect(storiesOf([wire, gazette, other])).toEqual(['wire', 'wire', 'other'])
  })

  it.each([
    ['Holmouth bakery wins prize', 'Fire guts Holmouth garage', 'Ferry fares rise in Holmouth'],
    ['Eclipse: choir sings at noon', 'Schools close for eclipse', 'Eclipse glasses sell out'],
    ['Boxer retires at 30', 'Boxer sues trainer', 'Former boxer opens café'],
  ])('does not join by one rare word of very short texts: %s', (...titles) => {
    const posts = titles.map((title, at) => ({
      id: title,
      title,
      text: `${title}.`,
      at: at * HOUR,
    }))
    expect(placed(posts).map(({ relation }) => relation)).toEqual(['new', 'new', 'new'])
  })

  it.each([
    ['Stekiprus opens 3 lanes of Gorvel bridge', 'Flemidul opens 3 lanes of Tavin bridge'],
    [
      'Council in Maro approves 400 homes near Lind',
      'Council in Ellis approves 400 homes near Tova',
    ],
    [
      'Man stabbed outside nightclub in Maro, says Dana Whitfield',
      'Man stabbed outside nightclub in Holmouth, says Tom Ferris',
    ],
    ['Ferris signs striker from Calder on loan', 'Tova signs striker from Ellis on loan'],
    [
      'Recall: Bramo withdraws 40,000 heaters sold in Norway',
      'Recall: Kelda withdraws 40,000 heaters sold in Spain',
    ],
    [
      'Police in Maro seize 40 kilograms of cocaine at Ellis',
      'Police in Tova seize 40 kilograms of cocaine at Lind',
    ],
    [
      'Grandmother from Ellis wins lottery jackpot in Maro',
      'Grandmother from Calder wins lottery jackpot in Tova',
    ],
    [
      'Lorry overturns on motorway near Maro, blocks traffic to Lind',
      'Lorry overturns on motorway near Ellis, blocks traffic to Tova',
    ],
    ['Teachers in Maro strike over pay, says Lind', 'Teachers in Ellis strike over pay, says Tova'],
    [
      'Train drivers of Kelda call strike for Monday, says Lind',
      'Train drivers of Bramo call strike for Friday, says Tova',
    ],
  ])('tells two events apart that are told in like words of others: %s', (...titles) => {
    const posts = titles.map((title, at) => ({ id: title, title, at: at * HOUR }))
    expect(placed(posts).map(({ relation }) => relation)).toEqual(['new', 'new'])
  })

  it('joins by three words of a short text', () => {
    const posts = ['Mayor of Holmouth resigns', 'Holmouth mayor Lind resigns after audit']
    expect(storiesOf(posts.map((title) => ({ id: title, title })))).toEqual([posts[0], posts[0]])
  })

  it('never joins across languages', () => {
    expect(storiesOf([wire, { ...wire, id: 'fr', language: 'fr' }])).toEqual(['wire', 'fr'])
    expect(storiesOf([wire, { ...wire, id: 'gb', language: 'en-GB' }])).toEqual(['wire', 'wire'])
  })

  it('answers an old story after three days of silence, and is forgotten after seven', () => {
    const late = (at: number): Post => ({ ...gazette, id: 'late', at })
    expect(placed([wire, late(2 * DAY)])[1]).toMatchObject({ story: 'wire', relation: 'join' })
    expect(placed([wire, late(4 * DAY)])[1]).toMatchObject({
      story: 'late',
      relation: 'follow-up',
      to: 'wire',
    })
    expect(placed([wire, late(8 * DAY)])[1]).toMatchObject({ story: 'late', relation: 'new' })
  })

  it('stays where it is when it comes again, whatever it says then', () => {
    const again = { ...budget, id: 'wire', publisher: 'wire' }
    const [, , version] = placed([wire, gazette, again])
    expect(version).toMatchObject({ story: 'wire', relation: 'join', score: null })
    // Nor does what it says now draw others in.
    expect(storiesOf([wire, again, budget])).toEqual(['wire', 'wire', 'budget'])
  })

  it('goes to the same of two stories that it is equally like, whichever came first', () => {
    // One publisher's, so that neither joins the other.
    const two = [wire, { ...wire, id: 'twin', publisher: 'wire' }]
    for (const posts of [two, two.toReversed()])
      expect(placed([...posts, gazette], always(0.3))[2]?.story).toBe('twin')
  })
})

describe('what is no event of its own', () => {
  it.each([
    'Live updates: Ferry sinks off Calder island',
    'Morning briefing: Ferry sinks off Calder island',
    'Five things to know today: ferry sinks off Calder island',
    'Ferry sinks off Calder; rates held; Lind wins again in Maro',
    'En direct : Ferry with 80 aboard sinks off Calder island',
    'Das Wichtigste am Montag: Ferry with 80 aboard sinks off Calder island',
  ])('begins no story that another could join: %s', (title) => {
    const roundUp = { ...wire, id: 'round-up', title }
    expect(storiesOf([roundUp, wire])).toEqual(['round-up', 'wire'])
  })

  it('may join, and draws nothing in', () => {
    const roundUp: Post = {
      ...gazette,
      id: 'round-up',
      title: 'Live updates: Calder ferry Northern Star goes down in storm',
      text: `${gazette.text} ${budget.text}`,
    }
    expect(storiesOf([wire, roundUp, budget])).toEqual(['wire', 'wire', 'budget'])
  })

  it('does not keep the story that it joins alive', () => {
    const roundUp = { ...wire, id: 'round-up', title: 'Live: ferry sinks', at: 2 * DAY }
    const posts = [wire, roundUp, { ...gazette, at: 4 * DAY }]
    expect(placed(posts, always(3)).map(({ relation }) => relation)).toEqual([
      'new',
      'join',
      'follow-up',
    ])
  })

  it.each(['Live music returns to Maro', 'Briefing notes sank the minister, inquiry finds'])(
    'is not seen in an ordinary headline: %s',
    (title) => {
      const posts = [
        { ...wire, title },
        { ...wire, id: 'second', title, at: MINUTE },
      ]
      expect(storiesOf(posts)).toEqual(['wire', 'wire'])
    },
  )
})

describe('one publisher', () => {
  const boilerplate =
    'The Maro Herald is an independent newsroom funded by its readers in Maro, Calder and Port Ellis; join the Herald Circle today.'
  const events = [
    ['Fire guts warehouse', 'A warehouse burned.'],
    ['Choir wins prize', 'A choir won.'],
    ['Bridge reopens', 'A bridge is open.'],
    ['Mayor resigns', 'The mayor left.'],
    ['Snow closes pass', 'The pass is shut.'],
  ].map(([title = '', text = ''], at) => ({
    id: `${at}`,
    publisher: 'herald',
    title,
    text: `${boilerplate}\n\n${text}`,
    at: at * 7 * HOUR,
  }))

  it('does not make its articles one story by what it writes over all of them', () => {
    const stories = storiesOf(events)
    expect(new Set(stories.slice(2)).size).toBe(3)
  })

  it('has to be surer within six hours of its last article than another is', () => {
    const second = (publisher: string, at: number) =>
      placed([wire, { ...gazette, publisher, at }], always(0.4))[1]?.relation
    expect(second('gazette', HOUR)).toBe('join')
    expect(second('wire', HOUR)).toBe('follow-up')
    expect(second('wire', 7 * HOUR)).toBe('join')
  })

  it('is not known where it is not named, and then is held back by nothing', () => {
    const posts = [wire, gazette].map((post) => ({ ...post, publisher: '' }))
    expect(placed(posts, always(0.4))[1]?.relation).toBe('join')
  })
})

describe('a story', () => {
  it('takes sixty articles, and the next one answers it', () => {
    const posts = Array.from({ length: 62 }, (_, at) => ({ ...wire, id: `${at}`, at: at * MINUTE }))
    const all = placed(posts, always(2))
    expect(all.slice(0, 60).every(({ story }) => story === '0')).toBe(true)
    expect(all[60]).toMatchObject({ story: '60', relation: 'follow-up', to: '0' })
    expect(all[61]).toMatchObject({ story: '60', relation: 'join' })
  })
})
