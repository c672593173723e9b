/** Sentences as an editor sees them; each side of one is looked at only when somebody asks, and once. */
import { once } from '../../once.ts'
import { insideQuotations } from '../../text/long-quotations.ts'
import { leaningByOpening } from '../languages/openings.ts'
import type { ExtractedSentence } from '../summary.ts'
import { type RatedSentence, wordsOf } from './document.ts'
import { type Fault, faultOf } from './faults.ts'
import { goesOn, isBare } from './going-on.ts'
import { leaningOf } from './leaning.ts'
import { namesInPassing, namesOf } from './names.ts'
import { pointingIn } from './pointing/languages.ts'
import { contentOf } from './repetition.ts'
import { wordsIn } from './words-in.ts'

/** Shorter sentences seldom say much; each missing word costs, in the ranker's unit. */
const FEW_WORDS = 9
const MISSING_WORD = 0.35

export const spacedWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

export type View = ReturnType<typeof viewsOf>[number]

export interface Article {
  readonly sentences: readonly ExtractedSentence[]
  /** To rate them is dear, and seldom asked for. */
  readonly ranked: () => readonly RatedSentence[]
}

/** Of a language, in two letters, without pointing words it is known only how sentences open that lean. */
export function viewsOf({ sentences, ranked }: Article, language: string) {
  const pointing = pointingIn(language)
  const names = once(() => namesOf(sentences, pointing))
  const quoted = once(() => insideQuotations(sentences))
  return sentences.map(({ text }, index) => {
    const words = once(() => wordsIn(text, pointing))
    const wordCount = once(() => wordsOf(text).length)
    return {
      index,
      text,
      wordCount,
      vector: () => ranked()[index]?.vector ?? { ids: [], weights: [] },
      rating: () =>
        (ranked()[index]?.rating ?? 0) - MISSING_WORD * Math.max(0, FEW_WORDS - wordCount()),
      /** In words between spaces. */
      length: once(() => spacedWords(text)),
      words,
      fault: once((): Fault | null =>
        quoted().has(index) ? 'torn quotation' : faultOf(text, words()),
      ),
      leaning: once(() =>
        pointing
          ? leaningOf({ text, words: words() }, pointing, names)
          : leaningByOpening(text, language),
      ),
      goesOn: once(() => pointing !== null && goesOn(words())),
      bare: once(() => pointing !== null && isBare(words())),
      namesInPassing: once(() => (pointing ? namesInPassing(words(), names()) : [])),
      content: once(() => contentOf(words())),
    }
  })
}
