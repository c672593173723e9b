/** An office, a role or a scope that limits the claim: "resigns as minister", "only", "in Marl, not in Tarrin". */
import { type Cut, endOfPart, isContent, lows, type Token } from '../cut.ts'
import { maybeVerb, verbOf } from '../verbs.ts'
import { isPreposition, set } from '../words.ts'

const RANK = set(
  'acting interim caretaker deputy vice former ex honorary assistant junior reserve retired would-be self-styled ' +
    'self-proclaimed fake mock fired sacked ousted outgoing incoming designate shadow',
)
const LIMIT = set(
  'only solely except merely exclusively partly partially mainly mostly almost nearly temporarily',
)
const OFFICE = set(
  'resign quit step stand retire appoint name elect swear serve convict sack fire oust remove return act find ' +
    'guilty retains replace suspend',
)
const NO_OFFICE = set('as well soon part result long far much many he she they it')
const CONTRAST =
  /\b(?:not|against|but|bans?|open|closed|others?|elsewhere|less|fewer|while|rejects?|worse|better|unlike|it|them)\b/

export const losesScope = (cut: Cut): boolean =>
  losesRank(cut.tokens) ||
  losesLimit(cut.tokens) ||
  losesOffice(cut.tokens) ||
  losesPlace(cut.tokens)

/** "former" went and "minister" did not. */
const losesRank = (tokens: readonly Token[]) =>
  tokens.some(({ low, kept }, at) => {
    const next = tokens[at + 1]
    return !kept && RANK.has(low.replace(/^ex-.*/, 'ex')) && next?.kept === true && next.mark === ''
  })

/** The word went, and both its neighbours of content did not. */
const losesLimit = (tokens: readonly Token[]) =>
  tokens.some(({ low, kept }, at) => {
    if (kept || !LIMIT.has(low)) return false
    const before = tokens.slice(0, at).findLast(isContent)
    const next = tokens.slice(at + 1).find(isContent)
    return before?.kept === true && (next === undefined || next.kept || low === 'except')
  })

function losesOffice(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ low, kept, mark }, at) => {
      if (kept || low !== 'as' || mark !== '') return false
      const rest = tokens.slice(at + 1, Math.min(at + 5, endOfPart(tokens, at)))
      const stop = rest.findIndex((one) => isPreposition(one.low))
      const role = stop < 0 ? rest : rest.slice(0, stop)
      const first = role[0]
      if (!first || NO_OFFICE.has(first.low) || role.some((one) => maybeVerb(one.low))) return false
      const before = tokens.slice(Math.max(0, at - 4), at)
      return (
        before.some((one) => one.kept && OFFICE.has(verbOf(one.low))) &&
        !role.some((one) => one.kept)
      )
    }) ||
    losesWords(tokens, 'on behalf of') ||
    losesWords(tokens, 'in first instance')
  )
}

/** A phrase went, and the word before it did not. */
function losesWords(tokens: readonly Token[], phrase: string): boolean {
  const words = phrase.split(' ')
  return tokens.some(
    (_, at) =>
      lows(tokens.slice(at, at + words.length)).join(' ') === phrase &&
      !tokens.slice(at, at + words.length).some(({ kept }) => kept) &&
      tokens[at - 1]?.kept === true,
  )
}

/** "in Marl, against it in Tarrin": the first place went, or only the second is left. */
function losesPlace(tokens: readonly Token[]): boolean {
  return tokens.some(({ low, mark, kept }, at) => {
    if (!set('in on at for among').has(low) || mark !== '' || kept) return false
    const end = tokens.findIndex((one, place) => place > at && /[,;]/.test(one.mark))
    if (end < 0 || end - at > 4 || tokens.slice(at + 1, end).some((one) => one.kept)) return false
    const rest = tokens.slice(end)
    const again = rest.findIndex((one) => one.low === low)
    if (again < 0 || again > 4) return false
    const between = lows(rest.slice(0, again)).join(' ')
    if (between.startsWith('to ')) return false
    const before = tokens.slice(0, at).filter(isContent)
    return CONTRAST.test(between) && before.filter((one) => one.kept).length * 2 > before.length
  })
}
