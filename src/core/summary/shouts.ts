/** Which words of a headline shout: all of them, or some in capitals inside it ("Quill CRUISES INTO LEAD"). */
import { pattern } from '../pattern.ts'
import { type Token, tokens } from '../text/tokens.ts'

/** At least two capitals and nothing but capitals; letters without case are none. */
export const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}'’]*\p{Lu}(?:['’]s)?$/u
const MANY_CAPITALS = pattern.u`(?:\p{Lu}\P{Lu}*){10}`
/** Shorter ones in capitals inside a line are abbreviations until the body says something else. */
export const SHORTEST_WORD = 4

/** Without its possessive. */
export const core = (word: string) => word.replace(/['’]s$/i, '')

/** Where the words stand that a headline shouts, `start` in UTF-16 units. */
export const shoutedIn = (headline: string): ReadonlySet<number> =>
  new Set(shoutsIn(headline).flatMap((run) => run.map(({ start }) => start)))

/** The letters of "AT&T" and "R&B" are no words. */
export const wordsOf = (headline: string): readonly Token[] =>
  tokens(headline).filter(
    ({ start, end }) => headline.charAt(start - 1) !== '&' && headline.charAt(end) !== '&',
  )

/** Words in capitals, those that stand together as one run. */
export function shoutsIn(headline: string): readonly (readonly Token[])[] {
  const words = wordsOf(headline)
  // Without a small letter also what is too short may be a name.
  if (!/\p{Ll}/u.test(headline))
    return MANY_CAPITALS().test(headline) && /\s/.test(headline)
      ? [words.filter(({ text }) => /\p{Lu}/u.test(text))]
      : []
  const runs: Token[][] = [[]]
  for (const word of words)
    if (SHOUTED.test(word.text)) runs.at(-1)?.push(word)
    else runs.push([])
  return runs.filter((run) => run.some(({ text }) => core(text).length >= SHORTEST_WORD))
}
