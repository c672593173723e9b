/** Presses on alerts, the link that opens one in private, /why and /show. */
import { expect, test } from 'vitest'
import type { Decided } from '../../src/app/ports/decisions.ts'
import type { Verdict } from '../../src/core/verdict.ts'
import { filterOf, newEventId } from '../alerts.ts'
import {
  answers,
  buttonsOf,
  dataOf,
  filtersOf,
  following,
  GROUP,
  groupList,
  inGroup,
  makeWorld,
  me,
  pressOn,
  privateList,
  privately,
  textOf,
  USER,
  type World,
} from './world.ts'

const event = newEventId()
const russia = filterOf('russia')
const told = (verdict: Verdict, changes: Partial<Decided> = {}): Decided => ({
  ...{ event, line: 'Russia talks go on', url: 'https://example.org/a', isShown: true },
  ...{ publisherName: 'City Wire', verdict, with: [] },
  ...changes,
})
const came = told({ kind: 'came', by: russia })

function worldWith(decided: Decided | 'too-often' | null, ...filters: string[]): World {
  const world = makeWorld()
  world.decisions.told = decided
  world.chats.set(me, following(...filters))
  return world
}
const replies = ({ chats }: World) => chats.commits.map(({ reply }) => reply)

test.each(['more', 'less', 'evidence', 'mute', 'unmute'] as const)(
  '%s is left to the lane',
  async (kind) => {
    const world = worldWith(came, 'russia')
    await pressOn(world, `alert:${kind}:${event}`)
    expect(replies(world)).toEqual([{ kind: 'press', press: kind, event, messageId: 50 }])
    expect(world.decisions.asked).toEqual([{ kind: 'event', event, messageId: 50 }])
    expect(world.asking.pressed).toHaveLength(1)
  },
)

test.each([
  ['that cannot be read', 'alert:more:evt_x', came],
  ['of no kind', `alert:destroy:${event}`, came],
  ['on another message', `alert:more:${event}`, told(came.verdict, { isShown: false })],
  ['of what is not known', `alert:more:${event}`, null],
])('a press %s is answered kindly and changes nothing', async (_, data, decided) => {
  const world = worldWith(decided, 'russia')
  await pressOn(world, data)
  expect(replies(world)).toEqual([])
  expect(world.asking.pressed.map(({ text }) => text)).toEqual([expect.stringMatching(/too old/)])
})

test('a press on a message that Telegram shows no more is answered kindly', async () => {
  const world = worldWith(came, 'russia')
  await pressOn(world, `alert:more:${event}`, { ...privateList, date: 0 })
  expect(world.asking.pressed[0]?.text).toMatch(/too old/)
})

test('in a group a forged press shows nothing to all', async () => {
  const world = worldWith(came)
  await pressOn(world, `alert:why:${event}`, groupList)
  expect(replies(world)).toEqual([])
  expect(world.asking.pressed[0]?.text).toMatch(/private chat/)
})

test('a withdrawn alert has no more to show', async () => {
  const world = worldWith(told({ kind: 'withdrawn' }), 'russia')
  await pressOn(world, `alert:more:${event}`)
  expect(replies(world)).toEqual([])
  expect(world.asking.pressed[0]?.text).toMatch(/withdrawn/)
})

test('where the lane cannot be reached, Telegram is to send the press again', async () => {
  const world = worldWith(came, 'russia')
  world.decisions.fault = true
  expect(await pressOn(world, `alert:more:${event}`)).toBe('unavailable')
})

test('Why? names the filter as people write it, and its buttons change or stop it', async () => {
  const world = worldWith(
    told({ kind: 'came', by: filterOf('from:demo russia') }),
    'from:demo russia',
  )
  await pressOn(world, `alert:why:${event}`)
  expect(textOf(replies(world).at(-1) ?? null)).toMatch(/because this chat follows .*Example News/)
  await pressOn(world, dataOf(world.chats, 'Change'))
  expect(answers(world).at(-1)).toContain('from:demo russia')
  await pressOn(world, dataOf(world.chats, 'Unfollow'))
  expect(filtersOf(world.chats.get(me))).toEqual([])
})

test('a filter that is followed no more has no buttons, and old ones say so', async () => {
  const world = worldWith(came, 'russia')
  await pressOn(world, `alert:why:${event}`)
  const change = dataOf(world.chats, 'Change')
  world.chats.set(me, following('mars'))
  await pressOn(world, change)
  expect(world.asking.pressed.at(-1)?.text).toMatch(/no longer/)
  await pressOn(world, `alert:why:${event}`)
  expect(buttonsOf(replies(world).at(-1))).toEqual([])
})

test.each<[Verdict, RegExp]>([
  [{ kind: 'came', by: null }, /no longer follows/],
  [{ kind: 'came-in-digest', by: russia }, /in a digest because .*russia/],
  [{ kind: 'coming', by: russia }, /russia: it is on its way/],
  [{ kind: 'refused', by: russia }, /Telegram did not take it/],
  [{ kind: 'muted', by: russia }, /muted here/],
  [{ kind: 'expired', by: russia }, /it expired before/],
  [{ kind: 'held-back', by: russia, how: 'quiet' }, /quiet hours/],
  [{ kind: 'held-back', by: russia, how: 'budget' }, /used up/],
  [{ kind: 'held-back', by: russia, how: 'pause' }, /during a pause/],
  [{ kind: 'held-back', by: russia, how: 'digest' }, /waits for the digest/],
  [{ kind: 'before', by: russia }, /before this chat followed/],
  [{ kind: 'told-already', by: russia }, /told here already/],
  [{ kind: 'changed', by: russia }, /changed since/],
  [{ kind: 'follows-nothing' }, /Nothing is followed/],
  [{ kind: 'withdrawn' }, /withdrawn/],
  [{ kind: 'no-match', nearest: null }, /Nothing/],
  [
    { kind: 'no-match', nearest: { filter: filterOf('syria -sport'), failed: ['-sport'] } },
    /nearest is syria.*, but it has sport\./,
  ],
  [
    {
      kind: 'no-match',
      nearest: { filter: filterOf('from:demo russia'), failed: ['from:demo', 'russia'] },
    },
    /it does not have Example News or russia\./,
  ],
])('%j is told in one sentence', async (verdict, sentence) => {
  const world = worldWith(told(verdict), 'russia')
  await world.bot.handle(privately('/why https://example.org/a'))
  const [head, said = ''] = (answers(world).at(-1) ?? '').split('\n\n')
  expect(head).toBe('Russia talks go on · City Wire')
  expect(said).toMatch(sentence)
  expect(said.match(/\.(?:\s|$)/gu)).toHaveLength(1)
})

test.each([
  ['https://example.org/a?utm=1#top', 'link', 'https://example.org/a'],
  ['example.org/a', 'link', 'https://example.org/a/'],
  ['demo/a1', 'article', 'a1'],
  ['Example News/2026/11/a1', 'article', '2026/11/a1'],
])('/why %s asks by %s', async (typed, kind, known) => {
  const world = worldWith(came, 'russia')
  await world.bot.handle(privately(`/why ${typed}`))
  const [asked] = world.decisions.asked
  expect(asked?.kind).toBe(kind)
  expect(
    asked?.kind === 'link' ? asked.urls : [asked?.kind === 'article' && asked.article],
  ).toContain(known)
})

test.each(['/why', '/why something', '/why ftp://example.org/a'])(
  '%s tells how to ask',
  async (text) => {
    const world = worldWith(came)
    await world.bot.handle(privately(text))
    expect(answers(world).at(-1)).toMatch(/^Send \/why/)
    expect(world.decisions.asked).toEqual([])
  },
)

test('what is not known, or was asked too often, is said', async () => {
  const world = worldWith(null)
  await world.bot.handle(privately('/why https://example.org/a'))
  expect(answers(world).at(-1)).toMatch(/know no article/)
  world.decisions.told = 'too-often'
  await world.bot.handle(inGroup(USER, '/why https://example.org/a'))
  expect(answers(world).at(-1)).toMatch(/wait a minute/)
})

test('the link of a group opens the article in private, also for who is new', async () => {
  const world = makeWorld()
  world.decisions.told = came
  await world.bot.handle(privately(`/start ${event}`))
  expect(replies(world)).toEqual([{ kind: 'press', press: 'open', event, messageId: null }])
  expect(world.chats.get(me)).not.toBeNull()
  world.decisions.told = null
  await world.bot.handle(privately(`/start ${event}`))
  expect(answers(world).at(-1)).toMatch(/no longer know/)
})

test.each(['line', 'sentences', 'full'] as const)(
  '/show %s sets what an alert shows at first',
  async (show) => {
    const world = worldWith(null, 'russia')
    await world.bot.handle(privately(`/show ${show}`))
    expect(world.chats.get(me)?.show).toBe(show)
    await world.bot.handle(privately('/show'))
    expect(answers(world).at(-1)).toMatch(/^An alert shows/)
  },
)

test('/show of anything else says what there is, and only administrators set it', async () => {
  const world = worldWith(null, 'russia')
  await world.bot.handle(privately('/show everything'))
  expect(answers(world).at(-1)).toMatch(/^Send \/show line/)
  await world.bot.handle(inGroup(USER, '/show full'))
  expect(world.chats.get({ chatId: GROUP, threadId: null })).toBeNull()
})

test.each(['major', 'all', 'none', 'apart'] as const)(
  '/stories %s sets what comes of a story after its first alert',
  async (stories) => {
    const world = worldWith(null, 'russia')
    await world.bot.handle(privately(`/stories ${stories}`))
    expect(world.chats.get(me)?.stories).toBe(stories)
    await world.bot.handle(privately('/stories everything'))
    expect(answers(world).at(-1)).toMatch(/^Send \/stories major/)
  },
)

const gazette = {
  line: 'Talks with Russia go on',
  publisherName: 'Gazette',
  shared: ['Russia', 'talks'],
}

test('/why says what makes two articles one story, and a button takes it apart', async () => {
  const world = worldWith(told(came.verdict, { with: [gazette] }), 'russia')
  await world.bot.handle(privately('/why https://example.org/a'))
  expect(answers(world).at(-1)).toMatch(
    /\n\nIt is the same story as this one of Gazette: Talks with Russia go on\. Both have Russia and talks\.$/,
  )
  const data = dataOf(world.chats, 'Not the same')
  await pressOn(world, data)
  expect(replies(world).at(-1)).toEqual({ kind: 'part', event })
  expect(world.asking.pressed.at(-1)?.text).toMatch(/^Taken apart/)
})

test('where it is one article, or what they share is not known, nothing is made up', async () => {
  const world = worldWith(came, 'russia')
  await world.bot.handle(privately('/why https://example.org/a'))
  expect(buttonsOf(replies(world).at(-1)).map(({ text }) => text)).not.toContain('Not the same')
  world.decisions.told = told(came.verdict, { with: [{ ...gazette, shared: [] }] })
  await world.bot.handle(privately('/why https://example.org/a'))
  expect(answers(world).at(-1)).toMatch(/Gazette: Talks with Russia go on\.$/)
})

test('in a group only administrators take a story apart', async () => {
  const world = makeWorld()
  await pressOn(world, `why:part:${event}`, groupList)
  expect(replies(world)).toEqual([])
})
