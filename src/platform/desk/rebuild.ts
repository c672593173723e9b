/**
 * Filling a Desk that has lost its storage from KV's copies, while it serves. What it knows better it keeps, so
 * that it can be done again and on a Desk that has lost nothing.
 */
import type { ArticleCopy, PublisherCopy } from '../../app/ports/copies.ts'
import { Component } from '../component.ts'
import type { DeskTables } from './tables.ts'

/** Methods run inside the caller's transaction; they tell how many were lost. */
export class Rebuild extends Component<DeskTables> {
  articles(copies: readonly ArticleCopy[], now: number): number {
    const { publishers, articles, laneCounts, life } = this.deps
    const present = copies.filter(({ owner }) => !publishers.isGone(owner))
    const lost = present.filter((copy) => articles.restore(copy))
    if (lost.length === 0) return 0
    for (const lanes of new Set(lost.map((copy) => copy.lanes))) laneCounts.restore(lanes, now)
    life.goOnFrom(Math.max(...lost.map(({ revision }) => revision)))
    return lost.length
  }

  publishers(copies: readonly PublisherCopy[], now: number): number {
    const lost = copies.filter((copy) => this.deps.publishers.restore(copy))
    for (const publisher of lost) {
      this.deps.feeds.follow(publisher, now)
      this.deps.readKeys.restore(publisher)
      this.deps.editors.restore(publisher)
    }
    if (lost.length > 0) this.deps.life.goOnFrom(0)
    return lost.length
  }
}
