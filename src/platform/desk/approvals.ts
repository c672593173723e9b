/**
 * What second editors decide about articles of urgency 1. An article is held while they are asked; unanswered, it goes
 * out as any other. What was decided holds for its later versions; one that comes while it is held is asked about anew.
 */
import {
  APPROVAL_MS,
  type Approval,
  type Editor,
  type EditorAnswer,
  type EditorAsk,
  type EditorDecision,
} from '../../app/ports/editors.ts'
import type { ArticleId, EventId, OwnerKey } from '../../core/article.ts'
import { Table } from '../component.ts'
import { part } from '../sqlite.ts'
import { articleOf, type WhoseArticle } from './event-row.ts'
import { KEPT_MS } from './keeping.ts'
import type { DeskTables } from './tables.ts'

interface Row extends Record<string, SqlStorageValue> {
  event: string
  until: number
  decision: string | null
}

interface About extends WhoseArticle {
  readonly event: string
  readonly revision: number
}

/** Methods that change something run inside the caller's transaction. */
export class Approvals extends Table<DeskTables> {
  /** Until when editors are waited for; 0: they are not. Epoch ms. */
  waitsUntil({ event, owner, article }: Omit<About, 'revision'>): number {
    const row = this.#of(owner, article)
    return row?.event === event && row.decision === null ? row.until : 0
  }

  /** Whether editors are to be asked about a version of urgency 1, or what was decided; `null`: neither. */
  before({ event, owner, article, revision }: About, now: number): 'ask' | EditorDecision | null {
    const row = this.#of(owner, article)
    if (row?.decision) return row.decision === 'urgent' ? 'urgent' : 'ordinary'
    if (row?.event === event && row.until <= now) {
      this.#decide({ event, owner, article }, 'unanswered', now)
      return 'ordinary'
    }
    // What went out without having been asked about is only edited by now.
    const isNew = row !== undefined || revision === 1
    return isNew && this.deps.editors.of(owner).length > 0 ? 'ask' : null
  }

  do(asked: EditorAsk, now: number): EditorAnswer {
    const { editors, publishers } = this.deps
    if (asked.verb === 'forget') editors.forgetChat(asked.chatId, now)
    if (asked.verb === 'edits') return { edits: this.#edited(asked.chatId) }
    if (asked.verb === 'ask') return { editors: this.#ask(asked.event, now) }
    if (asked.verb === 'decide') return { decided: this.#decided(asked, now) }
    if (asked.verb === 'link') {
      const owner = editors.link(asked.hash, asked, now)
      const linked = owner && publishers.shownAs(owner)?.name
      return linked ? { linked } : {}
    }
    const owner = 'publisher' in asked ? publishers.ownerOf(asked.publisher) : null
    if (owner === null) return {}
    if (asked.verb === 'expect') editors.expect(owner, asked.hash, now)
    if (asked.verb === 'unlink') editors.unlink(owner, now)
    return { editors: editors.of(owner) }
  }

  prune(now: number, most: number): number {
    const where = part`until < ${now - KEPT_MS}`
    return this.db.deleteSome({ from: 'approval', key: 'owner, article', where }, most)
  }

  forget(owner: OwnerKey): void {
    this.deps.editors.forget(owner)
    this.db.run`DELETE FROM approval WHERE owner = ${owner}`
  }

  moveBack(ms: number): void {
    this.db.run`UPDATE approval SET until = until - ${Math.ceil(ms)} WHERE decision IS NULL`
  }

  #edited(chatId: number): string[] {
    const { editors, publishers } = this.deps
    return editors
      .edits(chatId)
      .map((owner) => publishers.shownAs(owner)?.name)
      .filter((name) => name !== undefined)
  }

  /** The event is held until they have answered, or for ten minutes. */
  #ask(event: EventId, now: number): readonly Editor[] {
    const about = this.#about(event)
    const editors = about ? this.deps.editors.of(about.owner) : []
    if (!about || editors.length === 0) return []
    const until = now + APPROVAL_MS
    if (!this.deps.eventTable.hold(event, { approval: 'asked', until })) return []
    this.db.run`
      INSERT OR REPLACE INTO approval (owner, article, event, until)
      VALUES (${about.owner}, ${about.article}, ${event}, ${until})`
    return editors
  }

  #decided(
    { event, chatId, decision }: Extract<EditorAsk, { verb: 'decide' }>,
    now: number,
  ): EditorAnswer['decided'] & string {
    const about = this.#about(event)
    const isEditor =
      about && this.deps.editors.of(about.owner).some((editor) => editor.chatId === chatId)
    if (!about || !isEditor) return 'not-yours'
    const isOpen = this.waitsUntil(about) > now && this.deps.eventTable.get(event)?.state === 'held'
    if (!isOpen) return 'over'
    this.#decide(about, decision, now)
    return decision
  }

  /** It is taken up again at once. */
  #decide({ event, owner, article }: Omit<About, 'revision'>, decision: Approval, now: number) {
    this.db.run`
      UPDATE approval SET decision = ${decision} WHERE owner = ${owner} AND article = ${article}`
    this.deps.eventTable.hold(event, { approval: decision, until: now })
  }

  #about(event: EventId): Omit<About, 'revision'> | null {
    const whose = articleOf(this.deps.eventTable.get(event))
    return whose && { event, ...whose }
  }

  #of(owner: OwnerKey, article: ArticleId): Row | undefined {
    return this.db.first<Row>`
      SELECT event, until, decision FROM approval WHERE owner = ${owner} AND article = ${article}`
  }
}
