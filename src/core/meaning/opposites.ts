/**
 * Words of news that say the opposite of each other: a line that had one side and now has only the
 * other says something else, though no name or number changed.
 */
import { familyOf } from '../summary/word-family.ts'
import { words } from '../text/tokens.ts'

const family = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(familyOf))

/** All forms of a word count, nouns too ("conviction", "losses"). */
const OPPOSITES = [
  [
    'rise risen gain climb jump raise hike increase soar surge grow up',
    'fall fallen drop cut lower slash decline decrease slump plunge sink reduce shrink down',
  ],
  [
    'acquit acquitted acquittal clear innocent free freed release',
    'convict jail sentence guilty imprison detain arrest',
  ],
  ['win winner victory beat defeat', 'lose loss loser'],
  ['approve approval back support pass accept', 'reject block oppose veto refuse'],
  ['open reopen', 'close shut'],
  ['survive survivor alive hurt injure injury wound', 'die died dying death dead kill'],
  ['deny', 'confirm admit'],
  ['start begin begun launch', 'end stop halt cancel'],
  ['allow legalise legalize', 'ban bar forbid outlaw'],
  ['sue sued', 'charge indict'],
].map((sides) => sides.map(family))

/** Whether the lines stand on different sides of one pair; a line with both sides stands on neither. */
export function turnsRound(before: string, after: string): boolean {
  const [old, now] = [before, after].map((line) => words(line).map(familyOf))
  return OPPOSITES.some((sides) => {
    const [was, is] = [old, now].map((line) =>
      sides.filter((side) => line?.some((w) => side.has(w))),
    )
    return was?.length === 1 && is?.length === 1 && was[0] !== is[0]
  })
}
