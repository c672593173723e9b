/** Words that lean on what follows them, by language: a line that ends with one has lost something. */
import { DANGLING } from '../../english/lexicon.ts'
import { endingWith } from './grammar.ts'
import { grammarIn } from './grammars.ts'

const ENGLISH = endingWith(`(?:${[...DANGLING].join('|')})(?:['’]s)?`)

/** By a language tag; of a language that has no list, and without a tag, the English ones. */
export const leaningIn = (language: string | null): RegExp =>
  grammarIn(language)?.leaning ?? ENGLISH
