/**
 * Making chats and the people in them. A new group or channel comes with an owner and a plain member,
 * so that what only administrators may do can be tried at once.
 */
import { type Answer, accept, refuse } from './answer.ts'
import { type Chat, type ChatType, STANDINGS, type Standing } from './chat.ts'
import type { User } from './kept-message.ts'
import { reportStanding } from './standing.ts'
import type { World } from './world.ts'

export type ChatKind = 'private' | 'group' | 'supergroup' | 'forum' | 'channel'

export const CHAT_KINDS: readonly ChatKind[] = [
  'private',
  'group',
  'supergroup',
  'forum',
  'channel',
]

export interface ChatSpec {
  readonly kind: ChatKind
  /** Chosen by the sandbox when left out; the same ones in the same order each time. */
  readonly id?: number
  readonly title?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly username?: string
  /** IETF language tag of the user of a private chat. */
  readonly languageCode?: string
  /** How the bot stands there; able to write when left out. */
  readonly standing?: Standing
  /** Slow mode of a group; off when left out. */
  readonly slowModeSeconds?: number
  /** Names of a forum's topics; two stock ones when left out. */
  readonly topics?: readonly string[]
}

const FIRST_USER = 1_000_001
const FIRST_GROUP = 5_000_001
const FIRST_SUPERGROUP = 1_002_000_000_001
const OWNER: User = {
  id: 900_001,
  is_bot: false,
  first_name: 'Ada',
  username: 'ada_owner',
  language_code: 'en',
}
const MEMBER: User = {
  id: 900_002,
  is_bot: false,
  first_name: 'Ben',
  username: 'ben_member',
  language_code: 'en',
}
const MAX_BULK = 100_000

/** Creates one chat; a bot added to a group or channel hears of it. */
export const createChat = (world: World, spec: ChatSpec): Answer<Chat> => {
  const type: ChatType = spec.kind === 'forum' ? 'supergroup' : spec.kind
  const id = spec.id ?? nextId(world, type)
  const failure = checkId(world, type, id)
  if (failure) return refuse(400, failure)
  const chat =
    type === 'private' ? privateChat(world, id, spec) : groupChat(world, { id, type, spec })
  world.chats.set(id, chat)
  if (type !== 'private' && chat.standing !== 'left')
    reportStanding(world, chat, { former: 'left' })
  return accept(chat)
}

/** Creates many private chats at once and gives their ids. */
export const createPrivateChats = (world: World, count: number): Answer<readonly number[]> => {
  if (!Number.isSafeInteger(count) || count < 1 || count > MAX_BULK) {
    return refuse(400, `Give a count from 1 to ${MAX_BULK}.`)
  }
  const first = nextId(world, 'private')
  const ids: number[] = []
  for (let id = first; ids.length < count; id += 1) {
    if (world.chats.has(id)) continue
    world.chats.set(
      id,
      privateChat(world, id, { kind: 'private', firstName: `Reader ${id - FIRST_USER + 1}` }),
    )
    ids.push(id)
  }
  return accept(ids)
}

const nextId = (world: World, type: ChatType): number => {
  const [first, step] = FIRST_IDS[type]
  let id = first
  while (world.chats.has(id)) id += step
  return id
}

const FIRST_IDS: Readonly<Record<ChatType, readonly [first: number, step: number]>> = {
  private: [FIRST_USER, 1],
  group: [-FIRST_GROUP, -1],
  supergroup: [-FIRST_SUPERGROUP, -1],
  channel: [-FIRST_SUPERGROUP, -1],
}

const checkId = (world: World, type: ChatType, id: number): string | undefined => {
  if (!Number.isSafeInteger(id) || id === 0) return 'A chat id is a whole number.'
  if (type === 'private' ? id < 0 : id > 0)
    return 'Private chats have positive ids, all others negative ones.'
  return world.chats.has(id) || id === world.bot.id ? `There is a chat ${id} already.` : undefined
}

const privateChat = (world: World, id: number, spec: ChatSpec): Chat => {
  const firstName = spec.firstName ?? spec.title ?? 'Reader'
  const user: User = {
    id,
    is_bot: false,
    first_name: firstName,
    ...(spec.lastName === undefined ? {} : { last_name: spec.lastName }),
    ...(spec.username === undefined ? {} : { username: spec.username }),
    language_code: spec.languageCode ?? 'en',
  }
  world.users.set(id, user)
  const title = [firstName, spec.lastName].filter(Boolean).join(' ')
  return {
    ...blank(world, { id, type: 'private', spec }),
    title,
    members: new Map([[id, 'member']]),
  }
}

interface NewChat {
  readonly id: number
  readonly type: ChatType
  readonly spec: ChatSpec
}

const groupChat = (world: World, made: NewChat): Chat => {
  for (const user of [OWNER, MEMBER]) world.users.set(user.id, user)
  const topics = made.spec.kind === 'forum' ? (made.spec.topics ?? ['World', 'Sport']) : []
  return {
    ...blank(world, made),
    isForum: made.spec.kind === 'forum',
    members: new Map([
      [OWNER.id, 'creator'],
      [MEMBER.id, 'member'],
    ]),
    topics: topics.map((name, index) => ({ id: index + 2, name })),
  }
}

const blank = (world: World, { id, type, spec }: NewChat): Chat => ({
  id,
  type,
  ...(spec.username === undefined ? {} : { username: spec.username }),
  isForum: false,
  slowModeSeconds: spec.slowModeSeconds ?? 0,
  title: spec.title ?? TITLES[spec.kind],
  standing: standingOf(spec, type),
  members: new Map(),
  topics: [],
  messages: [],
  activeAt: world.clock(),
  unread: 0,
})

const standingOf = ({ standing }: ChatSpec, type: ChatType): Standing =>
  standing !== undefined && STANDINGS.includes(standing)
    ? standing
    : type === 'channel'
      ? 'administrator'
      : 'member'

const TITLES: Readonly<Record<ChatKind, string>> = {
  private: 'Reader',
  group: 'News group',
  supergroup: 'News supergroup',
  forum: 'News forum',
  channel: 'News channel',
}
