/** When alerts come: digests, quiet hours, urgent news, pauses and budgets. */
import type { Voice } from '../../core/languages/voice.ts'
import { compose, cut, type Message, notice, type Piece } from '../../core/message/message.ts'
import { MOST_A_DAY, newSettings, type Settings } from '../../core/settings.ts'
import { RECAP_TIME } from '../../core/telling-times.ts'
import {
  clockFromNow,
  clockIn,
  instantIn,
  quietIn,
  scheduleIn,
  zoneBehind,
  zoneHint,
} from './clock.ts'
import { LISTED_FILTER } from './shown.ts'

export const timesIn = (voice: Voice) => ({
  ...digestsIn(voice),
  ...quietHoursIn(voice),
  ...urgentIn(voice),
  ...pausesIn(voice),
  ...budgetsIn(voice),
})

const digestsIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  return {
    digestState(settings: Settings | null): Message {
      const present = settings ?? newSettings()
      return present.digest === null
        ? compose([say('atOnce'), ' ', ...pieces('digestHow')])
        : compose([clockIn(voice, present), ' ', ...pieces('digestChange')])
    },

    digestSet(digest: string, { timeZone, quiet }: Settings): Message {
      const schedule = scheduleIn(voice, digest)
      return compose([
        say('digestSet', { schedule, zone: zoneBehind(timeZone) }),
        ...(quiet === null ? [] : [' ', say('digestAfterQuiet')]),
        ...zoneHint(voice, timeZone),
      ])
    },

    digestOff: (settings: Settings | null): Message =>
      notice(clockFromNow(voice, settings ?? newSettings())),
    noTimeOfDay: (written: string): Message =>
      message('noTimeOfDay', { written: cut(written, LISTED_FILTER) }),
    digestRefused: message('digestRefused'),
    digestTooOld: say('digestTooOld'),
  }
}

const quietHoursIn = (voice: Voice) => {
  const { pieces, message } = voice
  const urgency = (urgentAlways: boolean): readonly Piece[] => [
    ' ',
    ...pieces(urgentAlways ? 'urgentInQuiet' : 'urgentWaitsInQuiet'),
  ]
  return {
    quietState({ quiet, timeZone, urgentAlways }: Settings = newSettings()): Message {
      if (quiet === null) return message('quietNoneYet')
      return compose([
        ...pieces('quietState', { quiet: quietIn(voice, quiet), zone: zoneBehind(timeZone) }),
        ...urgency(urgentAlways),
        '\n\n',
        ...pieces('quietChange'),
      ])
    },

    quietSet({ quiet, timeZone, urgentAlways }: Settings): Message {
      return compose([
        ...pieces('quietSet', { quiet: quietIn(voice, quiet ?? ''), zone: zoneBehind(timeZone) }),
        ...urgency(urgentAlways),
        ...zoneHint(voice, timeZone),
      ])
    },

    quietOff: (settings: Settings | null): Message =>
      compose([...pieces('quietOff'), ' ', clockIn(voice, settings ?? newSettings())]),
    quietRefused: (written: string): Message =>
      message('quietRefused', { written: cut(written, LISTED_FILTER) }),
  }
}

const urgentIn = ({ message }: Voice) => ({
  urgentState: ({ urgentAlways }: Settings = newSettings()): Message =>
    message(urgentAlways ? 'urgentIsOn' : 'urgentIsOff'),
  urgentSet: (urgentAlways: boolean): Message =>
    message(urgentAlways ? 'urgentSetOn' : 'urgentSetOff'),
  onOrOff: (command: string): Message => message('onOrOff', { command }),
})

const pausesIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  const until = ({ pausedUntil, timeZone }: Settings) => ({
    instant: instantIn(voice, pausedUntil ?? 0, timeZone),
    zone: zoneBehind(timeZone),
  })
  return {
    pauseState: (settings: Settings = newSettings()): Message =>
      settings.pausedUntil === null
        ? message('pauseNoneYet')
        : message('pauseState', until(settings)),
    pauseSet: (settings: Settings): Message =>
      compose([...pieces('pauseSet', until(settings)), ...zoneHint(voice, settings.timeZone)]),
    pauseRefused: (written: string): Message =>
      message('pauseRefused', { written: cut(written, LISTED_FILTER) }),
    resumed: (settings: Settings): Message =>
      message('resumed', { clock: clockIn(voice, settings) }),
    notPaused: (settings: Settings | null): Message =>
      compose([say('notPaused'), ' ', clockIn(voice, settings ?? newSettings())]),
    pauseChoices: {
      '1h': say('pause 1h'),
      '3h': say('pause 3h'),
      morning: say('pause morning'),
      monday: say('pause monday'),
      week: say('pause week'),
    },
    resumeNow: say('resumeNow'),
    pauseTooOld: say('pauseTooOld'),
  }
}

const budgetsIn = (voice: Voice) => {
  const { pieces, message } = voice
  const evening = (count: number, timeZone: string) => ({
    count,
    time: RECAP_TIME,
    zone: zoneBehind(timeZone),
  })
  return {
    budgetState: ({ budget, timeZone }: Settings = newSettings()): Message =>
      budget === null ? message('budgetNoneYet') : message('budgetIs', evening(budget, timeZone)),

    budgetSet({ budget, timeZone, digest }: Settings): Message {
      const count = budget ?? 0
      return digest === null
        ? compose([...pieces('budgetSet', evening(count, timeZone)), ...zoneHint(voice, timeZone)])
        : message('budgetSetInDigest', { count })
    },

    budgetOff: message('budgetOff'),
    budgetRefused: message('budgetRefused', { most: String(MOST_A_DAY) }),
  }
}
