/** A sentence as an editor sees it; each side of it is looked at only when somebody asks, and once. */

import type { DescribedSentence } from './document.ts'
import { type Fault, faultOf } from './faults.ts'
import { type Leaning, leaningOf } from './leaning.ts'
import type { ArticleNames } from './names.ts'
import type { PointingWords } from './pointing/words.ts'
import { type Content, contentOf } from './repetition.ts'
import { type Word, wordsIn } from './words-in.ts'

/** What is known of the article beside the sentence. */
export interface Surroundings {
  readonly pointing: PointingWords | null
  readonly names: () => ArticleNames
  /** Places of sentences that stand inside a quotation without marks of their own. */
  readonly quoted: () => ReadonlySet<number>
}

export const spacedWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

export class View {
  readonly described: DescribedSentence
  readonly rating: number
  private readonly around: Surroundings
  private seenLength: number | undefined
  private seenWords: readonly Word[] | undefined
  private seenFault: { readonly fault: Fault | null } | undefined
  private seenLeaning: Leaning | undefined
  private seenContent: Content | undefined

  constructor(described: DescribedSentence, rating: number, around: Surroundings) {
    this.described = described
    this.rating = rating
    this.around = around
  }

  get text(): string {
    return this.described.sentence.text
  }

  get index(): number {
    return this.described.index
  }

  /** In words between spaces. */
  get length(): number {
    this.seenLength ??= spacedWords(this.text)
    return this.seenLength
  }

  get words(): readonly Word[] {
    this.seenWords ??= wordsIn(this.text)
    return this.seenWords
  }

  get fault(): Fault | null {
    const { pointing, quoted } = this.around
    this.seenFault ??= {
      fault: quoted().has(this.index) ? 'torn quotation' : faultOf(this.text, this.words, pointing),
    }
    return this.seenFault.fault
  }

  get leaning(): Leaning {
    this.seenLeaning ??= leaningOf(this, this.around.pointing, this.around.names)
    return this.seenLeaning
  }

  get content(): Content {
    this.seenContent ??= contentOf(this.words, this.around.pointing)
    return this.seenContent
  }
}
