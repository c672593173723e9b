/** What the bot says about when alerts come. */
import { bold, code, compose, cut, type Message, type Piece, tap, write } from '../core/message.ts'
import { MOST_A_DAY, newSettings, type Settings } from '../core/settings.ts'
import { RECAP_TIME } from '../core/telling-times.ts'
import type { Here } from './place.ts'
import { instantShown, quietShown, scheduleShown, zoneBehind } from './when-shown.ts'

const WRITTEN_LIMIT = 60

/** What buttons say, by what could have been typed. */
export const PAUSE_CHOICES = {
  '1h': '1 hour',
  '3h': '3 hours',
  morning: 'Until morning',
  monday: 'Until Monday',
  week: '1 week',
}

/** When alerts come, in one sentence or two. A pause that is over is none: handlers see to that. */
export function clock({ digest, quiet, pausedUntil, timeZone }: Settings): string {
  const usual =
    digest === null
      ? `Alerts come as soon as they are published${quiet === null ? '' : ', but not in quiet hours'}.`
      : `Alerts come in a digest ${scheduleShown(digest)} ${zoneBehind(timeZone)}.`
  return pausedUntil === null
    ? usual
    : `Nothing comes until ${instantShown(pausedUntil, timeZone)}.`
}

/** To a chat that may never have set its zone. */
export const zoneHint = (timeZone: string): Piece[] =>
  timeZone === 'UTC'
    ? ['\n\nTo use your own time zone, send your city, for example ', code('/timezone Berlin'), '.']
    : []

const urgentInQuiet = (urgentAlways: boolean): Piece[] =>
  urgentAlways
    ? ['Urgent news still comes at once.']
    : ['Urgent news waits, too, unless you send ', code('/urgent on'), '.']

export const whenIn = (here: Here) => ({
  quietState({ quiet, timeZone, urgentAlways }: Settings = newSettings()): Message {
    if (quiet === null) {
      return write`This ${here} has no quiet hours: alerts come at any time.\n\nTo keep nights quiet, send for example ${code('/quiet 22:00-7:00')} or ${code('/quiet weekdays 22-6, Sat and Sun 23-9')}. What would have come in them is told afterwards in one message.`
    }
    return compose([
      `Quiet hours of this ${here}: ${quietShown(quiet)} ${zoneBehind(timeZone)}. What would have come in them is told afterwards in one message. `,
      ...urgentInQuiet(urgentAlways),
      '\n\nTo change them, send for example ',
      code('/quiet 23-8'),
      '; to end them, ',
      code('/quiet off'),
      '.',
    ])
  },

  quietSet({ quiet, timeZone, urgentAlways }: Settings): Message {
    return compose([
      `Quiet hours are set: ${quietShown(quiet ?? '')} ${zoneBehind(timeZone)}. Nothing comes in them; afterwards one message tells what would have. `,
      ...urgentInQuiet(urgentAlways),
      ...zoneHint(timeZone),
    ])
  },

  quietOff: (settings: Settings | null): Message =>
    write`Quiet hours are off. ${clock(settings ?? newSettings())}`,

  quietRefused: (written: string): Message =>
    write`I do not understand ${bold(cut(written, WRITTEN_LIMIT))} as quiet hours. Send when they begin and end, for example ${code('/quiet 22:00-7:00')} or ${code('/quiet weekdays 10pm to 6am')}, or ${code('/quiet off')}.`,

  urgentState: ({ urgentAlways }: Settings = newSettings()): Message =>
    urgentAlways
      ? write`Urgent news comes at once, in quiet hours and beside digests, too. Its publisher says what is urgent. To let it wait like all else, send ${code('/urgent off')}.`
      : write`Urgent news waits for the end of quiet hours and for the digest, like all else. To get it at once, send ${code('/urgent on')}. Its publisher says what is urgent.`,

  urgentSet: (urgentAlways: boolean): Message =>
    urgentAlways
      ? write`From now on, urgent news comes at once, in quiet hours and beside digests, too. Only ${tap('/pause')} holds it back.`
      : write`From now on, urgent news waits for the end of quiet hours and for the digest, like all else.`,

  onOrOff: (command: string): Message =>
    write`Send ${code(`/${command} on`)} or ${code(`/${command} off`)}.`,

  pauseState({ pausedUntil, timeZone }: Settings = newSettings()): Message {
    return pausedUntil === null
      ? write`How long should this ${here} get nothing? Press one, or send for example ${code('/pause 3 days')} or ${code('/pause until Monday')}.\n\nAfterwards I tell what came meanwhile, of the last eight days at most. What is here already is still corrected.`
      : write`Nothing comes until ${bold(instantShown(pausedUntil, timeZone))} ${zoneBehind(timeZone)}. To get alerts again now, send ${tap('/resume')}.`
  },

  pauseSet({ pausedUntil, timeZone }: Settings): Message {
    return compose([
      'Nothing comes until ',
      bold(instantShown(pausedUntil ?? 0, timeZone)),
      ` ${zoneBehind(timeZone)}. Then I tell what came meanwhile. To go on before, send `,
      tap('/resume'),
      '.',
      ...zoneHint(timeZone),
    ])
  },

  pauseRefused: (written: string): Message =>
    write`I do not understand ${bold(cut(written, WRITTEN_LIMIT))} as the end of a pause. Send for example ${code('/pause 1h')}, ${code('/pause until morning')}, ${code('/pause until Monday')} or ${code('/pause until 24 December')}. A pause lasts a year at most; ${tap('/stop')} ends everything.`,

  resumed: (settings: Settings): Message =>
    write`The pause is over. ${clock(settings)} If something came meanwhile, I tell it within a minute or so.`,
  notPaused: (settings: Settings | null): Message =>
    write`There is no pause. ${clock(settings ?? newSettings())}`,

  pauseChoices: PAUSE_CHOICES,
  resumeNow: 'Resume now',
  digestTooOld: 'This digest is too old. What it told is not kept any more.',
  pauseTooOld: 'These buttons are too old. Send /pause for new ones.',

  budgetState({ budget, timeZone }: Settings = newSettings()): Message {
    return budget === null
      ? write`This ${here} gets as many alerts a day as there are. For at most ten at once, send ${code('/budget 10')}: the rest then come in one message in the evening.`
      : write`This ${here} gets at most ${alerts(budget)} a day at once; the rest come in one message at ${RECAP_TIME} ${zoneBehind(timeZone)}. Urgent news always comes. To change that, send another number, or ${code('/budget off')}.`
  },

  budgetSet({ budget, timeZone, digest }: Settings): Message {
    const rest =
      digest === null
        ? `the rest come in one message at ${RECAP_TIME}, urgent news always comes, and the count begins anew at midnight ${zoneBehind(timeZone)}.`
        : 'as long as all come in digests, that changes nothing.'
    return compose([
      `At most ${alerts(budget ?? 0)} a day come at once from now on; ${rest}`,
      ...(digest === null ? zoneHint(timeZone) : []),
    ])
  },

  budgetOff: write`From now on, as many alerts come as there are.`,
  budgetRefused: write`Send how many alerts a day may come at once, from 1 to ${String(MOST_A_DAY)}, for example ${code('/budget 10')}, or ${code('/budget off')}. For none at once, send ${code('/digest daily')}.`,
})

const alerts = (count: number): string => (count === 1 ? '1 alert' : `${count} alerts`)
