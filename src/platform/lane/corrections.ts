/**
 * What chats get that have had an earlier version of an article: their copy is edited in place, and
 * answered where its meaning has changed.
 *
 * Corrections are outbox items like alerts: a row, a packed audience, a cursor. Message ids are looked
 * up in the receipts of the alerts when their turn comes, so nothing is written per chat.
 */
import type { Copies } from '../../app/ports/desk.ts'
import type { Contents, Form } from '../../app/ports/lane.ts'
import type { Alert, Correction, Withdrawal } from '../../core/alert.ts'
import {
  alertMessage,
  correctionOf,
  restorationOf,
  updateOf,
  withdrawalOf,
} from '../../core/message.ts'
import { meaningChanged } from '../../core/story.ts'
import { readCorrection, readNumbers, stored } from '../stored.ts'
import { type Alerts, ORDINARY } from './alerts.ts'
import type { Audience } from './audience.ts'
import type { AlertParcel } from './fan-out.ts'
import type { Folds } from './folds.ts'
import type { Recipients } from './recipients.ts'
import type { Retries } from './retries.ts'

/** A false line is put right before ordinary alerts leave. */
const PRESSING = 2
const OPENED_LIMIT = 64

/** What an article's readers have seen, by revision. */
interface Known {
  /** What all copies show; `null` when they differ. */
  readonly shown: number | null
  /** Of each copy, its reader was told one of these by an alert or a reply. */
  readonly said: readonly number[]
}

type About = Pick<Alert, 'event' | 'publisher' | 'article' | 'revision'>

/** Methods that change something run inside the caller's transaction. */
export class Corrections {
  readonly #sql: SqlStorage
  readonly #alerts: Alerts
  readonly #audience: Audience
  readonly #recipients: Recipients
  readonly #folds: Folds
  readonly #retries: Retries
  readonly #opened = new Map<number, Correction>()

  constructor(deps: {
    sql: SqlStorage
    alerts: Alerts
    audience: Audience
    recipients: Recipients
    folds: Folds
    retries: Retries
  }) {
    this.#sql = deps.sql
    this.#alerts = deps.alerts
    this.#audience = deps.audience
    this.#recipients = deps.recipients
    this.#folds = deps.folds
    this.#retries = deps.retries
  }

  /** An alert has just been put: its article's earlier copies follow, if it says something else. */
  update(alert: Alert, now: number): void {
    const { shown, said } = this.#known(alert)
    const before = said.map((revision) => this.#alerts.revision(alert, revision))
    const isRestored = before.includes(null)
    const isChanged = before.some((old) => old !== null && meaningChanged(old.line, alert.line))
    if (said.length === 0) {
      this.#remember(alert, [alert.revision])
    } else if (isRestored || isChanged) {
      const [only] = before
      const line = said.length === 1 && only ? only.line : null
      const correction = isRestored ? restorationOf(alert) : correctionOf(alert, line)
      const urgency = Math.min(alert.urgency ?? ORDINARY, PRESSING)
      this.#insert(alert, ['edit', 'reply'], { correction, urgency, now })
      this.#remember(alert, [...said, alert.revision])
    } else if (!this.#isSame(alert, shown)) {
      const urgency = alert.urgency ?? ORDINARY
      this.#insert(alert, ['edit'], { correction: updateOf(alert), urgency, now })
      this.#remember(alert, said)
    }
  }

  /** Again for the same event, or after a newer revision: nothing happens. */
  withdraw(withdrawal: Withdrawal, now: number): void {
    if (this.#item(withdrawal.event, 'edit') !== null) return
    if (this.#alerts.currentRevision(withdrawal) > withdrawal.revision) return
    this.#alerts.supersede(withdrawal, now)
    const { said } = this.#known(withdrawal)
    if (said.length === 0) return
    const correction = withdrawalOf(withdrawal)
    this.#insert(withdrawal, ['edit', 'reply'], { correction, urgency: PRESSING, now })
    this.#remember(withdrawal, [...said, withdrawal.revision])
  }

  open(parcel: AlertParcel): Contents {
    const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })
    const row = this.#sql
      .exec<{ publisher: string; article: string; state: string }>(
        'SELECT publisher, article, state FROM alert WHERE seq = ?',
        parcel.alert,
      )
      .toArray()[0]
    const correction = this.#correction(parcel.alert)
    if (!row || row.state === 'cancelled' || !correction) return unwanted('superseded')
    if (!this.#recipients.isOpen(parcel.recipient)) return unwanted('left')
    const copy = this.#alerts.copyOf(row, parcel.recipient)
    if (copy === null) return unwanted('no copy')
    if (parcel.form === 'edit') {
      for (const seq of this.#alerts.seqsOf(row)) {
        const folded = this.#folds.edited(seq, parcel.recipient, copy)
        if (folded) return folded
      }
    }
    return parcel.form === 'edit'
      ? { kind: 'message', message: correction.edit, edits: copy, replyTo: null }
      : { kind: 'message', message: correction.reply, edits: null, replyTo: copy }
  }

  /** A copy of a version that was over by then has arrived: it is corrected like the others. */
  late(seq: number, recipient: number, now: number): void {
    const late = this.#alerts.get(seq)
    if (!late || late.stands) return
    if (this.#itemsOf(late.alert).length === 0) this.#insertFor(late.alert, now)
    for (const item of this.#itemsOf(late.alert)) this.#add(item, recipient, now)
  }

  /** Copies that were known already read like the present version; one that comes late may not. */
  #insertFor(late: Alert, now: number): void {
    const present = this.#alerts.revision(late, this.#alerts.currentRevision(late))
    if (!present || textOf(present) === textOf(late)) return
    const ordinary = { urgency: present.urgency ?? ORDINARY, now, audience: [] }
    if (meaningChanged(late.line, present.line)) {
      const urgency = Math.min(ordinary.urgency, PRESSING)
      const correction = correctionOf(present, late.line)
      this.#insert(present, ['edit', 'reply'], { ...ordinary, correction, urgency })
      this.#remember(present, [...this.#known(present).said, late.revision, present.revision])
    } else {
      this.#insert(present, ['edit'], { ...ordinary, correction: updateOf(present) })
    }
  }

  /** What corrects the copies of an article to its present version. */
  #itemsOf(about: Alert): number[] {
    return this.#sql
      .exec<{ seq: number }>(
        `SELECT seq FROM alert WHERE publisher = ? AND article = ? AND revision = ?
           AND kind IN ('edit', 'reply')`,
        about.publisher,
        about.article,
        this.#alerts.currentRevision(about),
      )
      .toArray()
      .map(({ seq }) => seq)
  }

  /** Telegram does not let a copy be edited: its reader gets a reply, where none is on its way. */
  refused(edit: number, recipient: number, now: number): void {
    const row = this.#sql
      .exec<About & Record<string, string | number>>(
        `SELECT REPLACE(event, '/edit', '') AS event, publisher, article, revision, urgency
         FROM alert WHERE seq = ?`,
        edit,
      )
      .toArray()[0]
    const correction = this.#correction(edit)
    if (!row || !correction || this.#item(row.event, 'reply') !== null) return
    const urgency = Number(row.urgency)
    this.#insert(row, ['fallback'], { correction, urgency, now, audience: [] })
    const fallback = this.#item(row.event, 'fallback')
    if (fallback !== null) this.#add(fallback, recipient, now)
  }

  /** `null` when the event corrects nothing. */
  copies(event: string): Copies | null {
    const of = (form: Form) =>
      this.#sql
        .exec<Progress>(
          `SELECT matched_count + added AS had, sent, skipped, failed,
             CASE state WHEN 'cancelled' THEN 0
               ELSE matched_count + added - sent - failed - skipped END AS pending
           FROM alert WHERE event = ?`,
          key(event, form),
        )
        .toArray()[0]
    const [edit, reply, fallback] = [of('edit'), of('reply'), of('fallback')]
    if (!edit) return null
    const { had, skipped: left } = edit
    const corrected = Math.max(edit.sent + (fallback?.sent ?? 0), reply?.sent ?? 0)
    const pending = Math.max(edit.pending + (fallback?.pending ?? 0), reply?.pending ?? 0)
    // A reply makes up for an edit that Telegram refused.
    const unmet = Math.max(0, had - corrected - left - pending)
    return { had, corrected, pending, failed: Math.min(edit.failed, unmet), left }
  }

  /** The same audience for all forms; an item that is there already stays as it is. */
  #insert(
    about: About,
    forms: readonly Form[],
    item: { correction: Correction; urgency: number; now: number; audience?: readonly number[] },
  ): void {
    const audience = item.audience ?? this.#alerts.readersOf(about)
    for (const form of forms) {
      const row = this.#sql
        .exec<{ seq: number }>(
          `INSERT INTO alert (event, kind, publisher, article, revision, urgency, at, touched_at,
             data, matched_count, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (event) DO NOTHING RETURNING seq`,
          key(about.event, form),
          form,
          about.publisher,
          about.article,
          about.revision,
          item.urgency,
          item.now,
          item.now,
          stored(item.correction),
          audience.length,
          audience.length > 0 ? 'active' : 'done',
        )
        .toArray()[0]
      if (row) this.#audience.write(row.seq, audience)
    }
  }

  /** One more reader, among the second tries: the cursor may have passed its place. */
  #add(item: number, recipient: number, now: number): void {
    this.#retries.add(now, { alert: item, recipient })
    this.#sql.exec(
      `UPDATE alert SET added = added + 1, state = 'active' WHERE seq = ? AND state <> 'cancelled'`,
      item,
    )
  }

  /** What a lane of an older version put is known by its alerts alone. */
  #known({ publisher, article, revision }: About): Known {
    const row = this.#sql
      .exec<{ said: string | null }>(
        'SELECT said FROM current WHERE publisher = ? AND article = ?',
        publisher,
        article,
      )
      .toArray()[0]
    const put = this.#alerts.revisionsOf({ publisher, article }).filter((r) => r < revision)
    const said = readNumbers(row?.said ?? null) ?? put
    const told = Math.max(0, ...said)
    const last = Math.max(told, ...put)
    return {
      shown: this.#isThrough(publisher, article, last, 'edit') ? last : null,
      said: told > 0 && this.#isThrough(publisher, article, told, 'reply') ? [told] : said,
    }
  }

  /** True when there was nothing of the form to do for a revision, or all of it has been done. */
  #isThrough(publisher: string, article: string, revision: number, form: Form): boolean {
    const open = this.#sql.exec(
      `SELECT 1 FROM alert WHERE publisher = ? AND article = ? AND revision = ? AND kind = ?
         AND sent + failed + skipped < matched_count + added`,
      publisher,
      article,
      revision,
      form,
    )
    return open.toArray().length === 0
  }

  #isSame(alert: Alert, shown: number | null): boolean {
    const before = shown === null ? null : this.#alerts.revision(alert, shown)
    return before !== null && textOf(before) === textOf(alert)
  }

  #remember({ publisher, article }: About, said: readonly number[]): void {
    this.#sql.exec(
      'UPDATE current SET said = ? WHERE publisher = ? AND article = ?',
      stored([...new Set(said)]),
      publisher,
      article,
    )
  }

  #item(event: string, form: Form): number | null {
    const row = this.#sql.exec<{ seq: number }>(
      'SELECT seq FROM alert WHERE event = ?',
      key(event, form),
    )
    return row.toArray()[0]?.seq ?? null
  }

  #correction(seq: number): Correction | null {
    const known = this.#opened.get(seq)
    if (known) return known
    const row = this.#sql.exec<{ data: string }>('SELECT data FROM alert WHERE seq = ?', seq)
    const correction = readCorrection(row.toArray()[0]?.data ?? null)
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    if (correction) this.#opened.set(seq, correction)
    return correction
  }
}

const textOf = (alert: Alert): string => JSON.stringify(alertMessage(alert))

interface Progress extends Record<string, SqlStorageValue> {
  had: number
  sent: number
  skipped: number
  failed: number
  pending: number
}

/** Under which an item of an event stands: corrections beside its alert. */
const key = (event: string, form: Form): string => (form === 'alert' ? event : `${event}/${form}`)
