/**
 * A lane's index of filters alone, a Durable Object per number of chats: filled in bulk, then asked.
 * The tables and the matching are the lane's own. Only the benchmark runs it.
 */
import { DurableObject } from 'cloudflare:workers'
import { parsePublisherId } from '../../src/core/article.ts'
import { articleWords } from '../../src/core/filter/article-words.ts'
import type { Filter } from '../../src/core/filter/filter.ts'
import type { Matched } from '../../src/core/filter/match.ts'
import { newSettings, type Settings } from '../../src/core/settings.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { Mirror } from '../../src/platform/kv/mirror.ts'
import { Bars } from '../../src/platform/lane/chats/bars.ts'
import { Departures } from '../../src/platform/lane/chats/departures.ts'
import { Homes } from '../../src/platform/lane/chats/homes.ts'
import { RecipientIndex } from '../../src/platform/lane/chats/recipient-index.ts'
import { RecipientRows } from '../../src/platform/lane/chats/recipient-rows.ts'
import { Recipients } from '../../src/platform/lane/chats/recipients.ts'
import { Tombstones } from '../../src/platform/lane/chats/tombstones.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { Singles } from '../../src/platform/singles.ts'
import { Database, migrate } from '../../src/platform/sqlite.ts'
import { Unreadable } from '../../src/platform/unreadable.ts'

/** Below it, one chat in ten follows what `tenth` is about, and one in a hundred `hundredth`. */
const MATCHING_BELOW = 100_000
/** How many topics, publishers and words the other chats follow. */
const VARIETY = 5_000

/** An article with some hundred words, as they come; `subject` is what sets it apart. */
const SUBJECTS = { tenth: subjectOf('tenth'), hundredth: subjectOf('hundredth') } as const
type SubjectName = keyof typeof SUBJECTS

export class Lane extends DurableObject<Env> {
  readonly #recipients: Recipients

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    migrate(ctx.storage, LANE_SCHEMA)
    const db = new Database(ctx.storage)
    const singles = new Singles({ db })
    const homes = new Homes({ db, singles, index: 0 })
    const index = new RecipientIndex({ db })
    const rows = new RecipientRows({ db })
    const chatsChange = { onChange() {}, newest: () => 0 }
    this.#recipients = new Recipients({
      db,
      index,
      departures: new Departures({ rows, index, homes }),
      bars: new Bars({ rows, index, ...chatsChange }),
      mirror: new NoCopies(db),
      tombstones: new Tombstones({ db, singles }),
      homes,
      unreadable: new Unreadable(),
      ...chatsChange,
      onGone() {},
    })
  }

  fill(from: number, to: number): void {
    this.ctx.storage.transactionSync(() => {
      for (let chatId = from; chatId < to; chatId++) {
        const target = { chatId: chatId + 1, threadId: null }
        this.#recipients.save({ target, settings: settingsOf(chatId), digestedTo: 0, now: 1 })
      }
    })
  }

  /** How many chats match, asked so many times over. */
  match(name: SubjectName, times: number): number {
    let matches = 0
    for (let i = 0; i < times; i++) matches = this.#recipients.matching(SUBJECTS[name], null).length
    return matches
  }
}

/** Copies of settings in KV are not what is measured. */
class NoCopies extends Mirror {
  constructor(db: Database) {
    super({
      db,
      clock: systemClock,
      kv: { put: async () => {}, delete: async () => {} },
      value: () => null,
    })
  }

  override mark(): void {}
}

/** wrangler.toml binds it. */
export class Desk extends DurableObject<Env> {}

export default {
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url)
    const chats = Number(searchParams.get('chats'))
    const lanes: DurableObjectNamespace = env.LANE
    const lane = (lanes as DurableObjectNamespace<Lane>).getByName(`${chats} chats`)
    if (pathname === '/fill') {
      await lane.fill(Number(searchParams.get('from')), Number(searchParams.get('to')))
    }
    const name = searchParams.get('subject') === 'tenth' ? 'tenth' : 'hundredth'
    const times = Number(searchParams.get('times'))
    return Response.json({ matches: pathname === '/match' ? await lane.match(name, times) : 0 })
  },
} satisfies ExportedHandler<Env>

function settingsOf(chat: number): Settings {
  return { ...newSettings(), filters: [filterOf(chat)] }
}

/** A third each follows a topic, a publisher and a word. */
function filterOf(chat: number): Filter {
  const name = followed(chat) ?? `other${chat % VARIETY}`
  const kind = Math.floor(chat / 100) % 3
  const prefix = kind === 0 ? 'topic:' : kind === 1 ? 'from:' : ''
  return { text: prefix + name }
}

function followed(chat: number): SubjectName | null {
  if (chat >= MATCHING_BELOW) return null
  if (chat % 10 === 0) return 'tenth'
  return chat % 100 === 1 ? 'hundredth' : null
}

function subjectOf(name: string): Matched {
  const publisher = parsePublisherId(name)
  if (publisher === null) throw new Error(`${name} is not a publisher's id.`)
  const words = Array.from({ length: 300 }, (_, i) => `word${i}`)
  const text = { headline: name, paragraphs: [words.join(' ')], language: 'en' }
  const stems = articleWords(text)
  return { publisher, topics: [name], language: 'en', authors: [], urgency: 5, stems }
}
