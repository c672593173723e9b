/** An article that headlines cannot leave out: behind "is", before a part or a number, in a name or quotation. */
import type { Cut, Token } from '../cut.ts'
import { isPreposition, set } from '../words.ts'
import { isRankWord } from './superlative.ts'

const ARTICLES = set('a an the')
const BEING = set(
  "is am was are were be been being i'm it's he's she's we're you're they're isn't wasn't",
)
const COUNTED = set('hundred thousand million dozen few little lot couple')
const PARTS = set('third half quarter fifth tenth')
const NAMES = set('hague gambia bahamas beatles smiths times who')
const QUOTES = /["“”«»]/g

export const losesArticle = ({ tokens }: Cut): boolean =>
  tokens.some(({ low, kept }, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (kept || !ARTICLES.has(low) || !next?.kept) return false
    return (
      isPredicate(before, next) ||
      isCounted(tokens, at) ||
      isName(tokens, at) ||
      isQuoted(tokens, at)
    )
  })

/** "is a lie"; "is the first" reads well without. */
const isPredicate = (before: Token | undefined, next: Token) =>
  before?.kept === true && BEING.has(before.low) && !isRankWord(next.low)

/** "a hundred", "a third of"; "a third day" reads well without. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const [article, number, behind] = tokens.slice(at, at + 3)
  if (!number || article?.low === 'the') return false
  const ends = behind === undefined || behind.mark !== '' || isPreposition(behind.low)
  return COUNTED.has(number.low) || (PARTS.has(number.low) && ends)
}

const isName = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === 'The' && NAMES.has((tokens[at + 1]?.low ?? '').split('-')[0] ?? '')

/** Between quotation marks that are still there, both its neighbours, too. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  const marks = tokens.slice(0, at + 1).map(({ mark }) => mark.match(QUOTES)?.length ?? 0)
  const open = marks.reduce((sum, one) => sum + one, 0) % 2 === 1
  return open && tokens[at]?.mark === '' && tokens[at - 1]?.kept === true
}
