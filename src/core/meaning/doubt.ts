/**
 * Negation and doubt in an English line. However it denies something, and with whichever word of a
 * kind it doubts, it says the same; "will" is a tense.
 */
import { DOUBTS } from '../english/doubt.ts'
import { NEGATIONS } from '../english/lexicon.ts'
import { listed } from '../text/listed.ts'
import type { EnglishLine, Term } from './english-line.ts'
import { denied } from './phrases.ts'

/** These are looked at as what comes of it, or as doubt. */
const NO_NEGATIONS = listed(
  'rejects rejected reject fails failed fail unproven unconfirmed disputed only',
)
/** Talked of, and not agreed or done yet. */
const UNDONE = /\bin talks\b|\bclose to \w+ing\b|\bon (?:the )?(?:verge|brink|cusp|point) of\b/iu
const FALSE = listed('false fake hoax untrue')

/** What is doubted, and how: each kind once, negations as often as they stand there. */
export function doubtsOf({ text, terms }: EnglishLine): readonly string[] {
  const plain = terms.filter(
    ({ ids, isFigure }) => !isFigure && (!ids[0]?.includes('_') || ids.includes(denied())),
  )
  const kinds = [...DOUBTS].filter(([, words]) => plain.some(({ normal }) => words.has(normal)))
  const undone = UNDONE.test(text) ? ['undone'] : []
  return [...kinds.map(([kind]) => kind), ...undone, ...plain.flatMap(negationOf)].sort()
}

function negationOf({ normal, ids }: Term): readonly string[] {
  if (ids.includes(denied())) return ['not']
  if (FALSE.has(normal)) return ['false']
  if (NO_NEGATIONS.has(normal)) return []
  return NEGATIONS.has(normal) || normal.endsWith("n't") || normal === 'zero' ? ['not'] : []
}
