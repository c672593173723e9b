/**
 * What a correction says to one reader, decided when its turn comes: by the receipts of what that reader was
 * shown and told.
 */
import type { Contents } from '../../../app/ports/lane.ts'
import { isMuted } from '../../../core/against.ts'
import type { Alert } from '../../../core/alert.ts'
import type { Voice } from '../../../core/languages/voice.ts'
import type { ChangeKind } from '../../../core/meaning/change.ts'
import {
  type Correction,
  correctionOf,
  restorationOf,
  updateOf,
  withdrawalOf,
  withdrawnFromStory,
  withdrawnReply,
} from '../../../core/message/correction-messages.ts'
import type { Message } from '../../../core/message/message.ts'
import { isSilent } from '../../../core/telling-times.ts'
import { ORDINARY } from '../../../core/urgency.ts'
import { Component } from '../../component.ts'
import type { AlertParcel } from '../sending/fan-out.ts'
import type { LaneTables } from '../tables.ts'
import type { ArticleKey } from './articles.ts'
import type { DigestMessages } from './digest-messages.ts'
import type { Folds } from './folds.ts'
import type { ShownTo } from './stories.ts'
import type { Told } from './told.ts'
import type { Version } from './version-rows.ts'

interface Deps extends LaneTables {
  readonly folds: Folds
  readonly digestMessages: DigestMessages
  readonly told: Told
}

/** A version that stands, and what its reader was told last, as far as that is known. */
interface Retold {
  readonly alert: Alert
  readonly version: Version
  readonly told: Version | null
}

export class CorrectionWording extends Component<Deps> {
  open(parcel: AlertParcel, now: number): Contents {
    const isMuted = this.#isMuted(parcel, now)
    const contents = this.#openDigest(parcel, now) ?? this.#open(parcel, isMuted)
    const isReply = contents.kind === 'message' && contents.edits === null
    if (!isReply || !(isMuted || this.#isQuiet(parcel.recipient, now))) return contents
    return { ...contents, isSilent: true }
  }

  /** The digest of a reader that has no copy of its own; `null` for all others. */
  #openDigest({ form, alert: seq, recipient }: AlertParcel, now: number): Contents | null {
    const { items, versions, copies, digestMessages } = this.deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (form !== 'edit' || item?.replies !== null || !version?.stands) return null
    const key =
      copies.copyOf(version, recipient) === null && digestMessages.withArticle(version, recipient)
    return key ? digestMessages.open(key, now, true) : null
  }

  /** What is urgent breaks out of it; a withdrawal goes first, and is no news by that. */
  #isMuted({ alert: seq, recipient }: AlertParcel, now: number): boolean {
    const { items, mutes, versions } = this.deps
    const version = versions.get(items.get(seq)?.version ?? 0)
    const story = version && versions.storyOf(version)
    if (!version || story === null) return false
    const urgency = version.isWithdrawal ? ORDINARY : version.urgency
    return isMuted(mutes.until(recipient, story), { now, urgency })
  }

  /** What a reader was told is put right at any time, and in quiet hours or a pause without a sound. */
  #isQuiet(recipient: number, now: number): boolean {
    const settings = this.deps.recipients.timedSettings(recipient)
    try {
      return settings !== null && isSilent(settings, now)
    } catch {
      // The zone is no more.
      return false
    }
  }

  #open({ form, alert: seq, recipient }: AlertParcel, isMuted: boolean): Contents {
    const { items, versions, copies, receipts } = this.deps
    const item = items.get(seq)
    const version = item && versions.get(item.version)
    if (!item || !version?.stands) return unwanted('superseded')
    if (!this.#isReachable(form, recipient)) return unwanted('left')
    const fold = this.#foldOf(version, recipient)
    if (item.replies !== null) {
      const reply = receipts.messageOf(item.replies, recipient)
      const { edit, besideOthers } = withdrawnReply(this.deps.recipients.voice(recipient))
      if (reply === null) return unwanted('no copy')
      // What is left of a withdrawn article is its copy and one answer.
      const message = (fold && besideOthers) ?? edit
      return { kind: 'message', message, edits: reply, replyTo: null, deletes: true }
    }
    const copy = copies.copyOf(version, recipient)
    if (copy === null) return unwanted('no copy')
    const told = form === 'edit' ? version : this.deps.told.toldTo(recipient, version)
    const correction = this.#correctionOf(version, told, { recipient, copy })
    if (correction === null) return { kind: 'unreadable' }
    if (form === 'edit') return show(fold ?? correction.edit, copy, null)
    const isRefused = this.deps.told.isEditRefused(version, recipient)
    if (!isRefused && told && !this.deps.told.differ(told, version)) return unwanted('told')
    // The copy says it; what was wrong is told in any case.
    if (isMuted && !isRefused && this.#isMere(version, told)) return unwanted('muted')
    const beside = isRefused ? null : fold && correction.besideOthers
    return show(beside ?? correction.reply, null, copy)
  }

  /** What a version says to a reader of another one; `null` when it cannot be read. */
  #correctionOf(version: Version, told: Version | null, to: ShownTo): Correction | null {
    const { versions, stories } = this.deps
    if (version.isWithdrawal) return this.#withdrawalOf(version, to)
    const alert = versions.alert(version.seq)
    if (!alert) return null
    const said = this.#said({ alert, version, told }, this.deps.recipients.voice(to.recipient))
    return { ...said, edit: stories.message(alert, to) }
  }

  #withdrawalOf(version: Version, to: ShownTo): Correction | null {
    const { recipients, versions, stories } = this.deps
    const publisherName = versions.withdrawnBy(version.seq)
    if (publisherName === null) return null
    const withdrawn = { publisherName, alertedAt: versions.firstAt(version) ?? version.at }
    const voice = recipients.voice(to.recipient)
    const correction = withdrawalOf(withdrawn, voice)
    const before = versions.lastAlert(version)
    const edit = before && stories.insteadOf(before, to)
    return edit ? { ...correction, edit, reply: withdrawnFromStory(withdrawn, voice) } : correction
  }

  #said({ alert, version, told }: Retold, voice: Voice): Correction {
    const { versions } = this.deps
    if (told?.isWithdrawal) return restorationOf(alert, voice)
    const kind = told && this.deps.told.changeKind(told, version)
    const before = told && kind !== 'edit' ? (versions.alert(told.seq)?.line ?? null) : null
    const change = { alert, before }
    return isCorrection(alert, kind) ? correctionOf(change, voice) : updateOf(change, voice)
  }

  /** It is told what is new, and nothing that was wrong. */
  #isMere(version: Version, told: Version | null): boolean {
    const alert = this.deps.versions.alert(version.seq)
    if (alert === null || version.isWithdrawal || told?.isWithdrawal) return false
    return !isCorrection(alert, told && this.deps.told.changeKind(told, version))
  }

  /** What the message with a reader's copy is to show, where it is a fold of which a story stands. */
  #foldOf(article: ArticleKey, recipient: number): Message | null {
    const copy = this.deps.copies.copyOf(article, recipient)
    if (copy === null) return null
    for (const seq of this.deps.versions.withCopies(article)) {
      const message = this.deps.folds.present(seq, recipient, copy)
      if (message) return message
    }
    return null
  }

  /** Telegram may let a message be edited where it lets none be sent; it refuses what it does not. */
  #isReachable(form: AlertParcel['form'], recipient: number): boolean {
    return form === 'edit'
      ? this.deps.recipients.targetOf(recipient) !== null
      : this.deps.recipients.isOpen(recipient)
  }
}

/** `kind`: how its reader hears of it; `null` where nobody knows what the reader was told. */
const isCorrection = ({ correction }: Alert, kind: ChangeKind | null): boolean =>
  kind === null ? correction !== null : kind === 'correction'

const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })

const show = (message: Message, edits: number | null, replyTo: number | null): Contents => ({
  kind: 'message',
  message,
  edits,
  replyTo,
})
