/** How what a filter finds comes to its chat, and of what an article that several find does. */
import { type Filter, MODES, type Mode, matchedBy, sameFilter } from './filter/filter.ts'
import { withLeastUrgency } from './filter/least-urgency.ts'
import type { About } from './filter/match.ts'
import type { Said } from './filter/said.ts'
import type { Settings } from './settings.ts'

export const modeOf = ({ mode = 'now' }: Filter): Mode => mode

export const modeNamed = (typed: string): Mode | null =>
  MODES.find((known) => known === typed) ?? null

/** `null` where it is not followed. */
export function withMode(settings: Settings, filter: Filter, mode: Mode): Settings | null {
  const isIt = ({ text }: Filter) => text === filter.text
  if (!settings.filters.some(isIt)) return null
  const changed: Filter = mode === 'now' ? { text: filter.text } : { text: filter.text, mode }
  return { ...settings, filters: settings.filters.map((one) => (isIt(one) ? changed : one)) }
}

/** With another bound on how urgent its alerts have to be; two filters that become alike are one. */
export function withUrgencyOf(
  settings: Settings,
  filter: Filter,
  atLeast: number | null,
): Settings {
  const changed = withLeastUrgency(filter, atLeast)
  const others = settings.filters.filter((one) => one === filter || !sameFilter(one, changed))
  return { ...settings, filters: others.map((one) => (one === filter ? changed : one)) }
}

/** Of all filters that match the one that is heard most decides; where nothing can tell, it comes like all else. */
export function modeFor(filters: readonly Filter[], about: About, words: () => Said | null): Mode {
  if (!hasModes(filters)) return 'now'
  const matched = MODES.find((mode) => {
    const some = filters.filter((filter) => modeOf(filter) === mode)
    return some.length > 0 && matchedBy(some, about, words) !== null
  })
  return matched ?? 'now'
}

export const hasModes = (filters: readonly Filter[]): boolean =>
  filters.some((filter) => modeOf(filter) !== 'now')
