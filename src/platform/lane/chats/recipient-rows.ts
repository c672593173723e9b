/** The table of recipients. */
import type { Audience } from '../../../app/ports/figures.ts'
import type { Bar } from '../../../app/ports/lane.ts'
import type { Target } from '../../../core/alert.ts'
import { voiceFor } from '../../../core/languages/languages.ts'
import type { Voice } from '../../../core/languages/voice.ts'
import type { ShownFirst } from '../../../core/message/view.ts'
import { packAscending } from '../../../core/receipt.ts'
import type { Settings } from '../../../core/settings.ts'
import type { StoryAlerts } from '../../../core/story/story-alerts.ts'
import { isTimed } from '../../../core/telling-times.ts'
import { type OnDatabase, Table } from '../../component.ts'
import { type Part, part } from '../../sqlite.ts'
import { readShownFirst, stored } from '../../stored.ts'
import {
  plainOf,
  type Recipient,
  type RecipientRow,
  recipientOf,
  toldOf,
  type Unread,
} from './recipient.ts'

interface NewRow {
  readonly target: Target
  readonly settings: Settings
  readonly rev: number
  readonly digestedTo: number
  readonly nextDue: number | null
  readonly gatheredTo: number
  readonly leftAt: number
  readonly changedAfter: number
  readonly now: number
}

interface Digested {
  readonly told: readonly number[]
  readonly digestedTo: number
  readonly next: number | null
}

interface ShownIn {
  /** What is shown of an alert at first. */
  readonly first: ShownFirst
  /** Nobody else is there. */
  readonly isPrivate: boolean
  readonly voice: Voice
}

export class RecipientRows<Deps extends OnDatabase = OnDatabase> extends Table<Deps> {
  /** Those of which a condition holds, and what follows it. */
  protected where(condition: Part): Recipient[] {
    return this.#rows(condition)
      .map(recipientOf)
      .filter((recipient) => recipient !== null)
  }

  protected unreadWhere(condition: Part): Unread[] {
    return this.#rows(condition)
      .filter((row) => recipientOf(row) === null)
      .map((row) => ({ ...plainOf(row), told: toldOf(row) }))
  }

  #rows(condition: Part): RecipientRow[] {
    return this.db.all<RecipientRow>`SELECT * FROM recipient WHERE ${condition}`
  }

  find(target: Target): Recipient | null {
    return this.where(isAt(target))[0] ?? null
  }

  get(n: number): Recipient | null {
    return this.where(part`n = ${n}`)[0] ?? null
  }

  /** A chat and its topics, oldest first. */
  ofChat(chatId: number): Recipient[] {
    return this.where(part`chat_id = ${chatId} ORDER BY n`)
  }

  has(chatId: number): boolean {
    return this.db.has`SELECT 1 FROM recipient WHERE chat_id = ${chatId}`
  }

  /** Where a recipient's messages go; cheaper than all about it. */
  targetOf(n: number): Target | null {
    const row = this.db.first<{ chat_id: number; thread_id: number }>`
      SELECT chat_id, thread_id FROM recipient WHERE n = ${n}`
    return row ? { chatId: row.chat_id, threadId: row.thread_id || null } : null
  }

  /**
   * True when nothing of a recipient has changed since it was matched with an alert, no digest has ever
   * told it anything, and nothing holds alerts back at times: it still wants the alert.
   */
  isAsMatched(n: number, alert: number): boolean {
    return this.db.has`
      SELECT 1 FROM recipient
      WHERE n = ${n} AND changed_after < ${alert} AND told IS NULL AND timed = 0`
  }

  /** Those that are not barred, after a number. */
  unbarred(after: number, limit: number): Recipient[] {
    return this.where(part`n > ${after} AND paused IS NULL ORDER BY n LIMIT ${limit}`)
  }

  /** How its alerts are shown; `null` where there is no such chat. */
  shownIn(n: number): ShownIn | null {
    const row = this.db.first<{ chat_id: number; show: string | null; language: string | null }>`
      SELECT chat_id, IIF(json_valid(settings), settings ->> '$.value.show', NULL) AS show,
        IIF(json_valid(settings), settings ->> '$.value.language', NULL) AS language
      FROM recipient WHERE n = ${n}`
    if (!row) return null
    const first = readShownFirst(row.show) ?? 'sentences'
    return { first, isPrivate: row.chat_id > 0, voice: voiceFor(row.language) }
  }

  /** In its language; in English where it has chosen none, or is not there any more. */
  voice(n: number): Voice {
    return this.shownIn(n)?.voice ?? voiceFor(null)
  }

  /** There, and not barred. */
  isOpen(n: number): boolean {
    return this.db.has`SELECT 1 FROM recipient WHERE n = ${n} AND paused IS NULL`
  }

  /** Chats by what can be told of them: their kind, and the language that they have chosen. Reads all of them. */
  counts(leftSince: number | null): Pick<Audience, 'kinds' | 'languages'> {
    const isHere = part`(left_at = 0 OR left_at >= ${leftSince})`
    const kinds = this.db.one<Audience['kinds']>`
      SELECT COUNT(DISTINCT IIF(chat_id > 0, chat_id, NULL)) AS private,
        COUNT(DISTINCT IIF(chat_id < 0, chat_id, NULL)) AS groups,
        COUNT(IIF(thread_id > 0, 1, NULL)) AS topics
      FROM recipient WHERE ${isHere}`
    const languages = this.db.all<{ tag: string; n: number }>`
      SELECT COALESCE(json_extract(settings, '$.value.language'), '') AS tag,
        COUNT(DISTINCT chat_id) AS n
      FROM recipient WHERE ${isHere} AND json_valid(settings) GROUP BY tag`
    return { kinds, languages: Object.fromEntries(languages.map(({ tag, n }) => [tag, n])) }
  }

  /** Who has chosen what comes of stories, where it is not what comes without a choice. */
  wantingOfStories(how: Exclude<StoryAlerts, 'major'>): ReadonlySet<number> {
    return new Set(this.db.values<number>`
      SELECT n FROM recipient WHERE stories = ${how} AND stories <> 'major'`)
  }

  /** Of one to which not everything comes at any time; else `null`. */
  timedSettings(n: number): Settings | null {
    return this.where(part`n = ${n} AND timed = 1`)[0]?.settings ?? null
  }

  /** Chats at home, and of those that have left the ones since an instant. */
  protected countChats(leftSince: number | null): number {
    return this.db.count`
      SELECT COUNT(DISTINCT chat_id) FROM recipient WHERE left_at = 0 OR left_at >= ${leftSince}`
  }

  /** What is there keeps its number, and whether it has left. A chat that speaks again is not barred. */
  protected write(row: NewRow): { n: number; hasLeft: boolean } {
    const { target, settings, rev, digestedTo, nextDue, gatheredTo, leftAt, changedAfter, now } =
      row
    const { n, left_at } = this.db.one<{ n: number; left_at: number }>`
      INSERT INTO recipient (chat_id, thread_id, rev, settings, timed, stories, digested_to, next_due,
        gathered_to, since, left_at, changed_after)
      VALUES (${target.chatId}, ${target.threadId ?? 0}, ${rev}, ${stored(settings)},
        ${isTimed(settings) ? 1 : 0}, ${settings.stories}, ${digestedTo}, ${nextDue}, ${gatheredTo}, ${now}, ${leftAt},
        ${changedAfter})
      ON CONFLICT (chat_id, thread_id) DO UPDATE SET
        rev = excluded.rev, settings = excluded.settings, timed = excluded.timed,
        stories = excluded.stories, paused = NULL,
        digested_to = excluded.digested_to, next_due = excluded.next_due,
        gathered_to = excluded.gathered_to, changed_after = excluded.changed_after
      RETURNING n, left_at`
    return { n, hasLeft: left_at > 0 }
  }

  protected rename(from: number, to: number): void {
    this.db.run`UPDATE recipient SET chat_id = ${to} WHERE chat_id = ${from}`
  }

  setBarred(n: number, bar: Bar | null, changedAfter: number): void {
    this.db.run`
      UPDATE recipient SET paused = ${bar?.reason ?? null},
        paused_topic = ${bar?.scope === 'topic' ? 1 : 0}, changed_after = ${changedAfter}
      WHERE n = ${n}`
  }

  setNextDue(n: number, next: number | null): void {
    this.db.run`UPDATE recipient SET next_due = ${next} WHERE n = ${n}`
  }

  setDigested(n: number, digested: Digested): void {
    const { told, digestedTo, next } = digested
    this.db.run`
      UPDATE recipient SET digested_to = ${digestedTo}, told = ${packAscending(told)},
        next_due = ${next} WHERE n = ${n}`
  }

  /** It has had one more alert on a local day. */
  spend(n: number, day: number): void {
    this.db.run`
      UPDATE recipient SET spent = IIF(spent_day = ${day}, spent + 1, 1), spent_day = ${day}
      WHERE n = ${n}`
  }

  /** What digests told of alerts before a number, of chats that no digest has looked at since. */
  forgetTold(oldest: number): void {
    this.db.run`
      UPDATE recipient SET told = NULL WHERE told IS NOT NULL AND digested_to < ${oldest}`
  }

  /** Since when a chat has lived elsewhere, epoch ms; 0: it lives here. */
  leftAt(chatId: number): number {
    return this.db.count`SELECT MAX(left_at) FROM recipient WHERE chat_id = ${chatId}`
  }

  setLeft(n: number, at: number): void {
    this.db.run`UPDATE recipient SET left_at = ${at} WHERE n = ${n}`
  }

  /** Numbers of some that left before an instant. */
  departed(before: number, limit: number): number[] {
    return this.db.values<number>`
      SELECT n FROM recipient WHERE left_at > 0 AND left_at < ${before} LIMIT ${limit}`
  }

  /** Lanes that have copies of a chat's, as far as they have told. */
  protected cameFrom(chatId: number): number[] {
    return this.db.values<number>`
      SELECT DISTINCT came_from FROM recipient WHERE chat_id = ${chatId} AND came_from IS NOT NULL`
  }

  protected setCameFrom(chatId: number, lane: number): void {
    this.db.run`
      UPDATE recipient SET came_from = COALESCE(came_from, ${lane}) WHERE chat_id = ${chatId}`
  }

  delete(n: number): void {
    this.db.run`DELETE FROM recipient WHERE n = ${n}`
  }

  protected deleteChat(chatId: number): void {
    this.db.run`DELETE FROM recipient WHERE chat_id = ${chatId}`
  }
}

/** The condition that finds a target. */
export const isAt = ({ chatId, threadId }: Target): Part =>
  part`chat_id = ${chatId} AND thread_id = ${threadId ?? 0}`
