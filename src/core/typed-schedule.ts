/**
 * When a digest should come, as people write it: at a time or several of every day (`8am`, `8:00 and
 * 18:00`, `8h, 13h e 20h`), or `hourly`. As for a time, what is left over makes it none.
 */
import { HOURLY, scheduleOf } from './schedule.ts'
import { parseTime } from './time-of-day.ts'
import { plain } from './time-words.ts'

const LONGEST = 100

const EVERY_HOUR: ReadonlySet<string> = new Set(
  [
    'hourly',
    'every hour',
    'stündlich',
    'jede Stunde',
    'cada hora',
    'toutes les heures',
    'a cada hora',
    'de hora em hora',
    'каждый час',
    'щогодини',
    'кожну годину',
    'كل ساعة',
  ].map(plain),
)

const AND = /[,;&+]| (?:and|und|y|e|et|и|і|та|و) |(?<=\d) (?=\d)/u

/** As a schedule is written; `null` for what is none. */
export function parseSchedule(text: string): string | null {
  const words = text.length > LONGEST ? '' : plain(text).trim().replace(/\s+/gu, ' ')
  if (EVERY_HOUR.has(words)) return HOURLY
  const parts = words.split(AND).map(parseTime)
  const times = parts.filter((time) => time !== null)
  return times.length === parts.length ? scheduleOf(times) : null
}
