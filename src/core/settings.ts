/** What a chat has asked for. The lane owns it; KV mirrors it. Changes are pure: old in, new out. */
import * as v from 'valibot'
import { type Filter, filterSchema, sameFilter } from './filter/filter.ts'
import { SHOWN_FIRST, type ShownFirst } from './message/view.ts'
import { err, ok, type Result } from './result.ts'
import { instant, type Typed } from './schema.ts'
import { STORY_ALERTS, type StoryAlerts } from './story/story-alerts.ts'

export const settingsSchema = v.object({
  v: v.literal(1),
  filters: v.array(filterSchema),
  /** IANA time zone. */
  timeZone: v.string(),
  /** A digest by this schedule (`08:00`), in local time, instead of immediate alerts; `null`: immediate. */
  digest: v.nullable(v.string()),
  /** No alert comes in them (`22:00-07:00`), in local time; `null`: there are none. */
  quiet: v.nullable(v.string()),
  /** Nothing comes until then. */
  pausedUntil: instant,
  /** So many alerts come a local day; `null`: all. */
  budget: v.nullable(v.number()),
  /** Alerts of urgency 1 and 2 come at once, in quiet hours and beside digests as well. */
  urgentAlways: v.boolean(),
  /** How much of an alert is shown at first. */
  show: v.picklist(SHOWN_FIRST),
  /** In which the bot speaks (two letters); `null`: that of whoever asks. */
  language: v.nullable(v.string()),
  /** What comes of a story after its first alert. */
  stories: v.picklist(STORY_ALERTS),
})
export type Settings = Typed<typeof settingsSchema>

/** A larger budget of alerts is none. */
export const MOST_A_DAY = 1_000
/** Most filters that one chat may have. */
export const MAX_FILTERS = 50

export type FollowError =
  /** `filter` is the one that does the same already. */
  | { readonly kind: 'already'; readonly filter: Filter }
  | { readonly kind: 'full'; readonly limit: number }

export const newSettings = (): Settings => ({
  v: 1,
  filters: [],
  timeZone: 'UTC',
  digest: null,
  quiet: null,
  pausedUntil: null,
  budget: null,
  urgentAlways: false,
  show: 'sentences',
  language: null,
  stories: 'major',
})

/** What it follows that does the same as a filter. */
export const followedAs = ({ filters }: Settings, filter: Filter): Filter | undefined =>
  filters.find((one) => sameFilter(one, filter))

export function follow(settings: Settings, filter: Filter): Result<Settings, FollowError> {
  const known = followedAs(settings, filter)
  if (known) return err({ kind: 'already', filter: known })
  if (settings.filters.length >= MAX_FILTERS) return err({ kind: 'full', limit: MAX_FILTERS })
  return ok({ ...settings, filters: [...settings.filters, filter] })
}

/** What one has, with what another follows beside it. */
export function joined(settings: Settings, other: Settings): Settings {
  const filters = [...settings.filters, ...other.filters]
  const once = filters.filter((filter, i) => filters.findIndex((f) => sameFilter(f, filter)) === i)
  return { ...settings, filters: once.slice(0, MAX_FILTERS) }
}

/** What lay inactive, with what has been followed since; whole, where nothing has been. */
export const restored = (since: Settings, before: Settings): Settings =>
  since.filters.length > 0
    ? joined(since, before)
    : { ...before, language: since.language ?? before.language }

export function unfollow(
  settings: Settings,
  filter: Filter,
): Result<Settings, { readonly kind: 'not-followed' }> {
  const filters = settings.filters.filter((f) => !sameFilter(f, filter))
  return filters.length === settings.filters.length
    ? err({ kind: 'not-followed' })
    : ok({ ...settings, filters })
}

/** A digest by a schedule, in local time, instead of immediate alerts. */
export const digestAt = (settings: Settings, schedule: string): Settings => ({
  ...settings,
  digest: schedule,
})

export const digestOff = (settings: Settings): Settings => ({ ...settings, digest: null })

export const inTimeZone = (settings: Settings, timeZone: string): Settings => ({
  ...settings,
  timeZone,
})

export const quietIn = (settings: Settings, quiet: string | null): Settings => ({
  ...settings,
  quiet,
})

/** `null` ends the pause. */
export const pausedTo = (settings: Settings, pausedUntil: number | null): Settings => ({
  ...settings,
  pausedUntil,
})

export const withBudget = (settings: Settings, budget: number | null): Settings => ({
  ...settings,
  budget,
})

export const withUrgent = (settings: Settings, urgentAlways: boolean): Settings => ({
  ...settings,
  urgentAlways,
})

export const withStoryAlerts = (settings: Settings, stories: StoryAlerts): Settings => ({
  ...settings,
  stories,
})

export const showing = (settings: Settings, show: ShownFirst): Settings => ({ ...settings, show })

export const inLanguage = (settings: Settings, language: string | null): Settings => ({
  ...settings,
  language,
})

/** A pause that is over is none. */
export const asOf = (settings: Settings, now: number): Settings =>
  settings.pausedUntil !== null && settings.pausedUntil <= now
    ? { ...settings, pausedUntil: null }
    : settings
