/** Negation, hedge, condition and loss of life: gone from a clause of the headline that is still told. */
import { type Cut, isContent, lows, partsOf, type Token } from '../cut.ts'

const NEGATING =
  /^(?:not|no|never|none|nobody|nothing|nor|neither|cannot|fails?|failed|denies|denied|deny|denying|refuses?|refused|rejects?|rejected|unlikely|false|falsely|untrue|\p{L}+n't)$/u
const HEDGING =
  /^(?:may|might|could|alleged|allegedly|reportedly|apparently|apparent|possible|possibly|likely|unlikely|suspected|accused|purported|purportedly|probably|perhaps|thought|believed|feared|rumou?red|supposed|supposedly|presumed|suspects?|said|expected|hints?)$/
const LOSS =
  /^(?:kill\w*|dies?|died|dying|dead|deaths?|deadly|fatal\w*|murder\w*|drown\w*|perish\w*|lives|slain|corpses?|victims?|casualties|bodies)$/
const NO_LOSS =
  /\b(?:dead sea|death spiral|screen of death|death star|grateful dead|walking dead|dead heat|drop dead|lives (?:in|with|on)|victim impact|student bodies|governing bodies)\b/
const CONDITION =
  /\b(?:if|unless|provided|providing|in return for|in exchange for|as long as|as soon as|on condition|only when|only with|subject to|once (?:the|its|it|they|he|she|all))\b/
const NO_CONDITION = /\?|\b(?:asks?|wonders?|sees?|doubts?|knows?|as|even|what) if\b/
/** In front they make all that follows a condition. */
const OPENING = /^(?:without|should|were|except|barring|pending)$/
/** Where another clause begins, that may go with its own negation. */
const JOINING = new Set(
  'and but because while although though who whose which for despite as after'.split(' '),
)
const MONTH = /^(?:from|in|since|until|by|next|last|early|late|mid|of|on|for|\d+)$/

const losesMark = ({ tokens, own }: Cut, marks: RegExp): boolean => {
  const isMark = (list: readonly Token[], at: number) =>
    marks.test(list[at]?.low ?? '') && !isMay(list, at)
  if (own.some((_, at) => isMark(own, at))) return false
  return tokens.some(
    ({ kept }, at) => !kept && isMark(tokens, at) && isTold(clauseAt(tokens, at), tokens[at]),
  )
}

/** "in May", "May 4". */
function isMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'May') return false
  return (
    MONTH.test(tokens[at - 1]?.low ?? '') ||
    /^\d/.test(tokens[at + 1]?.low ?? '') ||
    at === tokens.length - 1
  )
}

function clauseAt(tokens: readonly Token[], at: number): readonly Token[] {
  const [from, to] = partsOf(tokens).find(([start, end]) => at >= start && at < end) ?? [0, 0]
  const before = tokens.slice(from, at).findLastIndex(({ low }) => JOINING.has(low))
  const after = tokens.slice(at + 1, to).findIndex(({ low }) => JOINING.has(low))
  return tokens.slice(before < 0 ? from : from + before, after < 0 ? to : at + 1 + after)
}

/** Two of its other words of content are left, and a third of them. */
function isTold(clause: readonly Token[], mark: Token | undefined): boolean {
  const content = clause.filter((token) => isContent(token) && token !== mark)
  const kept = content.filter((token) => token.kept).length
  return kept >= Math.min(2, content.length) && kept > 0 && kept * 3 >= content.length
}

export const losesNegation = (cut: Cut): boolean => losesMark(cut, NEGATING)
export const losesHedge = (cut: Cut): boolean => losesMark(cut, HEDGING)

export function losesCondition({ tokens, own, source }: Cut): boolean {
  const told = own.filter(isContent).length >= 3
  const from = lows(tokens).join(' ')
  if (!told || NO_CONDITION.test(source.toLowerCase())) return false
  const [first] = tokens
  if (first && OPENING.test(first.low)) return !first.kept && !CONDITION.test(lows(own).join(' '))
  return CONDITION.test(from) && !CONDITION.test(lows(own).join(' '))
}

/** Nobody of the dead is left in the line. */
export function losesLoss({ tokens, own }: Cut): boolean {
  const mourns = (list: readonly Token[]) => list.some(({ low }) => LOSS.test(low))
  return mourns(tokens) && !mourns(own) && !NO_LOSS.test(lows(tokens).join(' '))
}
