/**
 * A world for the bot: chats kept in memory as a lane keeps them, and a Telegram that answers only
 * what the bot may ask. Updates have the shape that Telegram sends.
 */
import { vi } from 'vitest'
import type { Archive, Search } from '../../src/app/ports/archive.ts'
import type { Asking, Press } from '../../src/app/ports/asking.ts'
import type { ChatChange, Chats, Reply } from '../../src/app/ports/chats.ts'
import type { Asked, Decided, Decisions } from '../../src/app/ports/decisions.ts'
import type { EditorAnswer, EditorAsk } from '../../src/app/ports/editors.ts'
import type { Managed, ManagedChat, Managing } from '../../src/app/ports/managing.ts'
import { createBot } from '../../src/bot/bot.ts'
import type { KnownPublisher } from '../../src/bot/naming.ts'
import type { Target } from '../../src/core/alert.ts'
import { articleWords } from '../../src/core/filter/article-words.ts'
import { matches } from '../../src/core/filter/filter.ts'
import { saidIn } from '../../src/core/filter/said.ts'
import type { Message } from '../../src/core/message/message.ts'
import { newSettings, type Settings } from '../../src/core/settings.ts'
import { filterOf, publisherId } from '../alerts.ts'

/** As a chat begins whose reader's Telegram speaks English. */
export const begun = (): Settings => ({ ...newSettings(), language: 'en' })

export const following = (...texts: readonly string[]): Settings => ({
  ...begun(),
  filters: texts.map(filterOf),
})

interface State {
  readonly rev: number
  readonly settings: Settings
}

export class MemoryChats implements Chats, Managing {
  readonly #states = new Map<string, State>()
  readonly #seen = new Set<number>()
  readonly commits: ChatChange[] = []
  readonly renamed: [number, number][] = []
  readonly #drafts = new Map<string, string>()
  readonly #inactive = new Map<number, { states: [string, State][]; until: number }>()
  fault: 'read' | 'commit' | 'draft' | 'managed' | 'rename' | null = null
  /** A chat whose lane takes no commit. */
  failsFor: number | null = null
  /** What people manage, the last used first. */
  readonly lists = new Map<number, readonly ManagedChat[]>()
  readonly #inHand = new Map<number, Managed>()

  /** Chats whose settings are there, and not readable. */
  readonly unreadable = new Set<number>()

  static key = ({ chatId, threadId }: Target) => `${chatId}/${threadId ?? ''}`

  set(target: Target, settings: Settings): void {
    this.#states.set(MemoryChats.key(target), { rev: 1, settings })
  }

  get(target: Target): Settings | null {
    return this.#states.get(MemoryChats.key(target))?.settings ?? null
  }

  async read(target: Target) {
    if (this.fault === 'read') throw new Error('lost')
    const state = this.#states.get(MemoryChats.key(target)) ?? { rev: 0, settings: null }
    return { ...state, isUnreadable: this.unreadable.has(target.chatId) }
  }

  async commit(change: ChatChange) {
    if (this.fault === 'commit' || this.failsFor === change.target.chatId) throw new Error('lost')
    if (this.#seen.has(change.update)) return 'duplicate'
    const { rev } = this.#states.get(MemoryChats.key(change.target)) ?? { rev: 0 }
    if (rev !== change.rev) return 'conflict'
    this.#seen.add(change.update)
    this.commits.push(change)
    const { target, draft, manages } = change
    if (manages) await this.#takeUp(target.chatId, manages)
    if (manages === null) this.#inHand.delete(target.chatId)
    if (draft) this.#drafts.set(`${MemoryChats.key(target)} ${draft.id}`, draft.text)
    if (change.restores) this.#restore(target.chatId)
    else if (change.forgets) this.#forget(change)
    else if (change.settings) {
      this.#states.set(MemoryChats.key(change.target), { rev: rev + 1, settings: change.settings })
    }
    return 'committed'
  }

  async about({ chatId }: Target) {
    const states = [...this.#states].filter(([key]) => key.startsWith(`${chatId}/`))
    const filters = states.flatMap(([, { settings }]) => settings.filters).length
    const inactive = this.#inactive.get(chatId)
    const kept = (inactive?.states ?? []).flatMap(([, { settings }]) => settings.filters).length
    return { filters, inactive: inactive && kept ? { filters: kept, until: inactive.until } : null }
  }

  async draft(target: Target, id: string) {
    if (this.fault === 'draft') throw new Error('lost')
    return this.#drafts.get(`${MemoryChats.key(target)} ${id}`) ?? null
  }

  async rename(from: number, to: number) {
    if (this.fault === 'rename') throw new Error('lost')
    this.renamed.push([from, to])
  }

  async managed(person: number, chatId: number) {
    if (this.fault === 'managed') throw new Error('lost')
    return this.lists.get(person)?.find((one) => one.chatId === chatId) ?? null
  }

  async inHand(person: number) {
    if (this.fault === 'managed') throw new Error('lost')
    return this.#inHand.get(person) ?? null
  }

  async managedPage(person: number, { from, limit }: { from: number; limit: number }) {
    const all = this.lists.get(person) ?? []
    return { chats: all.slice(from, from + limit), count: all.length }
  }

  async noteManaged(person: number, chat: ManagedChat) {
    await this.dropManaged(person, chat.chatId)
    this.lists.set(person, [chat, ...(this.lists.get(person) ?? [])])
  }

  async dropManaged(person: number, chatId: number) {
    const left = (this.lists.get(person) ?? []).filter((one) => one.chatId !== chatId)
    this.lists.set(person, left)
    if (this.#inHand.get(person)?.chatId === chatId) this.#inHand.delete(person)
  }

  async #takeUp(person: number, managed: Managed): Promise<void> {
    const { threadId: _, ...chat } = managed
    await this.noteManaged(person, chat)
    this.#inHand.set(person, managed)
  }

  forgetDrafts(): void {
    this.#drafts.clear()
  }

  #forget({ target, forgets, keepsUntil }: ChatChange): void {
    const isGone = (key: string) =>
      forgets === 'target' ? key === MemoryChats.key(target) : key.startsWith(`${target.chatId}/`)
    const gone = [...this.#states].filter(([key]) => isGone(key))
    for (const [key] of gone) this.#states.delete(key)
    if (keepsUntil === undefined) this.#inactive.delete(target.chatId)
    else if (gone.length > 0) this.#inactive.set(target.chatId, { states: gone, until: keepsUntil })
  }

  #restore(chatId: number): void {
    for (const [key, state] of this.#inactive.get(chatId)?.states ?? [])
      this.#states.set(key, state)
    this.#inactive.delete(chatId)
  }
}

/** What an article is found by, as a test says it. */
interface Past {
  readonly number: number
  readonly publisher?: string
  readonly topics?: readonly string[]
  readonly text?: string
}

/** The alerts of the last days, the newest first. */
export class MemoryArchive implements Archive {
  past: readonly Past[] = []
  isAll = true
  fault = false
  isTooMuch = false
  readonly searched: Search[] = []
  readonly #chats: MemoryChats

  constructor(chats: MemoryChats) {
    this.#chats = chats
  }

  async search(target: Target, search: Search) {
    if (this.fault) throw new Error('lost')
    this.searched.push(search)
    if (this.isTooMuch) return null
    const filters = search.filters ?? this.#chats.get(target)?.filters ?? []
    const found = this.past.filter((past) => matches(filters, labelsOf(past), () => wordsOf(past)))
    const alerts = found.slice(0, search.limit).map(({ number }) => number)
    return { alerts, stories: found.length, isAll: this.isAll }
  }

  async tally() {
    if (this.fault) throw new Error('lost')
    const { isAll, past } = this
    const topics = tallied(past.flatMap((one) => labelsOf(one).topics))
    return { topics, publishers: tallied(past.map((one) => labelsOf(one).publisher)), isAll }
  }
}

const labelsOf = ({ publisher = 'demo', topics = [] }: Past) => ({
  publisher: publisherId(publisher),
  topics,
  language: null,
  authors: [],
  urgency: 5,
})
const wordsOf = ({ text = '' }: Past) =>
  saidIn(articleWords({ headline: text, paragraphs: [], language: 'en' }))
const tallied = (names: readonly string[]) =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, same]) => ({ name, stories: same.length }))
    .sort((a, b) => b.stories - a.stories)

/** What a lane tells of articles, as a test says it. */
export class MemoryDecisions implements Decisions {
  told: Decided | 'too-often' | null = null
  fault = false
  readonly asked: Asked[] = []

  async decision(_: Target, asked: Asked) {
    if (this.fault) throw new Error('lost')
    this.asked.push(asked)
    return this.told
  }
}

/** Bot API calls, as the bot made them. */
export interface Call {
  readonly method: string
  readonly payload: Record<string, unknown>
}

/** A lane's questions to Telegram, as the bot asked them. */
export class MemoryAsking implements Asking {
  /** Chats whose administrators were asked for. */
  readonly asked: number[] = []
  readonly pressed: Press[] = []
  /** `null`: Telegram does not tell. */
  administratorsOf: readonly number[] | null = [ADMIN]
  fault = false

  async isAdministrator(chatId: number, userId: number) {
    this.asked.push(chatId)
    if (this.fault) throw new Error('lost')
    return this.administratorsOf?.includes(userId) ?? null
  }

  async chat(chatId: number) {
    if (this.fault) throw new Error('lost')
    const kind = chatId === CHANNEL ? 'channel' : 'group'
    return {
      title: kind === 'channel' ? 'News' : 'Newsroom',
      kind,
      isForum: chatId === GROUP,
    } as const
  }

  async answerPress(press: Press) {
    this.pressed.push(press)
    if (this.fault) throw new Error('lost')
  }
}

interface FakeTelegram {
  /** What getMe tells; `null` makes Telegram fail. */
  readonly name: string | null
  readonly calls: Call[]
}

function fakeTelegram({ name, calls }: FakeTelegram): typeof fetch {
  return async (input, init) => {
    const method = new URL(String(input)).pathname.split('/').at(-1) ?? ''
    const payload = JSON.parse(String(init?.body ?? '{}'))
    calls.push({ method, payload })
    if (method !== 'getMe') throw new Error(`The bot must not call ${method}`)
    if (name === null) return refusal(502, 'Bad Gateway')
    const result = { id: 4242, is_bot: true, first_name: 'Lede', username: name }
    return Response.json({ ok: true, result })
  }
}

const refusal = (error_code: number, description: string): Response =>
  Response.json({ ok: false, error_code, description }, { status: error_code })

export const USER = 77
/** The private chat of the user. */
export const me: Target = { chatId: USER, threadId: null }
export const ADMIN = 78
export const GROUP = -1001
export const CHANNEL = -1002

export const PUBLISHERS: readonly KnownPublisher[] = [
  { id: 'daily-planet', name: 'Daily Planet' },
  { id: 'demo', name: 'Example News' },
]

interface WorldOptions {
  /** As the settings tell it. */
  readonly username?: string | null
  /** As getMe tells it. */
  readonly name?: string | null
  /** Of an isolate's own: what it learns by one token it does not know by another. */
  readonly token?: string
  /** `null`: they cannot be read. */
  readonly publishers?: readonly KnownPublisher[] | null
}

/** What was asked of the Desk about second editors, and what it answers. */
function memoryEditors() {
  const asked: EditorAsk[] = []
  const answers: { next: EditorAnswer | null } = { next: {} }
  const editing = async (ask: EditorAsk): Promise<EditorAnswer> => {
    if (answers.next === null) throw new Error('lost')
    asked.push(ask)
    return answers.next
  }
  return { asked, answers, editing }
}

/** In it, it is Sunday, 15:00 in UTC. */
export type World = ReturnType<typeof makeWorld>

export function makeWorld({
  username = 'LedeBot',
  name = null,
  token,
  publishers = PUBLISHERS,
}: WorldOptions = {}) {
  const chats = new MemoryChats()
  const calls: Call[] = []
  const archive = new MemoryArchive(chats)
  const asking = new MemoryAsking()
  const decisions = new MemoryDecisions()
  const editors = memoryEditors()
  vi.stubGlobal('fetch', fakeTelegram({ name, calls }))
  const bot = createBot({
    token: token ?? '4242:secret',
    apiRoot: 'http://telegram.test/',
    username,
    chats,
    archive,
    asking,
    decisions,
    managing: chats,
    editors,
    publishers: async () => {
      if (publishers === null) throw new Error('lost')
      return publishers
    },
    now: () => Date.parse('2026-11-22T15:00:00Z'),
  })
  return {
    bot,
    chats,
    editors,
    archive,
    asking,
    decisions,
    calls,
    said: () => chats.commits.map(({ reply }) => textOf(reply)),
  }
}

/** What a reader sees of a reply. */
export function textOf(reply: Reply | null): string {
  if (reply === null) return ''
  if ('message' in reply) return reply.message.text
  if (reply.kind !== 'list') return reply.kind
  const { title, note, alerts } = reply.list
  return [title, note, alerts.join(' ')].filter(Boolean).join('\n')
}

/** The buttons under it, with what they carry. */
/** The message that was shown last. */
export function lastMessage({ chats }: World): Message {
  const reply = chats.commits.at(-1)?.reply
  if (!reply || !('message' in reply)) throw new Error('no message')
  return reply.message
}

export function buttonsOf(reply: Reply | null | undefined): { text: string; data: string }[] {
  const list = reply?.kind === 'list' ? reply.list : null
  const rows = reply && 'message' in reply ? reply.message.buttons : list?.buttons
  return (rows ?? []).flat().filter((button) => 'data' in button)
}

/** What a button of the last reply carries. */
export function dataOf(chats: MemoryChats, label: string): string {
  const found = buttonsOf(chats.commits.at(-1)?.reply).find(({ text }) => text.startsWith(label))
  if (!found) throw new Error(`There is no button ${label}`)
  return found.data
}

export const filtersOf = (settings: Settings | null) =>
  settings?.filters.map(({ text }) => text) ?? null

let updates = 1000

const user = (id: number) => ({
  id,
  is_bot: false,
  first_name: 'Ada',
  username: 'ada',
  language_code: 'en-AU',
})

const supergroup = { id: GROUP, type: 'supergroup', title: 'Newsroom', is_forum: true }

const entitiesOf = (text: string) =>
  text.startsWith('/')
    ? [{ type: 'bot_command', offset: 0, length: text.split(/\s/)[0]?.length ?? 0 }]
    : []

const base = (text: string) => ({
  message_id: 5,
  date: 1_790_000_000,
  text,
  entities: entitiesOf(text),
})

export const privately = (text: string, more: object = {}) => ({
  update_id: updates++,
  message: {
    ...base(text),
    from: user(USER),
    chat: { id: USER, type: 'private', first_name: 'Ada' },
    ...more,
  },
})

export const inGroup = (from: number, text: string, more: object = {}) => ({
  update_id: updates++,
  message: { ...base(text), from: user(from), chat: supergroup, ...more },
})

export const inChannel = (text: string) => {
  const chat = { id: CHANNEL, type: 'channel', title: 'News' }
  return { update_id: updates++, channel_post: { ...base(text), chat, sender_chat: chat } }
}

export const press = (from: number, data: string, message: object) => ({
  update_id: updates++,
  callback_query: {
    id: '123456',
    from: user(from),
    chat_instance: '1',
    data,
    message: { ...base('list'), message_id: 50, from: { ...user(4242), is_bot: true }, ...message },
  },
})

export const privateList = { chat: { id: USER, type: 'private', first_name: 'Ada' } }

export const pressOn = (world: World, data: string, list: object = privateList) =>
  world.bot.handle(press(USER, data, list))
export const groupList = { chat: supergroup }

export const membership = (chat: object, was: object, is: object) => ({
  update_id: updates++,
  my_chat_member: {
    chat,
    from: user(USER),
    date: 1_790_000_000,
    old_chat_member: { user: user(4242), ...was },
    new_chat_member: { user: user(4242), ...is },
  },
})

type Said = ReturnType<typeof privately> | ReturnType<typeof inGroup> | ReturnType<typeof inChannel>

/** Whether the last reply asks to save a filter. */
export const isAsked = ({ chats }: World): boolean =>
  buttonsOf(chats.commits.at(-1)?.reply).some(({ text }) => text === 'Save')

/** Asks to follow something and, where that is asked, saves it: as an administrator in groups. */
export async function follow(world: World, said: Said): Promise<void> {
  await world.bot.handle(said)
  if (!isAsked(world)) return
  const { chat, ...message } = 'message' in said ? said.message : said.channel_post
  const from = chat.type === 'private' ? USER : ADMIN
  await world.bot.handle(press(from, dataOf(world.chats, 'Save'), { ...topicOf(message), chat }))
}

const topicOf = ({ message_thread_id, is_topic_message }: Record<string, unknown>) =>
  is_topic_message ? { message_thread_id, is_topic_message } : {}

/** What readers were told, but for the questions whether to save. */
export const answers = ({ chats }: World): string[] =>
  chats.commits
    .map(({ reply }) => reply)
    .filter((reply) => !buttonsOf(reply).some(({ text }) => text === 'Save'))
    .map(textOf)
