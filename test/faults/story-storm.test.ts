/**
 * The Worker is killed at random moments while three newsrooms tell of each event, and some take back what they told.
 * The seed is printed; FAULT_SEED repeats its choices, though not the machine's timing.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { MessageView } from '../../sandbox/views.ts'
import type { DemoPublisher } from '../../scripts/demo-publisher.ts'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'
import { until } from '../../scripts/rig.ts'
import { randomFrom } from '../../train/random.ts'
import { firstLine, firstShown, type Kill, wasInDoubt } from './history.ts'
import { type Rig, startRig, surely } from './rig.ts'

const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000)
const CHATS = 30
const KILLS = 12
const LONGEST_LIFE_MS = 4_000
const EVENT_EVERY_MS = 3_000
/** The second and third report of an event come at most so long after the first, and then what is taken back. */
const REPORTS_MS = 10_000
const WITHDRAWN_MS = 30_000
const COMPLETE_MS = 600_000
const NEWSROOMS = ['wire', 'gazette', 'herald'] as const
type Newsroom = (typeof NEWSROOMS)[number]
/** Who takes back its article, of each third event. */
const WITHDRAWN: readonly (readonly Newsroom[])[] = [[], ['wire'], NEWSROOMS]

interface Event {
  readonly id: string
  readonly withdrawn: readonly Newsroom[]
}

/**
 * How each tells of an event: no two lines are the same, or hold one another. Those of other events share less with
 * them than makes a story, however little is known of how rare words are: a kill forgets what was counted of late.
 */
const LINES: Record<Newsroom, (id: string) => string> = {
  wire: headlineOf,
  gazette: (id) => {
    const [who, , what, , where] = headlineOf(id).split(' ')
    return `${who} in ${where} opens ${what}`
  },
  herald: (id) => {
    const [who, , what, , where] = headlineOf(id).split(' ')
    return `${what} in ${where} opened by ${who}`
  },
}

test('twelve kills while newsrooms tell of the same: one message an event, and nothing taken back in it', async () => {
  console.log(`FAULT_SEED=${SEED}: ${KILLS} kills, ${NEWSROOMS.length} newsrooms`)
  const random = randomFrom(SEED)
  const rig = await startRig({ chats: CHATS })
  const rooms = await Promise.all(NEWSROOMS.map((name) => rig.addPublisher(name)))
  const kills: Kill[] = []
  const events: Event[] = []
  const told: Promise<void>[] = []
  const news = setInterval(() => {
    const id = `event-${events.length + 1}`
    const event = { id, withdrawn: WITHDRAWN[events.length % WITHDRAWN.length] ?? [] }
    events.push(event)
    told.push(lifeOf(rig, rooms, { event, random }))
  }, EVENT_EVERY_MS)
  try {
    for (let kill = 1; kill <= KILLS; kill++) {
      await sleep(random() * LONGEST_LIFE_MS)
      const from = Date.now()
      await rig.kill()
      kills.push({ from, to: Date.now() })
      await rig.start()
    }
  } finally {
    clearInterval(news)
  }
  await Promise.all(told)
  const seen: Seen = { rig, kills }
  const standing = events.filter(({ withdrawn }) => withdrawn.length < NEWSROOMS.length)
  const missing = () => standing.flatMap((event) => chatsWithout(seen, event))
  const stale = () => events.flatMap((event) => takenBackIn(seen, event))
  await until(() => missing().length === 0 && stale().length === 0, COMPLETE_MS).catch(() => {})
  expect(await rig.settle(30_000, COMPLETE_MS)).toBe(true)
  const living = joined(seen, standing)
  console.log(
    `${events.length} events to ${CHATS} chats, ${living} messages name several newsrooms`,
  )
  expect(missing()).toEqual([])
  expect(stale()).toEqual([])
  expect(events.flatMap((event) => doubled(seen, event))).toEqual([])
  expect(living).toBeGreaterThan((standing.length * CHATS) / 2)
  expect(rig.sandbox.counts().refused429).toBe(0)
})

interface Life {
  readonly event: Event
  readonly random: () => number
}

/** Each newsroom tells of the event, and those that take it back do so later. */
async function lifeOf(rig: Rig, rooms: readonly DemoPublisher[], { event, random }: Life) {
  await Promise.all(
    NEWSROOMS.map(async (name, i) => {
      const [rest, later] = [i === 0 ? 0 : random() * REPORTS_MS, random() * WITHDRAWN_MS]
      await sleep(rest)
      await postSurely(
        rig,
        { type: 'article.published', data: articleOf(rig, { name, id: event.id }) },
        rooms[i],
      )
      if (!event.withdrawn.includes(name)) return
      await sleep(later)
      await postSurely(rig, { type: 'article.retracted', data: { id: event.id } }, rooms[i])
    }),
  )
}

type Post = Omit<Parameters<Rig['post']>[0], 'webhookId'>
const postSurely = (rig: Rig, post: Post, by?: DemoPublisher) =>
  surely(() => rig.post({ ...post, webhookId: `msg_${post.data.id}_${post.type}` }, by))

function articleOf({ demo }: Rig, { name, id }: { name: Newsroom; id: string }) {
  const headline = LINES[name](id)
  const text = `${headline} on Monday. ${sentencesOf(id)}`
  return { id, url: `https://${demo.domain}/${name}/${id}`, headline, text }
}

interface Seen {
  readonly rig: Rig
  readonly kills: readonly Kill[]
}

const linesOf = (id: string, names: readonly Newsroom[] = NEWSROOMS): readonly string[] =>
  names.map((name) => LINES[name](id))

/** Messages of a chat that began with a line of the event. */
const messagesOf = ({ rig }: Seen, chat: number, { id }: Event): readonly MessageView[] =>
  rig.sandbox
    .messages(chat)
    .filter((message) => message.outgoing && linesOf(id).includes(firstShown(message)))

const isInDoubt = ({ rig, kills }: Seen, message: MessageView): boolean =>
  wasInDoubt({ calls: rig.sandbox.calls(), kills, lanes: 1 }, message)

const inEach = (seen: Seen, fails: (chat: number) => boolean, { id }: Event): readonly string[] =>
  seen.rig.chats.filter(fails).map((chat) => `${id} in ${chat}`)

/** Chats in which no line of the event stands that nobody has taken back. */
function chatsWithout(seen: Seen, event: Event): readonly string[] {
  const names = NEWSROOMS.filter((name) => !event.withdrawn.includes(name))
  const standing = linesOf(event.id, names)
  const shows = ({ text }: MessageView) => standing.includes(firstLine(text))
  return inEach(seen, (chat) => !messagesOf(seen, chat, event).some(shows), event)
}

/** Chats that still read a line that was taken back, in a message that no kill left in doubt. */
function takenBackIn(seen: Seen, event: Event): readonly string[] {
  const gone = linesOf(event.id, event.withdrawn)
  const shows = (message: MessageView) =>
    message.text.split('\n').some((line) => gone.includes(line)) && !isInDoubt(seen, message)
  return inEach(seen, (chat) => messagesOf(seen, chat, event).some(shows), event)
}

/**
 * Chats that read two messages of an event, the first of which no kill left in doubt. One that was withdrawn before
 * another newsroom told of the event is none of them.
 */
function doubled(seen: Seen, event: Event): readonly string[] {
  const isRead = ({ text }: MessageView) => linesOf(event.id).includes(firstLine(text))
  const isSure = (message: MessageView) => !isInDoubt(seen, message)
  const fails = (chat: number) =>
    messagesOf(seen, chat, event).filter(isRead).slice(0, -1).some(isSure)
  return inEach(seen, fails, event)
}

/** Messages that name more than one newsroom. */
const joined = (seen: Seen, events: readonly Event[]): number =>
  events
    .flatMap((event) => seen.rig.chats.flatMap((chat) => messagesOf(seen, chat, event)))
    .filter(({ text }) => /\b[23] sources: /.test(text)).length
