/** In what the articles of a story disagree, as chats read it: each count with who gives it and since when. */
import type { Key } from '../languages/language.ts'
import type { Voice } from '../languages/voice.ts'
import type { Attributed, Disagreement } from '../story/disagreement.ts'
import type { TollKind } from '../story/tolls.ts'
import { clock, cut, NAME_LIMIT, type Piece } from './message.ts'

const NAMES = {
  dead: 'tollDead',
  hurt: 'tollHurt',
  missing: 'tollMissing',
  arrested: 'tollArrested',
  magnitude: 'tollMagnitude',
} as const satisfies Readonly<Record<Exclude<TollKind, 'vote'>, Key>>

/** "12 dead (City Wire, 14:05 UTC) · 15 dead (Gazette, 14:20 UTC)", a line each. */
export const disagreementsShown = (
  disagreements: readonly Disagreement[],
  voice: Voice,
): readonly Piece[] =>
  disagreements.flatMap(([one, other], i) => [
    ...(i === 0 ? [] : ['\n']),
    ...countShown(one, voice),
    ' · ',
    ...countShown(other, voice),
  ])

const countShown = (count: Attributed, voice: Voice): readonly Piece[] => [
  ...countSaid(count, voice),
  ` (${cut(count.by, NAME_LIMIT)}, `,
  clock(count.since),
  ')',
]

function countSaid({ kind, value, against, bound }: Attributed, { pieces }: Voice) {
  if (kind === 'vote') return pieces('tollVote', { count: value, against: against ?? 0 })
  return pieces(NAMES[kind], { count: value, bound: bound ?? '' })
}
