/**
 * What readers of an article were told and shown, by the receipts of its alerts and corrections, and whether
 * that means something else than what is true now.
 */
import { type ChangeKind, changeKindOf } from '../../../core/meaning/change.ts'
import { alertMessage } from '../../../core/message/alert-message.ts'
import { remembered } from '../../../core/remembered.ts'
import { Component } from '../../component.ts'
import type { LaneTables } from '../tables.ts'
import { isOfOne } from './articles.ts'
import type { Folds } from './folds.ts'
import type { Version } from './version-rows.ts'

/** So many versions that readers were told are compared with a new one; beyond, each reader's is. */
const COMPARED = 50
const REMEMBERED = 1_000

interface Deps extends LaneTables {
  readonly folds: Folds
}

export class Told extends Component<Deps> {
  /** Of two versions: the same pairs are asked for every reader. */
  readonly #pairs = new Map<string, ChangeKind>()

  /**
   * What a reader was told last, by an alert or an answer; where that means the same as a version, what the
   * copy showed since and meant something else. `null` where nobody knows.
   */
  toldTo(recipient: number, version: Version): Version | null {
    const { items, versions, receipts } = this.deps
    const has = (item: number | null) =>
      item !== null && receipts.messageOf(item, recipient) !== null
    let shown: Version | null = null
    for (const other of versions.told(version)) {
      const wasAlerted = !other.isWithdrawal && has(other.seq)
      if (wasAlerted || has(items.correction(other.seq, 'reply'))) {
        return shown && !this.differ(other, version) ? shown : other
      }
      const differs = other.seq !== version.seq && this.differ(other, version)
      if (differs && has(items.correction(other.seq, 'edit'))) shown ??= other
    }
    return shown
  }

  /** Whatever readers were told means the same. Of what is on its way nobody knows yet. */
  isTold(version: Version): boolean {
    const { folds, items, versions } = this.deps
    for (const { alert } of folds.inFlight()) {
      const other = versions.get(items.get(alert)?.version ?? 0)
      if (other && isOfOne(other, version) && this.differ(other, version)) return false
    }
    let compared = 0
    for (const other of versions.told(version)) {
      compared += 1
      if (compared > COMPARED || this.differ(other, version)) return false
      if (this.#wasToldToAll(other)) return true
    }
    return true
  }

  #wasToldToAll({ seq }: Version): boolean {
    const reply = this.deps.items.correction(seq, 'reply')
    const progress = reply === null ? undefined : this.deps.items.progress(reply)
    return progress !== undefined && progress.sent > 0 && progress.sent === progress.total
  }

  /** The copies show the version before, and that reads the same. */
  isShown(version: Version): boolean {
    const { items, versions } = this.deps
    const before = versions.before(version)
    const edit = before && items.correction(before.seq, 'edit')
    const isThrough = edit === null || items.progress(edit)?.open === 0
    return before !== null && isThrough && this.readSame(before, version)
  }

  /** The copy still shows what it was to be rid of. */
  isEditRefused({ seq }: Version, recipient: number): boolean {
    const edit = this.deps.items.correction(seq, 'edit')
    return edit !== null && this.deps.receipts.outcomeOf(edit, recipient)?.kind === 'failed'
  }

  readSame(one: Version, other: Version): boolean {
    const [a, b] = [one, other].map(({ seq }) => this.deps.versions.alert(seq))
    return !!a && !!b && JSON.stringify(alertMessage(a)) === JSON.stringify(alertMessage(b))
  }

  /** Whether a reader who was told one is answered with the other, which is true now. */
  differ(one: Version, other: Version): boolean {
    return this.changeKind(one, other) !== 'edit'
  }

  /** How a reader who was told one hears of the other, which is true now. */
  changeKind(one: Version, other: Version): ChangeKind {
    if (one.isWithdrawal || other.isWithdrawal)
      return one.isWithdrawal === other.isWithdrawal ? 'edit' : 'update'
    if (one.seq === other.seq) return 'edit'
    const pair = `${one.seq} ${other.seq}`
    const make = () => this.#compare(one, other)
    return remembered(this.#pairs, pair, { most: REMEMBERED, make })
  }

  #compare(one: Version, other: Version): ChangeKind {
    const [before, after] = [one, other].map(({ seq }) => this.deps.versions.alert(seq))
    return before && after ? changeKindOf(after, [before]) : 'update'
  }
}
