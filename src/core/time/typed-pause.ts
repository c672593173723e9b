/**
 * Until when a pause is to last, as people write it: so long (`1h`, `3 days`, `zwei Tage`), until a time of a day
 * (`until morning`, `until Monday`, `bis 9 Uhr`), or until a date (`24 Dec`, `24.12.`, `2026-12-24`).
 */
import { COUNTS } from '../typed-count.ts'
import { instantOf, localTimeAt } from './local-time.ts'
import { HOURLY, minutesOf, nextDue } from './schedule.ts'
import { parseTime } from './time-of-day.ts'
import { meantBy, plain, wordsOf } from './time-words.ts'
import { dateNamed } from './typed-date.ts'
import { parseSchedule } from './typed-schedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONGEST = 64
const LONGEST_PAUSE = 366 * DAY
/** When a day begins for a reader who names none of its times. */
const MORNING = '08:00'

const UNITS = meantBy<number>([
  [
    MINUTE,
    'm min mins minute minutes minuten minuto minutos минута минуты минут мин хвилина хвилини хвилин хв دقيقة دقائق',
  ],
  [
    HOUR,
    'h hr hrs hour hours std stunde stunden hora horas heure heures час часа часов ч година годину години годин ساعة ساعات',
  ],
  [
    DAY,
    'd day days tag tage tagen dia dias jour jours день дня дней сутки суток дні днів добу доба доби يوم ايام',
  ],
  [
    7 * DAY,
    'w week weeks woche wochen semana semanas semaine semaines неделя неделю недели недель тиждень тижня тижні тижнів اسبوع اسابيع',
  ],
  [HOUR / 2, 'полчаса півгодини'],
  [2 * HOUR, 'ساعتين ساعتان'],
  [2 * DAY, 'يومين يومان'],
  [14 * DAY, 'fortnight اسبوعين اسبوعان'],
])

const HALF_AN_HOUR =
  /^(?:half an hour|(?:eine )?halbe stunde|media hora|(?:une )?demi[- ]heure|meia hora|пів години|نصف ساعة)$/u

/** Before a unit they count one. */
const ARTICLES = new Set(wordsOf('a an'))

const FOR = /^(?:for|fur|por|durante|pour|pendant|на|لمدة)\s/u
const UNTIL =
  /^(?:until|till|til|to|bis|zum|hasta|jusqua|jusqu['’]?aux?|jusqu['’]a|ate|до|حتى|الى)\s(?:zum\s|(?:el|la|le|o|a|ao|au|as|las)\s)?/u
const IN_THE_MORNING = new Set(
  plain(
    'morning tomorrow|tomorrow morning|the morning|morgen|morgen fruh|manana|la manana|manana por la manana|demain|demain matin|matin|amanha|amanha de manha|manha|утра|завтра|завтра утром|завтрашнего утра|ранку|завтра вранці|завтрашнього ранку|الصباح|غدا|الغد|صباح الغد|morning|tomorrow',
  ).split('|'),
)

/** Epoch ms, after `now` and within a year; `null` for what is none. */
export function parsePause(text: string, now: number, timeZone: string): number | null {
  if (text.length > LONGEST) return null
  const written = plain(text).trim().replace(/\s+/gu, ' ')
  const until = written.replace(UNTIL, '').trim()
  const at = lasting(written.replace(FOR, ''), now) ?? instantMeant(until, now, timeZone)
  return at !== null && at > now && at - now <= LONGEST_PAUSE ? at : null
}

function lasting(words: string, now: number): number | null {
  if (HALF_AN_HOUR.test(words)) return now + HOUR / 2
  const [, count, article, unit = ''] =
    /^(?:(\d{1,4})\s*|(\p{L}+)\s)?(\p{L}+)\.?$/u.exec(words) ?? []
  const ms = UNITS.get(unit)
  const times = timesIn(count, article)
  return ms === undefined || times === null ? null : now + times * ms
}

function timesIn(digits: string | undefined, word: string | undefined): number | null {
  if (digits !== undefined) return Number(digits)
  return word === undefined || ARTICLES.has(word) ? 1 : (COUNTS.get(word) ?? null)
}

const TOMORROW =
  /^(?:tomorrow|morgen|manana|demain|amanha|завтра|غدا|الغد)\s(?:at |um |a las |a |as |в |о |الساعة )?(?=.*\d)/u

function instantMeant(words: string, now: number, timeZone: string): number | null {
  if (IN_THE_MORNING.has(words)) return nextDue(now, MORNING, timeZone)
  const today = localTimeAt(now, timeZone)
  const time = TOMORROW.test(words) ? parseTime(words.replace(TOMORROW, '')) : null
  if (time !== null) return instantOf(midnightOf(today) + DAY + minutesOf(time) * MINUTE, timeZone)
  const date = dateNamed(words, today)
  if (date !== null) return instantOf(date + 8 * HOUR, timeZone)
  const schedule = parseSchedule(words)
  return schedule === null || schedule.endsWith(HOURLY) ? null : nextDue(now, schedule, timeZone)
}

const midnightOf = (local: number): number => Math.floor(local / DAY) * DAY
