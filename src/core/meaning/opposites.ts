/**
 * Words of news that say the opposite of each other: where one gives way to the
 * other, the line says something else, though no name or number changed.
 */
import { familyOf } from '../english/verbs.ts'
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
  [
    'survive survivor alive rescue rescued hurt injure injury wound',
    'die died dying death dead kill',
  ],
  ['deny', 'confirm admit'],
  ['start begin begun launch resume', 'end stop halt cancel suspend'],
  ['allow legalise legalize', 'ban bar forbid outlaw'],
  ['sue sued', 'charge indict'],
].map((sides) => sides.map(family))

/** Whether a word of one side went and a word of the other came; what both lines say does not count. */
export function turnsRound(before: string, after: string): boolean {
  const old = words(before).map(familyOf)
  const now = words(after).map(familyOf)
  const gone = old.filter((word) => !now.includes(word))
  const come = now.filter((word) => !old.includes(word))
  return OPPOSITES.some((sides) => {
    const [was, ...alsoWas] = sidesOf(gone, sides)
    const [is, ...alsoIs] = sidesOf(come, sides)
    return was && is && was !== is && alsoWas.length === 0 && alsoIs.length === 0
  })
}

const sidesOf = (list: readonly string[], sides: readonly ReadonlySet<string>[]) =>
  sides.filter((side) => list.some((word) => side.has(word)))
