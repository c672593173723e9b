/**
 * Whom a pronoun stands for: somebody whom the sentence names before it, or nobody in it. What names
 * somebody is a name or a noun phrase that may be a subject, never a place: "in Lisbon he said".
 */
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

/** A pronoun for somebody whom the sentence does not name, or a word for "also". */
export function pointsBack(found: readonly Word[], pointing: PointingWords): boolean {
  const named = { one: -1, several: -1 }
  const subject = frontedBefore(found, pointing)
  for (const [at, word] of found.entries()) {
    if (word.quoted) continue
    if (pointing.adding.has(word.lower) && at < ALSO_REACH) return true
    if (isClitic(found, at, pointing)) return true
    if (pointing.pronouns.has(word.lower) && !isImpersonal(found, at, pointing)) {
      if (isInverted(found, at, pointing)) return true
      const by = placeOf(word, named, pointing)
      if (!isNamedBefore(found, { by, at }, pointing) && !isNamedBehind(found, at, pointing))
        return true
    }
    if (named.one < 0 && introduces(found, at, pointing)) named.one = at
    if (named.several < 0 && at >= subject && isPlural(word, pointing)) named.several = at
  }
  return false
}

/** Of the word that it may stand for, or -1. */
const placeOf = (
  { lower }: Word,
  { one, several }: { readonly one: number; readonly several: number },
  { plurals, either }: PointingWords,
): number => (plurals.has(lower) ? several : either.has(lower) ? Math.max(one, several) : one)

/** "According to the figures, they …": what stands before the subject is not whom its pronoun means. */
function frontedBefore([first, ...rest]: readonly Word[], pointing: PointingWords): number {
  const { stops, articles, leading, indefinite, reporting } = pointing
  const word = first?.lower ?? ''
  const isOther = [articles, leading, indefinite].some((words) => words.has(word))
  if (!reporting.has(word) && (isOther || !stops.has(word))) return 0
  return 1 + rest.findIndex(({ gap }) => gap.includes(','))
}

/** "l'a fait": before a verb an article is a pronoun, which the subject of its own clause is not. */
const isClitic = (found: readonly Word[], at: number, pointing: PointingWords) =>
  (at < AHEAD || isInFirstClause(found, at, pointing)) &&
  pointing.articles.has(found[at]?.lower ?? '') &&
  pointing.auxiliaries.has(found[at + 1]?.lower ?? '') &&
  /^['’]/u.test(found[at + 1]?.gap ?? '')

const isInFirstClause = (
  found: readonly Word[],
  at: number,
  { leading, relatives }: PointingWords,
) =>
  !found
    .slice(1, at)
    .some(({ lower, gap }) => /\S/u.test(gap) || leading.has(lower) || relatives.has(lower))

/** "il y a", "il n'y a" */
function isImpersonal(found: readonly Word[], at: number, { impersonal }: PointingWords): boolean {
  const next = found[at + 1]?.lower ?? ''
  return impersonal.has(/^ne?$/.test(next) ? (found[at + 2]?.lower ?? '') : next)
}

/** A pronoun before anybody whom it could stand for: "On Friday he", and not "In his speech, Mr Smith". */
export function pointsAhead(found: readonly Word[], pointing: PointingWords): boolean {
  const first = found.findIndex(
    ({ lower, quoted }, at) =>
      !quoted && pointing.pronouns.has(lower) && !isImpersonal(found, at, pointing),
  )
  if (first < 0 || isNamedBehind(found, first, pointing)) return false
  const isEmpty = ({ lower, quoted }: Word) =>
    quoted || pointing.stops.has(lower) || pointing.times.has(lower)
  return found.slice(0, first).every(isEmpty) || isSubjectOfOpening(found, first, pointing)
}

/** "Hooded, they …", "Asked by the press, she …", and not "When families came, they …". */
const isSubjectOfOpening = (found: readonly Word[], at: number, pointing: PointingWords) =>
  found[at]?.gap.startsWith(',') === true &&
  !pointing.leading.has(found[0]?.lower ?? '') &&
  !found.slice(0, at).some((_, before) => introduces(found, before, pointing))

/**
 * Whether a lead that begins with a pronoun goes on from the line, as it does from the headline where
 * it was published: "She was 66", and neither "She then left" nor "He owed him money".
 */
export function goesOnFrom(
  line: readonly Word[],
  [first, ...rest]: readonly Word[],
  pointing: PointingWords,
): boolean {
  const { pronouns, plurals, objects, roles, goingOn } = pointing
  if (!first || !pronouns.has(first.lower) || plurals.has(first.lower)) return false
  if (rest.slice(0, NEAR_FIRST).some(({ lower }) => goingOn.has(lower) || objects.has(lower)))
    return false
  return line.some((word, at) => introduces(line, at, pointing) || roles.has(word.lower))
}

/** "Als Grund nannte er …": where the verb stands second, what stands before it is not its subject. */
const isInverted = (found: readonly Word[], at: number, { inverted }: PointingWords): boolean =>
  at > 1 &&
  inverted.has(found[at]?.text ?? '') &&
  !found.slice(1, at + 1).some(({ gap }) => /\S/u.test(gap))

interface Places {
  /** Of the word that may name whom the pronoun stands for, or -1. */
  readonly by: number
  readonly at: number
}

/** "The House refuses to believe him": an object is somebody else than the subject of its clause. */
function isNamedBefore(
  found: readonly Word[],
  { by, at }: Places,
  pointing: PointingWords,
): boolean {
  if (by < 0 || !pointing.objects.has(found[at]?.lower ?? '')) return by >= 0
  return found.slice(by + 1, at).some(({ lower, gap }, place) => {
    // "believe him": the word right before it is its verb.
    const leads = by + 1 + place < at - 1 && (pointing.leading.has(lower) || lower === 'who')
    return leads || gap.includes(',')
  })
}

/** Further back "also" adds to what the sentence itself says. */
const ALSO_REACH = 9
/** So near to the pronoun that it begins with, a word makes a sentence go on from another. */
const NEAR_FIRST = 3
/** As far into a sentence as a pronoun may stand for a name behind it: "In his speech, Mr Smith …". */
const AHEAD = 6

function isNamedBehind(
  found: readonly Word[],
  at: number,
  { stops, reporting }: PointingWords,
): boolean {
  if (at === 0 || at >= AHEAD) return false
  const comma = found.findIndex(({ gap }, place) => place > at && gap.includes(','))
  // ", révèle Le Parisien" names who tells it.
  if (comma < 0 || reporting.has(found[comma]?.lower ?? '')) return false
  return found.slice(comma).some(({ lower, capital }) => capital && !stops.has(lower))
}

function introduces(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const word = found[at]
  if (!word) return false
  if (isLocated(found, at, pointing) || pointing.demonstratives.has(word.lower)) return false
  if (word.capital && !pointing.stops.has(word.lower) && !pointing.times.has(word.lower))
    return at > 0 ? isOneByName(found, at, pointing) : isNameByNext(found[1], pointing)
  const isPhrase = pointing.indefinite.has(word.lower) || isOneArticle(found, at, pointing)
  return isPhrase && clauseOpens(found, at, pointing)
}

/** "the mayor", and neither "les maires" nor "the Democrats" nor "the FBI". */
function isOneArticle(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const article = found[at]?.lower ?? ''
  return (
    pointing.articles.has(article) && !article.endsWith('s') && isOneByName(found, at + 1, pointing)
  )
}

/** "in Lisbon", "in the House" */
function isLocated(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const before = found[at - 1]
  if (!before) return false
  if (pointing.locating.has(before.lower)) return true
  const farther = found[at - 2]
  return (
    farther !== undefined &&
    pointing.locating.has(farther.lower) &&
    (pointing.articles.has(before.lower) || pointing.demonstratives.has(before.lower))
  )
}

/** "James Davis", and neither "the Democrats" nor "FBI". */
function isOneByName(found: readonly Word[], at: number, { stops }: PointingWords): boolean {
  const [before, word, next] = [found[at - 1], found[at], found[at + 1]]
  if (!word || /^\p{Lu}{2,}$/u.test(word.text)) return false
  const isPart = next?.capital || (before?.capital && !stops.has(before.lower))
  return isPart === true || !/[^s]s$/.test(word.lower)
}

/** A sentence's first word has a capital anyway: in front of a verb or another name it is one. */
const isNameByNext = (next: Word | undefined, { auxiliaries, reporting }: PointingWords) =>
  next !== undefined && (next.capital || auxiliaries.has(next.lower) || reporting.has(next.lower))

const isPlural = ({ lower, text }: Word, { stops, times, indefinite }: PointingWords) =>
  (lower.length > 3 && /[sx]$/.test(lower) && !stops.has(lower) && !times.has(lower)) ||
  /^\p{N}/u.test(text) ||
  (indefinite.has(lower) && lower.length > 3)

/** Whether a pronoun behind the sentence has somebody to stand for. */
export const introducesAnybody = (
  words: readonly Word[],
  pointing: PointingWords | null,
): boolean =>
  pointing === null ||
  words.some(
    ({ lower }, at) =>
      introduces(words, at, pointing) ||
      (pointing.indefinite.has(lower) && clauseOpens(words, at, pointing)),
  )
