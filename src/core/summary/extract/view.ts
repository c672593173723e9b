/** A sentence as an editor sees it; each side of it is looked at only when somebody asks, and once. */
import { once } from '../../once.ts'
import { leaningByOpening } from '../languages/openings.ts'
import type { DescribedSentence } from './document.ts'
import { type Fault, faultOf } from './faults.ts'
import { apartOf, leaningOf } from './leaning.ts'
import type { ArticleNames } from './names.ts'
import type { PointingWords } from './pointing/words.ts'
import { contentOf } from './repetition.ts'
import { wordsIn } from './words-in.ts'

/** What is known of the article beside the sentence. */
export interface Surroundings {
  readonly pointing: PointingWords | null
  /** Two letters; of one without pointing words it is known only how sentences open that lean. */
  readonly language: string
  readonly names: () => ArticleNames
  /** Places of sentences that stand inside a quotation without marks of their own. */
  readonly quoted: () => ReadonlySet<number>
}

export const spacedWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

export type View = ReturnType<typeof viewOf>

export function viewOf(
  described: DescribedSentence,
  rating: number,
  { pointing, language, names, quoted }: Surroundings,
) {
  const { index, sentence } = described
  const { text } = sentence
  const words = once(() => wordsIn(text))
  return {
    described,
    index,
    text,
    rating,
    /** In words between spaces. */
    length: once(() => spacedWords(text)),
    words,
    fault: once((): Fault | null =>
      quoted().has(index) ? 'torn quotation' : faultOf(text, words(), pointing),
    ),
    leaning: once(() =>
      pointing
        ? leaningOf({ text, words: words() }, pointing, names)
        : leaningByOpening(text, language),
    ),
    apart: once(() => apartOf(words(), pointing, names)),
    content: once(() => contentOf(words(), pointing)),
  }
}
