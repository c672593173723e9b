/**
 * The lane: the only thing that sends. `Lanes` is how the rest of Lede reaches it; `Outbox` is what
 * the delivery of one lane works on, synchronous because it is the lane's own SQLite.
 */
import * as v from 'valibot'
import { type NewAlert, type Target, targetSchema, type Withdrawal } from '../../core/alert.ts'
import type { EventId } from '../../core/article.ts'
import type { Matched } from '../../core/filter/match.ts'
import type { Reach } from '../../core/filter/reach.ts'
import type { Message } from '../../core/message/message.ts'
import type { Use } from '../../core/rate/use.ts'
import type { Typed } from '../../core/schema.ts'
import type { ChatCopy } from './copies.ts'
import type { Superseding } from './desk.ts'
import type { Audience } from './figures.ts'
import type { EventOutcome } from './outcome.ts'
import type { Document } from './telegram.ts'

export interface Lanes {
  /** Every lane matches the alert and queues it. Again for the same event: nothing happens. */
  put(alert: NewAlert): Promise<void>
  /** Every lane puts earlier versions right where chats have had them; nobody else is told. */
  correct(alert: NewAlert): Promise<void>
  /** Every lane withdraws the copies that it has delivered. Again for the same event: nothing happens. */
  withdraw(withdrawal: Withdrawal): Promise<void>
  /** From the answer on, no copy of an older revision leaves. */
  supersede(superseding: Superseding): Promise<void>
  /** Of each event, over all lanes; one question to a lane, however many events. */
  outcomes(events: readonly EventId[]): Promise<readonly EventOutcome[]>
  /** How many chats follow what an article is about, and by what kind of filter. */
  reach(subject: Matched): Promise<Reach>
  /** Newest first. */
  deadLetters(): Promise<readonly DeadLetter[]>
  /** Tries what an event has failed in again; in how many chats. */
  replay(event: EventId, which: Again): Promise<number>
  /** Takes what an event has failed in off the list. */
  drop(event: EventId | typeof DIRECT_EVENT): Promise<boolean>
  /** Puts back settings that their lanes have lost; how many there were. */
  restore(chats: readonly ChatCopy[]): Promise<number>
  /** Copies some chats of a lane to those that they will live in; `true` while there are more. */
  copyTo(lane: number, lanes: number): Promise<boolean>
  /**
   * The lane gives up the chats that live elsewhere among so many lanes, and passes on some of what has
   * changed of them; `true` while there is more.
   */
  close(lane: number, lanes: number): Promise<boolean>
  /** The lane takes up those that live in it. */
  open(lane: number, lanes: number): Promise<void>
  /** Queues the digests that are due at `now`, and re-arms lanes with due work. */
  sweep(now: number): Promise<void>
  /** What Telegram has told the lanes to wait for is tried now. */
  unblock(): Promise<void>
  /** Of each lane; `null` for one that does not answer in a few seconds. */
  vitals(): Promise<readonly (LaneVitals | null)[]>
  /** Counts of all lanes together: whole tables are read for it. */
  health(): Promise<LaneHealth>
}

/** Stands for the event, and for the form, of a reply or a digest that could not be sent. */
export const DIRECT_EVENT = 'direct'

/** What is tried again: what Telegram refused, or also what may have arrived, so that some get it twice. */
export type Again = 'failed' | 'failed-or-in-doubt'

/** Why a message is tried no more of which nobody knows whether it arrived. */
export const LEFT_IN_DOUBT = 'No answer: it may have arrived'

/** What has failed for good in some chats, or is left in doubt. */
export interface DeadLetter {
  readonly event: string
  readonly form: string
  readonly publisher: string
  readonly article: string
  /** As Telegram said it, where it did. */
  readonly reason: string
  readonly chats: number
  /** Epoch ms. */
  readonly at: number
}

/** A chat as one lane hands it to another. */
export interface MovedChat extends ChatCopy {
  /** Among so many lanes it lives, or will when the move that is under way is over. */
  readonly lanes: number
  /** KV may not know it yet. */
  readonly isNews: boolean
  /** The lane that tells: it keeps what corrects the chat's copies. An older version does not say. */
  readonly from?: number
  /** The id that the chat has from now on, where Telegram has given it another. */
  readonly becomes?: number | null
  /** Where Telegram bars the bot, by the name that an older version knows, which tells no scope. */
  readonly paused: readonly {
    readonly target: Target
    readonly reason: string
    readonly scope?: BarScope
  }[]
  /** When it stopped, epoch ms, if it has. */
  readonly stoppedAt: number | null
}

/** How a lane does, told at little cost. Instants in epoch ms. */
export interface LaneVitals {
  /** Since when the oldest alert waits. */
  readonly waitsSince: number | null
  /** Since when something could have been sent, were the lane not blocked. */
  readonly dueSince: number | null
  readonly blockedUntil: number | null
  readonly behindSeconds: number
  /** What Telegram says of the bot's token, once it has been asked. */
  readonly telegram: 'ok' | 'refused' | null
  /** When something was last sent. */
  readonly sentAt: number | null
  readonly deadLetters: number
  /** Rows that it has met and could not read. */
  readonly unreadable: number
  /** Since when KV has been without a copy that was due. */
  readonly copiesLateSince: number | null
}

export interface LaneHealth {
  readonly chats: number
  readonly audience: Audience
  /** Messages queued and not yet sent. */
  readonly waiting: number
  /** Telegram has told the lane to wait until this instant, epoch ms. */
  readonly blockedUntil: number | null
  /** How long what waits will take. */
  readonly behindSeconds: number
  /** How many rows of which table cannot be read. */
  readonly unreadable: Readonly<Record<string, number>>
  readonly lanes: number
}

/**
 * How an article comes to a chat: as an alert, as new words in place of those it has had, as a reply
 * to them, together with others, or as one more source in the message of its story.
 */
export const FORMS = ['alert', 'edit', 'reply', 'fold', 'story'] as const
export type Form = (typeof FORMS)[number]

/** One message to one target. */
export const parcelSchema = v.variant('kind', [
  v.object({
    kind: v.literal('alert'),
    form: v.picklist(FORMS),
    /** The lane's number of the alert. */
    alert: v.number(),
    /** The lane's integer of the target. */
    recipient: v.number(),
    target: targetSchema,
    /** Tries that Telegram has refused for now. */
    attempts: v.number(),
    /** Tries whose answer never came. */
    doubts: v.number(),
    /** Not its first try. */
    again: v.boolean(),
  }),
  /** A reply or a digest. */
  v.object({
    kind: v.literal('direct'),
    use: v.picklist(['answer', 'digest']),
    id: v.number(),
    target: targetSchema,
    attempts: v.number(),
    doubts: v.number(),
  }),
])
export type Parcel = Typed<typeof parcelSchema>

/** A forum's topic may be closed while the others are open. */
export type BarScope = 'topic' | 'chat'

export interface Bar {
  readonly scope: BarScope
  /** As Telegram said it. */
  readonly reason: string
}

/** How a parcel ended, or when it is to be tried again. */
export type Delivery =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'skipped'; readonly reason: string }
  /** `isFault`: of Lede's own, and not refused by Telegram. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isFault?: true }
  /** It may have arrived, and is not sent again. */
  | { readonly kind: 'doubt'; readonly reason: string }
  | {
      readonly kind: 'later'
      readonly at: number
      readonly attempts: number
      readonly doubts: number
      readonly reason: string
    }
  /** The chat has gone: forget it. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** The chat, or its topic, does not let the bot write: keep it, send nothing until it speaks again. */
  | ({ readonly kind: 'barred' } & Bar)
  | { readonly kind: 'migrated'; readonly to: number }

export interface Delivered {
  readonly parcel: Parcel
  readonly delivery: Delivery
}

/** What stands in a parcel at the moment of sending. */
export type Contents =
  | {
      readonly kind: 'message'
      readonly message: Message
      readonly edits: number | null
      readonly replyTo: number | null
      /** The message that it edits is to go, and is edited only where Telegram keeps it. */
      readonly deletes?: boolean
      /** It comes without sound. */
      readonly isSilent?: boolean
      readonly document?: Document
      /** The user who alone sees it. */
      readonly onlyFor?: number
    }
  | { readonly kind: 'unwanted'; readonly reason: string }
  /** It is there, and does not have the shape that this version knows. */
  | { readonly kind: 'unreadable' }
export type Unopened = Exclude<Contents, { kind: 'message' }>

/** What it is sent for, as far as it matters for when. */
export const useOf = (parcel: Parcel): Use => {
  if (parcel.kind === 'direct') return parcel.use
  return parcel.form === 'edit' || parcel.form === 'story' ? 'edit' : 'alert'
}

export interface NextWindow {
  /** Epoch ms. */
  readonly now: number
  readonly limit: number
}

export interface Outbox {
  /** Parcels that were claimed before a crash and never recorded; `null` when there is no claim. */
  doubtful(): readonly Parcel[] | null
  /**
   * Writes what became of the window in flight, and chooses and claims the next one of up to `limit`
   * parcels, with an alarm at the end of its lease: all of it in one transaction. `null` when there is
   * none; one without parcels is recorded like any other.
   */
  advance(delivered: readonly Delivered[], next: NextWindow): readonly Parcel[] | null
  /** Why a parcel need not wait for its place; `null` where it is wanted. Makes no message, which costs more. */
  unwanted(parcel: Parcel, now: number): Unopened | null
  /** Read at the last moment: the article may have been withdrawn, or the chat may have left. */
  open(parcel: Parcel, now: number): Contents
  /** Telegram takes none of a parcel's buttons: for all chats its message opens without from now on. */
  leaveOutButtons(parcel: Parcel): void
}
