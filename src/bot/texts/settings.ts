/** What /settings shows. */
import type { PlainKey } from '../../core/languages/language.ts'
import { LANGUAGES } from '../../core/languages/languages.ts'
import type { Voice } from '../../core/languages/voice.ts'
import { bold, compose, cut, type Message, type Piece, tap } from '../../core/message/message.ts'
import type { Settings } from '../../core/settings.ts'
import { zoneShown } from '../../core/time/time-zone.ts'
import { parseQuiet } from '../../core/time/typed-quiet.ts'
import { parseSchedule } from '../../core/time/typed-schedule.ts'
import { OFF, type SettingName } from '../setting.ts'
import { SHOWN, TOLD } from './alerts.ts'
import { instantIn, quietIn, scheduleIn } from './clock.ts'
import { LISTED_FILTER } from './shown.ts'

export const settingsIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  return {
    settingNames: {
      digest: say('digest'),
      quiet: say('quiet'),
      pause: say('pause'),
      budget: say('budget'),
      urgent: say('urgent'),
      show: say('show'),
      story: say('story'),
      timezone: say('timezone'),
      language: say('language'),
    },
    allSettings: say('allSettings'),
    settingsTooOld: say('settingsTooOld'),
    languageState: message('languageState', { name: voice.language.name }),
    languageSet: message('languageSet', { name: voice.language.name }),
    languageRefused: (written: string): Message =>
      message('languageRefused', {
        written: cut(written, LISTED_FILTER),
        names: voice.list(LANGUAGES.map(({ name }) => name)),
      }),

    choiceShown(name: SettingName, typed: string): string {
      const schedule = name === 'digest' && typed !== OFF ? parseSchedule(typed) : null
      const quiet = name === 'quiet' && typed !== OFF ? parseQuiet(typed) : null
      if (schedule !== null) return voice.upper(scheduleIn(voice, schedule))
      if (quiet !== null) return voice.upper(quietIn(voice, quiet))
      const key = CHOICES[name][typed]
      return key === undefined ? typed : say(key)
    },

    /** `time`: what its clocks show now. */
    settingsShown: (settings: Settings, time: string): Message =>
      compose([
        bold(say('settingsTitle')),
        ...linesOf(voice, settings, time).flatMap(([name, state, typed]): Piece[] => [
          '\n',
          ...pieces('settingLine', { name: say(name), state, command: tap(typed) }),
        ]),
      ]),

    settingExplained: (name: SettingName, settings: Settings): Message =>
      compose([
        bold(say(name)),
        '\n',
        ...pieces(`${name}Explained`, { state: stateOf(voice, name, settings) }),
      ]),
  }
}

/** Of each setting its name, how it stands, and the command that sets it. */
function linesOf(voice: Voice, settings: Settings, time: string) {
  const { say } = voice
  const { filters, digest, quiet, pausedUntil, budget, urgentAlways, show, stories, timeZone } =
    settings
  const count = filters.length
  const instant = pausedUntil === null ? '' : instantIn(voice, pausedUntil, timeZone)
  return [
    ['itFollows', count === 0 ? say('nothingYet') : say('things', { count }), '/following'],
    [
      'alertsCome',
      digest === null
        ? say('atOnceShort')
        : say('inDigestShort', { schedule: scheduleIn(voice, digest) }),
      '/digest',
    ],
    ['quiet', quiet === null ? say('noneQuiet') : quietIn(voice, quiet), '/quiet'],
    ['pause', instant === '' ? say('nonePause') : say('untilShort', { instant }), '/pause'],
    [
      'budget',
      budget === null ? say('noneBudget') : say('budgetShort', { count: budget }),
      '/budget',
    ],
    ['urgent', say(urgentAlways ? 'urgentComesShort' : 'urgentWaitsShort'), '/urgent'],
    ['show', say(SHOWN[show]), '/show'],
    ['story', say(TOLD[stories]), '/stories'],
    ['timezone', say('zoneNow', { zone: zoneShown(timeZone), time }), '/timezone'],
    ['language', voice.language.name, '/language'],
  ] as const
}

function stateOf(voice: Voice, name: SettingName, settings: Settings): string {
  const { say, upper } = voice
  const { digest, quiet, pausedUntil, budget, urgentAlways, show, stories, timeZone } = settings
  switch (name) {
    case 'digest':
      return digest === null ? say('noDigest') : upper(scheduleIn(voice, digest))
    case 'quiet':
      return quiet === null ? say('quietNone') : upper(quietIn(voice, quiet))
    case 'pause':
      return pausedUntil === null
        ? say('pauseNone')
        : say('pauseUntil', { instant: instantIn(voice, pausedUntil, timeZone) })
    case 'budget':
      return budget === null ? say('noBudget') : say('budgetState', { count: budget })
    case 'urgent':
      return say(urgentAlways ? 'urgentComesState' : 'urgentWaitsState')
    case 'show':
      return upper(say(SHOWN[show]))
    case 'story':
      return upper(say(TOLD[stories]))
  }
}

/** What is no schedule and no hours. */
const CHOICES: Readonly<Record<SettingName, Readonly<Record<string, PlainKey>>>> = {
  digest: { off: 'noDigest' },
  quiet: { off: 'noQuiet' },
  pause: {
    off: 'noPause',
    '1h': 'pause 1h',
    '3h': 'pause 3h',
    morning: 'pause morning',
    monday: 'pause monday',
    week: 'pause week',
  },
  budget: { off: 'noBudget' },
  urgent: { off: 'urgentWaits', on: 'urgentComes' },
  story: {
    major: 'storiesMajor',
    all: 'storiesAll',
    none: 'storiesNone',
    apart: 'storiesApart',
  },
  show: { line: 'showLine', sentences: 'showSentences', full: 'showFull' },
}
