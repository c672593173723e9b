/**
 * The sandbox in-process: what tests and scripts call. A wrong call is a bug of the test, so it throws.
 */
import { migrate, type Press, press, rename, say, type Utterance } from './actions.ts'
import type { Answer } from './answer.ts'
import type { Call, Counts } from './calls.ts'
import type { Standing } from './chat.ts'
import { setLimits, webhookView } from './control.ts'
import { type ChatSpec, createChat, createPrivateChats } from './create.ts'
import type { FaultRule } from './faults.ts'
import type { User } from './kept-message.ts'
import type { LimitSettings } from './limits.ts'
import { type Membership, setMember } from './members.ts'
import { type Shared, shareChat } from './share-chat.ts'
import { setStanding } from './standing.ts'
import { type ChatView, chatView, type MessageView, messageView } from './views.ts'
import { type QueryAnswer, resetWorld, type World } from './world.ts'

export type PrivateChat = Omit<ChatSpec, 'kind' | 'title' | 'topics' | 'slowModeSeconds'>

export interface SandboxHandle {
  /** Makes a private chat whose user has already started the bot; gives its id. */
  readonly createPrivateChat: (spec: PrivateChat) => Promise<number>
  /** Makes many private chats at once; gives their ids. */
  readonly createPrivateChats: (count: number) => Promise<readonly number[]>
  readonly createChat: (spec: ChatSpec) => Promise<number>
  /** Writes as a person (or as a channel); gives the message id. */
  readonly say: (chatId: number, text: string, options?: SayOptions) => Promise<number>
  /** Presses an inline button; gives the callback query's id. */
  readonly press: (press: Press) => Promise<string>
  /** The bot's answer to a pressed button, once it has answered. */
  readonly answer: (queryId: string) => QueryAnswer | undefined
  /** Blocks, unblocks, kicks, promotes… the bot in a chat. */
  readonly setStanding: (chatId: number, standing: Standing, by?: number) => Promise<void>
  /** Chooses a chat by a button that asks for one; gives the message id. */
  readonly share: (shared: Shared) => Promise<number>
  readonly setMember: (membership: Membership) => Promise<User>
  readonly rename: (chatId: number, title: string) => Promise<void>
  /** Turns a group into a supergroup; gives the new id. */
  readonly migrate: (chatId: number) => Promise<number>
  readonly chats: () => readonly ChatView[]
  /** All messages of a chat, oldest first, deleted ones too; empty for an unknown chat. */
  readonly messages: (chatId: number) => readonly MessageView[]
  /** Every Bot API call, oldest first. */
  readonly calls: () => readonly Call[]
  readonly counts: () => Counts
  /** Arms a fault; gives its id. */
  readonly fail: (rule: FaultRule) => number
  readonly clearFaults: (id?: number) => void
  readonly setLimits: (limits: Partial<LimitSettings> | 'off' | 'telegram') => void
  readonly webhook: () => ReturnType<typeof webhookView>
  /** Waits until the predicate gives something true, and gives that; rejects after the time (ms). */
  readonly waitFor: <T>(predicate: () => T, timeoutMs?: number) => Promise<Truthy<T>>
  /** Forgets chats, updates, faults and the log. */
  readonly reset: () => void
}

export type SayOptions = Omit<Utterance, 'chatId' | 'text'>
export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>

export const createHandle = (world: World): SandboxHandle => ({
  ...chatHandle(world),
  say: async (chatId, text, options) => take(say(world, { ...options, chatId, text })).id,
  share: async (shared) => take(shareChat(world, shared)).id,
  press: async (pressed) => take(press(world, pressed)),
  answer: (queryId) => world.queries.get(queryId)?.answer,
  calls: () => world.calls.all(),
  counts: () => world.calls.counts(),
  fail: (rule) => world.faults.add(rule),
  clearFaults: (id) => world.faults.clear(id),
  setLimits: (limits) => {
    setLimits(world, limits)
  },
  webhook: () => webhookView(world),
  waitFor,
  reset: () => resetWorld(world),
})

type ChatHandle = Pick<
  SandboxHandle,
  | 'createPrivateChat'
  | 'createPrivateChats'
  | 'createChat'
  | 'setStanding'
  | 'setMember'
  | 'rename'
  | 'migrate'
  | 'chats'
  | 'messages'
>

const chatHandle = (world: World): ChatHandle => {
  const create = (spec: ChatSpec): number => {
    const { id } = take(createChat(world, spec))
    world.changes.emit('chats')
    return id
  }
  return {
    createPrivateChat: async (spec) => create({ ...spec, kind: 'private' }),
    createPrivateChats: async (count) => {
      const ids = take(createPrivateChats(world, count))
      world.changes.emit('chats')
      return ids
    },
    createChat: async (spec) => create(spec),
    setStanding: async (chatId, standing, by) => {
      const chat = world.chats.get(chatId)
      if (!chat) throw new Error(`There is no chat ${chatId}.`)
      setStanding(world, chat, { standing, by })
    },
    setMember: async (membership) => take(setMember(world, membership)),
    rename: async (chatId, title) => {
      take(rename(world, chatId, title))
    },
    migrate: async (chatId) => take(migrate(world, chatId)).id,
    chats: () => [...world.chats.values()].map((chat) => chatView(world, chat)),
    messages: (chatId) => {
      const chat = world.chats.get(chatId)
      return chat ? chat.messages.map((message) => messageView(chat, message)) : []
    },
  }
}

const take = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal.description)
  return answer.value
}

const LOOK_AGAIN_MS = 10

const isTruthy = <T>(value: T): value is Truthy<T> => Boolean(value)

const waitFor: SandboxHandle['waitFor'] = async (predicate, timeoutMs = 10_000) => {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const value = predicate()
    if (isTruthy(value)) return value
    if (performance.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain for: ${predicate.toString().slice(0, 200)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
