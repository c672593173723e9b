/** How many alerts a day, as people write it: a number, whatever follows it (`10`, `10 a day`). */
import { MOST_A_DAY } from './settings.ts'
import { plain } from './time/time-words.ts'

/** `null` for what is no number of alerts. */
export function parseBudget(written: string): number | null {
  const count = Number(/^\d{1,5}(?![\d.,:])/u.exec(plain(written))?.[0] ?? 0)
  return count >= 1 && count <= MOST_A_DAY ? count : null
}
