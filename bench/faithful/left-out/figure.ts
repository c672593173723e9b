/** A figure parted from its unit, its sign, its bound, its range, or from what it counts or is a part of. */
import { type Cut, endOfPart, isContent, type Token } from '../cut.ts'
import { isAuxiliary } from '../verbs.ts'
import { isPreposition, set } from '../words.ts'

const NUMBER_WORD = set(
  'two three four five six seven eight nine ten eleven twelve dozen hundred thousand twenty thirty forty fifty sixty ' +
    'seventy eighty ninety half',
)
const UNIT = set(
  'percent % per hundred thousand million millions billion billions trillion m bn k degrees euro euros dollar dollars ' +
    'pounds crowns yen cents km kilometres kilometers miles metres meters feet inches kg kilos grams tonnes tons litres ' +
    'years months weeks days hours minutes seconds points c f mph gb mw gw',
)
const BOUND = set(
  'than to nearly almost about around approximately roughly under over below above up least most less more fewer between half',
)
const PART =
  /^(?:half|third|thirds|quarter|quarters|fifth|fifths|most|many|some|none|all|one|two|three|four|five|\d+)$/
const YEAR = /^(?:19|20)\d\d$/

const isFigure = ({ low }: Token | Pick<Token, 'low'>) =>
  (/\d/.test(low) && !YEAR.test(low)) || NUMBER_WORD.has(low)

export const partsFigure = (cut: Cut): boolean =>
  losesSign(cut) ||
  cut.tokens.some((token, at) => {
    if (!isFigure(token)) return false
    return (
      losesRange(cut.tokens, at) ||
      losesWhole(cut.tokens, at) ||
      (token.kept && (losesUnit(cut.tokens, at) || losesBound(cut, at)))
    )
  })

const signs = (text: string) => text.replace(/[\d.,]+(?:[a-z]+)?/giu, '#')

const bareOf = (text: string) => signs(text).replace(/[^%$£€+\-−]/g, '')

/** "-31.4", "$3bn", "12%" without what stands at the digits. */
const losesSign = ({ tokens, own }: Cut): boolean =>
  own.some((word) => {
    if (!/\d/.test(word.low)) return false
    const from = tokens.filter(
      (token) => token.kept && /\d/.test(token.low) && token.form === word.form,
    )
    const bare = (text: string) => signs(text).replace(/[^#%$£€+\-−]/g, '')
    if (from.length === 0 || from.some((token) => bare(token.text) === bare(word.text)))
      return false
    return (
      /[$£€%+−-]/.test(from.map((token) => bare(token.text)).join('')) &&
      !/percent|per cent|dollar|euro|pound/.test(own.map(({ low }) => low).join(' '))
    )
  })

function losesUnit(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const third = tokens[at + 2]
  if (next?.mark !== '' || next.kept) return perUnit(tokens, at)
  if (set('people persons').has(next.low) || isAuxiliary(next.low)) return false
  if (UNIT.has(next.low)) return true
  const noun = tokens.slice(at + 1, Math.min(at + 4, endOfPart(tokens, at + 1)))
  const counted = noun.findIndex(({ low, mark }) => isPreposition(low) || mark !== '')
  const words = counted < 0 ? noun : noun.slice(0, counted)
  return words.length > 0 &&
    !words.some(({ kept }) => kept) &&
    !isPreposition(next.low) &&
    !/[ds]$/.test(third?.low ?? '')
    ? isContent(next)
    : false
}

/** "20 crowns per square metre", "15.20 crowns an hour". */
function perUnit(tokens: readonly Token[], at: number): boolean {
  const per = tokens
    .slice(at + 1, at + 4)
    .findIndex(({ low }) => low === 'per' || low === 'an' || low === 'a')
  const word = tokens[at + 1 + per]
  const unit = tokens[at + 2 + per]
  if (per < 0 || !word || !unit || unit.kept) return false
  if (word.low === 'per') return !word.kept
  return /^(?:hour|day|week|month|year|share|barrel|person|head|ton|tonne|litre|gallon|metre|night|loaf|piece)$/.test(
    unit.low,
  )
}

/** The line has a bound of its own, or a range. */
function isBound(own: readonly Token[], figure: Token | undefined): boolean {
  const at = own.findIndex(({ form }) => form === figure?.form)
  const near = [own[at - 1]?.low ?? '', own[at + 1]?.low ?? '']
  return BOUND.has(near[0] ?? '') || near[1] === 'to' || near[1] === 'plus'
}

/** "up to 700", "less than 5%", "at least 19". */
function losesBound({ tokens, own }: Cut, at: number): boolean {
  const before = tokens[at - 1]
  if (!before || tokens[at]?.mark !== '' || before.kept || isBound(own, tokens[at])) return false
  const two = tokens[at - 2]
  if (set('to than least most').has(before.low)) {
    const pair = `${two?.low ?? ''} ${before.low}`
    return /^(?:up to|(?:more|less|fewer|later|longer|other|rather) than|at (?:least|most))$/.test(
      pair,
    )
  }
  return (
    BOUND.has(before.low) && !set('up over more most half below above under around').has(before.low)
  )
}

/** "4 to 6 weeks", "between X and Y", "from X to Y". */
function losesRange(tokens: readonly Token[], at: number): boolean {
  const joint = tokens
    .slice(at + 1, at + 3)
    .findIndex(({ low }) => low === 'to' || low === 'or' || low === 'and')
  const second = tokens[at + 2 + joint]
  const first = tokens[at]
  if (joint < 0 || !first || !second || !isFigure(second) || second.mark !== '') return false
  const opened = set('between from').has(tokens[at - 1]?.low ?? '')
  const word = tokens[at + 1 + joint]
  if (word?.low === 'and' && !opened) return false
  if (word?.mark !== '' || (joint > 0 && !opened && !UNIT.has(tokens[at + 1]?.low ?? '')))
    return false
  if (bareOf(first.text) !== bareOf(second.text) && bareOf(first.text) !== '') return false
  return first.kept !== second.kept && !(opened && word?.low === 'to' && second.kept)
}

/** "three of the eleven", "two thirds of a fund": the part without the whole, or the whole as if it were all. */
function losesWhole(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at + 1]?.low === 'of' || tokens[at + 1]?.low === 'in' ? at + 1 : at + 2
  const part = tokens.slice(at, of)
  const word = tokens[of]
  if (!word || !PART.test(part.at(-1)?.low ?? '') || (word.low !== 'of' && word.low !== 'in'))
    return false
  const whole = tokens.slice(of + 1, of + 3).filter(isContent)
  if (word.low === 'in' && !isFigure(whole[0] ?? { low: '' })) return false
  const keeps = (side: readonly Token[]) => side.some(({ kept }) => kept)
  return whole.length > 0 && keeps(part) !== keeps(whole)
}
