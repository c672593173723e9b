/**
 * The stories that articles are put into, and what new articles are compared with: for a week, and loaded piece by
 * piece. What counts are made of is written by the sweep: a crash forgets a minute of it, which changes no decision
 * that was made.
 */
import type { KeptReading } from '../../app/ports/desk.ts'
import type { StoryRecord } from '../../app/ports/records.ts'
import { type ArticleId, type OwnerKey, parseStoryId, storyOf } from '../../core/article.ts'
import { packNumbers, unpackNumbers } from '../../core/packed-numbers.ts'
import { DocumentCounts } from '../../core/story/counts.ts'
import { REMEMBERED_MS } from '../../core/story/match.ts'
import type { Opening } from '../../core/story/opening.ts'
import { type Arrival, type Placement, place } from '../../core/story/place.ts'
import { readForStory } from '../../core/story/reading.ts'
import type { Kept, Shelf } from '../../core/story/shelf.ts'
import { joined, separated } from '../../core/story/signature.ts'
import type { Story } from '../../core/story/story.ts'
import { UsualLines } from '../../core/story/usual-lines.ts'
import { DAY_MS } from '../../core/time/spans.ts'
import type { Config } from '../config.ts'
import { log } from '../log.ts'
import { type Database, listOf, part } from '../sqlite.ts'
import { readPlacement, readStory, stored } from '../stored.ts'
import { KEPT_MS } from './keeping.ts'

interface StoryRow extends Record<string, SqlStorageValue> {
  data: string
  members: ArrayBuffer
}

/** Publishers may name languages that nobody speaks: beyond so many they are counted together. */
const MOST_LANGUAGES = 64
const UNKNOWN_LANGUAGE = 'und'
/** Publishers whose usual lines are at hand, 40 KB each at most. */
const MOST_IN_MEMORY = 100
/** Days on which an article of the last seven may lie. */
const DAYS = 8
/** Postings of an article. */
const KEYS = 10

/** What articles teach by being many: how rare words are in a language, what a publisher always writes. */
type Learnt = 'counts' | 'usual'

const dayOf = (at: number): number => Math.floor(at / DAY_MS)

/** An article by its owner. */
export interface Owned {
  readonly owner: OwnerKey
  readonly article: ArticleId
}

/** Methods that change something run inside the caller's transaction. */
export class Stories {
  readonly #db: Database
  readonly #scope: Config['stories']
  readonly #counts = new Map<string, DocumentCounts>()
  readonly #usual = new Map<string, UsualLines>()
  /** Ahead of what is stored. */
  readonly #unsaved: Record<Learnt, Set<string>> = { counts: new Set(), usual: new Set() }

  constructor(db: Database, scope: Config['stories']) {
    this.#db = db
    this.#scope = scope
  }

  /** Puts an article into its story; once, so that another version stays there. */
  put(owned: Owned, opening: Opening | null, now: number): KeptReading {
    const placement = this.#scope === 'off' ? null : this.#placed(owned, opening, now)
    if (!placement) return { story: null, answers: null, shared: [] }
    const { story, relation, to, shared } = placement
    const answers = relation === 'follow-up' && to !== null ? parseStoryId(to) : null
    return { story: parseStoryId(story), answers, shared: relation === 'join' ? shared : [] }
  }

  /** `null`: nothing is known to compare it by. What goes wrong with a story holds up no article. */
  #placed({ owner, article }: Owned, opening: Opening | null, now: number): Placement | null {
    const name = storyOf(owner, article)
    const known = this.#placementOf(name)
    if (known || !opening) return known
    return this.#db.apart(
      () => this.#place({ article: name, publisher: owner, at: now }, opening),
      (error) => {
        log('story.failed', { article: name, error: String(error) })
        return null
      },
    )
  }

  #place(arrival: Arrival, opening: Opening): Placement {
    const language = this.#counted(opening.language)
    const usual = this.#usualLinesOf(arrival.publisher)
    const reading = readForStory({ ...opening, language }, usual)
    const shelf = this.#shelfOf(arrival.publisher)
    const { placement, kept } = place(arrival, reading, { shelf })
    if (kept) this.#keep(kept, placement)
    return placement
  }

  /** Where an article was put, and why. */
  record(article: string): StoryRecord | null {
    const placement = this.#placementOf(article)
    if (!placement) return null
    const { story: id, score, ...why } = placement
    return { id, score: score === null ? null : Number(score.toFixed(3)), ...why }
  }

  #placementOf(article: string): Placement | null {
    const placement = this.#db.value<string>`
      SELECT placement FROM story_article WHERE article = ${article}`
    return readPlacement(placement)
  }

  /** What was learnt since the last time. */
  save(): void {
    this.#saveAll('counts', this.#counts)
    this.#saveAll('usual', this.#usual)
    if (this.#usual.size > MOST_IN_MEMORY) this.#usual.clear()
  }

  /** Some of what is past its keeping: where an article was put is known as long as the article is. */
  prune(now: number, most: number): number {
    const compared = dayOf(now - REMEMBERED_MS)
    const past = part`day < ${compared}`
    const known = part`day < ${dayOf(now - KEPT_MS)}`
    return Math.max(
      this.#db.deleteSome(
        { from: 'story_posting', key: 'day, key, at, article', where: past },
        most * KEYS,
      ),
      this.#db.deleteSome({ from: 'story', key: 'id', where: part`last_day < ${compared}` }, most),
      this.#db.deleteSome({ from: 'story_article', key: 'article', where: known }, most),
    )
  }

  /** Of an owner that is gone. */
  forget(owner: string): void {
    this.#usual.delete(owner)
    this.#unsaved.usual.delete(owner)
    this.#db.run`DELETE FROM story_learnt WHERE kind = 'usual' AND name = ${owner}`
  }

  /** Within one publisher, the others' articles are as if they had never come. */
  #shelfOf(owner: string): Shelf {
    const own = this.#scope === 'publisher' ? `${owner}/` : ''
    return {
      storyOf: (article) => this.#placementOf(article)?.story ?? null,
      countsOf: (language, now) => this.#countsOf(language, now),
      usualLinesOf: (publisher) => this.#usualLinesOf(publisher),
      posted: (key, since, most) =>
        this.#posted(key, since, most).filter((article) => article.startsWith(own)),
      storiesOf: (articles, most) => this.#storiesOf(articles, most),
    }
  }

  #posted(key: number, since: number, most: number): string[] {
    const first = dayOf(since)
    const days = Array.from({ length: DAYS }, (_, i) => first + i)
    return this.#db.values<string>`
      SELECT article FROM story_posting
      WHERE day IN (${listOf(days)}) AND key = ${key} AND at >= ${since}
      ORDER BY day DESC, at DESC LIMIT ${most}`
  }

  #storiesOf(articles: readonly string[], most: number): Story[] {
    const ids = new Set(articles.map((article) => this.#placementOf(article)?.story ?? ''))
    return [...ids]
      .slice(0, most)
      .map((id) => this.#story(id))
      .filter((story) => story !== null)
  }

  #story(id: string): Story | null {
    const row = this.#db.first<StoryRow>`SELECT data, members FROM story WHERE id = ${id}`
    const data = readStory(row?.data ?? null)
    if (!row || !data) return null
    const members = separated(unpackNumbers(new Uint8Array(row.members)))
    return { ...data, heard: new Map(data.heard), members }
  }

  #keep(kept: Kept, placement: Placement): void {
    const { article, publisher, at, language, signature, lines, keys, story } = kept
    const day = dayOf(at)
    this.#db.run`
      INSERT INTO story_article (article, day, placement)
      VALUES (${article}, ${day}, ${stored(placement)})`
    for (const key of keys)
      this.#db.run`
        INSERT OR IGNORE INTO story_posting (day, key, at, article)
        VALUES (${day}, ${key}, ${at}, ${article})`
    this.#putStory(story, day)
    this.#countsOf(language, at).add(signature, at)
    this.#unsaved.counts.add(language)
    this.#usualLinesOf(publisher).add(lines)
    this.#unsaved.usual.add(publisher)
  }

  #putStory({ members, heard, ...about }: Story, day: number): void {
    const { id } = about
    const data = stored({ ...about, heard: [...heard] })
    const packed = packNumbers(joined(members))
    // The index on the day, which is a row more, is written once a day.
    const written = this.#db.run`
      UPDATE story SET data = ${data}, members = ${packed} WHERE id = ${id} AND last_day = ${day}`
    if (written === 0)
      this.#db.run`
        INSERT OR REPLACE INTO story (id, last_day, data, members)
        VALUES (${id}, ${day}, ${data}, ${packed})`
  }

  #counted(language: string): string {
    if (this.#counts.has(language) || this.#packed('counts', language)) return language
    const languages = this.#db.count`SELECT COUNT(*) FROM story_learnt WHERE kind = 'counts'`
    return languages + this.#unsaved.counts.size < MOST_LANGUAGES ? language : UNKNOWN_LANGUAGE
  }

  #countsOf(language: string, now: number): DocumentCounts {
    const known = this.#counts.get(language)
    if (known) return known
    const packed = this.#packed('counts', language)
    const counts = packed ? DocumentCounts.unpack(packed) : new DocumentCounts(now)
    this.#counts.set(language, counts)
    return counts
  }

  #usualLinesOf(owner: string): UsualLines {
    const known = this.#usual.get(owner)
    if (known) return known
    const packed = this.#packed('usual', owner)
    const usual = packed ? UsualLines.unpack(packed) : new UsualLines()
    this.#usual.set(owner, usual)
    return usual
  }

  #packed(kind: Learnt, name: string): Uint8Array | null {
    const data = this.#db.value<ArrayBuffer>`
      SELECT data FROM story_learnt WHERE kind = ${kind} AND name = ${name}`
    return data && new Uint8Array(data)
  }

  #saveAll(kind: Learnt, learnt: ReadonlyMap<string, { pack(): Uint8Array }>): void {
    for (const name of this.#unsaved[kind]) {
      const data = learnt.get(name)?.pack()
      if (data)
        this.#db.run`
          INSERT OR REPLACE INTO story_learnt (kind, name, data) VALUES (${kind}, ${name}, ${data})`
    }
    this.#unsaved[kind].clear()
  }
}
