/**
 * What is shown to anybody: alerts that were told, in the words of now. Of one that was withdrawn it tells that
 * it was, and when. The list is made anew only after something has changed, however often it is looked at.
 */
import type { NewsOf, PublicAlert, PublicWords } from '../../app/ports/news.ts'
import {
  type EventId,
  idOfOwner,
  type OwnerKey,
  parseEventId,
  parsePublisherId,
  storyOf,
} from '../../core/article.ts'
import { topicName } from '../../core/filter/match.ts'
import { remembered } from '../../core/remembered.ts'
import { admittedIn } from '../../core/text/corrections.ts'
import { Component } from '../component.ts'
import { part } from '../sqlite.ts'
import { articleOf, type EventRow, type WhoseArticle } from './event-row.ts'
import type { DeskTables } from './tables.ts'

const LISTED = 50
/** Of a topic it is the same, among so many. */
const LISTED_FOR_TOPICS = 200
/** So many events of each kind are looked through for an alert: an article may have several. */
const LOOKED_THROUGH = 2
/** Lists that are kept for who asks again. */
const MOST_LISTS = 50

export class News extends Component<DeskTables> {
  /** As they are until something changes. */
  readonly #lists = new Map<string, readonly PublicAlert[]>()
  #changes = ''

  latest({ topic, publisher }: NewsOf): readonly PublicAlert[] {
    const owner = publisher && this.deps.publishers.ownerOf(publisher)
    if (publisher && !owner) return []
    if (topic === null) return this.#listed(owner, LISTED)
    return this.#listed(owner, LISTED_FOR_TOPICS)
      .filter(({ words }) => !words || words.topics.some((one) => topicName(one) === topic))
      .slice(0, LISTED)
  }

  #listed(owner: OwnerKey | null, most: number): readonly PublicAlert[] {
    const { eventTable, publishers } = this.deps
    const changes = `${eventTable.changes} ${publishers.changes}`
    if (this.#changes !== changes) this.#lists.clear()
    this.#changes = changes
    return remembered(this.#lists, `${owner ?? ''} ${most}`, {
      most: MOST_LISTS,
      make: () => this.#list(owner, most),
    })
  }

  alert(event: EventId): PublicAlert | null {
    const row = this.deps.eventTable.get(event)
    const named = articleOf(row)
    return named ? this.#alertOf(named) : null
  }

  #list(owner: OwnerKey | null, most: number): PublicAlert[] {
    const named = this.#looked(owner, most * LOOKED_THROUGH)
      .sort((a, b) => b.at - a.at)
      .map(articleOf)
      .filter((name) => name !== null)
    const articles = new Map(named.map((name) => [storyOf(name.owner, name.article), name]))
    const alerts: PublicAlert[] = []
    for (const name of articles.values()) {
      const alert = alerts.length < most ? this.#alertOf(name) : null
      if (alert) alerts.push(alert)
    }
    return alerts.sort((a, b) => b.toldAt - a.toldAt)
  }

  /** Of one publisher they are found by its index, and of all by that of their state. */
  #looked(owner: OwnerKey | null, most: number): EventRow[] {
    const { eventTable } = this.deps
    const versions = part`revision > 0`
    if (owner !== null)
      return eventTable
        .page([part`publisher = ${owner}`, versions], 2 * most)
        .filter(({ state }) => state === 'sending' || state === 'done')
    const states = ['sending', 'done'] as const
    return states.flatMap((state) => eventTable.page([part`state = ${state}`, versions], most))
  }

  /** `null`: nobody was told of it, or nothing is kept of it any more. */
  #alertOf({ owner, article }: WhoseArticle): PublicAlert | null {
    const { eventTable, publishers } = this.deps
    const versions = eventTable.versions(owner, article)
    const first = versions.findLast(wasTold)
    const id = parseEventId(first?.id ?? '')
    const publisher = parsePublisherId(idOfOwner(owner))
    const publisherName = publishers.shownAs(owner)?.name
    if (!first || !id || !publisher || !publisherName) return null
    const about = { id, publisher, publisherName, toldAt: toldAt(first) }
    const withdrawal = versions.findIndex(({ type }) => type === 'article.retracted')
    // What came after it may still be under embargo, or be told to nobody.
    const told = versions.slice(0, withdrawal === -1 ? undefined : withdrawal).filter(wasTold)
    const [last] = told
    if (!last) return { ...about, changedAt: versions[withdrawal]?.at ?? about.toldAt, words: null }
    const words = this.#wordsOf({ owner, article }, versions, told)
    return words && { ...about, changedAt: toldAt(last), words }
  }

  /** `null` as well while editors are asked: what is kept are the words that they are asked about. */
  #wordsOf(
    { owner, article }: WhoseArticle,
    versions: readonly EventRow[],
    told: readonly EventRow[],
  ): PublicWords | null {
    const kept = this.deps.articles.kept(owner, article)
    const isHeld = versions.some(
      ({ revision, state }) => revision === kept?.revision && state === 'held',
    )
    if (!kept || isHeld) return null
    const { head, summary } = kept
    const { rejected: _, ...evidence } = summary.evidence
    return {
      line: summary.line,
      sentences: summary.sentences.map(({ text }) => text),
      evidence,
      url: head.url,
      language: head.language,
      topics: head.topics,
      story: this.deps.stories.record(storyOf(owner, article))?.id ?? null,
      reworded: told.filter(({ line }, i) => told[i + 1] && told[i + 1]?.line !== line).map(toldAt),
      correction: head.correction ?? admittedIn(summary.corrections),
    }
  }
}

/** It was handed to the lanes, for whoever follows it. */
function wasTold({ type, state, reason, line, untold }: EventRow): boolean {
  if (type === 'article.retracted' || line === null || untold !== null) return false
  return state === 'sending' || state === 'done' || reason === 'superseded'
}

/** Under embargo that is long after it came. */
const toldAt = ({ at, processed_at: processed }: EventRow): number => processed ?? at
