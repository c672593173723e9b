/** What /settings says. */
export const settings = () =>
  ({
    digest: 'Digest',
    quiet: 'Quiet hours',
    pause: 'Pause',
    budget: 'Alerts a day',
    urgent: 'Urgent news',
    timezone: 'Time zone',
    language: 'Language',
    languageState: 'I speak *{name}* here. To change that, choose one:',
    languageSet: 'From now on I speak *{name}* here.',
    languageRefused: 'I do not speak *{written}*. I speak {names}.',
    allSettings: '‹ All settings',
    settingsTooOld: 'These buttons are too old. Send /settings for new ones.',

    noDigest: 'At once, no digest',
    noQuiet: 'No quiet hours',
    noPause: 'No pause',
    noBudget: 'No limit',
    urgentWaits: 'Waits like the rest',
    urgentComes: 'Always comes',
    'pause 1h': '1 hour',
    'pause 3h': '3 hours',
    'pause morning': 'Until morning',
    'pause monday': 'Until Monday',
    'pause week': '1 week',

    settingLine: '{name}: {state} · {command}',
    settingsTitle: 'Settings {ofThis}',
    itFollows: 'It follows',
    alertsCome: 'Alerts come',
    nothingYet: 'nothing yet',
    things: { one: '1 thing', other: '{count} things' },
    atOnceShort: 'at once',
    inDigestShort: 'in a digest {schedule}',
    noneQuiet: 'none',
    nonePause: 'none',
    untilShort: 'until {instant}',
    noneBudget: 'no limit',
    budgetShort: '{count} at once, the rest in the evening',
    urgentComesShort: 'always comes',
    urgentWaitsShort: 'waits like the rest',
    zoneNow: '{zone}, now {time}',

    digestExplained:
      '{state}. A digest is one message with everything that came, instead of an alert for each. For other times, send for example `/digest weekdays 7:30`.',
    quietExplained:
      '{state}. Nothing comes during them; afterwards one message tells what you missed. For other hours, send for example `/quiet 21:30-6:30`.',
    quietNone: 'There are none',
    pauseExplained:
      '{state}. Afterwards I tell you what came meanwhile. For another end, send for example `/pause until 24 December`.',
    pauseNone: 'There is none',
    pauseUntil: 'Nothing comes until {instant}',
    budgetExplained:
      '{state}. What is beyond it comes in one message in the evening; urgent news always comes. For another number, send for example `/budget 15`.',
    budgetState: '{count} come at once',
    urgentExplained:
      '{state} in quiet hours and where there are digests. Its publisher says what is urgent.',
    urgentComesState: 'It always comes',
    urgentWaitsState: 'It waits like the rest',
  }) as const
