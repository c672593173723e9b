/**
 * A chat's settings, as the bot reads and changes them. The lane that owns the chat commits a change
 * and the reply to it in one transaction, so neither can be had without the other.
 */
import * as v from 'valibot'
import type { Target } from '../../core/alert.ts'
import { eventIdSchema } from '../../core/article.ts'
import { buttonSchema, messageSchema } from '../../core/message/message.ts'
import { ALERT_PRESSES } from '../../core/message/view.ts'
import type { Typed } from '../../core/schema.ts'
import type { Settings } from '../../core/settings.ts'
import type { Managed } from './managing.ts'

/** A list of alerts by the lane's own numbers, written out only when it is sent, so that what was
 * withdrawn in between is not in it. */
const alertListSchema = v.object({
  title: v.string(),
  alerts: v.array(v.number()),
  /** Said between the title and the alerts. */
  note: v.exactOptional(v.string()),
  /** How long ago each alert came is told. */
  isDated: v.exactOptional(v.literal(true)),
  /** In which that is told, two letters; an older version did not say. */
  language: v.exactOptional(v.string()),
  /** With buttons it is shown also where nothing is left of the alerts. */
  buttons: v.exactOptional(v.array(v.array(buttonSchema))),
})
export type AlertList = Typed<typeof alertListSchema>

/** Which digest of a chat: when it was queued, epoch ms, and which of its messages. */
const digestPage = { at: v.number(), part: v.number() }

const pressed = {
  event: eventIdSchema,
  press: v.picklist(['open', 'part', ...ALERT_PRESSES]),
  /** `null`: it has none yet. */
  messageId: v.nullable(v.number()),
}

export const replySchema = v.variant('kind', [
  v.object({
    kind: v.literal('message'),
    message: messageSchema,
    /** Told at most once a minute to whoever sees it, however often it is asked for. */
    isRefusal: v.exactOptional(v.literal(true)),
    /** The user who alone sees it, where Telegram shows it so; else the chat does. Not for what must be read. */
    onlyFor: v.exactOptional(v.number()),
  }),
  /** Replaces the text of a message that the bot sent earlier. */
  v.object({ kind: v.literal('edit'), messageId: v.number(), message: messageSchema }),
  v.object({
    kind: v.literal('list'),
    list: alertListSchema,
    /** Of the message whose text it replaces. */
    messageId: v.exactOptional(v.number()),
  }),
  /** All that is kept of the chat as a file, written out when it is sent; the message is what it is told with. */
  v.object({
    kind: v.literal('export'),
    message: messageSchema,
    /** Names of the publishers whose second editor the chat is, which the lane does not know. */
    edits: v.exactOptional(v.array(v.string())),
  }),
  /** A page of a digest that the chat has had, in the place of its message. */
  v.object({ kind: v.literal('page'), ...digestPage, page: v.number(), messageId: v.number() }),
  /** A press on an alert, which its message shows from then on; `open`: in a message of its own. */
  v.object({ kind: v.literal('press'), ...pressed }),
  /** The story of an alert is taken apart for the chat, whose message of it is shown anew. */
  v.object({ kind: v.literal('part'), event: eventIdSchema }),
  /** What a press has brought, of a recipient by its number. */
  v.object({ kind: v.literal('alert'), n: v.number(), ...pressed }),
  /** A digest as it reads when it is sent, or, where it has been, in the place of its message. */
  v.object({ kind: v.literal('digest'), n: v.number(), ...digestPage, edits: v.boolean() }),
])
export type Reply = Typed<typeof replySchema>

export interface ChatState {
  /** 0 when the chat is unknown; else grows with each change. */
  readonly rev: number
  readonly settings: Settings | null
  /** There are settings, and this version cannot read them: they are only ever deleted. */
  readonly isUnreadable: boolean
}

/** A filter that was shown and not saved, under the id that its buttons carry. */
export interface Draft {
  readonly id: string
  /** As the reader wrote it. */
  readonly text: string
}

/** What there is of a chat with all its topics. */
export interface ChatAbout {
  /** How many things its topics follow together. */
  readonly filters: number
  /** What lies inactive since it stopped, or put the bot out. */
  readonly inactive: Inactive | null
}

export interface Inactive {
  readonly filters: number
  /** Epoch ms. */
  readonly until: number
}

export interface ChatChange {
  /** Telegram's update_id: the same update acts once. */
  readonly update: number
  readonly target: Target
  /** The `rev` that the change was made from. */
  readonly rev: number
  /** `null`: there are none, and none are made. */
  readonly settings: Settings | null
  /** Deletes the settings of this target, or all about the chat with its topics, also when it is unknown. */
  readonly forgets?: 'target' | 'chat'
  /** With `forgets`: until when the settings lie inactive, epoch ms, so that they can be put back. */
  readonly keepsUntil?: number
  /** Puts back what lies inactive of the chat, beside what it has. */
  readonly restores?: true
  readonly reply: Reply | null
  /** What the reply asks to confirm: kept for a day, with others of the target's newest. */
  readonly draft?: Draft
  /** What a person's commands are for from now on: another chat, or with `null` this one again. */
  readonly manages?: Managed | null
  /** Where the reply goes: the topic that the command came from. */
  readonly replyThreadId: number | null
}

/** `unavailable`: it cannot be done now, and nothing is saved. */
export type ChatCommit = 'committed' | 'duplicate' | 'conflict' | 'unavailable'

export interface Chats {
  /** Throws when the lane cannot be reached; nothing is saved then. */
  read(target: Target): Promise<ChatState>
  /** Throws when the lane cannot be reached; nothing is saved then. */
  commit(change: ChatChange): Promise<ChatCommit>
  /** Throws when the lane cannot be reached. */
  about(target: Target): Promise<ChatAbout>
  /** What a reader was shown lately and has not confirmed yet; `null` when it is kept no longer. */
  draft(target: Target, id: string): Promise<string | null>
  /**
   * A group has another id, and all that is kept of it goes by that from now on. Can be repeated; throws when a
   * lane cannot be reached.
   */
  rename(from: number, to: number): Promise<void>
}
