/** Changes of a chat's settings, each with the reply to it, once per update of Telegram's. */
import type { ChatChange, ChatCommit } from '../../app/ports/chats.ts'
import type { Target } from '../../core/alert.ts'
import { pauseNotice } from '../../core/message.ts'
import type { Settings } from '../../core/settings.ts'
import type { Alerts } from './alerts.ts'
import type { Corrections } from './corrections.ts'
import type { DirectMessages } from './direct.ts'
import type { Recipient } from './recipient.ts'
import type { Recipients } from './recipients.ts'

export class ChatChanges {
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  readonly #alerts: Alerts
  readonly #corrections: Corrections
  readonly #direct: DirectMessages

  constructor(deps: {
    sql: SqlStorage
    recipients: Recipients
    alerts: Alerts
    corrections: Corrections
    direct: DirectMessages
  }) {
    this.#sql = deps.sql
    this.#recipients = deps.recipients
    this.#alerts = deps.alerts
    this.#corrections = deps.corrections
    this.#direct = deps.direct
  }

  /** Runs inside the caller's transaction. */
  apply(change: ChatChange, now: number): ChatCommit {
    const { target, settings } = change
    const seen = this.#sql.exec('SELECT 1 FROM seen_update WHERE id = ?', change.update).toArray()
    if (seen.length > 0) return 'duplicate'
    const { rev, isUnreadable } = this.#recipients.state(target)
    if (rev !== change.rev || (isUnreadable && settings !== null)) return 'conflict'
    const before = this.#recipients.find(target)
    this.#sql.exec('INSERT INTO seen_update (id, at) VALUES (?, ?)', change.update, now)
    if (settings === null && change.wholeChat) this.#forget(target.chatId, now)
    else this.#resume(target, now)
    if (settings !== null && !isSame(before, settings)) this.#save(target, settings, now)
    const place = { chatId: target.chatId, threadId: change.replyThreadId }
    if (change.reply) this.#direct.put('reply', place, change.reply, now)
    return 'committed'
  }

  /** How many of them, at most so many. */
  forgetUpdates(before: number, most: number): number {
    return this.#sql.exec(
      'DELETE FROM seen_update WHERE id IN (SELECT id FROM seen_update WHERE at < ? LIMIT ?)',
      before,
      most,
    ).rowsWritten
  }

  /** Tells the chat, now that it can be told, what it has missed; corrections are made up for. */
  #resume(spoken: Target, now: number): void {
    const resumed = this.#recipients.resume(spoken, now)
    if (resumed.length === 0) return
    for (const { target } of resumed) {
      this.#direct.put('notice', target, { kind: 'message', message: pauseNotice() }, now)
    }
    const recipients = resumed.map(({ n }) => n)
    this.#corrections.resumed(recipients, now)
  }

  #forget(chatId: number, now: number): void {
    this.#recipients.forget(chatId, now)
    this.#direct.forgetChat(chatId)
  }

  /** What a digest has gathered stays with it, also where it is the last one and still to come. */
  #save(target: Target, settings: Settings, now: number): void {
    const before = this.#recipients.find(target)
    const digestedTo = before?.digestedTo ?? 0
    const starts = before?.nextDue == null && settings.digest !== null
    const from = starts ? Math.max(digestedTo, this.#alerts.settledTo()) : digestedTo
    this.#recipients.save({ target, settings, digestedTo: from, now })
  }
}

const isSame = (before: Recipient | null, settings: Settings): boolean =>
  before !== null && JSON.stringify(before.settings) === JSON.stringify(settings)
