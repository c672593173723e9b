/**
 * French openings without a verb: "Une prise annoncée mardi.", "Permettre aux lycéens de dormir.", "Dans la
 * plus stricte intimité." Such a sentence goes on from a standfirst, and says nothing without it. Where
 * a word may be a verb it counts as one: the list of verbs is short, and the sentences are not.
 */
import { is, type Word } from '../extract/words-in.ts'
import { GRAMMARS } from './grammars.ts'

export const isVerbless = (words: readonly Word[]): boolean =>
  opensPhrase(words) && !beforeQuotation(words).some(isVerb)

/** A noun, or what needs a clause behind a comma. */
function opensPhrase([first, ...rest]: readonly Word[]): boolean {
  if (!first || first.quoted) return false
  if (/^(?:une?|des)$/u.test(first.lower)) return true
  return (
    BEFORE_CLAUSE.test(`${first.lower} ${rest[0]?.lower}`) &&
    !rest.some(({ gap }) => gap.includes(','))
  )
}

/** A preposition, an infinitive, also "les appeler". */
const BEFORE_CLAUSE =
  /^(?:(?:dans|devant|avec|sans|pour) |(?:l[ea]s? )?\p{L}{3,}(?:[ei]r|re)(?: |$))/u

/** "Une initiative loin d'être à son goût : "…", avait déclaré le ministre": the verb is of who speaks. */
function beforeQuotation(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ gap }) => /:\s*["“«]/u.test(gap))
  return end < 0 ? words : words.slice(0, end)
}

function isVerb(word: Word): boolean {
  const { lower, capital, before, next, pointing } = word
  if ((capital && before) || (lower === 'a' && next?.lower === 'priori')) return false
  if (pointing?.finite?.test(lower) || ENDS_FINITE.test(lower) || hasObject(word)) return true
  const isNoun = is(before, 'articles', 'indefinite')
  return !isNoun && !PARTICIPLE.test(lower) && GRAMMARS.get('fr')?.verbs.test(lower) === true
}

/** In the imperfect, the future, the conditional, or the past of several; "n'", "se". */
const ENDS_FINITE =
  /^(?:\p{L}+(?:aient|[èiu]rent|ront|rons|rait|ra)|\p{L}+[^rf]ait|fut|eut|put|dut|vint|fit|fait|ne?|se?)$/u
/** What the list takes for a verb, as headlines do. */
const PARTICIPLE = /^(?!crée)\p{L}+ée?s?$/u

/** "percute un piéton", "réclament leur argent" */
const hasObject = ({ lower, next }: Word): boolean =>
  next?.gap === ' ' &&
  !NO_VERB.test(lower) &&
  /^(?:l[ea]s?|l|une?|sa|son|ses|leurs?)$/u.test(next.text)

/** A participle, an infinitive, a preposition. */
const NO_VERB =
  /(?:ant|ée?s?|[ei]r|ndre|[tî]tre|[aou]ire)$|^(?:de|et|ou|mais|à|dans|en|sur|sous|par|pour|avec|sans|contre|chez|vers|entre|depuis|après|avant|que|qui|dont|où|si)$/u
