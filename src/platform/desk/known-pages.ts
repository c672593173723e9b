/**
 * What KV is told of articles: an hour of them in one value, written at most once in five minutes, so that a
 * day's writes have a bound however much is posted.
 */
import type { ArticleCopy } from '../../app/ports/copies.ts'
import { HOUR_MS } from '../../core/time/spans.ts'
import { Component } from '../component.ts'
import { articlesKey, hourOf } from '../kv/article-copies.ts'
import type { Mirror } from '../kv/mirror.ts'
import { stored } from '../stored.ts'
import { KEPT_MS } from './keeping.ts'
import type { Life } from './life.ts'
import type { StaleCopies } from './stale-copies.ts'

const WRITTEN_EVERY_MS = 5 * 60_000

interface Deps {
  readonly mirror: Mirror
  readonly life: Life
  readonly stale: StaleCopies
  /** Of the articles whose last version was accepted within a time. */
  lastVersions(from: number, to: number): readonly ArticleCopy[]
}

/** Methods that change something run inside the caller's transaction. */
export class KnownPages extends Component<Deps> {
  /** Something has been accepted `at`, or what is known of it has changed. */
  mark(at: number, now: number): void {
    this.deps.mirror.mark(articlesKey(this.deps.life.name, at), now, WRITTEN_EVERY_MS)
  }

  /** Something that was accepted `at` is known no more. */
  isStale(at: number): void {
    this.deps.stale.add(articlesKey(this.deps.life.name, at))
  }

  /** KV's value, and how long it is to live; `null` where there is nothing. */
  copy(key: string): { text: string; until: number } | null {
    const from = hourOf(key)
    const articles = this.deps.lastVersions(from, from + HOUR_MS)
    const until = from + HOUR_MS + KEPT_MS
    return articles.length === 0 ? null : { text: stored(articles), until }
  }
}
