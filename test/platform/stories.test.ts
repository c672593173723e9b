/** Stories in a lane: one message of an event for each chat, which lives. */
import { expect, test, vi } from 'vitest'
import { Limiter, TELEGRAM_LIMITS } from '../../sandbox/limits.ts'
import type { Delivered, Parcel } from '../../src/app/ports/lane.ts'
import { parseStoryId } from '../../src/core/article.ts'
import type { Filter } from '../../src/core/filter/filter.ts'
import { alertOf, articleId, filterOf, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { refuse, type SentMessage } from './fake-telegram.ts'
import { LINES, type Newsroom, STORY, tells, withdraws } from './ferry.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane, settle, windows } from './lane-windows.ts'

const world = laneTests()

const MINUTE = 60_000
const follows = (chatId: number, ...filters: Filter[]) => save(chatId, settingsOf(filters))
const everything = filterOf('everything')
const from = (publisher: Newsroom) => filterOf(`from:${publisher}`)

const sends = (chatId: number) => world.telegram.of('sendMessage', chatId)
const edits = (chatId: number) => world.telegram.of('editMessageText', chatId)
const shown = (chatId: number) => [...sends(chatId).slice(0, 1), ...edits(chatId)].at(-1)?.text
const credit = (chatId: number) => shown(chatId)?.split('\n').at(-1)

/** Answers as strictly as Telegram; how often it had to refuse is returned. */
function withTelegramsLimits(): () => number {
  const limits = new Limiter(TELEGRAM_LIMITS)
  let refused = 0
  world.telegram.answer = ({ chatId }) => {
    const wait = limits.take({ chatId, isGroup: chatId < 0 }, clock.now())
    if (wait === 0) return undefined
    refused++
    return refuse(429, 'Too Many Requests', { retry_after: Math.ceil(wait / 1_000) })
  }
  return () => refused
}

test('who else reports an event is edited into the message of the first, without a sound', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  await rest()
  expect(sends(1).map(({ text }) => text.split('\n')[0])).toEqual([LINES.wire])
  expect(edits(1)).toHaveLength(1)
  expect(shown(1)).toBe(`${LINES.wire}\n\nwire has more.\n\n2 sources: The wire, The gazette`)
})

test('sources that come within a minute are one edit, later ones wait for five', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await tells('gazette')
  await tells('herald')
  await pass(2 * MINUTE)
  expect(edits(1)).toHaveLength(1)
  expect(credit(1)).toBe('3 sources: The wire, The gazette, The herald')
  await tells('post', { line: 'Another line' })
  await pass(2 * MINUTE)
  expect(edits(1)).toHaveLength(1)
  await pass(4 * MINUTE)
  expect(edits(1)).toHaveLength(2)
  expect(credit(1)).toBe('4 sources: The wire, The gazette, The herald, The post')
})

test('who follows only what comes later is alerted by it, with all that the chat may see', async () => {
  await follows(1, everything)
  await follows(2, filterOf('topic:ships'))
  await tells('wire')
  await rest()
  const subject = {
    publisher: publisherId('gazette'),
    topics: ['ships'],
    language: 'en',
    authors: [],
    stems: ' ',
  }
  await tells('gazette', { subject })
  await pass(2 * MINUTE)
  await rest()
  expect(sends(2)).toHaveLength(1)
  expect(sends(2)[0]?.text).toMatch(/^Ferry with 214 aboard.*2 sources: The wire, The gazette$/s)
  expect(sends(1)).toHaveLength(1)
  expect([1, 2].map((chat) => edits(chat).length)).toEqual([1, 0])
})

test('who is alerted after others report it, reads them at once, and is not edited to read the same', () =>
  onLane((parts, { sql }) => {
    settle(sql, 60)
    const tell = (name: Newsroom) => {
      const of = { publisher: publisherId(name), article: articleId(name), story: STORY }
      const alert = alertOf({ ...of, line: LINES[name], publisherName: `The ${name}` })
      parts.alerts.put(alert, clock.now())
      parts.living.joined(alert, clock.now())
    }
    const sent = (parcel: Parcel): Delivered => ({
      parcel,
      delivery: { kind: 'sent', messageId: 100 + (parcel.kind === 'alert' ? parcel.recipient : 0) },
    })
    tell('wire')
    const alerted = parts.outbox.advance([], { now: 1, limit: 20 }) ?? []
    const inFlight = parts.outbox.advance(alerted.map(sent), { now: 2, limit: 20 }) ?? []
    tell('gazette')
    const forms = windows(parts, inFlight.map(sent))
      .flat()
      .map(({ parcel }) => parcel)
    const of = (form: string) =>
      forms.flatMap((parcel) =>
        parcel.kind === 'alert' && parcel.form === form ? [parcel.recipient] : [],
      )
    const upTo = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i)
    expect(of('alert')).toEqual(upTo(41, 60))
    expect(of('story')).toEqual(upTo(1, 40))
  }))

test('a chat that follows one publisher is shown that one alone', async () => {
  await follows(1, from('wire'))
  await follows(2, from('gazette'))
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  await rest()
  expect([1, 2].map((chat) => sends(chat).length)).toEqual([1, 1])
  expect([1, 2].map((chat) => credit(chat))).toEqual(['The wire', 'The gazette'])
  expect([1, 2].map((chat) => edits(chat).length)).toEqual([0, 0])
})

test('a chat that follows one publisher by now is rid of another that it was shown, when that is withdrawn', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  expect(credit(1)).toBe('2 sources: The wire, The gazette')
  await follows(1, from('wire'))
  await withdraws('gazette')
  expect(credit(1)).toBe('The wire')
})

test('a chat that follows publishers by name is shown each of them, also in the place of another', async () => {
  await follows(1, from('wire'), from('gazette'))
  await tells('wire')
  await rest()
  await tells('gazette')
  await tells('herald')
  await pass(2 * MINUTE)
  expect(credit(1)).toBe('2 sources: The wire, The gazette')
  await withdraws('wire')
  expect(shown(1)).toMatch(/^Ferry with 214 aboard.*The gazette$/s)
})

test('what two publishers print word for word is one source', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await tells('post', { sentences: ['wire has more.'] })
  await tells('gazette')
  await pass(2 * MINUTE)
  expect(credit(1)).toBe('2 sources: The wire (also The post), The gazette')
})

test('who waits for the first article is not alerted by the second', async () => {
  await follows(1, everything)
  await tells('wire')
  await tells('gazette')
  await pass(2 * MINUTE)
  await rest()
  expect(sends(1)).toHaveLength(1)
})

test('a withdrawn article gives way to the next of its story, and its readers are told', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  await withdraws('wire')
  expect(shown(1)).toBe(`${LINES.gazette}\n\ngazette has more.\n\nThe gazette`)
  const [, reply] = sends(1)
  expect(reply?.text).toMatch(/^Withdrawn by The wire\n\nIts alert above, of .* was withdrawn/)
  expect(reply?.text).not.toContain('Ferry')
  await withdraws('gazette')
  expect(shown(1)).not.toContain('Ferry')
})

test('a withdrawn article is taken out of the sources of others, at once', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  await withdraws('gazette')
  expect(credit(1)).toBe('The wire')
  expect(sends(1)).toHaveLength(1)
})

test('what is told after all of a story was withdrawn is told anew', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await withdraws('wire')
  await tells('gazette')
  await rest()
  await tells('herald')
  await pass(2 * MINUTE)
  const last = sends(1).at(-1)
  expect(last?.text.split('\n')[0]).toBe(LINES.gazette)
  expect(last?.payload).not.toHaveProperty('reply_parameters')
  const edited = edits(1).at(-1)
  expect(edited?.payload.message_id).toBe(4)
  expect(edited?.text).toMatch(/2 sources: The gazette, The herald$/)
})

test('who waited for an article that is withdrawn gets the next one', async () => {
  await follows(1, everything)
  await tells('wire')
  await tells('gazette')
  await withdraws('wire')
  await pass(2 * MINUTE)
  await rest()
  expect(sends(1).map(({ text }) => text.split('\n')[0])).toEqual([LINES.gazette])
})

test.each([
  ['who is refused for a second', 'wire is withdrawn', LINES.gazette],
  ['who is refused for a second', 'wire is updated', LINES.wire],
] as const)(
  '%s when %s, and is looked at before that is told, gets what comes instead',
  async (_, what, line) => {
    await follows(1, everything)
    let isBusy = true
    world.telegram.answer = () =>
      isBusy ? refuse(429, 'Too Many Requests', { retry_after: 1 }) : undefined
    const first = await tells('wire')
    await pass(0)
    await tells('gazette')
    isBusy = false
    const revision = first.revision + 1
    const article = { publisher: first.publisher, article: first.article }
    await lane().supersede({ ...article, revision, lanes: 1 })
    await pass(MINUTE)
    await rest()
    expect(sends(1)).toEqual([])
    if (what === 'wire is withdrawn') await withdraws('wire')
    else await tells('wire', { revision })
    await pass(2 * MINUTE)
    await rest()
    expect(sends(1).map(({ text }) => text.split('\n')[0])).toEqual([line])
  },
)

test('a toll that is much higher is told anew, as an answer to the first alert', async () => {
  await follows(1, everything)
  await tells('wire', { line: 'Ferry sinks off Calder Island, 4 dead' })
  await rest()
  await tells('gazette', { line: 'Death toll rises to 31 in Calder ferry sinking' })
  await rest()
  const [, second] = sends(1)
  expect(second?.text).toMatch(/^Death toll rises to 31/)
  expect(second?.payload).toMatchObject({ reply_parameters: { message_id: 1 } })
  await tells('herald', { line: '92 dead as Calder ferry wreck is searched' })
  await pass(10 * MINUTE)
  expect(sends(1)).toHaveLength(2)
  expect(credit(1)).toBe('3 sources: The wire, The gazette, The herald')
})

test('a correction of an article keeps the sources that its message shows', async () => {
  await follows(1, everything)
  const first = await tells('wire')
  await rest()
  await tells('gazette')
  await pass(2 * MINUTE)
  await tells('wire', { revision: first.revision + 1, line: 'Ferry sinks off Calder, crew says' })
  await rest()
  expect(shown(1)).toMatch(/^Ferry sinks off Calder, crew says.*2 sources: The wire, The gazette$/s)
})

test('a story that answers an older one is an alert in answer to its message', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  const story = parseStoryId('herald/herald')
  const line = 'Inquiry into Calder ferry sinking opens'
  await tells('herald', { ...(story && { story }), answers: STORY, line })
  await rest()
  expect(sends(1)[1]?.payload).toMatchObject({ reply_parameters: { message_id: 1 } })
})

test('an edit that Telegram refuses is nobody’s matter', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  world.telegram.answer = ({ method }) =>
    method === 'editMessageText' ? refuse(400, 'Bad Request: message to edit not found') : undefined
  await tells('gazette')
  await pass(2 * MINUTE)
  await rest()
  expect(sends(1)).toHaveLength(1)
  expect(await lane().deadLetters()).toEqual([])
})

test('after a day nobody is shown another source', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await pass(25 * 60 * MINUTE)
  await tells('gazette')
  await pass(10 * MINUTE)
  expect(edits(1)).toEqual([])
  expect(sends(1)).toHaveLength(1)
})

test('of five newsrooms in an hour, ninety chats of every kind hear once, and see whom they may', async () => {
  const kinds: readonly (readonly Filter[])[] = [
    [everything],
    [from('wire')],
    [from('herald')],
    [filterOf('topic:world')],
    [filterOf('calder')],
    [from('gazette'), filterOf('topic:ships')],
  ]
  const chats = Array.from({ length: 90 }, (_, i) => ({ id: i + 1, kind: i % kinds.length }))
  for (const { id, kind } of chats) await follows(id, ...(kinds[kind] ?? []))
  const refused = withTelegramsLimits()
  const fifth = { publisher: publisherId('times'), article: articleId('times') }
  for (const tell of [
    () => tells('wire'),
    () => tells('gazette'),
    () => tells('herald'),
    () => tells('post', { line: 'Ferry lost off Calder Island' }),
    () => tells('post', { ...fifth, publisherName: 'The times', line: 'Calder ferry goes down' }),
  ]) {
    await tell()
    await pass(12 * MINUTE)
  }
  await rest()
  const seen = Map.groupBy(chats, ({ kind }) => kind)
  const credits = [...seen.values()].map((some) => new Set(some.map(({ id }) => credit(id))))
  const all = '5 sources: The wire, The gazette, The herald, The post, The times'
  expect(credits.map((some) => [...some])).toEqual([
    [all],
    ['The wire'],
    ['The herald'],
    [all],
    [all],
    ['The gazette'],
  ])
  expect(chats.filter(({ id }) => sends(id).length !== 1)).toEqual([])
  expect(Math.max(...chats.map(({ id }) => edits(id).length))).toBeLessThanOrEqual(12)
  expect(refused()).toBe(0)
})

test('other news does not wait for the edits of a story', async () => {
  const chats = Array.from({ length: 60 }, (_, i) => i + 1)
  for (const chat of chats) await follows(chat, everything)
  const refused = withTelegramsLimits()
  await tells('wire')
  await rest()
  await tells('gazette')
  const before = world.telegram.delivered.length
  // The edits are due, and so is this.
  clock.moveTo(clock.now() + 2 * MINUTE)
  await put('Something else')
  await rest()
  const since = world.telegram.delivered.slice(before)
  const isNews = ({ text }: SentMessage) => text.startsWith('Something else')
  expect(since.filter(isNews)).toHaveLength(chats.length)
  const ahead = since.slice(0, since.findLastIndex(isNews)).filter((one) => !isNews(one))
  expect(since.filter(({ method }) => method === 'editMessageText')).toHaveLength(chats.length)
  // At most half of each window, from when both wait.
  expect(ahead.length).toBeLessThanOrEqual(chats.length / 2)
  expect(refused()).toBe(0)
})

test('of an alert that is a story by itself, no chat of a window asks for the story again', () =>
  onLane((parts, { sql }) => {
    settle(sql, 60)
    parts.alerts.put(alertOf(), clock.now())
    const exec = vi.spyOn(sql, 'exec')
    windows(parts)
    const asked = exec.mock.calls.filter(([query]) => /WHERE story = /.test(query))
    exec.mockRestore()
    expect(asked).toHaveLength(1)
  }))
