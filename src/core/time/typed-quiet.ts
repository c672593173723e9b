/**
 * Quiet hours as people write them: `22:00-7:00`, `10pm to 7am`, `von 22 bis 7 Uhr`, `с 22 до 7`; on some days
 * alone (`weekdays 22-7, Fri and Sat 23-10`).
 */
import { daysNamed } from './day-words.ts'
import { quietOf, type Stretch } from './quiet-hours.ts'
import { parseTime } from './time-of-day.ts'
import { plain } from './time-words.ts'

const LONGEST = 200

/** Between the two ends. */
const TO = /\s*[-‐‑–—−]\s*|\s(?:to|until|till|bis|a|à|al|ao|as|hasta|ate|jusqua|до|по|الى|حتى)\s/gu
/** Before the first. */
const FROM = /^(?:from|von|de|desde|das|dalle|с|со|з|із|від|من)\s/u
/** "between 22 and 7" */
const BETWEEN = /^(?:between|zwischen|entre|между|між|بين)\s/u
const BOTH_ENDS = /\s(?:and|und|y|e|et|и|і|та|و)\s/gu
/** Between stretches. */
const AND = /[;,](?=\s*\p{L})|[;,]\s+(?=\d)/u

/** As quiet hours are written; `null` for what are none, such as those that end when they begin. */
export function parseQuiet(text: string): string | null {
  if (text.length > LONGEST) return null
  const parts = partsOf(plain(text))
  const stretches = parts.map(stretchOf).filter((one) => one !== null)
  return stretches.length === parts.length ? quietOf(stretches) : null
}

/** Days with commas between them are one part with the time behind them. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let days = ''
  for (const part of text.split(AND)) {
    const whole = `${days}${part}`
    if (/\d/u.test(part)) parts.push(whole)
    days = /\d/u.test(part) ? '' : `${whole}, `
  }
  if (days !== '') parts.push(days)
  return parts
}

function stretchOf(part: string): Stretch | null {
  const { days, isOnce, rest } = daysNamed(part)
  if (!isOnce) return null
  const written = (days.length > 0 ? rest : part).trim()
  const words = written.replace(BETWEEN, '').replace(FROM, '')
  for (const { 0: sign, index } of words.matchAll(BETWEEN.test(written) ? BOTH_ENDS : TO)) {
    const from = parseTime(words.slice(0, index))
    const to = parseTime(words.slice(index + sign.length))
    if (from !== null && to !== null && from !== to) return { days, from, to }
  }
  return null
}
