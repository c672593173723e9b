/**
 * An independent reader of the two sentences beside a line.
 *
 * It shares no code and no word list with the engine. It counts in doubt against the sentences, so
 * that its shares are upper bounds; a definite noun is held against them only as a sentence's subject.
 */
export interface Shown {
  readonly line: string
  readonly sentences: readonly string[]
  /** The body that they were picked from. */
  readonly body: string
  readonly language: string
}

export const FLAWS = [
  'repeats the line',
  'repeats each other',
  'leans on what is not shown',
  'names nobody before',
  'torn quotation',
  'only quoted',
  'first person',
  'question',
  'furniture',
] as const
export type Flaw = (typeof FLAWS)[number]

interface Language {
  /** How a sentence begins that leans on another. */
  readonly leans: RegExp
  /** A definite noun at its beginning: in group 1. */
  readonly definite: RegExp
  readonly first: RegExp
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    leans:
      /^(?:he|she|they|it(?!(?:['’]s| is| was| has been)(?: \S+){0,6}? (?:\S+:|that|since|to|when|time|how)(?: |$))|his|her|their|its|him|them|this(?! (?:time|week|month|year|summer|spring|fall|winter|morning))|these(?! past)|those|such|but|and|so|or|yet|also|however|meanwhile|instead|then|both|another|others?|later|moreover|in addition|as a result|for example|after that|the (?:other|others|two|latter|pair))\b/i,
    definite:
      /^(?:[Tt]he|[Tt]hat) ((?:\p{Ll}[\p{L}-]* ?){1,2}) ?(?:is|was|has|had|said|says|will|would|are|were|have|agreed|told|also)\b/u,
    first: /(?<![\p{L}'’])(?:I(?!\p{L}| and \p{Lu})|we|my|our|me)(?![\p{L}.])/u,
  },
  fr: {
    leans:
      /^(?:ils?(?! (?:y a|faut|s['’]agit))|elles?|mais|et|or|puis|ensuite|donc|alors(?! qu)|aussi|cela|ceci|ce dernier|cette dernière|celui-ci|celle-ci|de son côté|par ailleurs|en revanche|en effet|selon (?:lui|elle)|cependant|toutefois|pourtant|un autre|une autre|les deux|tous deux)(?!\p{L})/iu,
    definite: /^(?:ce|cet|cette|ces) (?!\p{L}+di |dimanche|matin|soir)(\p{L}+)/iu,
    first: /(?<!\p{L})(?:je|j['’]|nous|notre|nos|mon|mes)(?!\p{L})/iu,
  },
  de: {
    leans:
      /^(?:er|sie|ihre?[nmrs]?|seine?[nmrs]?|aber|und|doch|dann|dabei|dadurch|daher|damit|danach|darauf|dazu|deshalb|trotzdem|dennoch|allerdings|jedoch|außerdem|zudem|auch|beide|ein anderer|eine andere|die beiden|das (?:ist|war|sei|wurde))(?!\p{L})/iu,
    definite: /^(?:dieser|diese|dieses|diesem|diesen) (\p{Lu}\p{L}+)/iu,
    first: /(?<!\p{L})(?:ich|wir|uns|unsere?[nmrs]?|mein(?:e[nmrs]?)?)(?!\p{L})/iu,
  },
}

const FURNITURE =
  /©|https?:|read more|see also|click here|scroll down|subscribe|newsletter|follow us|all rights reserved|lire aussi|à lire|abonnez|inscrivez|lesen sie|mehr zum thema|\(getty|getty images|photo ?:|foto ?:/iu
const QUOTED = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"/gu
const OPENING_MARKS = /^["“„«‘'\s(–—-]+/u

export function flawsOf(shown: Shown): readonly Flaw[] {
  const found = new Set<Flaw>()
  for (const [at, sentence] of shown.sentences.entries())
    for (const flaw of ownFlaws(sentence, at, shown)) found.add(flaw)
  const [first = '', second] = shown.sentences
  if (second !== undefined && overlap(first, second) >= 0.5) found.add('repeats each other')
  return FLAWS.filter((flaw) => found.has(flaw))
}

function* ownFlaws(sentence: string, at: number, shown: Shown): Generator<Flaw> {
  const { line, body } = shown
  const language = LANGUAGES[shown.language]
  const outside = sentence.replace(QUOTED, ' ')
  if (share(sentence, [line]) >= 0.75) yield 'repeats the line'
  if (isTorn(sentence)) yield 'torn quotation'
  if (!/\p{L}/u.test(outside)) yield 'only quoted'
  if (/\?["”»]?$/u.test(sentence)) yield 'question'
  if (FURNITURE.test(sentence)) yield 'furniture'
  if (!language) return
  if (language.first.test(outside)) yield 'first person'
  const before = shown.sentences[at - 1]
  if (before !== undefined && isNext(before, sentence, body)) return
  const start = sentence.replace(OPENING_MARKS, '')
  if (language.leans.test(start)) yield 'leans on what is not shown'
  const noun = language.definite.exec(start)?.[1]
  if (noun && share(noun, [line, before ?? '']) === 0) yield 'names nobody before'
}

/** The body has the one right behind the other, or only quotations between. */
function isNext(before: string, sentence: string, body: string): boolean {
  const [text, one, other] = [body, before, sentence].map(spaced)
  if (text === undefined || one === undefined || other === undefined) return false
  const end = text.indexOf(one) + one.length
  const start = text.indexOf(other, end)
  return start >= end && text.slice(end, start).replace(QUOTED, '').trim().length < 3
}

const spaced = (text: string) => text.replace(/\s+/g, ' ')

const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0

const isTorn = (text: string) =>
  count(text, /"/g) % 2 === 1 ||
  count(text, /«/g) !== count(text, /»/g) ||
  (count(text, /„/g) > 0
    ? count(text, /„/g) !== count(text, /[“”]/g)
    : count(text, /“/g) !== count(text, /”/g))

const contentOf = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 3 || /\d/.test(word))
      .map((word) => word.slice(0, 5)),
  )

/** How much of a text stands in others. */
function share(text: string, others: readonly string[]): number {
  const own = contentOf(text)
  const known = contentOf(others.join(' '))
  return [...own].filter((word) => known.has(word)).length / Math.max(1, own.size)
}

/** Of the shorter one; a word or two in common are none. */
function overlap(one: string, other: string): number {
  const common = share(one, [other]) * contentOf(one).size
  return common < 3 ? 0 : Math.max(share(one, [other]), share(other, [one]))
}
