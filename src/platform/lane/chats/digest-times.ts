/** When a recipient's next digest or recap falls, by its settings. */
import type { Settings } from '../../../core/settings.ts'
import { gathers, nextTelling } from '../../../core/telling-times.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { log } from '../../log.ts'
import type { Recipient } from './recipient.ts'

/**
 * One that is overdue stays so, whatever is changed: it is sent at the
 * next turn and not put off. Who has nothing held back any more is told at once what was.
 */
export function dueAfter(before: Recipient | null, settings: Settings, now: number): number | null {
  const scheduled = before?.nextDue ?? null
  if (scheduled !== null && scheduled <= now) return scheduled
  const isOver = before !== null && gathersAt(before.settings, now) && !gathersAt(settings, now)
  return isOver ? now : nextDigest(settings, now)
}

/**
 * The first time after an instant; `null` where nothing is held back. Where none can be told, since the zone
 * is no more, it is a day later: the digest comes all the same.
 */
export function nextDigest(settings: Settings, after: number): number | null {
  try {
    return nextTelling(settings, after)
  } catch (error) {
    log('digest.no-time', { timeZone: settings.timeZone, error: String(error) })
    return after + DAY_MS
  }
}

/** Where it cannot be told, everything may be. */
function gathersAt(settings: Settings, now: number): boolean {
  try {
    return gathers(settings, now)
  } catch {
    return true
  }
}
