/** How studies are told of: what they are, what they do, and whom they look at. */
import { listed } from '../text/listed.ts'

export const STUDY =
  /^(?:stud(?:y|ies)|research(?:ers)?|scientists|trials?|surveys?|doctors|review|analysis)$/i
export const FINDS = /^(?:finds?|found|shows?|sees?|links?|suggests?)$/i
export const LOOKS_AT =
  /^(?:following|tracking|studying|analy[sz]ing|examining|reviewing|testing|surveying|interviewing|questioning|polling|asking|quizzing|monitoring|scanning|comparing)$/i
/** Whoever else is counted may be in what was found: "after testing two drugs". */
export const SUBJECTS = listed(
  'people adults children teens teenagers babies newborns toddlers pupils students patients women men mothers ' +
    'fathers twins families households workers nurses drivers users smokers runners veterans volunteers births cases records genomes',
)
