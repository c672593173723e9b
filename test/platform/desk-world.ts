/**
 * A Desk on a clock that the test turns, between a queue, lanes and a KV that remember what they are
 * told. Its storage is real; the clock is ahead of the machine's, so that no alarm goes off by itself.
 */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { failedProofs } from '../../src/app/failed-proofs.ts'
import { hearNews } from '../../src/app/hear-hub.ts'
import { pollFeed } from '../../src/app/poll.ts'
import type { ChatChange } from '../../src/app/ports/chats.ts'
import type { Commit, Desk, NewReading } from '../../src/app/ports/desk.ts'
import type { EditorDesk } from '../../src/app/ports/editors.ts'
import type { FeedDesk, FetchFeed } from '../../src/app/ports/feeds.ts'
import type { HubDesk } from '../../src/app/ports/hubs.ts'
import { stampOf } from '../../src/app/ports/publisher-stamp.ts'
import { processEvent } from '../../src/app/process.ts'
import type { NewAlert, Withdrawal } from '../../src/core/alert.ts'
import type { Article, EventId, Happening, PublisherId } from '../../src/core/article.ts'
import { parseEventId } from '../../src/core/article.ts'
import { ok } from '../../src/core/result.ts'
import { type Clock, systemClock } from '../../src/platform/clock.ts'
import { DESK_SCHEMA } from '../../src/platform/desk/schema.ts'
import { type DeskObject, makeDesk } from '../../src/platform/desk.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { feedReader } from '../../src/sources/feed/reader.ts'
import { articleId, publisherId } from '../alerts.ts'
import { lanesWith } from '../lanes.ts'

export const SECOND = 1_000
export const MINUTE = 60_000
export const DAY = 86_400_000

const NOBODY = { secrets: [], domains: [], format: 'native', settings: null } as const

export type DeskWorld = Awaited<ReturnType<typeof worldOn>>

/** `settings`: of the Worker, as strings. */
export const onDesk = (
  work: (world: DeskWorld) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
) =>
  runInDurableObject(env.DESK.getByName('desk'), async (_, state) => {
    await work(worldOn(state, settings))
    await state.storage.deleteAlarm()
  })

export const articleOf = (changes: Partial<Article> = {}): Article => ({
  publisher: publisherId('demo'),
  id: articleId('a1'),
  url: 'https://example.org/a1',
  headline: 'Talks with Russia on Syria continue, says Kerry',
  body: { format: 'text', text: 'Talks with Russia continue. John Kerry said so on Friday.' },
  language: 'en',
  topics: [],
  authors: [],
  publishedAt: null,
  updatedAt: null,
  version: null,
  urgency: null,
  embargoUntil: null,
  expiresAt: null,
  correction: null,
  ...changes,
})

export const publishedOf = (changes: Partial<Article> = {}): Happening => ({
  type: 'article.published',
  article: articleOf(changes),
})

export const retractedOf = (id = 'a1', publisher = 'demo'): Happening => ({
  type: 'article.retracted',
  retraction: {
    publisher: publisherId(publisher),
    id: articleId(id),
    updatedAt: null,
    version: null,
  },
})

function worldOn(state: DurableObjectState, settings: Readonly<Record<string, string>>) {
  // Midnight, so that days are whole.
  const begun = (Math.floor(Date.now() / DAY) + 10) * DAY
  let now = begun
  const clock: Clock = { ...systemClock, now: () => now }
  const kv = fakeKv(clock)
  const queue: EventId[] = []
  const lanes = fakeLanes()
  const Desk = makeDesk({ clock })
  const INGEST = {
    sendBatch: async (messages: Iterable<{ body: unknown }>) => {
      for (const { body } of messages) {
        const id = typeof body === 'string' ? parseEventId(body) : null
        if (id) queue.push(id)
      }
    },
  }
  const start = (): DeskObject => new Desk(state, { ...env, ...settings, KV: kv, INGEST } as never)
  /** The test's own questions are not the Desk's. */
  const ask = state.storage.sql.exec.bind(state.storage.sql)
  const statements = new Map<string, readonly SqlStorageValue[]>()
  /** None is kept before rows are first counted: of months there would be hundreds of thousands. */
  let cursors: { readonly rowsRead: number; readonly rowsWritten: number }[] | null = null
  watch(state.storage.sql, (query, values, cursor) => {
    statements.set(query, values)
    cursors?.push(cursor)
  })
  const sum = (rows: 'rowsRead' | 'rowsWritten') => {
    cursors ??= []
    return cursors.reduce((total, cursor) => total + cursor[rows], 0)
  }
  let desk = start()
  let posts = 0
  /** What second editors were asked. */
  const asked: ChatChange[] = []
  /** By readings of feeds. */
  const logged: object[] = []
  const chats = {
    read: async () => ({ rev: 0, settings: null, isUnreadable: false }),
    commit: async (change: ChatChange) => {
      asked.push(change)
      return 'committed' as const
    },
  }

  const world = {
    sql: state.storage.sql,
    kv,
    queue,
    lanes,
    asked,
    logged,
    /** All that has been asked of the storage, each with the values of its last time. */
    statements,
    /** Since rows were first counted. */
    rowsRead: () => sum('rowsRead'),
    rowsWritten: () => sum('rowsWritten'),
    now: () => now,
    desk: () => desk,
    /** The storage of a Desk of an older schema, empty, for the test to fill; then restart. */
    before(version: number) {
      const { sql } = state.storage
      const tables = sql.exec<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
      )
      for (const { name } of tables.toArray()) sql.exec(`DROP TABLE ${name}`)
      migrate(state.storage, DESK_SCHEMA.slice(0, version))
    },
    /** Evicted and started again. */
    restart() {
      desk = start()
    },
    /** `feed`: its address, where it is one. */
    add: (id = 'demo', feed: string | null = null) =>
      desk.addPublisher({
        id: publisherId(id),
        name: `The ${id}`,
        domains: ['example.org'],
        secrets: feed === null ? ['whsec_AAAA'] : [],
        format: feed === null ? 'native' : 'feed',
        settings: feed && JSON.stringify({ url: feed }),
        updates: 'reply',
      }),
    async post(
      happening: Happening,
      { publisher = 'demo', webhookId = `msg_${posts++}`, bytes = 1_000, isNamed = true } = {},
    ): Promise<Commit> {
      const id = publisherId(publisher)
      const found = desk.publishers().find((one) => one.id === id)
      const verifiedWith = await stampOf(found ?? { ...NOBODY, rev: 0 })
      const about = { publisher: id, verifiedWith, webhookId, isNamed, bodyHash: webhookId, bytes }
      return desk.commit({ ...about, happening })
    },
    /** Accepted, or the test has failed. */
    async accepted(happening: Happening, options = {}): Promise<EventId> {
      const committed = await world.post(happening, options)
      if (committed.kind !== 'accepted') throw new Error(`it is ${committed.kind}`)
      return committed.event
    },
    /** What accept does of its own for a post that supersedes. */
    async followed(happening: Happening, options = {}): Promise<EventId> {
      const committed = await world.post(happening, options)
      if (committed.kind !== 'accepted') throw new Error(`it is ${committed.kind}`)
      if (committed.supersedes) {
        await lanes.port.supersede(committed.supersedes)
        await desk.superseded(committed.event)
      }
      return committed.event
    },
    /** The queue's messages are worked off. */
    async work() {
      for (const id of queue.splice(0)) {
        await processEvent(
          {
            ...{ desk: desk as unknown as Desk & EditorDesk, lanes: lanes.port },
            ...{ chats, hasStories: true },
            ...{ now: clock.now, log: () => {} },
          },
          id,
        )
      }
    },
    /** The same without the engine: all articles have one reading. */
    async workQuickly(reading: NewReading) {
      for (const id of queue.splice(0)) {
        const job = desk.begin(id)
        const { event, supersedes, draft, withdrawal } = (await job) ?? {}
        if (!event) continue
        if (supersedes) await desk.superseded(event)
        if (draft && !(await desk.keepReading(event, reading))) continue
        if (draft || withdrawal) await desk.moveTo(event, 'sending', null)
      }
    },
    /** A feed is read, of which a server gives this. */
    async poll(publisher: PublisherId, answer: string | FetchFeed) {
      const body = async () =>
        ok({
          kind: 'body' as const,
          body: new TextEncoder().encode(String(answer)),
          contentType: null,
          etag: null,
          lastModified: null,
          maxAge: null,
          link: null,
        })
      await pollFeed(
        {
          desk: desk as unknown as Desk & FeedDesk,
          fetch: typeof answer === 'string' ? body : answer,
          feeds: feedReader,
          now: clock.now,
          random: () => 0.5,
          log: (event, fields) => void logged.push({ event, ...fields }),
        },
        publisher,
      )
    },
    /** A hub calls, and what it says is signed as it should be; `null`: it was taken. */
    async told(address: string, text: string) {
      const heard = await hearNews(
        {
          desk: desk as unknown as Desk & FeedDesk & HubDesk,
          feeds: feedReader,
          failedProofs: failedProofs({ now: clock.now, log: () => {} }),
          isSigned: async () => true,
          now: clock.now,
          log: () => {},
        },
        address,
        { signature: '', contentType: null, body: async () => ok(new TextEncoder().encode(text)) },
      )
      return heard.ok ? heard.value : heard.error.kind
    },
    /** So long after the beginning, if that is not past. */
    until(ms: number) {
      now = Math.max(now, begun + ms)
    },
    /** Time goes by, and the alarm sends what is due to the queue; at least each half day. */
    async tick(ms: number) {
      for (const end = now + ms; now < end; ) {
        now = Math.min(end, now + DAY / 2)
        await desk.alarm()
      }
    },
    /** The same, and all that follows from it is done. */
    async pass(ms: number) {
      await world.tick(ms)
      await world.copied()
      await world.work()
    },
    /** What is to be copied to KV by now has been. */
    async copied() {
      const marked = () =>
        Number(ask('SELECT COUNT(*) AS n FROM mirror WHERE due <= ?', now).one().n)
      for (let tries = 0; tries < 200 && marked() > 0; tries++) {
        now += 1_100
        await desk.alarm()
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
    },
    count: (table: string) => Number(ask(`SELECT COUNT(*) AS n FROM ${table}`).one().n),
  }
  return world
}

function watch(
  sql: SqlStorage,
  seen: (
    query: string,
    values: readonly SqlStorageValue[],
    cursor: { readonly rowsRead: number; readonly rowsWritten: number },
  ) => void,
): void {
  const exec = sql.exec.bind(sql)
  Object.defineProperty(sql, 'exec', {
    configurable: true,
    value: (query: string, ...values: SqlStorageValue[]) => {
      const cursor = exec(query, ...values)
      seen(query, values, cursor)
      return cursor
    },
  })
}

/** Keys end by themselves, as KV's do. */
function fakeKv(clock: Clock) {
  const stored = new Map<string, { value: string; until: number }>()
  const kv = {
    writes: 0,
    deletions: 0,
    put: async (key: string, value: string, options?: { expirationTtl: number }) => {
      kv.writes += 1
      const seconds = options?.expirationTtl ?? Number.POSITIVE_INFINITY
      stored.set(key, { value, until: clock.now() + seconds * SECOND })
    },
    delete: async (key: string) => {
      kv.deletions += 1
      stored.delete(key)
    },
    read: (key: string): string | null => {
      const found = stored.get(key)
      return found && found.until > clock.now() ? found.value : null
    },
    keys: (prefix: string): string[] =>
      [...stored.keys()].filter((key) => key.startsWith(prefix) && kv.read(key) !== null),
    values: (prefix: string): string[] => kv.keys(prefix).map((key) => kv.read(key) ?? ''),
    /** As an older version of Lede left it. */
    keep: (key: string, value: string) =>
      void stored.set(key, { value, until: Number.POSITIVE_INFINITY }),
  }
  return kv
}

function fakeLanes() {
  const seen = {
    down: false,
    alerts: [] as NewAlert[],
    corrections: [] as NewAlert[],
    withdrawals: [] as Withdrawal[],
    superseded: [] as { article: string; revision: number }[],
  }
  const up = () => {
    if (seen.down) throw new Error('lane is down')
  }
  const port = lanesWith({
    async supersede({ article, revision }) {
      up()
      seen.superseded.push({ article, revision })
    },
    async withdraw(withdrawal) {
      up()
      seen.withdrawals.push(withdrawal)
    },
    async put(alert) {
      up()
      seen.alerts.push(alert)
    },
    async correct(alert) {
      up()
      seen.corrections.push(alert)
    },
  })
  return Object.assign(seen, { port })
}
