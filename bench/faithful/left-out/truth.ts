/** Negation, hedge, condition and loss of life: gone from a clause of the headline that is still told. */
import { type Cut, isContent, lows, partsOf, type Token } from '../cut.ts'
import { MARKS, type Marks } from './marks.ts'

const NO_LOSS =
  /\b(?:dead sea|death spiral|screen of death|death star|grateful dead|walking dead|dead heat|drop dead|lives (?:in|with|on)|victim impact|[dn]a mata|student bodies|governing bodies)\b/
const NO_CONDITION = /\?|\b(?:asks?|wonders?|sees?|doubts?|knows?|as|even|what) if\b/
/** In front they make all that follows a condition. */
const OPENING = /^(?:without|should|were|except|barring|pending)$/
const MONTH = /^(?:from|in|since|until|by|next|last|early|late|mid|of|on|for|\d+)$/

export const losesNegation = (cut: Cut): boolean => losesMark(cut, 'negating')
export const losesHedge = (cut: Cut): boolean => losesMark(cut, 'hedging')

function losesMark({ tokens, own, language }: Cut, kind: 'negating' | 'hedging'): boolean {
  const marks = MARKS[language]
  if (!marks) return false
  const isMark = (list: readonly Token[], at: number) =>
    (marks[kind].test(list[at]?.low ?? '') && !isMay(list, at)) ||
    (kind === 'hedging' && isSaid(list, at))
  if (own.some((_, at) => isMark(own, at))) return false
  return tokens.some(
    ({ kept }, at) =>
      !kept && isMark(tokens, at) && isTold(clauseAt(tokens, at, marks), tokens[at]),
  )
}

/** "in May", "May 4". */
function isMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'May') return false
  const next = tokens[at + 1]?.low
  return MONTH.test(tokens[at - 1]?.low ?? '') || next === undefined || /^\d/.test(next)
}

const isSaid = (tokens: readonly Token[], at: number) =>
  tokens[at]?.low === 'said' && tokens[at + 1]?.low === 'to'

function clauseAt(tokens: readonly Token[], at: number, { joining }: Marks): readonly Token[] {
  const [from, to] = partsOf(tokens).find(([start, end]) => at >= start && at < end) ?? [0, 0]
  const before = tokens.slice(from, at).findLastIndex(({ low }) => joining.has(low))
  const after = tokens.slice(at + 1, to).findIndex(({ low }) => joining.has(low))
  return tokens.slice(before < 0 ? from : from + before, after < 0 ? to : at + 1 + after)
}

/** Two of its other words of content are left, and a third of them. */
function isTold(clause: readonly Token[], mark: Token | undefined): boolean {
  const content = clause.filter((token) => isContent(token) && token !== mark)
  const kept = content.filter((token) => token.kept).length
  return kept >= Math.min(2, content.length) && kept > 0 && kept * 3 >= content.length
}

export function losesCondition({ tokens, own, source, language }: Cut): boolean {
  const condition = MARKS[language]?.condition
  const told = own.filter(isContent).length >= 3
  if (!condition || !told || NO_CONDITION.test(source.toLowerCase())) return false
  const left = condition.test(lows(own).join(' '))
  const [first] = tokens
  if (first && OPENING.test(first.low)) return !first.kept && !left
  return condition.test(lows(tokens).join(' ')) && !left
}

/** Nobody of the dead is left in the line. */
export function losesLoss({ tokens, own, language }: Cut): boolean {
  const loss = MARKS[language]?.loss
  const mourns = (list: readonly Token[]) => list.some(({ low }) => loss?.test(low))
  return mourns(tokens) && !mourns(own) && !NO_LOSS.test(lows(tokens).join(' '))
}
