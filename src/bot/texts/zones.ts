/** Time zones: what is set, what it moves, and which one is meant. */
import type { Voice } from '../../core/languages/voice.ts'
import { compose, cut, type Message } from '../../core/message/message.ts'
import type { Settings } from '../../core/settings.ts'
import { zoneShown } from '../../core/time/time-zone.ts'
import type { NextDigest, TimeZoneSet } from '../next-digest.ts'
import type { Place } from '../place.ts'
import { instantIn, quietIn } from './clock.ts'
import { LISTED_FILTER } from './shown.ts'

export const zonesIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  return {
    /** `time`: what the clocks of the zone show now. */
    timeZoneState({ timeZone, time }: { timeZone: string; time: string }, place: Place): Message {
      return compose([
        ...pieces('zoneState', { zone: zoneShown(timeZone), time }),
        '\n\n',
        ...pieces('zoneChange'),
        ...(place.kind === 'private' ? [' ', say('zoneByLocation')] : []),
      ])
    },

    timeZoneSet({ timeZone, time, digest, moved }: TimeZoneSet): Message {
      const zone = zoneShown(timeZone)
      const isOffset = zone.startsWith('UTC') && zone !== 'UTC'
      const moves = [
        ...(digest ? [digestMoved(voice, digest)] : []),
        ...(moved === null ? [] : alsoMoved(voice, moved)),
      ]
      return compose([
        ...pieces('zoneSet', { zone, time }),
        ...moves.map((line) => `\n\n${line}`),
        ...(isOffset ? ['\n\n', ...pieces('offsetHint')] : []),
      ])
    },

    withoutLocation: ({ text, entities }: Message): Message => ({
      text: `${text}\n\n${say('locationNotKept')}`,
      entities,
      buttons: [],
    }),
    noZoneThere: message('noZoneThere'),
    whichZone: (written: string): Message =>
      message('whichZone', { written: cut(written, LISTED_FILTER) }),
    zoneMeantPerhaps: (written: string): Message =>
      message('zoneMeantPerhaps', { written: cut(written, LISTED_FILTER) }),
    timeZoneRefused: (written: string): Message =>
      message('zoneRefused', { written: cut(written, LISTED_FILTER) }),
    whatTimeIsIt: message('whatTimeIsIt'),
    citiesWithTime: (time: string): Message => message('citiesWithTime', { time }),
    otherTimes: say('otherTimes'),
    timesTooOld: say('timesTooOld'),
  }
}

function digestMoved(voice: Voice, { time, days, hours }: NextDigest): string {
  const day = voice.inDays(days)
  return hours < 1
    ? voice.say('digestMovedSoon', { day, time })
    : voice.say('digestMoved', { day, time, count: hours })
}

/** What else goes by the clock of the chat. */
function alsoMoved(voice: Voice, settings: Settings): readonly string[] {
  const { quiet, pausedUntil, budget, timeZone } = settings
  const { say } = voice
  return [
    ...(quiet === null ? [] : [say('quietMoved', { quiet: quietIn(voice, quiet) })]),
    ...(budget === null ? [] : [say('budgetMoved')]),
    ...(pausedUntil === null
      ? []
      : [say('pauseMoved', { instant: instantIn(voice, pausedUntil, timeZone) })]),
  ]
}
