/** What the bot says of a filter that it cannot read: what is wrong, where, and what was probably meant. */
import type { FilterError, FilterProblem } from '../core/filter/filter.ts'
import { bold, code, compose, cut, type Message, type Piece } from '../core/message.ts'

/** The command that a filter was written after. */
export type Verb = 'follow' | 'unfollow'

export function filterRefused(error: FilterError, verb: Verb): Message {
  const { meant } = error
  const hint: Piece[] = meant === null ? [] : [' Did you mean this?\n', code(`/${verb} ${meant}`)]
  return compose([...problemOf(error.problem), ...hint, ...placeOf(error)])
}

/** What was written, with the part that is wrong in bold. */
function placeOf({ text, place }: FilterError): Piece[] {
  if (place === null) return []
  const { start, end } = place
  return ['\n\n', text.slice(0, start), bold(text.slice(start, end)), text.slice(end)]
}

function problemOf(problem: FilterProblem): Piece[] {
  switch (problem.kind) {
    case 'empty':
    case 'no-words':
      return ['I see no word in that to look for. Send a word, or several.']
    case 'too-long':
      return [`That is too long: ${problem.limit} characters are the most.`]
    case 'open-quote':
      return ['A quotation mark is not closed.']
    case 'open-group':
      return ['A bracket is not closed.']
    case 'stray-close':
      return ['A bracket is closed that was not opened.']
    case 'empty-group':
      return ['There is nothing between these brackets.']
    case 'lone-operator':
      return [bold(problem.operator), ...operatorNeeds(problem.operator)]
    case 'no-value':
      return [...noValue(problem.prefix)]
    case 'bad-value':
      return [...badValue(problem.prefix)]
    case 'unknown-prefix':
      return [
        ...['I do not know ', bold(`${cut(problem.prefix, 40)}:`), ' – only '],
        ...[code('topic:'), ', ', code('from:'), ', ', code('by:'), ' and ', code('lang:'), '.'],
      ]
    case 'only-negation':
      return ['That says only what to leave out. Say what to follow as well.']
    case 'too-common':
      return [
        bold(cut(problem.text, 40)),
        ' is in nearly every article. Send a rarer word, or a phrase such as ',
        code('/follow "the white house"'),
        '.',
      ]
    case 'never':
      return ['No article can be all of that at once.']
  }
}

const operatorNeeds = (operator: 'AND' | 'OR' | 'NOT'): Piece[] =>
  operator === 'NOT'
    ? [' needs a word behind it.']
    : [' stands between two things, and there is only one.']

type Prefix = (FilterProblem & { kind: 'bad-value' })['prefix']

function noValue(prefix: Prefix): Piece[] {
  switch (prefix) {
    case 'topic':
      return ['Name a topic after ', code('topic:'), '.']
    case 'from':
      return ['Name a publisher after ', code('from:'), '.']
    case 'by':
      return ['Name an author after ', code('by:'), '.']
    case 'lang':
      return ['Name a language after ', code('lang:'), '.']
    case 'urgency':
      return ['Say a number from 1, the most urgent, to 9 after ', code('urgency:'), '.']
  }
}

function badValue(prefix: Prefix): Piece[] {
  switch (prefix) {
    case 'topic':
      return ['A topic has 1 to 64 characters. Write it like ', code('topic:world'), '.']
    case 'lang':
      return ['I do not know that language. Write its code, like ', code('lang:fr'), ' for French.']
    case 'from':
    case 'by':
    case 'urgency':
      return noValue(prefix)
  }
}
