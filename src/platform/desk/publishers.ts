/** Who may post, and with which secrets. Every change moves the revision on. */
import type { PublisherCopy } from '../../app/ports/copies.ts'
import type {
  AddedPublisher,
  Publisher,
  PublisherChanges,
  PublisherNow,
  PublisherStamp,
} from '../../app/ports/publisher.ts'
import { isSameStamp, stampOf } from '../../app/ports/publisher-stamp.ts'
import { FORMATS } from '../../app/ports/source.ts'
import { UPDATES } from '../../core/alert.ts'
import {
  idOfOwner,
  type OwnerKey,
  ownerKey,
  type PublisherId,
  parsePublisherId,
} from '../../core/article.ts'
import { DAY_MS, HOUR_MS } from '../../core/time/spans.ts'
import { type OnDatabase, Table } from '../component.ts'
import type { Mirror } from '../kv/mirror.ts'
import { PUBLISHER_KEY } from '../kv/publisher-copies.ts'
import { type Database, type Part, part } from '../sqlite.ts'
import { readPublisherSettings, readStrings, stored } from '../stored.ts'
import type { Unreadable } from '../unreadable.ts'

const LIVE_SECRETS = 2
/** So long a publisher has to give its system the new one. */
const OVERLAP_MS = DAY_MS
/** A copy that was written shows after a minute; one that still does not is not written all day long. */
const COPY_AGAIN_MS = HOUR_MS

interface Row extends Record<string, SqlStorageValue> {
  id: string
  name: string
  domains: string
  secrets: string
  format: string
  settings: string | null
  paused: number
  updates: string
  rev: number
}

interface Present extends Record<string, SqlStorageValue> {
  rev: number
  owner: number
  paused: number
  second_until: number | null
}

/** The keys of those who have the publishers' ids now, as `ownerKey` makes them. */
export const OWNERS = part`SELECT IIF(owner = 1, id, id || '~' || owner) FROM publisher`

/** A Desk that has never had a publisher. */
export const isNewDesk = (db: Database): boolean => !db.has`SELECT 1 FROM publisher LIMIT 1`

interface Deps extends OnDatabase {
  readonly mirror: Mirror
  readonly unreadable: Unreadable
}

/** Methods that change something run inside the caller's transaction. */
export class Publishers extends Table<Deps> {
  /** By id; worked out when they are asked for. */
  readonly #stamps = new Map<string, PublisherStamp>()
  readonly #copiedAt = new Map<string, number>()
  /** Grows whenever one of them is another than before. */
  changes = 0

  get(id: string): Publisher | null {
    const row = this.db.first<Row>`SELECT * FROM publisher WHERE id = ${id} AND removed = 0`
    return this.#read(row)
  }

  async now(id: string, copy: PublisherStamp | null): Promise<PublisherNow> {
    const publisher = this.get(id)
    if (!publisher) return { kind: 'unknown' }
    const isSame = copy !== null && isSameStamp(copy, await stampOf(publisher))
    return isSame ? { kind: 'same' } : { kind: 'changed', publisher }
  }

  /** Works out what `verified` compares, which no transaction could wait for. */
  async learnStamp(id: string, { rev }: PublisherStamp): Promise<void> {
    if (this.#stamps.get(id)?.rev === rev) return
    const publisher = this.get(id)
    if (publisher) this.#stamps.set(id, await stampOf(publisher))
  }

  /** The owner, where the publisher is what a post was verified with; `null` where it is not. */
  verified(id: PublisherId, stamp: PublisherStamp): OwnerKey | null {
    const known = this.#stamps.get(id)
    if (known === undefined || !isSameStamp(known, stamp)) return null
    const now = this.#present(id)
    return now?.rev === stamp.rev ? ownerKey(id, now.owner) : null
  }

  /** The revision of a publisher that is there; `null` for any other. */
  revision(id: string): number | null {
    return this.#present(id)?.rev ?? null
  }

  /** `null` where there is no such publisher. */
  ownerOf(id: PublisherId): OwnerKey | null {
    const now = this.#present(id)
    return now ? ownerKey(id, now.owner) : null
  }

  /** False where the owner has gone. */
  isPaused(owner: OwnerKey): boolean {
    const id = parsePublisherId(idOfOwner(owner))
    const now = id && this.#present(id)
    return id && now ? ownerKey(id, now.owner) === owner && now.paused === 1 : false
  }

  /** Its name, and how its readers hear of updates; `null` where the owner has gone. */
  shownAs(owner: OwnerKey): Pick<Publisher, 'name' | 'updates'> | null {
    const id = parsePublisherId(idOfOwner(owner))
    return id && this.ownerOf(id) === owner ? this.get(id) : null
  }

  all(): Publisher[] {
    return this.db.all<Row>`SELECT * FROM publisher WHERE removed = 0 ORDER BY id`
      .map((row) => this.#read(row))
      .filter((publisher) => publisher !== null)
  }

  add(publisher: AddedPublisher, now: number): 'added' | 'exists' {
    const { id, name, domains, secrets, format, settings, updates } = publisher
    if (this.revision(id) !== null) return 'exists'
    this.db.run`
      INSERT INTO publisher (id, name, domains, secrets, format, settings, updates, rev)
      VALUES (${id}, ${name}, ${stored(domains)}, ${stored(secrets)}, ${format},
        ${storedSettings(settings)}, ${updates}, 1)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, domains = excluded.domains,
        secrets = excluded.secrets, format = excluded.format, settings = excluded.settings,
        updates = excluded.updates, paused = 0, second_until = NULL, rev = rev + 1, owner = owner + 1, removed = 0`
    this.#copy(id, now)
    return 'added'
  }

  rotate(id: string, secret: string, now: number): boolean {
    const publisher = this.get(id)
    if (!publisher) return false
    const secrets = [secret, ...publisher.secrets].slice(0, LIVE_SECRETS)
    const until = now + OVERLAP_MS
    this.#change(id, part`secrets = ${stored(secrets)}, second_until = ${until}`, now)
    return true
  }

  /** Secrets that have been replaced for so long that they are taken no more. */
  endSecrets(now: number): void {
    const due = this.db.all<{ id: string }>`
      SELECT id FROM publisher WHERE second_until <= ${now} AND removed = 0`
    for (const { id } of due) {
      const secrets = this.get(id)?.secrets.slice(0, 1)
      if (secrets) this.#change(id, part`secrets = ${stored(secrets)}, second_until = NULL`, now)
    }
  }

  /** `null` where there is no such publisher. */
  change(id: string, changes: PublisherChanges, now: number): Publisher | null {
    const publisher = this.get(id)
    if (!publisher) return null
    const { name, domains, settings, paused, updates } = { ...publisher, ...changes }
    this.db.run`
      UPDATE publisher SET name = ${name}, domains = ${stored(domains)}, settings =
        ${storedSettings(settings)}, paused = ${paused ? 1 : 0}, updates = ${updates},
        rev = rev + 1 WHERE id = ${id}`
    this.#copy(id, now)
    return this.get(id)
  }

  remove(id: string, now: number): void {
    this.#change(id, part`removed = 1`, now)
  }

  /** Writes KV's copy anew, unless that was done lately. */
  copyAgain(id: string, now: number): void {
    const last = this.#copiedAt.get(id) ?? Number.NEGATIVE_INFINITY
    if (Math.abs(now - last) >= COPY_AGAIN_MS) this.#copy(id, now)
  }

  /** KV's copy, `null` when there is none; `undefined` when it cannot be told. */
  mirrored(
    id: string,
    beside: Pick<PublisherCopy, 'readKey' | 'editors'>,
  ): string | null | undefined {
    const publisher = this.get(id)
    if (!publisher && this.revision(id) !== null) return undefined
    const { owner, second_until: secondUntil = null } = this.#present(id) ?? {}
    return publisher && JSON.stringify({ v: 1, ...publisher, owner, secondUntil, ...beside })
  }

  /** `false` for one that is known, also where it has been removed. */
  restore(copy: PublisherCopy): boolean {
    const { id, name, domains, secrets, format, settings, paused, updates, rev, owner } = copy
    const restored = this.db.run`
      INSERT OR IGNORE INTO publisher (id, name, domains, secrets, format, settings, paused,
        updates, rev, owner, second_until)
      VALUES (${id}, ${name}, ${stored(domains)}, ${stored(secrets)}, ${format},
        ${storedSettings(settings)}, ${paused ? 1 : 0}, ${updates}, ${rev}, ${owner},
        ${copy.secondUntil})`
    return restored > 0
  }

  /** The owner has gone, or its id has another by now. */
  isGone(owner: OwnerKey): boolean {
    const row = this.db.first<{ owner: number; removed: number }>`
      SELECT owner, removed FROM publisher WHERE id = ${idOfOwner(owner)}`
    const id = parsePublisherId(idOfOwner(owner))
    return (
      row !== undefined && id !== null && (row.removed === 1 || ownerKey(id, row.owner) !== owner)
    )
  }

  #present(id: string) {
    return this.db.first<Present>`
      SELECT rev, owner, paused, second_until FROM publisher WHERE id = ${id} AND removed = 0`
  }

  #read(row: Row | undefined): Publisher | null {
    return row ? (publisherOf(row) ?? this.deps.unreadable.note('publisher', row.id)) : null
  }

  #change(id: string, assignment: Part, now: number): void {
    this.db.run`
      UPDATE publisher SET ${assignment}, rev = rev + 1 WHERE id = ${id}`
    this.#copy(id, now)
  }

  #copy(id: string, now: number): void {
    this.changes += 1
    this.#copiedAt.set(id, now)
    this.deps.mirror.mark(PUBLISHER_KEY + id, now)
  }
}

const storedSettings = (settings: string | null): string | null =>
  settings === null ? null : stored(JSON.parse(settings))

function publisherOf(row: Row): Publisher | null {
  const id = parsePublisherId(row.id)
  const domains = readStrings(row.domains)
  const secrets = readStrings(row.secrets)
  const format = FORMATS.find((name) => name === row.format)
  const settings = readPublisherSettings(row.settings)
  const isWhole = settings !== null || row.settings === null
  if (!id || !domains || !secrets || !format || !isWhole) return null
  const { name, rev } = row
  const said = {
    settings: settings && JSON.stringify(settings),
    paused: row.paused === 1,
    updates: UPDATES.find((way) => way === row.updates) ?? 'reply',
  }
  return { id, name, domains, secrets, format, ...said, rev }
}
