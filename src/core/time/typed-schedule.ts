/**
 * When a digest should come, as people write it: at a time or several of every day (`8am`, `8:00 and
 * 18:00`, `8h, 13h e 20h`), or `hourly`; on some days alone (`weekdays 8am`, `every Monday at 9`). As for a
 * time, what is left over makes it none.
 */
import { daysNamed } from './day-words.ts'
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
    'ежечасно',
    'раз в час',
    'раз на годину',
    'щогодини',
    'кожну годину',
    'كل ساعة',
  ].map(plain),
)

const EVERY_DAY: ReadonlySet<string> = new Set(
  [
    'daily',
    'every day',
    'täglich',
    'jeden Tag',
    'diario',
    'diariamente',
    'cada día',
    'todos los días',
    'todos os dias',
    'quotidien',
    'chaque jour',
    'tous les jours',
    'ежедневно',
    'каждый день',
    'щодня',
    'щоденно',
    'кожного дня',
    'يوميا',
    'كل يوم',
  ].map(plain),
)

/** Said of no time: for how long a pause lasts, it would say nothing. */
export const isEveryDay = (text: string): boolean =>
  EVERY_DAY.has(plain(text).trim().replace(/\s+/gu, ' '))

const WEEKLY =
  /(?<!\p{L})(?:weekly|every week|wochentlich|jede woche|semanal(?:mente)?|cada semana|toda semana|hebdomadaire|chaque semaine|once a week|einmal (?:die|pro) woche|una vez (?:por|a la) semana|une fois par semaine|uma vez por semana|еженедельно|каждую неделю|раз в неделю|щотижня|щотижнево|кожного тижня|раз на тиждень|اسبوعيا|كل اسبوع)(?!\p{L})/u

const AND = /[,;&+]| (?:and|und|y|e|et|и|і|та|و) |(?<=\d) (?=\d)/u

/** Where days are named and no time is; and the other way round. */
const USUAL_TIME = '08:00'
const USUAL_DAY = 'mon'

/** As a schedule is written; `null` for what is none. */
export function parseSchedule(text: string): string | null {
  if (text.length > LONGEST) return null
  const written = plain(text)
  const isWeekly = WEEKLY.test(written)
  const named = daysNamed(isWeekly ? written.replace(WEEKLY, ' ') : written)
  const days = named.days.length === 0 && isWeekly ? ([USUAL_DAY] as const) : named.days
  if (!named.isOnce) return null
  const words =
    named.days.length > 0 || isWeekly ? named.rest : written.trim().replace(/\s+/gu, ' ')
  if (EVERY_HOUR.has(words)) return scheduleOf([HOURLY], days)
  if (words === '' && days.length > 0) return scheduleOf([USUAL_TIME], days)
  const parts = words.split(AND).map(parseTime)
  const times = parts.filter((time) => time !== null)
  return times.length === parts.length ? scheduleOf(times, days) : null
}
