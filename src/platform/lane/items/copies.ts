/** Who has a copy of an article, of whatever version, and where: by the receipts of its alerts. */
import { Component } from '../../component.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { ArticleKey } from './articles.ts'
import type { Receipts } from './receipts.ts'
import type { Versions } from './versions.ts'

interface Deps {
  readonly versions: Versions
  readonly receipts: Receipts
}

export class Copies extends Component<Deps> {
  /** Recipients that are known to have a copy of the article, ascending. */
  readersOf(article: ArticleKey): number[] {
    const readers = new Set<number>()
    for (const seq of this.deps.versions.withCopies(article)) {
      for (const recipient of this.deps.receipts.allSent(seq)) readers.add(recipient)
    }
    return [...readers].sort((a, b) => a - b)
  }

  /** The id of the message that brought the article to a recipient, or `null`. */
  copyOf(article: ArticleKey, recipient: number): number | null {
    for (const seq of this.deps.versions.withCopies(article)) {
      const message = this.deps.receipts.messageOf(seq, recipient)
      if (message !== null) return message
    }
    return null
  }

  /** True when the recipient has had the article, of whatever revision: alone or in a digest. */
  had(article: ArticleKey, { n, told }: Pick<Recipient, 'n' | 'told'>): boolean {
    return this.deps.versions
      .withCopies(article)
      .some((seq) => told.includes(seq) || this.deps.receipts.reached(seq, n))
  }

  /** It is among what digests have told. */
  wasTold(article: ArticleKey, told: readonly number[]): boolean {
    return this.deps.versions.withCopies(article).some((seq) => told.includes(seq))
  }

  /** Recipients that have, or may have, a copy of the article. */
  holdersOf(article: ArticleKey): Set<number> {
    const had = new Set<number>()
    for (const seq of this.deps.versions.withCopies(article)) {
      for (const recipient of this.deps.receipts.allReached(seq)) had.add(recipient)
    }
    return had
  }
}
