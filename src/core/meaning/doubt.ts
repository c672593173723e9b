/**
 * Negation and doubt in an English line. However it denies something, and with whichever word of a
 * kind it doubts, it says the same; "will" is a tense.
 */
import { DOUBTS } from '../english/doubt.ts'
import { NEGATIONS } from '../english/lexicon.ts'
import { DAY, MONTH } from '../english/time.ts'
import { once } from '../once.ts'
import { listed } from '../text/listed.ts'
import type { EnglishLine, Term } from './english-line.ts'
import { denied, idsOfWords } from './phrases.ts'

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
  const isKind = ([kind, words]: readonly [string, ReadonlySet<string>]) =>
    terms.some((term, i) =>
      plain.includes(term)
        ? words.has(term.normal) && !isLimit(term, terms[i + 1])
        : (alikeTo().get(kind)?.has(groupOf(term)) ?? false),
    )
  const kinds = [...DOUBTS].filter(isKind)
  const undone = UNDONE.test(text) ? ['undone'] : []
  return [...kinds.map(([kind]) => kind), ...undone, ...plain.flatMap(negationOf)].sort()
}

/** "Until 2027" says how long, and nothing of whether. */
const isLimit = ({ normal }: Term, next: Term | undefined): boolean =>
  normal === 'until' &&
  next !== undefined &&
  (next.isFigure || MONTH.test(next.normal) || DAY.test(next.normal))

/** "Calls for" is as good as "demands": phrases by the words of a kind that say the same. */
const alikeTo = once(
  () =>
    new Map(
      [...DOUBTS].map(([kind, words]) => [
        kind,
        new Set([...words].flatMap((word) => idsOfWords([word]).filter(isGroup))),
      ]),
    ),
)

const isGroup = (id: string): boolean => id.endsWith('~')
const groupOf = ({ ids }: Term): string => ids.find(isGroup) ?? ''

function negationOf({ normal, ids }: Term): readonly string[] {
  if (ids.includes(denied())) return ['not']
  if (FALSE.has(normal)) return ['false']
  if (NO_NEGATIONS.has(normal)) return []
  return NEGATIONS.has(normal) || normal.endsWith("n't") || normal === 'zero' ? ['not'] : []
}
