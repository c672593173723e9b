/**
 * Whether an alert may come to a chat now, and when the chat is told what could not: in its next digest, or
 * where it has none in a recap, after its quiet hours or its pause, or in the evening.
 */
import type { Mode } from './filter/filter.ts'
import { hasModes, modeOf } from './mode.ts'
import type { Settings } from './settings.ts'
import { localTimeAt } from './time/local-time.ts'
import { nextQuietEnd, quietSince, quietUntil } from './time/quiet-hours.ts'
import { nextDue } from './time/schedule.ts'
import { DAY_MS } from './time/spans.ts'
import { URGENT } from './urgency.ts'

/** When what was beyond a budget is told, where no digest tells it. */
export const RECAP_TIME = '20:00'

type Timed = Omit<Settings, 'v'>

export type HeldBack = 'pause' | 'digest' | 'quiet' | 'budget'

interface Look {
  /** Epoch ms. */
  readonly now: number
  /** 1 is the most urgent. */
  readonly urgency: number
  /** Alerts that the chat has had on its present day. */
  readonly spent: number
  /** How what it matches comes; left out: at once. */
  readonly mode?: Mode
}

/** Why an alert does not come now; `null`: it may. */
export function heldBack(settings: Timed, { now, urgency, spent, mode }: Look): HeldBack | null {
  const { digest, quiet, timeZone, budget, urgentAlways } = settings
  if (isPaused(settings, now)) return 'pause'
  const isUrgent = urgency <= URGENT
  if (isUrgent && urgentAlways) return null
  if (digest !== null || mode === 'digest') return 'digest'
  if (quietUntil(quiet, now, timeZone) !== null) return 'quiet'
  return budget !== null && !isUrgent && spent >= budget ? 'budget' : null
}

export const isPaused = ({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: number): boolean =>
  pausedUntil !== null && now < pausedUntil

/** In which a message makes no sound. */
export const isSilent = (settings: Timed, now: number): boolean =>
  isPaused(settings, now) || quietUntil(settings.quiet, now, settings.timeZone) !== null

/** What a budget counts by: the number of the local day. */
export const dayNumber = (now: number, timeZone: string): number =>
  Math.floor(localTimeAt(now, timeZone) / DAY_MS)

/** There is something by which alerts are held back, now or at another time. */
export const isTimed = ({ digest, quiet, pausedUntil, budget, filters }: Timed): boolean =>
  digest !== null || quiet !== null || pausedUntil !== null || budget !== null || hasModes(filters)

/** Something may have been held back by now, and more may be. */
export const gathers = (settings: Timed, now: number): boolean =>
  settings.digest !== null ||
  settings.budget !== null ||
  hasDigestOnly(settings) ||
  isSilent(settings, now)

/** Something of what it follows comes with the next digest or recap alone. */
export const hasDigestOnly = ({ filters }: Pick<Settings, 'filters'>): boolean =>
  filters.some((filter) => modeOf(filter) === 'digest')

/**
 * When a chat is next told what was held back, strictly after an instant, epoch ms; `null`: never, since
 * nothing is. Never in quiet hours, nor before the end of a pause.
 */
export function nextTelling(settings: Timed, after: number): number | null {
  const { quiet, pausedUntil, timeZone } = settings
  const end = pausedUntil !== null && pausedUntil > after ? pausedUntil : null
  const times = ordinaryTimes(settings, end === null ? after : end - 1)
  if (end !== null && settings.digest === null) times.push(end)
  if (times.length === 0) return null
  const first = Math.min(...times)
  return quietUntil(quiet, first, timeZone) ?? first
}

function ordinaryTimes(settings: Timed, after: number): number[] {
  const { digest, quiet, budget, timeZone } = settings
  const hasEvening = budget !== null || hasDigestOnly(settings)
  if (digest !== null) {
    // One that has fallen in this quiet comes at its end.
    const since = quietSince(quiet, after, timeZone)
    return [nextDue(since === null ? after : since - 1, digest, timeZone)]
  }
  const morning = quiet === null ? [] : [nextQuietEnd(quiet, after, timeZone)]
  const evening = hasEvening ? [nextDue(after, RECAP_TIME, timeZone)] : []
  return [...morning, ...evening]
}
