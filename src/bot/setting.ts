/**
 * What /settings shows: a line each, what can be chosen by a button, and how a choice is taken. A button carries
 * what could be typed behind the setting's command, and is read the same way; so nothing is chosen by a forged
 * button that its sender could not have typed.
 */
import { SHOWN_FIRST, type ShownFirst } from '../core/message/view.ts'
import {
  digestAt,
  digestOff,
  pausedTo,
  quietIn,
  type Settings,
  showing,
  withBudget,
  withStoryAlerts,
  withUrgent,
} from '../core/settings.ts'
import { STORY_ALERTS, type StoryAlerts } from '../core/story/story-alerts.ts'
import { parsePause } from '../core/time/typed-pause.ts'
import { parseQuiet } from '../core/time/typed-quiet.ts'
import { parseSchedule } from '../core/time/typed-schedule.ts'
import { parseBudget } from '../core/typed-budget.ts'
import { meansOff, meansOn } from '../core/typed-on-off.ts'

/** Alone, all settings; followed by the name of one, its choices; and by what is chosen. */
export const SETTINGS_HOME = 'set:'

export const SETTING_NAMES = [
  'digest',
  'quiet',
  'pause',
  'budget',
  'urgent',
  'show',
  'story',
] as const
export type SettingName = (typeof SETTING_NAMES)[number]

export interface Setting {
  /** What its buttons stand for, in rows. */
  readonly choices: readonly (readonly string[])[]
  /** `null` for what cannot be read. */
  take(settings: Settings, typed: string, now: number): Settings | null
}

export const OFF = 'off'

export const typedStoryAlerts = (typed: string): StoryAlerts | null =>
  STORY_ALERTS.find((one) => one === typed) ?? (meansOff(typed) ? 'none' : null)

export const onOrOff = (typed: string): boolean | null =>
  meansOn(typed) ? true : meansOff(typed) ? false : null

export const shownFirst = (typed: string): ShownFirst | null =>
  SHOWN_FIRST.find((known) => known === typed) ?? null

export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  digest: {
    choices: [
      [OFF],
      ['08:00', '18:00'],
      ['8:00 18:00', 'hourly'],
      ['weekdays 8:00', 'monday 8:00'],
    ],
    take(settings, typed) {
      if (meansOff(typed)) return digestOff(settings)
      const schedule = parseSchedule(typed)
      return schedule === null ? null : digestAt(settings, schedule)
    },
  },
  quiet: {
    choices: [[OFF], ['22:00-07:00', '23:00-08:00'], ['weekdays 22-7, weekends 23-9']],
    take(settings, typed) {
      const quiet = meansOff(typed) ? null : parseQuiet(typed)
      return quiet === null && !meansOff(typed) ? null : quietIn(settings, quiet)
    },
  },
  pause: {
    choices: [[OFF], ['1h', '3h'], ['morning', 'monday', 'week']],
    take(settings, typed, now) {
      const until = meansOff(typed) ? null : parsePause(typed, now, settings.timeZone)
      return until === null && !meansOff(typed) ? null : pausedTo(settings, until)
    },
  },
  budget: {
    choices: [[OFF], ['5', '10', '20', '50']],
    take(settings, typed) {
      const budget = meansOff(typed) ? null : parseBudget(typed)
      return budget === null && !meansOff(typed) ? null : withBudget(settings, budget)
    },
  },
  story: {
    choices: [
      ['major', 'all'],
      ['none', 'apart'],
    ],
    take(settings, typed) {
      const chosen = typedStoryAlerts(typed)
      return chosen === null ? null : withStoryAlerts(settings, chosen)
    },
  },
  show: {
    choices: [SHOWN_FIRST],
    take(settings, typed) {
      const chosen = shownFirst(typed)
      return chosen === null ? null : showing(settings, chosen)
    },
  },
  urgent: {
    choices: [[OFF, 'on']],
    take(settings, typed) {
      const isOn = onOrOff(typed)
      return isOn === null ? null : withUrgent(settings, isOn)
    },
  },
}
