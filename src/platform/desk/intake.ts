/**
 * Taking a post in: once per webhook-id, in the publisher's order of versions. The entry in the
 * ledger, the new version and its event are one commit, or none is.
 */
import type { Commit, Post } from '../../app/ports/desk.ts'
import { type EventId, type Happening, type PublisherId, parseEventId } from '../../core/article.ts'
import type { Articles } from './articles.ts'
import { type Events, FIRST_RETRY_MS } from './events.ts'
import type { Publishers } from './publishers.ts'

export class Intake {
  readonly #sql: SqlStorage
  readonly #publishers: Publishers
  readonly #articles: Articles
  readonly #events: Events

  constructor(deps: {
    sql: SqlStorage
    publishers: Publishers
    articles: Articles
    events: Events
  }) {
    this.#sql = deps.sql
    this.#publishers = deps.publishers
    this.#articles = deps.articles
    this.#events = deps.events
  }

  /** Runs inside the caller's transaction. */
  commit(post: Post, now: number): Commit {
    const { publisher, happening } = post
    if (!this.#publishers.isAsVerified(publisher, post.verifiedWith)) {
      return { kind: 'publisher-changed' }
    }
    const earlier = this.#ledgerEntry(publisher, post.webhookId)
    if (earlier && earlier.bodyHash !== post.bodyHash) return { kind: 'other-body' }
    if (earlier) return { kind: 'duplicate', event: earlier.event }
    const event = newEventId()
    this.#sql.exec(
      'INSERT INTO ledger (publisher, webhook, body_hash, event, at) VALUES (?, ?, ?, ?, ?)',
      publisher,
      post.webhookId,
      post.bodyHash,
      event,
      now,
    )
    return this.#commitHappening(event, publisher, happening, now)
  }

  #commitHappening(
    event: EventId,
    publisher: PublisherId,
    happening: Happening,
    now: number,
  ): Commit {
    const { type } = happening
    if (happening.type === 'ping') {
      this.#events.insert(
        { event, publisher, type, article: null, revision: 0, state: 'done' },
        now,
      )
      return { kind: 'accepted', event, supersedes: null, waits: true }
    }
    const retracted = happening.type === 'article.retracted'
    const source = retracted ? happening.retraction : happening.article
    const known = { version: source.version, updatedAt: source.updatedAt, retracted }
    const about = { event, publisher, type, article: source.id }
    const article = retracted ? null : happening.article
    const version = { publisher, id: source.id, event, type, known, article }
    const current = this.#articles.replace(version, now)
    if (current === null) {
      this.#events.insert({ ...about, revision: 0, state: 'cancelled', reason: 'stale' }, now)
      return { kind: 'stale', event }
    }
    const { revision, lanes } = current
    if (revision > 1) this.#events.cancelEarlier(publisher, source.id, revision)
    const embargo = article?.embargoUntil ?? 0
    const held = embargo > now
    this.#events.insert(
      {
        ...about,
        revision,
        state: held ? 'held' : 'accepted',
        nextTry: held && revision === 1 ? embargo : now + FIRST_RETRY_MS,
        embargoUntil: held ? embargo : null,
        superseding: revision > 1,
      },
      now,
    )
    const supersedes = revision > 1 ? { publisher, article: source.id, revision, lanes } : null
    return { kind: 'accepted', event, supersedes, waits: held }
  }

  /** Forgets webhook-ids that came before an instant. */
  prune(before: number): void {
    this.#sql.exec('DELETE FROM ledger WHERE at < ?', before)
  }

  #ledgerEntry(publisher: PublisherId, webhook: string) {
    const row = this.#sql
      .exec<{ body_hash: string; event: string }>(
        'SELECT body_hash, event FROM ledger WHERE publisher = ? AND webhook = ?',
        publisher,
        webhook,
      )
      .toArray()[0]
    const event = row ? parseEventId(row.event) : null
    return row && event ? { bodyHash: row.body_hash, event } : null
  }
}

function newEventId(): EventId {
  const id = parseEventId(`evt_${crypto.randomUUID().replaceAll('-', '')}`)
  if (!id) throw new Error('a new event id does not parse')
  return id
}
