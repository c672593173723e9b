/** A superlative or an ordinal without what it is of: "becomes fourth city [to allow …]". */
import { type Cut, isContent, type Token } from '../cut.ts'
import { isPreposition, isTime, set } from '../words.ts'

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))$/
const MOST = set(
  'most least best worst only last sole biggest largest highest lowest longest oldest youngest',
)
const SUPERLATIVE = /^\p{L}{3,}(?:[^aeiou]est|iest)$/u
/** What only looks like one. */
const NO_SUPERLATIVE = set(
  'west midwest northwest southwest interest protest arrest request contest harvest forest guest quest test ' +
    'invest suggest latest budapest honest modest digest attest detest nest rest chest conquest everest rest zest best-known',
)
/** "first lady", "third quarter": a name and no rank. "First time" and "first since" are ranks. */
const NAMES = set(
  'lady minister quarter half round day night week month set leg grade degree person party world avenue street ' +
    'amendment class hand place term season period look trailer mate aid name base degree-murder edition',
)
/** What a rank is among. */
const AMONG = set('of in since ever among outside except apart for that who to by after on')
const EXCEPT = set('apart except outside bar barring')
const GROUP = set('of since ever among outside except apart to that who')

export const losesRank = ({ tokens }: Cut): boolean =>
  tokens.some((token, at) => token.kept && isRank(token, tokens, at) && losesGroup(tokens, at))

function isRank({ low }: Token, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next && NAMES.has(next.low) && next.mark === '') return false
  if (low === 'last' && next && isTime(next.low)) return false
  if (set('most least best').has(low) && tokens[at - 1]?.low === 'at') return false
  return isRankWord(low)
}

/** By its form alone. */
export const isRankWord = (word: string): boolean =>
  !NO_SUPERLATIVE.has(word) && (ORDINAL.test(word) || MOST.has(word) || SUPERLATIVE.test(word))

/** The first phrase behind the noun, if it says among what, went and nothing of it is left. */
function losesGroup(tokens: readonly Token[], at: number): boolean {
  if (losesException(tokens, at)) return true
  const from = tokens
    .slice(at + 1, at + 7)
    .findIndex(({ low, mark }) => AMONG.has(low) || mark !== '')
  if (from < 0) return false
  const start = at + 1 + from
  const first = tokens[start]
  const between = tokens.slice(at + 1, start)
  if (first?.mark && losesAside(tokens, start)) return true
  if (!first || first.kept || between.some(({ low, kept }) => !kept && !isTime(low))) return false
  if (first.mark !== '') return false
  const phrase = phraseFrom(tokens, start)
  if (phrase.some((one) => one.kept)) return false
  return GROUP.has(first.low) || isTime(phrase.at(-1)?.low ?? '') || ofYears(phrase)
}

/** "…, apart from a sketch in Rome, …". */
const losesException = (tokens: readonly Token[], at: number) =>
  tokens.slice(at).some(({ low, kept, mark }) => !kept && mark === ',' && EXCEPT.has(low))

const ofYears = (phrase: readonly Token[]) =>
  phrase.some(({ low }) =>
    /^(?:years?|months?|decades?|century|history|world|europe|country|\d{4})$/.test(low),
  )

/** "…, first in the north, to allow …". */
const losesAside = (tokens: readonly Token[], start: number) =>
  tokens.slice(start).some(({ low, mark, kept }) => low === 'to' && mark.includes(',') && !kept)

function phraseFrom(tokens: readonly Token[], start: number): readonly Token[] {
  const rest = tokens.slice(start + 1)
  const stop = rest.findIndex(({ low, mark }, at) => at > 0 && (mark !== '' || isPreposition(low)))
  return (stop < 0 ? rest : rest.slice(0, stop)).filter(isContent)
}
