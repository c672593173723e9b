/** When alerts come: digests, quiet hours, pauses, budgets and time zones. */
export const times = () =>
  ({
    everyDay: 'every day',
    'every mon': 'every Monday',
    'every tue': 'every Tuesday',
    'every wed': 'every Wednesday',
    'every thu': 'every Thursday',
    'every fri': 'every Friday',
    'every sat': 'every Saturday',
    'every sun': 'every Sunday',
    dayToDay: '{first} to {last}',
    hoursOn: '{days}, {hours}',
    betweenHours: '; ',
    daysAt: '{days} at {times}',
    everyHour: 'every hour',
    everyHourOn: 'every hour, {days}',
    instant: '{date} at {time}',

    atOnce: 'Alerts come as soon as they are published.',
    atOnceButQuiet: 'Alerts come as soon as they are published, but not in quiet hours.',
    fromNowAtOnce: 'From now on, alerts come as soon as they are published.',
    fromNowAtOnceButQuiet:
      'From now on, alerts come as soon as they are published, but not in quiet hours.',
    inDigest: 'Alerts come in a digest {schedule} {zone}.',
    nothingUntil: 'Nothing comes until {instant}.',
    zoneHint: 'To use your own time zone, send your city, for example `/timezone Berlin`.',

    digestHow:
      'For one digest a day instead, send `/digest daily 08:00`; for several, `/digest 8:00 and 18:00` or `/digest hourly`; for some days alone, `/digest weekdays 8am`.',
    digestChange:
      'To change the time, send for example `/digest 18:30`, `/digest 8:00 and 18:00`, `/digest weekdays 8am` or `/digest hourly`. For immediate alerts, send `/digest off`.',
    digestSet: 'From now on, alerts come in a digest {schedule} {zone}.',
    digestAfterQuiet: 'One that falls into quiet hours comes after them.',
    noTimeOfDay:
      'I do not understand *{written}* as the time of a digest. Send for example `/digest 7:30pm`, `/digest 8:00 and 18:00` or `/digest weekdays 8am`.',
    digestRefused:
      'I did not understand that. Send `/digest daily 08:00` for one digest a day, or `/digest off` for immediate alerts.',
    digestTooOld: 'This digest is too old. What was in it is no longer kept.',

    quietNoneYet:
      '{This} has no quiet hours: alerts come at any time.\n\nTo keep nights quiet, send for example `/quiet 22:00-7:00` or `/quiet weekdays 22-6, Sat and Sun 23-9`. Afterwards one message tells what you missed.',
    quietState:
      'Quiet hours {ofThis}: {quiet} {zone}. Afterwards one message tells what you missed.',
    quietChange: 'To change them, send for example `/quiet 23-8`; to end them, `/quiet off`.',
    quietSet:
      'Quiet hours are set: {quiet} {zone}. Nothing comes during them; afterwards one message tells what you missed.',
    urgentInQuiet: 'Urgent news still comes at once.',
    urgentWaitsInQuiet: 'Urgent news waits, too, unless you send `/urgent on`.',
    quietOff: 'Quiet hours are off.',
    quietRefused:
      'I do not understand *{written}* as quiet hours. Send when they begin and end, for example `/quiet 22:00-7:00` or `/quiet weekdays 10pm to 6am`, or `/quiet off`.',

    urgentIsOn:
      'Urgent news comes at once, even in quiet hours and beside digests. Its publisher says what is urgent. To let it wait like the rest, send `/urgent off`.',
    urgentIsOff:
      'Urgent news waits for the end of quiet hours and for the digest, like the rest. To get it at once, send `/urgent on`. Its publisher says what is urgent.',
    urgentSetOn:
      'From now on, urgent news comes at once, even in quiet hours and beside digests. Only /pause holds it back.',
    urgentSetOff:
      'From now on, urgent news waits for the end of quiet hours and for the digest, like the rest.',
    onOrOff: 'Send `/{command} on` or `/{command} off`.',

    pauseNoneYet:
      'How long should {this} get nothing? Press one, or send for example `/pause 3 days` or `/pause until Monday`.\n\nAfterwards I tell you what came meanwhile, of the last eight days at most. What is already here is still corrected.',
    pauseState: 'Nothing comes until *{instant}* {zone}. To get alerts again now, send /resume.',
    pauseSet:
      'Nothing comes until *{instant}* {zone}. Then I tell you what came meanwhile. To resume earlier, send /resume.',
    pauseRefused:
      'I do not understand *{written}* as the end of a pause. Send for example `/pause 1h`, `/pause until morning`, `/pause until Monday` or `/pause until 24 December`. A pause lasts a year at most; /stop ends everything.',
    resumed:
      'The pause is over. {clock} If something came meanwhile, I tell you within a minute or so.',
    notPaused: 'There is no pause.',
    resumeNow: 'Resume now',
    pauseTooOld: 'These buttons are too old. Send /pause for new ones.',

    budgetNoneYet:
      '{This} gets as many alerts a day as there are. For at most ten at once, send `/budget 10`: the rest then come in one message in the evening.',
    budgetIs: {
      one: '{This} gets at most 1 alert a day at once; the rest come in one message at {time} {zone}. Urgent news always comes. To change that, send another number, or `/budget off`.',
      other:
        '{This} gets at most {count} alerts a day at once; the rest come in one message at {time} {zone}. Urgent news always comes. To change that, send another number, or `/budget off`.',
    },
    budgetSet: {
      one: 'From now on, at most 1 alert a day comes at once; the rest come in one message at {time}, urgent news always comes, and the count begins anew at midnight {zone}.',
      other:
        'From now on, at most {count} alerts a day come at once; the rest come in one message at {time}, urgent news always comes, and the count begins anew at midnight {zone}.',
    },
    budgetSetInDigest: {
      one: 'From now on, at most 1 alert a day comes at once; as long as everything comes in digests, that changes nothing.',
      other:
        'From now on, at most {count} alerts a day come at once; as long as everything comes in digests, that changes nothing.',
    },
    budgetOff: 'From now on, as many alerts come as there are.',
    budgetRefused:
      'Send how many alerts a day may come at once, from 1 to {most}, for example `/budget 10`, or `/budget off`. For none at once, send `/digest daily`.',

    zoneState: 'The time zone {ofThis} is *{zone}*; it is now {time} there.',
    zoneChange:
      'To change it, press the time that your clock shows, or send your city, for example `/timezone Berlin`.',
    zoneByLocation: 'You can also share a location; I do not keep it.',
    zoneSet: 'The time zone {ofThis} is set to *{zone}*; it is now {time} there.',
    offsetHint:
      'An offset knows no summer time. If your clocks change, send your city instead, for example `/timezone Berlin`.',
    digestMoved: {
      one: 'This moves the digest: the next one comes {day} at {time} by this clock, an hour from now.',
      other:
        'This moves the digest: the next one comes {day} at {time} by this clock, {count} hours from now.',
    },
    digestMovedSoon:
      'This moves the digest: the next one comes {day} at {time} by this clock, less than an hour from now.',
    quietMoved: 'Quiet hours go by this clock, too: {quiet}.',
    budgetMoved: 'The count of a day’s alerts begins anew at midnight by it.',
    pauseMoved: 'The pause ends when it did, by this clock: {instant}.',
    locationNotKept: 'Your location is not kept.',
    noZoneThere:
      'I know no time zone for that place. Send the largest city near you, for example `/timezone Berlin`.',
    whichZone: '*{written}* can mean several time zones. Which one is yours?',
    zoneMeantPerhaps:
      'I do not know *{written}*. Did you mean this?\n\nIf not, send a larger city near you, for example `/timezone Berlin`. /timezone lets you choose by the time.',
    zoneRefused:
      'I do not know the time zone *{written}*. Press the time that your clock shows, or send the largest city near you, for example `/timezone Berlin`.',
    whatTimeIsIt:
      'Press the time that your clock shows, or send your city, for example `/timezone Berlin`.',
    citiesWithTime:
      'It is now *{time}* in these cities. Press one whose clock is yours all year, or send your own, for example `/timezone Berlin`.',
    otherTimes: '‹ Other times',
    timesTooOld: 'These buttons are too old. Send /timezone for new ones.',
  }) as const
