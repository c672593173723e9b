/** Sentences as an editor sees them; each side of one is looked at only when somebody asks, and once. */
import { once } from '../../once.ts'
import { insideQuotations } from '../../text/long-quotations.ts'
import { leaningByOpening } from '../languages/openings.ts'
import type { Document } from './document.ts'
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

/** Of a language, in two letters, without pointing words it is known only how sentences open that lean. */
export function viewsOf({ sentences }: Document, ratings: readonly number[], language: string) {
  const pointing = pointingIn(language)
  const names = once(() => namesOf(sentences, pointing))
  const quoted = once(() => insideQuotations(sentences.map(({ sentence }) => sentence)))
  return sentences.map((described, index) => {
    const { text } = described.sentence
    const words = once(() => wordsIn(text, pointing))
    const missing = Math.max(0, FEW_WORDS - described.words.length)
    return {
      described,
      index,
      text,
      rating: (ratings[index] ?? 0) - MISSING_WORD * missing,
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
