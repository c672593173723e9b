/**
 * Does a beginning ask for what follows it? "agrees to …", "puts brakes …": cut there, it would say
 * something else or nothing.
 */

/** Before these a phrase or "to" is no addition but what the word asks for. */
const ASKING: ReadonlySet<string> = new Set(
  (
    'set plan plans likely unlikely agree agreed agrees want wants ask asks urge urges urged seek ' +
    'seeks try tries vow vows due expected able ready refuse refuses fail fails begin begins ' +
    'start starts hope hopes aim aims threaten threatens allow allows move moves offer offers ' +
    'pledge pledges promise promises forced ordered told used about how bid push demand plea search ' +
    'hunt right power call calls need needs look looks risk chance reason and or more less than most ' +
    'least up down out back away off first one two three close according key safe easier harder ' +
    'possible impossible eager available already still just even also ban limit limits vote votes ' +
    'work works hard far live long us not be is are was were that'
  ).split(' '),
)

/** "to put furor", "to bond": the verb's phrase is not complete. */
const INCOMPLETE =
  / (?:puts?|places?|takes?|brings?|keeps?|turns?|gives?) (?:\S+ ){0,2}\S+$| to \p{L}+$/iu

export function wantsMore(beginning: string): boolean {
  const last = /\S+$/.exec(beginning)?.[0].toLowerCase() ?? ''
  return ASKING.has(last) || /^\p{L}+(?:ly|ing)$/u.test(last) || INCOMPLETE.test(beginning)
}

/** "too risky", "more than any time". */
const COMPARING = /\b(?:too|so|enough|than|as) (?:\S+ ){0,2}\S+$/iu
/** "highest in 50 years": where and when make it one. */
const SUPERLATIVE =
  /(?<!\bat )\b(?:most|least|best|worst|record|first|second|third|fourth|fifth|last|only|\d+(?:st|nd|rd|th)|\p{L}{2,}(?:[^aeiou]|i)est)\b/iu
/** "replaces X with Y": the other half is the news. */
const WITH =
  /\b(?:follow\p{L}* up|replac\p{L}+|swap\p{L}*|compar\p{L}+|combin\p{L}+|charg\p{L}+|me(?:et|ets|t)|provid\p{L}+|link\p{L}*)\b/iu
/** "stops X from Y": without the rest the other is meant. */
const FROM =
  /\b(?:stops?|stopped|prevents?|prevented|keeps?|kept|bars?|barred|bans?|banned|blocks?|blocked|protects?|protected|saves?|saved|frees?|freed|clears?|cleared)\b/iu

/** Of a ban, a warning or a denial the rest tells how far it goes. */
const AGAINST = /\b(?:against|bans?|banned|barred|not|never|no|without|only)\b|n['’]t\b/iu

/** Does a beginning ask for a phrase that opens with this preposition? */
export const wantsPhrase = (beginning: string, preposition: string): boolean =>
  COMPARING.test(beginning) ||
  AGAINST.test(beginning) ||
  SUPERLATIVE.test(beginning) ||
  (preposition === 'with' && WITH.test(beginning)) ||
  (preposition === 'from' && FROM.test(beginning))
