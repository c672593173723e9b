/**
 * An independent check of alert lines against their articles: of what they say here, of what they
 * leave out in `left-out.ts`.
 *
 * It shares no code and no word list with the engine's gates: what they overlook is to be found
 * here. It is strict where it can be mechanical and counts in doubt against the line, so that its
 * shares are upper bounds. Negations, hedges and attributions are looked for in English only.
 */
import { stemmer } from 'stemmer'
import { PAST_OF } from './irregular.ts'
import { countWords } from './left-out/length.ts'
import { isChecked, LEFT_OUT, leftOut } from './left-out.ts'
import { set } from './words.ts'

export interface Judged {
  readonly line: string
  /** The text that the line was made from: a headline or one sentence. */
  readonly source: string
  /** As its publisher wrote it, with labels and tails. */
  readonly headline: string
  /** Headline and body. */
  readonly article: string
  readonly language: string
}

export const FAULTS = [
  'word not in source',
  'number changed',
  'number missing',
  'negation lost',
  'hedge lost',
  'attribution lost',
  'attribution behind the cut',
  'dangling end',
  'over 70 characters',
  'over 10 words',
  ...LEFT_OUT,
] as const
export type Fault = (typeof FAULTS)[number]

const IN_ENGLISH: ReadonlySet<string> = new Set([
  'negation lost',
  'hedge lost',
  'attribution lost',
  'attribution behind the cut',
])

/** Whether the fault is looked for in lines of this language. */
export const isLookedFor = (fault: Fault, language: string): boolean => {
  const kind = LEFT_OUT.find((one) => one === fault)
  return kind ? isChecked(kind, language) : language === 'en' || !IN_ENGLISH.has(fault)
}

/** What a line may add. */
const FREE = set('says say said to in of on at for is are be will')
const NEGATING = set(
  "not no never none nobody nothing nor neither without cannot can't don't doesn't didn't won't isn't " +
    "aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't",
)
const HEDGING = set(
  'may might could alleged allegedly reportedly apparently possible possibly likely unlikely suspected ' +
    'accused claims claimed believed rumored rumoured rumor rumour purported probably perhaps expected',
)
const SAYING = set(
  'says said say tells told claims claimed claim warns warned announces announced reports reported report ' +
    'insists insisted argues argued adds added confirms confirmed believes believed according admits admitted',
)
const NO_END = set(
  'a an the and or but nor of in on at to for from by with as into onto than that which who whose ' +
    'is are was were be been being has have had will would can could may might must should its his her ' +
    'their our my your this these those very not no because while if when where after before during',
)
const EMPTY = set(
  'a an the and or but of in on at to for from by with as is are was were be been being has have had it ' +
    'he she they we i you his her its their this that who which will would do does did up out over off than',
)

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’:/-][\p{L}\p{N}]+)*/gu
const NUMBER = /\d[\d.,:]*/g

const wordsOf = (text: string) =>
  (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/(?<=\b\p{L})\.(?=\p{L}|\s|$)/gu, '')
      .match(WORD) ?? []
  ).flatMap((word) => word.replace(/'s$/, '').split(/[/-]/))
const numbersOf = (text: string) =>
  (text.match(NUMBER) ?? []).map((number) => number.replace(/[.,:]+$/, ''))
const formOf = (word: string) => {
  const base = PAST_OF.get(word) ?? word
  return /^[a-z]{4,}$/.test(base) ? stemmer(base) : base
}
/** A light hand for other languages: no stemming, so that inflected forms count as new. */
const formsOf = (text: string) => wordsOf(text).map(formOf)

const free: ReadonlySet<string> = new Set([...FREE].map(formOf))

export function faultsOf(judged: Judged): readonly Fault[] {
  const { headline, line, language } = judged
  const found = new Set<Fault>([...wordFaults(judged), ...shapeFaults(line)])
  if (language === 'en') for (const fault of meaningFaults(judged)) found.add(fault)
  for (const fault of leftOut(headline, line, language)) found.add(fault)
  return FAULTS.filter((fault) => found.has(fault))
}

function* wordFaults({ line, source, article }: Judged): Generator<Fault> {
  const known = new Set(formsOf(`${source} ${article}`))
  const extra = formsOf(line).filter((form) => !known.has(form) && !free.has(form))
  if (extra.some((form) => !/\d/.test(form))) yield 'word not in source'
  const numbers = new Set(numbersOf(`${source} ${article}`))
  if (numbersOf(line).some((number) => !numbers.has(number))) yield 'number changed'
  if (losesNumber(line, source)) yield 'number missing'
}

/** The word behind a number is kept and the number is not. */
function losesNumber(line: string, source: string): boolean {
  const kept = new Set(formsOf(line))
  const words = wordsOf(source)
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    if (!/^\d/.test(word) || kept.has(word) || EMPTY.has(next) || next === '') return false
    const elsewhere = words.filter((other) => other === next).length > 1
    return kept.has(formOf(next)) && !elsewhere
  })
}

function* shapeFaults(line: string): Generator<Fault> {
  const words = wordsOf(line)
  if (NO_END.has(words.at(-1) ?? '') || /[,:;–—-]$/.test(line)) yield 'dangling end'
  if (line.length > 70) yield 'over 70 characters'
  if (countWords(line) > 10) yield 'over 10 words'
}

function* meaningFaults({ line, source }: Judged): Generator<Fault> {
  const own = wordsOf(line)
  const from = wordsOf(source)
  if (losesMark(own, from, NEGATING)) yield 'negation lost'
  if (losesMark(own, from, HEDGING)) yield 'hedge lost'
  if (losesSpeaker(line, source))
    yield /…["”’»“]?$/.test(line) ? 'attribution behind the cut' : 'attribution lost'
}

/** The mark has gone, and the content word that it stands before has not. */
function losesMark(own: readonly string[], from: readonly string[], marks: ReadonlySet<string>) {
  const kept = new Set(own.map(formOf))
  if (own.some((word) => marks.has(word))) return false
  return from.some((word, at) => {
    if (!marks.has(word)) return false
    const next = from.slice(at + 1, at + 4).find((other) => !EMPTY.has(other))
    return next !== undefined && kept.has(formOf(next))
  })
}

const SPEAKER_LAST =
  /(?:, | [-–—] )(?:according to )?(?<speaker>[^,]{2,60}?)(?: (?<verb>\p{L}+))?[.]?["”]?$/u
const SPEAKER_FIRST =
  /^(?<speaker>(?:\S+ ){1,8}?)(?<verb>\p{L}+)(?: \p{L}+day)?(?:,)? (?:that )?(?=\S+ \S+)/u

/** The source says who says it; the line says what, and neither who nor that anybody says it. */
function losesSpeaker(line: string, source: string): boolean {
  const words = wordsOf(line)
  if (words.some((word) => SAYING.has(word)) || /[:"“‘]/.test(line)) return false
  if (tellsBehind(source, words)) return true
  for (const pattern of [SPEAKER_LAST, SPEAKER_FIRST]) {
    const match = pattern.exec(source)
    const verb = match?.groups?.verb?.toLowerCase() ?? ''
    const told = SAYING.has(verb) || /, according to [^,]{2,60}$/.test(match?.[0] ?? '')
    if (!match || !told) continue
    const claim = new Set(formsOf(source.replace(match[0], ' ')))
    const about = words.filter((word) => !EMPTY.has(word) && claim.has(formOf(word)))
    if (about.length >= 2) return true
  }
  return false
}

function tellsBehind(source: string, kept: readonly string[]): boolean {
  const part = source.slice(source.lastIndexOf(', ') + 2)
  if (part.length === source.length + 1 || !wordsOf(part).some((word) => SAYING.has(word)))
    return false
  const before = new Set(formsOf(source.slice(0, -part.length)))
  return kept.filter((word) => !EMPTY.has(word) && before.has(formOf(word))).length >= 2
}
