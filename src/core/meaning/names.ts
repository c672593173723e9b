/**
 * The names of two English lines, and whether one has a name that the other lacks. Capitals tell them,
 * and where a line has none to tell by, the tagger.
 *
 * Where it happened and when may be added or left out: that takes nothing back. Another place does.
 */
import { SPEAKER_KINDS } from '../english/lexicon.ts'
import { mayBeVerb } from '../english/verbs.ts'
import { listed } from '../text/listed.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'

const CAPITAL = /^\p{Lu}/u
const PLACING = /^(?:in|at|near|from|off|on|outside|across|to)$/i
/** "Football: …", "Dunmore: …": what it is about may be left out. */
const LABEL = /^[^\s:]+(?: [^\s:]+)?: /u
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|yesterday|christmas|easter)$/
/** At a line's start these look like names. */
const BODIES = listed(
  'jury jurors senate parliament congress commons lords shares stocks staff crew crews rescuers gale',
)
/** "Israeli", "British", "Chinese". */
const FROM_LAND = /^JJ .*(?:i|ish|ese|[iae]an|ch)$/
/** Before a name: who somebody is. */
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof|professor|rev|captain|general|colonel|judge|justice|prince|princess|pope|saint|st)$/

/** A name of one line that the other does not have, however it is written there. */
export function namesDiffer(before: EnglishLine, after: EnglishLine): boolean {
  const [gone, come] = [lacking(before, after), lacking(after, before)]
  const isElsewhere = (names: readonly Name[]) => names.some(({ isPlace }) => isPlace)
  return (
    [...gone, ...come].some(({ isPlace }) => !isPlace) || (isElsewhere(gone) && isElsewhere(come))
  )
}

interface Name {
  readonly term: Term
  readonly isPlace: boolean
}

const lacking = (from: EnglishLine, other: EnglishLine): readonly Name[] =>
  namesOf(from).filter((name) => !names(other, name.term, from) && !isGiven(name, from, other))

/** "President Anna Hale", "President Hale": of an office both name, not of whoever has the name. */
function isGiven({ term }: Name, from: EnglishLine, other: EnglishLine): boolean {
  const place = from.terms.indexOf(term)
  const [office, surname] = [from.terms[place - 1], from.terms[place + 1]]
  if (!office?.isContent || !surname) return false
  return other.terms.some(
    ({ text, normal }, at) =>
      CAPITAL.test(text) &&
      normal === surname.normal &&
      other.terms[at - 1]?.normal === office.normal,
  )
}

/** Whether a line has a word of another, or calls it by a short or a long name. */
export const names = (line: EnglishLine, term: Term, from: EnglishLine): boolean =>
  says(line, term) || isAkin(term, line) || isShortened(term, from, line)

function namesOf(line: EnglishLine): readonly Name[] {
  let isPlace = LABEL.test(line.text)
  const names: Name[] = []
  for (const term of line.terms) {
    if (PLACING.test(term.text)) isPlace = true
    else if (!isNameIn(line, term)) isPlace = false
    else names.push({ term, isPlace })
  }
  return names
}

function isNameIn(line: EnglishLine, term: Term): boolean {
  const { text, normal, tag, at } = term
  if (!term.isContent || !CAPITAL.test(text) || WHEN.test(normal) || TITLE.test(normal))
    return false
  if (SPEAKER_KINDS.has(normal) || BODIES.has(normal)) return false
  if (line.isCased && at > 0) return true
  return (tag.startsWith('NNP') && !mayBeVerb(normal)) || FROM_LAND.test(`${tag} ${normal}`)
}

const DEMONYM = /^(?:n|an|ian|i|ish|ese|er|ic|y|e|ce|ch|k|land|ain|iya|o|os|a|s)?$/

const isAkin = (term: Term, line: EnglishLine): boolean =>
  line.terms.some((other) => areAkin(term, other))

/** "Israeli" and "Israel", "French" and "France". */
export function areAkin(one: Term, other: Term): boolean {
  if (!CAPITAL.test(one.text) || !CAPITAL.test(other.text)) return false
  const shared = sharedStart(one.normal, other.normal)
  return shared >= 4 && [one, other].every(({ normal }) => DEMONYM.test(normal.slice(shared)))
}

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

const LETTERS = /^[A-Z]{2,5}s?$/

/** "ECB" and "European Central Bank", either way. */
function isShortened(term: Term, from: EnglishLine, other: EnglishLine): boolean {
  const short = (line: EnglishLine) => line.terms.filter(({ text }) => LETTERS.test(text))
  return (
    (LETTERS.test(term.text) && spells(other, term.text)) ||
    short(other).some(({ text }) => spells(from, text) && text.includes(term.text.charAt(0)))
  )
}

/** Whether words that follow each other begin with the letters. */
function spells(line: EnglishLine, letters: string): boolean {
  const wanted = letters.replace(/s$/, '').toLowerCase()
  const initials = line.terms
    .filter(({ normal }) => !/^(?:of|the|for|and)$/.test(normal))
    .map(({ normal }) => normal.charAt(0))
    .join('')
  return initials.includes(wanted)
}
