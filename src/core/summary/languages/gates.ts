/**
 * What a shortened line would lose. Each gate asks of the words that go; where they deny, hedge, tell who
 * speaks, who died, on what condition, against what, or that it was a drill, nothing goes.
 */
import { isKind } from '../../text/headline-labels.ts'
import { quotesBalance } from '../../text/quotes.ts'
import { type Grammar, holdsVerb } from './grammar.ts'

export interface Cut {
  readonly headline: string
  /** What stays, as it stood in the headline. */
  readonly kept: string
  readonly dropped: string
  /** The headline itself ends there with a mark, so that no word at the end leans on what goes. */
  readonly ended?: boolean
}

/** The gate that a cut fails, or null. */
export function lostIn(cut: Cut, grammar: Grammar): string | null {
  const { kept, dropped } = cut
  const untrue = lostTruthIn(cut, grammar)
  if (untrue !== null) return untrue
  // A source in brackets, and a sentence that goes on behind them.
  if (/[()]/.test(dropped)) return 'speaker'
  // A superlative is one of something, and what it is of may be what goes.
  if (grammar.marks.rank.test(kept) || grammar.marks.rank.test(dropped)) return 'rank'
  if (isKind(dropped.replace(/[\s:]+$/u, ''))) return 'frame'
  if (holdsPredicate(dropped, grammar)) return 'conjunct'
  return brokenIn(cut, grammar)
}

/** What also a line that ends with "…" may not lose. */
export function lostTruthIn({ dropped }: Cut, { marks }: Grammar): string | null {
  for (const [gate, mark] of Object.entries(marks))
    if (gate !== 'rank' && mark.test(dropped)) return gate
  return /\p{N}/u.test(dropped) ? 'figure' : null
}

/** "lors d'un vote à Marl et le perdent à Dunmore": what the subject that stays does, too. */
const holdsPredicate = (dropped: string, grammar: Grammar): boolean =>
  Array.from(dropped.matchAll(grammar.joining)).some(({ 0: joining, index }) => {
    const behind = dropped.slice(index + joining.length)
    return (
      holdsVerb(behind, grammar) ||
      !(/^["“«„‘]?[\p{Lu}\p{N}]/u.test(behind) || grammar.phrase.test(behind))
    )
  })

function brokenIn({ headline, kept, ended }: Cut, grammar: Grammar): string | null {
  if (!quotesBalance(kept) || !bracketsClose(kept)) return 'marks'
  if (/[?¿]/.test(headline)) return 'question'
  return (!ended && grammar.leaning.test(kept)) || /[,;:–—-]$/u.test(kept) ? 'dangling' : null
}

const bracketsClose = (text: string): boolean =>
  (text.match(/[([]/g)?.length ?? 0) === (text.match(/[)\]]/g)?.length ?? 0)
