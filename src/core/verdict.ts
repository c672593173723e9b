/** Why an article came to a chat or did not, as `/why` tells it: of all that is known of it the one thing that decided. */
import { type Against, type Considered, reasonsAgainst } from './against.ts'
import type { Filter } from './filter/filter.ts'
import type { Miss } from './filter/nearest.ts'
import type { HeldBack } from './telling-times.ts'

export type Verdict =
  | { readonly kind: 'follows-nothing' | 'withdrawn' }
  /** `by`: which filter matches it now; `null`: none does any more. */
  | { readonly kind: 'came' | 'came-in-digest'; readonly by: Filter | null }
  | { readonly kind: 'coming' | 'refused' | 'muted' | 'expired'; readonly by: Filter }
  | { readonly kind: 'held-back'; readonly by: Filter; readonly how: HeldBack }
  | { readonly kind: 'no-match'; readonly nearest: Miss | null }
  /** It came before the chat asked for such things. */
  | { readonly kind: 'before'; readonly by: Filter }
  /** Its story had been told. */
  | { readonly kind: 'told-already'; readonly by: Filter }
  /** Something held it back that is no more. */
  | { readonly kind: 'changed'; readonly by: Filter }

const HOLDING: readonly HeldBack[] = ['pause', 'digest', 'quiet', 'budget']

/** What a chat's lane knows of an article. */
export interface Known {
  readonly isWithdrawn: boolean
  readonly followsNothing: boolean
  readonly outcome: 'sent' | 'waiting' | 'failed' | null
  readonly isInDigest: boolean
  /** It was matched with the chat when it came. */
  readonly isMeant: boolean
  /** The chat's settings have changed since it came. */
  readonly isChanged: boolean
  readonly by: Filter | null
  nearest(): Miss | null
  /** As it was when the article came. */
  readonly whenItCame: Considered
}

export function verdictOn(known: Known): Verdict {
  const { by, outcome } = known
  if (known.isWithdrawn) return { kind: 'withdrawn' }
  if (outcome === 'sent') return { kind: 'came', by }
  if (known.isInDigest) return { kind: 'came-in-digest', by }
  if (known.followsNothing) return { kind: 'follows-nothing' }
  if (by === null) return { kind: 'no-match', nearest: known.nearest() }
  if (outcome === 'failed') return { kind: 'refused', by }
  const reasons = new Set(reasonsAgainst(known.whenItCame))
  return against(reasons, by) ?? otherwise(known, by)
}

function against(reasons: ReadonlySet<Against>, by: Filter): Verdict | null {
  if (reasons.has('muted')) return { kind: 'muted', by }
  const how = HOLDING.find((one) => reasons.has(one))
  if (how) return { kind: 'held-back', by, how }
  return reasons.has('expired') ? { kind: 'expired', by } : null
}

function otherwise({ isMeant, isChanged, outcome }: Known, by: Filter): Verdict {
  if (outcome === 'waiting') return { kind: 'coming', by }
  if (isMeant) return { kind: 'changed', by }
  return { kind: isChanged ? 'before' : 'told-already', by }
}
