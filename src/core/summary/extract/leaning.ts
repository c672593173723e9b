/**
 * Sentences that lean on one before them: "He …", "But …", "This …". English only; elsewhere the
 * weights have to do.
 */
const LEANS =
  /^["“‘'(]*(?:(?:but|and|yet|so|or|nor|then|still|instead|also|however|meanwhile|moreover|therefore|thus|nevertheless|in addition|for example|for instance|by contrast|as a result|after that|that said|either way|in turn|indeed|besides|likewise|the latter|the former|the two|the pair|both|another|others|the same|such|neither|he|she|it|they|his|her|hers|its|their|him|them|this|that|these|those|here|there),? )/iu
const LEANS_INSIDE =
  /^["“‘'(]*(?:\p{L}+ ){1,3}(?:he|she|it|they)\s(?:said|says|added|told|was|is|were|had|has)\b/u
const POINTS_BACK = /^(?:\S+ ){1,4}(?:this|these|those|such) /u
/** "Moscow has since been accused" */
const ADDS = /^(?:\S+ ){1,5}(?:also|(?:has|have|had) since)\s/u
const CONTRACTED = /^["“‘'(]*(?:it|he|she|that|they|there)['’]/iu
const QUOTED_THEN_PRONOUN = /[”"],? (?:he|she|they|it) (?:said|says|added|told|insisted|warned)\b/u

export const leans = (text: string): boolean =>
  LEANS.test(text) ||
  POINTS_BACK.test(text) ||
  LEANS_INSIDE.test(text) ||
  ADDS.test(text) ||
  CONTRACTED.test(text) ||
  QUOTED_THEN_PRONOUN.test(text)
