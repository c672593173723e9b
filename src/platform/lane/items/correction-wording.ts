/**
 * What a correction says to one reader, decided when its turn comes: by the receipts of what that reader was
 * shown and told.
 */
import type { Contents } from '../../../app/ports/lane.ts'
import type { Alert } from '../../../core/alert.ts'
import {
  type Correction,
  correctionOf,
  restorationOf,
  updateOf,
  withdrawalOf,
  withdrawnFromStory,
  withdrawnReply,
} from '../../../core/correction-messages.ts'
import type { Message } from '../../../core/message.ts'
import { isSilent } from '../../../core/telling-times.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { AlertParcel } from '../sending/fan-out.ts'
import type { ArticleKey } from './articles.ts'
import type { Copies } from './copies.ts'
import type { DigestMessages } from './digest-messages.ts'
import type { Folds } from './folds.ts'
import type { Items } from './items.ts'
import type { Receipts } from './receipts.ts'
import type { Stories } from './stories.ts'
import type { Told } from './told.ts'
import type { Version } from './version-rows.ts'
import type { Versions } from './versions.ts'

interface Deps {
  readonly items: Items
  readonly versions: Versions
  readonly copies: Copies
  readonly stories: Stories
  readonly receipts: Receipts
  readonly recipients: Recipients
  readonly folds: Folds
  readonly digestMessages: DigestMessages
  readonly told: Told
}

export class CorrectionWording {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  open(parcel: AlertParcel, now: number): Contents {
    const contents = this.#openDigest(parcel, now) ?? this.#open(parcel)
    const isReply = contents.kind === 'message' && contents.edits === null
    if (!isReply || !this.#isQuiet(parcel.recipient, now)) return contents
    return { ...contents, isSilent: true }
  }

  /** The digest of a reader that has no copy of its own; `null` for all others. */
  #openDigest({ form, alert: seq, recipient }: AlertParcel, now: number): Contents | null {
    const { items, versions, copies, digestMessages } = this.#deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (form !== 'edit' || item?.replies !== null || !version?.stands) return null
    const key =
      copies.copyOf(version, recipient) === null && digestMessages.telling(version, recipient)
    return key ? digestMessages.open(key, now, true) : null
  }

  /** What a reader was told is put right at any time, and in quiet hours or a pause without a sound. */
  #isQuiet(recipient: number, now: number): boolean {
    const settings = this.#deps.recipients.timedSettings(recipient)
    try {
      return settings !== null && isSilent(settings, now)
    } catch {
      // The zone is no more.
      return false
    }
  }

  #open({ form, alert: seq, recipient }: AlertParcel): Contents {
    const { items, versions, copies, receipts } = this.#deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (!item || !version?.stands) return unwanted('superseded')
    if (!this.#isReachable(form, recipient)) return unwanted('left')
    const fold = this.#foldOf(version, recipient)
    if (item.replies !== null) {
      const reply = receipts.messageOf(item.replies, recipient)
      const { edit, besideOthers } = withdrawnReply()
      if (reply === null) return unwanted('no copy')
      // What is left of a withdrawn article is its copy and one answer.
      const message = (fold && besideOthers) ?? edit
      return { kind: 'message', message, edits: reply, replyTo: null, deletes: true }
    }
    const copy = copies.copyOf(version, recipient)
    if (copy === null) return unwanted('no copy')
    const told = form === 'edit' ? version : this.#deps.told.toldTo(recipient, version)
    const correction = this.#correctionOf(version, told, recipient)
    if (correction === null) return { kind: 'unreadable' }
    if (form === 'edit') return show(fold ?? correction.edit, copy, null)
    const isRefused = this.#deps.told.isEditRefused(version, recipient)
    if (!isRefused && told && !this.#deps.told.differ(told, version)) return unwanted('told')
    const beside = isRefused ? null : fold && correction.besideOthers
    return show(beside ?? correction.reply, null, copy)
  }

  /** What a version says to a reader of another one; `null` when it cannot be read. */
  #correctionOf(version: Version, told: Version | null, recipient: number): Correction | null {
    const { versions, stories } = this.#deps
    if (version.isWithdrawal) return this.#withdrawalOf(version, recipient)
    const alert = versions.alert(version.seq)
    if (!alert) return null
    const said = this.#said(alert, version, told)
    return { ...said, edit: stories.message(alert, recipient) }
  }

  #withdrawalOf(version: Version, recipient: number): Correction | null {
    const { versions, stories } = this.#deps
    const publisherName = versions.withdrawnBy(version.seq)
    if (publisherName === null) return null
    const withdrawn = { publisherName, alertedAt: versions.firstAt(version) ?? version.at }
    const correction = withdrawalOf(withdrawn)
    const before = versions.lastAlert(version)
    const edit = before && stories.insteadOf(before, recipient)
    return edit ? { ...correction, edit, reply: withdrawnFromStory(withdrawn) } : correction
  }

  #said(alert: Alert, version: Version, told: Version | null): Correction {
    const { versions } = this.#deps
    if (told?.isWithdrawal) return restorationOf(alert)
    const telling = told && this.#deps.told.telling(told, version)
    const before = told && telling !== 'edit' ? (versions.alert(told.seq)?.line ?? null) : null
    const isCorrection = telling === null ? alert.correction !== null : telling === 'correction'
    return isCorrection ? correctionOf(alert, before) : updateOf(alert, before)
  }

  /** What the message with a reader's copy is to show, where it is a fold of which a story stands. */
  #foldOf(article: ArticleKey, recipient: number): Message | null {
    const copy = this.#deps.copies.copyOf(article, recipient)
    if (copy === null) return null
    for (const seq of this.#deps.versions.withCopies(article)) {
      const message = this.#deps.folds.present(seq, recipient, copy)
      if (message) return message
    }
    return null
  }

  /** Telegram may let a message be edited where it lets none be sent; it refuses what it does not. */
  #isReachable(form: AlertParcel['form'], recipient: number): boolean {
    return form === 'edit'
      ? this.#deps.recipients.targetOf(recipient) !== null
      : this.#deps.recipients.isOpen(recipient)
  }
}

const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })

const show = (message: Message, edits: number | null, replyTo: number | null): Contents => ({
  kind: 'message',
  message,
  edits,
  replyTo,
})
