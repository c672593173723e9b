/**
 * Subjects of news that desks call by more than one word. A word that is missing only means that a
 * change of it is told.
 */
import { stemOf } from '../text/tokens.ts'

const GROUPS = [
  'storm gale',
  'police officer officers cops',
  'council councillors',
  'firefighters firemen',
  'lawmakers legislators',
  'quake earthquake tremor',
  'fire blaze inferno',
  'explosion blast',
  'shares stocks equities',
  'firm company',
  'crash collision',
]

const FIRST: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const stems = group.split(' ').map(stemOf)
    return stems.map((stem) => [stem, stems[0] ?? stem] as const)
  }),
)

/** The same stem for words that say the same; of a word in normal form. */
export function sameWord(word: string): string {
  const stem = stemOf(word)
  return FIRST.get(stem) ?? stem
}
