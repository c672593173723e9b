/** Which message of a chat carries a story, while its articles are taken back and others come. */
import { expect, test } from 'vitest'
import type { Delivered } from '../../src/app/ports/lane.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import type { Filter } from '../../src/core/filter/filter.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, filterOf, newEventId, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { LINES, type Newsroom, STORY, tells, withdraws } from './ferry.ts'
import { lane, laneTests, rest, save } from './lane-chats.ts'
import { onLane, settle, windows } from './lane-windows.ts'

const world = laneTests()

const MINUTE = 60_000
const everything = filterOf('everything')
const follows = (chatId: number, ...filters: Filter[]) => save(chatId, settingsOf(filters))
const withdrawalOf = (name: Newsroom) => ({
  event: newEventId(),
  publisher: publisherId(name),
  article: articleId(name),
  publisherName: `The ${name}`,
  revision: 2,
  lanes: 1,
})

/** What a chat reads in the end, message for message. */
function reads(chatId: number): readonly string[] {
  const messages = new Map<unknown, string>()
  for (const [i, { method, chatId: chat, text, payload }] of world.telegram.delivered.entries())
    if (chat === chatId) messages.set(method === 'sendMessage' ? i + 1 : payload.message_id, text)
  return [...messages.values()]
}
const firstLines = (chatId: number) => reads(chatId).map((text) => text.split('\n')[0])
const telling = (name: Newsroom) => (text: string) => text.startsWith(LINES[name])
const edits = (chatId: number) => world.telegram.of('editMessageText', chatId)

test('what is told anew while an earlier article is still being taken back stands in one message', async () => {
  const chats = Array.from({ length: 40 }, (_, i) => i + 1)
  for (const chat of chats) await follows(chat, everything)
  await tells('wire')
  await rest()
  await lane().withdraw(withdrawalOf('wire'))
  await tells('gazette')
  await rest()
  await pass(10 * MINUTE)
  await rest()
  expect(
    chats.flatMap((chat) => edits(chat)).filter(({ text }) => telling('gazette')(text)),
  ).toEqual([])
  expect(chats.map((chat) => reads(chat).filter(telling('gazette')).length)).toEqual(
    chats.map(() => 1),
  )
})

test('what was told anew and is withdrawn gives way to what joined it, and the first stays withdrawn', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  await withdraws('wire')
  await tells('gazette')
  await rest()
  await tells('herald')
  await pass(2 * MINUTE)
  await withdraws('gazette')
  await pass(10 * MINUTE)
  expect(reads(1).filter(telling('herald'))).toHaveLength(1)
  expect(firstLines(1)[0]).toBe('Withdrawn')
})

test('who wanted nothing that was told anew is alerted by the first article that it wants', async () => {
  await follows(1, filterOf('topic:ships'))
  const subjectOf = (name: Newsroom) => ({
    publisher: publisherId(name),
    topics: ['ships'],
    language: 'en',
    authors: [],
    stems: ' ',
  })
  await tells('wire', { subject: subjectOf('wire') })
  await rest()
  await withdraws('wire')
  await tells('gazette')
  await rest()
  await tells('herald', { subject: subjectOf('herald') })
  await pass(10 * MINUTE)
  await rest()
  expect(reads(1).filter((text) => text.includes('The herald'))).toHaveLength(1)
  expect(firstLines(1)[0]).toBe('Withdrawn')
})

test('an article that stands in the place of a withdrawn one is corrected there', async () => {
  await follows(1, everything)
  await tells('wire')
  await rest()
  const { revision } = await tells('gazette')
  await pass(2 * MINUTE)
  await withdraws('wire')
  await tells('gazette', {
    revision: revision + 1,
    line: 'Ferry with 21 aboard goes down near Calder',
  })
  await pass(10 * MINUTE)
  expect(firstLines(1).filter((line) => line?.startsWith('Ferry with'))).toEqual([
    'Ferry with 21 aboard goes down near Calder',
  ])
})

/** Puts an article of the story, as a lane does. */
function comes({ alerts, living }: LaneParts, name: Newsroom, changes: Partial<NewAlert> = {}) {
  const about = { publisher: publisherId(name), article: articleId(name), story: STORY }
  const alert = alertOf({ ...about, line: LINES[name], ...changes })
  alerts.put(alert, clock.now())
  living.joined(alert, clock.now())
}

function goes({ corrections, living }: LaneParts, name: Newsroom) {
  const withdrawal = withdrawalOf(name)
  corrections.withdraw(withdrawal, clock.now())
  living.withdrawn(withdrawal, clock.now())
}

/** Of chats that get alerts in windows, which ones. */
const alerted = (sent: readonly Delivered[]): readonly number[] =>
  sent.flatMap(({ parcel, delivery }) => {
    const isAlert = parcel.kind === 'alert' && parcel.form === 'alert'
    return isAlert && delivery.kind === 'sent' ? [parcel.target.chatId] : []
  })

test('who got an article while it was withdrawn is not sent the next one as well', () =>
  onLane((parts, { sql }) => {
    settle(sql, 2)
    comes(parts, 'wire')
    const inFlight = parts.outbox.advance([], { now: clock.now(), limit: 1 }) ?? []
    for (const parcel of inFlight) parts.outbox.open(parcel, clock.now())
    comes(parts, 'gazette')
    goes(parts, 'wire')
    const delivery = { kind: 'sent', messageId: 1 } as const
    const arrived = inFlight.map((parcel): Delivered => ({ parcel, delivery }))
    expect(alerted(windows(parts, arrived).flat())).toEqual([2])
  }))

test.each([
  { also: 'a third comes, which is not sent as well', name: 'herald', revision: 1 },
  { also: 'that has another version, which is sent', name: 'gazette', revision: 2 },
] as const)('who is about to get the next article, when $also, is alerted once', (third) =>
  onLane((parts, { sql }) => {
    settle(sql, 2)
    comes(parts, 'wire')
    comes(parts, 'gazette')
    goes(parts, 'wire')
    comes(parts, third.name, { revision: third.revision })
    expect(alerted(windows(parts).flat())).toEqual([1, 2])
  }),
)

test('who waits for an article that is withdrawn is sent none that it leaves out', async () => {
  await follows(1, filterOf('from:wire'))
  await tells('wire')
  await tells('gazette')
  await withdraws('wire')
  await pass(10 * MINUTE)
  expect(reads(1)).toEqual([])
})
