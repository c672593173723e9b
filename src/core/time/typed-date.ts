/**
 * A date as people write it: `2026-12-24`, `24.12.`, `24 December`, `Dec 24, 2026`, `24 de diciembre`, in the
 * languages of the bot's readers. With slashes it is one only where it cannot be read in two ways.
 */
import { DAY_MS } from './spans.ts'
import { plain } from './time-words.ts'

const MONTHS = plain(
  [
    'january jan januar janner enero ene janvier janv janeiro января январь січня січень يناير',
    'february feb februar febrero fevrier fevr fevereiro fev февраля февраль лютого лютий فبراير',
    'march mar marz marzo mars marco марта март березня березень مارس',
    'april apr abril abr avril avr апреля апрель квітня квітень ابريل',
    'may mai mayo maio мая май травня травень مايو',
    'june jun juni junio juin junho июня июнь червня червень يونيو',
    'july jul juli julio juillet juil julho июля июль липня липень يوليو',
    'august aug agosto ago aout августа август серпня серпень اغسطس',
    'september sep sept septiembre septembre setembro set сентября сентябрь вересня вересень سبتمبر',
    'october oct oktober okt octubre octobre outubro out октября октябрь жовтня жовтень اكتوبر',
    'november nov noviembre novembre novembro ноября ноябрь листопада листопад نوفمبر',
    'december dec dezember dez diciembre dic decembre dezembro декабря декабрь грудня грудень ديسمبر',
  ].join('|'),
)
  .split('|')
  .map((names) => new Set(names.split(' ')))

/** As epoch ms of its midnight read as UTC: this year's, or the next one that is not over by `today`. */
export function dateNamed(text: string, today: number): number | null {
  const parts = partsOf(plain(text).trim())
  if (!parts) return null
  const { day, month, year } = parts
  const thisYear = new Date(today).getUTCFullYear()
  const years = year === null ? [thisYear, thisYear + 1] : [year]
  const midnight = Math.floor(today / DAY_MS) * DAY_MS
  const dates = years.flatMap((each) => dateOf(each, month, day) ?? [])
  return dates.find((date) => date >= midnight) ?? null
}

interface Parts {
  readonly day: number
  /** From 1. */
  readonly month: number
  readonly year: number | null
}

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}))?$/u.exec(text)
  if (dotted) return { day: Number(dotted[1]), month: Number(dotted[2]), year: yearOf(dotted[3]) }
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(text)
  if (slashed) return slashedParts(Number(slashed[1]), Number(slashed[2]), yearOf(slashed[3]))
  return namedParts(text)
}

function slashedParts(one: number, other: number, year: number | null): Parts | null {
  if (one > 12 || one === other) return { day: one, month: other, year }
  return other > 12 ? { day: other, month: one, year } : null
}

function namedParts(text: string): Parts | null {
  const words = text.match(/\d+|\p{L}+/gu)?.filter((word) => !BESIDE.has(word)) ?? []
  const month = MONTHS.findIndex((names) => words.some((word) => names.has(word))) + 1
  const [day, year = null, ...more] = words.filter((word) => /^\d/u.test(word)).map(Number)
  const isWhole = words.length === (year === null ? 2 : 3) && more.length === 0
  return month > 0 && day !== undefined && isWhole ? { day, month, year } : null
}

const BESIDE = new Set([
  'de',
  'of',
  'the',
  'den',
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'le',
  'el',
  'o',
  'del',
  'г',
  'года',
  'року',
])

const yearOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits)

/** `null` for a day that the month does not have. */
function dateOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isIt = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isIt && year < 10_000 ? date.getTime() : null
}
