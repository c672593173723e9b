/** Changes of a chat's settings, each with the reply to it, once per update of Telegram's. */
import type { ChatChange, ChatCommit, Reply } from '../../../app/ports/chats.ts'
import type { Target } from '../../../core/alert.ts'
import { restored, type Settings } from '../../../core/settings.ts'
import { isTimed } from '../../../core/telling-times.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import type { AlertPresses } from '../items/alert-presses.ts'
import type { Corrections } from '../items/corrections.ts'
import type { DigestMessages } from '../items/digest-messages.ts'
import type { Bars } from './bars.ts'
import { forgetChat, type OfChats } from './forget-chat.ts'
import type { Recipient } from './recipient.ts'

/** Telegram drops updates that it could not deliver after a day. */
const UPDATES_KEPT_MS = 2 * DAY_MS

interface Deps extends OfChats {
  readonly bars: Bars
  readonly corrections: Corrections
  readonly digestMessages: DigestMessages
  readonly alertPresses: AlertPresses
  /** Telegram's id of the bot. */
  readonly bot: number
}

export class ChatChanges extends Table<Deps> {
  /** Runs inside the caller's transaction. */
  apply(change: ChatChange, now: number): ChatCommit {
    const { target, settings } = change
    if (this.#isSeen(change.update)) return 'duplicate'
    const { rev, isUnreadable } = this.deps.recipients.state(target)
    if (rev !== change.rev || (isUnreadable && settings !== null)) return 'conflict'
    const before = this.deps.recipients.find(target)
    this.db.run`
      INSERT OR REPLACE INTO seen_update (id, bot, at)
      VALUES (${change.update}, ${this.deps.bot}, ${now})`
    if (change.forgets) this.#forget(change, now)
    else this.#resume(target, now)
    if (settings !== null && !isSame(before, settings)) this.#save(target, settings, now)
    if (change.restores) this.#restore(target.chatId, now)
    const place = { chatId: target.chatId, threadId: change.replyThreadId }
    if (change.manages !== undefined) this.deps.managed.takeUp(target.chatId, change.manages, now)
    if (change.draft) this.deps.drafts.keep(target, change.draft, now)
    const reply = change.reply && this.#replyOf(change.reply, target, now)
    if (reply) this.deps.direct.put('reply', place, reply, now)
    return 'committed'
  }

  /** What a press on a message brings; `null` where the message is not what the press takes it for. */
  #replyOf(reply: Reply, target: Target, now: number): Reply | null {
    if (reply.kind !== 'page' && reply.kind !== 'press' && reply.kind !== 'part') return reply
    const n = this.deps.recipients.find(target)?.n
    if (n === undefined) return null
    if (reply.kind === 'press') return this.deps.alertPresses.take(reply, n, now)
    if (reply.kind === 'part') return this.deps.alertPresses.part(reply.event, n, now)
    const { at, part, page, messageId } = reply
    const isTurned = this.deps.digestMessages.turn({ n, at, part }, page, messageId)
    return isTurned ? { kind: 'digest', n, at, part, edits: true } : null
  }

  /** Another bot counts its updates by itself; an older version did not say whose they were. */
  #isSeen(update: number): boolean {
    return this.db.has`
      SELECT 1 FROM seen_update WHERE id = ${update} AND bot IN (0, ${this.deps.bot})`
  }

  prune(now: number, most: number): number {
    const where = part`at < ${now - UPDATES_KEPT_MS}`
    return this.db.deleteSome({ from: 'seen_update', key: 'id', where }, most)
  }

  /** Tells the chat, now that it can be told, what it has missed; corrections are made up for. */
  #resume(spoken: Target, now: number): void {
    const resumed = this.deps.bars.lift(spoken, now)
    if (resumed.length === 0) return
    for (const { n, target } of resumed) {
      const message = this.deps.recipients.voice(n).message('mayWriteAgain')
      this.deps.direct.put('notice', target, { kind: 'message', message }, now)
    }
    const recipients = resumed.map(({ n }) => n)
    this.deps.corrections.resumed(recipients, now)
  }

  #forget({ target, forgets, keepsUntil }: ChatChange, now: number): void {
    const { inactive, recipients } = this.deps
    const all = recipients.ofChat(target.chatId)
    const gone = all.filter((one) => forgets === 'chat' || isAtSame(one.target, target))
    if (forgets === 'chat' || gone.length === all.length) {
      forgetChat(this.deps, target.chatId, { keepsUntil: keepsUntil ?? null, now })
      return
    }
    if (keepsUntil !== undefined) inactive.keep(gone, keepsUntil)
    for (const recipient of gone) recipients.forgetTarget(recipient, now)
  }

  #restore(chatId: number, now: number): void {
    const { inactive, recipients } = this.deps
    for (const { target, settings } of inactive.all(chatId, now)) {
      const here = recipients.find(target)
      this.#save(target, here ? restored(here.settings, settings) : settings, now)
    }
    inactive.forgetChat(chatId)
  }

  /** What a digest has gathered stays with it, also where it is the last one and still to come. */
  #save(target: Target, settings: Settings, now: number): void {
    const before = this.deps.recipients.find(target)
    const digestedTo = before?.digestedTo ?? 0
    const starts = before?.nextDue == null && isTimed(settings)
    const from = starts ? Math.max(digestedTo, this.deps.items.doneTo()) : digestedTo
    this.deps.recipients.save({ target, settings, digestedTo: from, now })
  }
}

const isAtSame = (one: Target, other: Target): boolean => one.threadId === other.threadId

const isSame = (before: Recipient | null, settings: Settings): boolean =>
  before !== null && JSON.stringify(before.settings) === JSON.stringify(settings)
