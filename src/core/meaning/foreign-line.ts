/**
 * What two lines that are not English differ in: figures, names, and where the language is known,
 * whether something is denied, doubted or told by somebody, and what came of it.
 */
import { GRAMMARS } from '../summary/languages/grammars.ts'
import { SMALL_WORDS } from '../summary/languages/small-words.ts'
import { normalWord, tokens } from '../text/tokens.ts'
import { type Counted, figuresDiffer } from './counts.ts'
import { figuresOf, writtenPlainly } from './figures.ts'
import { outcomesIn } from './foreign-outcomes.ts'

interface Word {
  readonly normal: string
  readonly isCapital: boolean
  /** In a script without capitals any word may be a name. */
  readonly isCaseless: boolean
  readonly isSmall: boolean
  /** Behind a preposition that places: "à Lyon", "in Kiel". */
  readonly isPlace: boolean
}

interface Line extends Counted {
  readonly words: readonly Word[]
  readonly language: string | null
}

/** Of a language tag, or a language's two letters. */
export function saysOtherwise(before: string, after: string, tag: string | null): boolean {
  const language = tag?.split('-')[0]?.toLowerCase() ?? null
  const [old, now] = [readLine(before, language), readLine(after, language)]
  return (
    figuresDiffer(old, now) ||
    signsOf(language).some((sign) => sign.test(unbound(old)) !== sign.test(unbound(now))) ||
    namesDiffer(old, now) ||
    replacesWord(old, now)
  )
}

/** How exact a figure is has been compared with it. */
const unbound = ({ text }: Line): string => text.replace(/\p{L}+ (?=\d)/gu, '')

function signsOf(language: string | null): readonly RegExp[] {
  const { negation, hedge, speaker } = GRAMMARS.get(language ?? '')?.marks ?? {}
  return [negation, hedge, speaker, ...outcomesIn(language)].filter((sign) => sign !== undefined)
}

const PLACING = /^(?:in|à|a|au|aux|en|dans|bei|aus|nach|em|no|na|nos|nas|près|cerca|perto|at)$/u

function readLine(written: string, language: string | null): Line {
  const text = writtenPlainly(written, language)
  const small = new Set((SMALL_WORDS[language ?? ''] ?? '').split(' '))
  const isCased = /\p{Ll}/u.test(text)
  let isPlace = false
  const words = tokens(text).map(({ text: word }) => {
    const normal = normalWord(word)
    const isCapital = isCased && /^\p{Lu}/u.test(word.replace(/^\p{L}{1,2}['’]/u, ''))
    const isCaseless = /^\p{Lo}/u.test(word)
    const isSmall = small.has(normal)
    const found = { normal, isCapital, isCaseless, isSmall, isPlace: isPlace && isCapital }
    isPlace = PLACING.test(normal) || found.isPlace
    return found
  })
  return { text, words, figures: figuresOf(text, language), language }
}

/** Another name; one place more or less takes nothing back. */
function namesDiffer(before: Line, after: Line): boolean {
  const [gone, come] = [lacking(before, after), lacking(after, before)]
  if (before.language === 'de')
    return gone.some(({ isPlace }) => isPlace) && come.some(({ isPlace }) => isPlace)
  return (gone.length > 0 && come.length > 0) || [...gone, ...come].some(({ isPlace }) => !isPlace)
}

/** A line's first word has a capital in any case. */
const lacking = (from: Line, other: Line): readonly Word[] =>
  from.words
    .filter(({ isCapital, isSmall }, at) => at > 0 && isCapital && !isSmall)
    .filter((word) => !has(other, word))

const has = ({ words }: Line, { normal }: Word): boolean =>
  words.some((word) => word.normal === normal)

/** The same line but for one word that may be a name. */
function replacesWord(before: Line, after: Line): boolean {
  const content = (line: Line, other: Line) =>
    line.words
      .filter((_, at) => !/\d/.test(line.words[at + 1]?.normal ?? ''))
      .filter((word) => !word.isSmall && !/\d/.test(word.normal) && !has(other, word))
  const [gone, come] = [content(before, after), content(after, before)]
  return (
    gone.length === 1 &&
    come.length === 1 &&
    [...gone, ...come].every(({ isCapital, isCaseless }) => isCapital || isCaseless)
  )
}
