/** What /settings says. */
import { bold, code, compose, type Message, type Piece, tap } from '../core/message.ts'
import type { Settings } from '../core/settings.ts'
import { zoneShown } from '../core/time-zone.ts'
import { parseQuiet } from '../core/typed-quiet.ts'
import { parseSchedule } from '../core/typed-schedule.ts'
import type { Here } from './place.ts'
import { OFF, type SettingName } from './setting.ts'
import { instantShown, quietShown, scheduleShown } from './when-shown.ts'
import { PAUSE_CHOICES } from './when-texts.ts'

const ALERTS_OFF = 'At once, no digest'

const CHOICES: Readonly<Record<SettingName, Readonly<Record<string, string>>>> = {
  digest: { off: ALERTS_OFF },
  quiet: { off: 'No quiet hours' },
  pause: { off: 'No pause', ...PAUSE_CHOICES },
  budget: { off: 'No limit' },
  urgent: { off: 'Waits like all else', on: 'Always comes' },
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const digestShown = (digest: string | null): string =>
  digest === null ? ALERTS_OFF : upper(scheduleShown(digest))

export const settingsIn = (here: Here) => ({
  settingNames: {
    digest: 'Digest',
    quiet: 'Quiet hours',
    pause: 'Pause',
    budget: 'Alerts a day',
    urgent: 'Urgent news',
    timezone: 'Time zone',
  },

  allSettings: '‹ All settings',
  settingsTooOld: 'These buttons are too old. Send /settings for new ones.',

  choiceShown(name: SettingName, typed: string): string {
    const schedule = name === 'digest' && typed !== OFF ? parseSchedule(typed) : null
    const quiet = name === 'quiet' && typed !== OFF ? parseQuiet(typed) : null
    if (schedule !== null) return digestShown(schedule)
    return CHOICES[name][typed] ?? (quiet === null ? typed : upper(quietShown(quiet)))
  },

  /** `time`: what its clocks show now. */
  settingsShown(settings: Settings, time: string): Message {
    const { filters, digest, quiet, pausedUntil, budget, urgentAlways, timeZone } = settings
    const follows = filters.length === 1 ? '1 thing' : `${filters.length} things`
    return compose([
      bold(`Settings of this ${here}`),
      ...line('It follows', filters.length === 0 ? 'nothing yet' : follows, '/following'),
      ...line(
        'Alerts come',
        digest === null ? 'at once' : `in a digest ${scheduleShown(digest)}`,
        '/digest',
      ),
      ...line('Quiet hours', quiet === null ? 'none' : quietShown(quiet), '/quiet'),
      ...line(
        'Pause',
        pausedUntil === null ? 'none' : `until ${instantShown(pausedUntil, timeZone)}`,
        '/pause',
      ),
      ...line(
        'Alerts a day',
        budget === null ? 'no limit' : `${budget} at once, the rest in the evening`,
        '/budget',
      ),
      ...line('Urgent news', urgentAlways ? 'always comes' : 'waits like all else', '/urgent'),
      ...line('Time zone', `${zoneShown(timeZone)}, now ${time}`, '/timezone'),
    ])
  },

  settingExplained(
    name: SettingName,
    { digest, quiet, pausedUntil, budget, urgentAlways, timeZone }: Settings,
  ): Message {
    const explained: Readonly<Record<SettingName, readonly Piece[]>> = {
      digest: [
        `${digestShown(digest)}. A digest is one message with all that came, instead of each at once. For other times, send for example `,
        code('/digest weekdays 7:30'),
        '.',
      ],
      quiet: [
        quiet === null ? 'There are none. ' : `${upper(quietShown(quiet))}. `,
        'Nothing comes in them; afterwards one message tells what would have. For other hours, send for example ',
        code('/quiet 21:30-6:30'),
        '.',
      ],
      pause: [
        pausedUntil === null
          ? 'There is none. '
          : `Nothing comes until ${instantShown(pausedUntil, timeZone)}. `,
        'Afterwards I tell what came meanwhile. For another end, send for example ',
        code('/pause until 24 December'),
        '.',
      ],
      budget: [
        budget === null ? 'No limit. ' : `${budget} come at once. `,
        'What is beyond it comes in one message in the evening; urgent news always comes. For another number, send for example ',
        code('/budget 15'),
        '.',
      ],
      urgent: [
        urgentAlways ? 'It always comes' : 'It waits like all else',
        ' in quiet hours and where there are digests. Its publisher says what is urgent.',
      ],
    }
    return compose([bold(this.settingNames[name]), '\n', ...explained[name]])
  },
})

/** With the command that sets it. */
const line = (name: string, state: string, typed: string): Piece[] => [
  `\n${name}: ${state} · `,
  tap(typed),
]
