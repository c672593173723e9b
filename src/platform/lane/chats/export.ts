/**
 * All that a lane keeps of a chat, as JSON that a person can read: written out when it is sent. What `/privacy`
 * says in words is this, and a test compares both with the tables.
 */
import type { Filter } from '../../../core/filter/filter.ts'
import { Component } from '../../component.ts'
import type { DigestMessages } from '../items/digest-messages.ts'
import type { LaneTables } from '../tables.ts'
import type { ManagedRow } from './managed-chats.ts'
import type { Recipient } from './recipient.ts'

interface Deps extends LaneTables {
  readonly digestMessages: DigestMessages
}

/** A reply to the chat; instants in epoch ms. */
export interface Answered {
  readonly waitsSince: number
  /** `null`: it still waits. */
  readonly sentAt: number | null
}

/** What others know of the chat. */
interface Beside {
  /** Replies that wait for it, and when the last were sent. */
  readonly answers: readonly Answered[]
  /** Names of the publishers whose second editor it is: the Desk keeps them. */
  readonly edits: readonly string[]
}

/** Newest alerts whose copies are told: more than a month of most. */
const ALERTS = 5_000

/** Where what a table holds of a chat stands in the export; `null`: nothing of a chat, or nothing that names one. */
export const EXPORTED: Readonly<Record<string, string | null>> = {
  recipient: 'follows',
  receipt: 'copies',
  digest: 'copies',
  alert_view: 'opened',
  mute: 'muted',
  parting: 'apart',
  draft: 'shown',
  inactive: 'inactive',
  managed: 'manages',
  direct: 'answers',
  // What finds the settings, sends what is meant for them, and copies them: gone with them.
  interest: 'follows',
  due: 'follows',
  audience: 'copies',
  retry: 'copies',
  folded: null,
  mirror: 'follows',
  sync: 'follows',
  // By the numbers of updates, which name nobody.
  seen_update: null,
  // A coded mark, which tells nobody whose it is.
  tombstone: null,
  salted_tombstone: null,
  // Of alerts, articles and the lane itself.
  item: null,
  version: null,
  story_edit: null,
  article: null,
  words: null,
  dead_letter: null,
  lane_count: null,
  stop_count: null,
  single: null,
  schema_version: null,
}

export class ChatExport extends Component<Deps> {
  of(chatId: number, { answers, edits }: Beside, now: number): string {
    const { drafts, inactive, managed, recipients } = this.deps
    const places = recipients.ofChat(chatId)
    const copies = this.#copies(places)
    const all = {
      chat: chatId,
      told_at: iso(now),
      follows: places.map(placeOf),
      copies: copies.found,
      ...(copies.isAll ? {} : { older_copies: 'There are more, of older alerts.' }),
      opened: places.flatMap((place) => this.#opened(place)),
      muted: places.flatMap((place) => this.#muted(place)),
      apart: places.flatMap((place) => this.#apart(place)),
      shown: drafts.all(chatId, now).map(({ topic, text, at }) => ({ topic, text, at: iso(at) })),
      inactive: inactive.all(chatId, now).map(({ target, settings }) => ({
        topic: target.threadId,
        settings: { ...settings, filters: settings.filters.map(textOf) },
      })),
      manages: managed.all(chatId, now).map(managedShown),
      second_editor_of: edits,
      answers: answers.map(({ waitsSince, sentAt }) =>
        sentAt === null ? { waits_since: iso(waitsSince) } : { sent_at: iso(sentAt) },
      ),
    }
    return JSON.stringify(all, null, 2)
  }

  /** The messages that brought alerts, newest first; digests before them. */
  #copies(places: readonly Recipient[]) {
    const { items, receipts, versions } = this.deps
    const found = places.flatMap((place) => this.#digests(place))
    let looked = 0
    for (const seq of items.alertsBefore(items.newest() + 1, ALERTS)) {
      looked += 1
      for (const { n, target } of places) {
        const message = receipts.messageOf(seq, n)
        const alert = message === null ? null : versions.alert(seq)
        if (message === null) continue
        const about = alert ? { line: alert.line, url: alert.url } : { withdrawn: true }
        found.push({ topic: target.threadId, message, ...about })
      }
    }
    return { found, isAll: looked < ALERTS }
  }

  /** Messages that show more or less of an alert, by its buttons. */
  #opened({ n, target }: Recipient): object[] {
    return this.deps.alertViews.all(n).map((seen) => ({ topic: target.threadId, ...seen }))
  }

  #muted({ n, target }: Recipient): object[] {
    return this.deps.mutes
      .of(n)
      .map(({ story, until }) => ({ topic: target.threadId, story, until: iso(until) }))
  }

  #apart({ n, target }: Recipient): object[] {
    return this.deps.partings
      .by(n)
      .map(({ story, at }) => ({ topic: target.threadId, story, at: iso(at) }))
  }

  #digests({ n, target }: Recipient): object[] {
    const { digestMessages, versions } = this.deps
    return digestMessages.sentTo(n).map(({ message, stories }) => ({
      topic: target.threadId,
      message,
      digest_of: stories.map((seq) => versions.alert(seq)?.line ?? null),
    }))
  }
}

function placeOf({ target, settings, rev, barred, nextDue, told, spentOn }: Recipient): object {
  const { v: _, filters, ...times } = settings
  return {
    topic: target.threadId,
    filters: filters.map(textOf),
    ...times,
    changed_at: iso(rev),
    not_allowed_to_write: barred?.reason ?? null,
    next_digest: nextDue === null ? null : iso(nextDue),
    alerts_told_by_digests: told.length,
    alerts_of_the_day: spentOn,
  }
}

const managedShown = ({ chatId, title, at }: ManagedRow): object => ({
  chat: chatId,
  title,
  used_at: iso(at),
})

/** As it is written, and how it comes where that is not at once. */
const textOf = ({ text, mode }: Filter): string | object =>
  mode === undefined ? text : { filter: text, comes: mode }

const iso = (at: number): string => new Date(at).toISOString()
