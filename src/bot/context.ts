/**
 * What every handler works with: who asks, from where, and the one way to answer. Handlers never
 * send by themselves: replies are committed with the change, and the chat's lane sends them.
 */
import { type Api, Context } from 'grammy'
import type { Update, User, UserFromGetMe } from 'grammy/types'
import { changeElsewhere } from '../app/change-elsewhere.ts'
import type { Archive } from '../app/ports/archive.ts'
import type { Asking } from '../app/ports/asking.ts'
import type { Chats, Reply } from '../app/ports/chats.ts'
import type { Decisions } from '../app/ports/decisions.ts'
import type { EditorDesk } from '../app/ports/editors.ts'
import type { Managed, Managing } from '../app/ports/managing.ts'
import { reach } from '../app/reach.ts'
import {
  type ChangeOutcome,
  type ChangeRequest,
  change,
  type Decide,
  type WantedChange,
} from '../app/subscribe.ts'
import type { Here } from '../core/languages/language.ts'
import { cut, type Message } from '../core/message/message.ts'
import { asOf, inLanguage, type Settings } from '../core/settings.ts'
import { commandMeant } from './command-meant.ts'
import type { CommandName } from './commands.ts'
import { dressed } from './managed-reply.ts'
import type { KnownPublisher, Naming } from './naming.ts'
import type { Place } from './place.ts'
import { deleteButton } from './stop-buttons.ts'
import { type Texts, textsFor } from './texts/texts.ts'
import type { Command } from './update.ts'

export interface BotDeps {
  readonly token: string
  readonly apiRoot: string
  /** The bot's name without `@`; `null` when it is not known. */
  readonly username: string | null
  readonly chats: Chats
  readonly archive: Archive
  readonly asking: Asking
  readonly decisions: Decisions
  readonly managing: Managing
  readonly editors: EditorDesk
  /** All that can be followed. */
  publishers(): Promise<readonly KnownPublisher[]>
  /** Epoch ms. */
  now(): number
}

export type Handling = 'handled' | 'unavailable'

/** Longest answer to the press of a button. */
const PRESS_LIMIT = 200

export class BotContext extends Context {
  readonly deps: BotDeps
  readonly place: Place
  /** In the language that the chat has chosen, or else in that of whoever asks. */
  texts: Texts
  readonly command: Command | null
  /** What was probably meant by a command that there is not. */
  readonly offered: CommandName | null
  /** The chat that it comes from; `null` for an update that belongs to no chat. */
  readonly origin: ChangeRequest | null
  /** The chat that it is about. */
  readonly request: ChangeRequest | null
  /** That one, where it is another than where it comes from. */
  readonly managed: Managed | null
  handling: Handling = 'handled'
  #publishers: readonly KnownPublisher[] | null = null

  constructor(at: At, deps: BotDeps, managed: Managed | null) {
    super(at.update, at.api, at.me)
    this.deps = deps
    this.managed = managed
    this.place = managed ? placeOfManaged(managed) : placeOf(this)
    this.texts = textsFor(this.asks?.language_code ?? null, this.here)
    const written = (this.message ?? this.channelPost)?.text ?? ''
    const { username } = deps
    const { isPrivate } = this
    const meant = commandMeant({ text: written, username, isPrivate })
    this.command = meant.command
    this.offered = meant.offered
    this.origin = requestOf(this)
    this.request = this.origin && requestFor(this.origin, managed)
  }

  /** Said in a private chat. */
  get isPrivate(): boolean {
    return this.message?.chat.type === 'private'
  }

  /** The same update about another chat, or, with `null`, about the one that it comes from. */
  about(managed: Managed | null): BotContext {
    const { update, api, me, deps } = this
    const other = new BotContext({ update, api, me }, deps, managed)
    other.texts = textsFor(this.texts.voice.language.tag, other.here)
    return other
  }

  /** Who has written, pressed, or let the bot in. */
  get asks(): User | undefined {
    return (this.callbackQuery ?? this.message ?? this.myChatMember)?.from
  }

  get here(): Here {
    return this.place.isTopic ? 'topic' : 'chat'
  }

  /** Where it cannot be read, whoever asks is answered in their own. */
  async readLanguage(): Promise<void> {
    const { origin, deps } = this
    const isAnswered = this.command !== null || this.callbackQuery || this.isPrivate
    if (origin === null || !isAnswered) return
    const state = await reach(() => deps.chats.read(origin.target))
    const language = state.ok ? (state.value.settings?.language ?? null) : null
    if (language !== null) this.texts = textsFor(language, this.here)
  }

  /** The command's argument; empty when there is none. */
  get argument(): string {
    return this.command?.argument ?? ''
  }

  /** The message whose button was pressed; of one that is too old, Telegram does not say the topic. */
  get pressedMessage(): number | null {
    const message = this.callbackQuery?.message
    return message && message.date !== 0 ? message.message_id : null
  }

  /** Asked for once; `null` where they cannot be read. */
  async publishers(): Promise<readonly KnownPublisher[] | null> {
    if (this.#publishers !== null) return this.#publishers
    const known = await reach(() => this.deps.publishers())
    if (known.ok) this.#publishers = known.value
    return this.#publishers
  }

  /** What people call filters. */
  async naming(): Promise<Naming> {
    const known = (await this.publishers()) ?? []
    return (filter) => {
      const named = (id: string) => known.find((one) => one.id === id)?.name ?? id
      return this.texts.filterName(filter, named)
    }
  }

  /** From the settings as they are now: a pause that is over is none any more. */
  async change(decide: Decide): Promise<void> {
    const { deps, managed, origin, texts } = this
    if (!origin) return
    const decideNow: Decide = (settings) => {
      const present = settings && asOf(settings, deps.now())
      return this.#inItsLanguage(present, decide(present))
    }
    const outcome = managed
      ? changeElsewhere(
          deps,
          { origin, managed, dress: (reply) => dressed(reply, managed, texts) },
          decideNow,
        )
      : change(deps, origin, decideNow)
    this.settle(await outcome)
  }

  /**
   * A chat keeps the language in which it begins: in private that of its reader, elsewhere that of whoever sets it
   * up. One of an older version takes it when it is next heard of.
   */
  #inItsLanguage(before: Settings | null, wanted: WantedChange): WantedChange {
    const { settings } = wanted
    const isTold = this.place.kind === 'private' || settings !== before
    const isKnown = this.asks?.language_code !== undefined
    if (settings === null || settings.language !== null || !isTold || !isKnown) return wanted
    return { ...wanted, settings: inLanguage(settings, this.texts.voice.language.tag) }
  }

  /** Replies and changes nothing. */
  say(message: Message): Promise<void> {
    return this.change((settings) => ({ settings, reply: saying(message) }))
  }

  /** A sign of life, without a reply: changes nothing, but ends a pause of sending to the chat. */
  noteSign(): Promise<void> {
    return this.change((settings) => ({ settings, reply: null }))
  }

  settle(outcome: ChangeOutcome): void {
    this.handling = outcome === 'unavailable' ? 'unavailable' : 'handled'
  }

  /** Refuses what was asked for: once in a while, however often it is asked, and in a group to whoever asks alone. */
  refuse(message: Message): Promise<void> {
    const reply: Reply = { kind: 'message', message, isRefusal: true, ...this.#toAskerAlone() }
    return this.change((settings) => ({ settings, reply }))
  }

  /** Who writes in the name of a chat cannot be told apart from others. */
  #toAskerAlone(): { onlyFor?: number } {
    const { chat, from, sender_chat: as } = this.message ?? {}
    const isGroup = chat?.type === 'group' || chat?.type === 'supergroup'
    return isGroup && from && !from.is_bot && !as ? { onlyFor: from.id } : {}
  }

  /** Shows a note to the person who pressed a button. A nicety: when it fails, nothing is lost. */
  async answerPress(text: string): Promise<void> {
    const { callbackQuery: press, origin, deps } = this
    if (!press || !origin || this.handling === 'unavailable') return
    const { chatId } = origin.target
    await reach(() =>
      deps.asking.answerPress({ chatId, id: press.id, text: cut(text, PRESS_LIMIT) }),
    )
  }
}

export interface At {
  readonly update: Update
  readonly api: Api
  readonly me: UserFromGetMe
}

export const saying = (message: Message): Reply => ({ kind: 'message', message })

/** In the place of a message, where there is one. */
export const showing = (message: Message, messageId: number | null): Reply =>
  messageId === null ? saying(message) : { kind: 'edit', messageId, message }

/** The message that asks, or whose button was pressed. */
const messageOf = ({ message, channelPost, callbackQuery }: BotContext) =>
  message ?? channelPost ?? callbackQuery?.message

function placeOf(ctx: BotContext): Place {
  const chat = (messageOf(ctx) ?? ctx.myChatMember)?.chat
  const kind = chat?.type === 'private' || chat?.type === 'channel' ? chat.type : 'group'
  return { kind, isForum: chat?.is_forum === true, isTopic: threadOf(messageOf(ctx)) !== null }
}

const placeOfManaged = ({ kind, isForum, threadId }: Managed): Place => ({
  kind,
  isForum,
  isTopic: threadId !== null,
})

const requestFor = (origin: ChangeRequest, managed: Managed | null): ChangeRequest =>
  managed ? { ...origin, target: { chatId: managed.chatId, threadId: managed.threadId } } : origin

function requestOf(ctx: BotContext) {
  const { update, myChatMember } = ctx
  const chatId = (messageOf(ctx) ?? myChatMember)?.chat.id
  if (chatId === undefined) return null
  const threadId = threadOf(messageOf(ctx))
  return {
    update: update.update_id,
    target: { chatId, threadId },
    replyThreadId: threadId,
    whenUnreadable: saying({
      ...ctx.texts.unreadable,
      buttons: [[deleteButton(ctx.texts.stopNow)]],
    }),
  }
}

const threadOf = (
  place: { readonly is_topic_message?: boolean; readonly message_thread_id?: number } = {},
): number | null => (place.is_topic_message ? (place.message_thread_id ?? null) : null)

/** Whether the update is this command. */
export const command =
  (name: CommandName) =>
  (ctx: BotContext): boolean =>
    ctx.command?.name === name

/** Whether it is this command with something after it. */
export const commandWithArgument =
  (name: CommandName) =>
  (ctx: BotContext): boolean =>
    ctx.command?.name === name && ctx.argument !== ''

/** Whether a button was pressed whose data begin so. */
export const isPressOf =
  (prefix: string) =>
  (ctx: BotContext): boolean =>
    ctx.callbackQuery?.data?.startsWith(prefix) ?? false

/** What follows the prefix in a pressed button's data. */
export const pressedIn = (ctx: BotContext, prefix: string): string =>
  ctx.callbackQuery?.data?.slice(prefix.length) ?? ''
