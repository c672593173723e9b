import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'Überblick',
  quiet: 'Ruhezeiten',
  pause: 'Pause',
  budget: 'Meldungen am Tag',
  urgent: 'Eilmeldungen',
  timezone: 'Zeitzone',
  language: 'Sprache',
  languageState: 'Hier spreche ich *{name}*. Um das zu ändern, wähl eine Sprache:',
  languageSet: 'Ab jetzt spreche ich hier *{name}*.',
  languageRefused: '*{written}* spreche ich nicht. Ich spreche {names}.',
  allSettings: '‹ Alle Einstellungen',
  settingsTooOld: 'Diese Knöpfe sind zu alt. Schick /settings für neue.',

  noDigest: 'Sofort, kein Überblick',
  noQuiet: 'Keine Ruhezeiten',
  noPause: 'Keine Pause',
  noBudget: 'Keine Grenze',
  urgentWaits: 'Warten wie alles andere',
  urgentComes: 'Kommen immer',
  'pause 1h': '1 Stunde',
  'pause 3h': '3 Stunden',
  'pause morning': 'Bis morgen früh',
  'pause monday': 'Bis Montag',
  'pause week': '1 Woche',

  settingLine: '{name}: {state} · {command}',
  settingsTitle: 'Einstellungen {ofThis}',
  itFollows: 'Verfolgt',
  alertsCome: 'Meldungen kommen',
  nothingYet: 'noch nichts',
  things: { one: '1 Sache', other: '{count} Dinge' },
  atOnceShort: 'sofort',
  inDigestShort: 'im Überblick, {schedule}',
  noneQuiet: 'keine',
  nonePause: 'keine',
  untilShort: 'bis {instant}',
  noneBudget: 'keine Grenze',
  budgetShort: '{count} sofort, der Rest am Abend',
  urgentComesShort: 'kommen immer',
  urgentWaitsShort: 'warten wie alles andere',
  zoneNow: '{zone}, jetzt {time}',

  digestExplained:
    '{state}. Ein Überblick ist eine Nachricht mit allem, was kam, statt jeder Meldung sofort. Für andere Zeiten schick zum Beispiel `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. In Ruhezeiten kommt nichts; danach sagt dir eine Nachricht, was du verpasst hast. Für andere Stunden schick zum Beispiel `/quiet 21:30-6:30`.',
  quietNone: 'Es gibt keine',
  pauseExplained:
    '{state}. Danach sage ich dir, was inzwischen kam. Für ein anderes Ende schick zum Beispiel `/pause until 24 December`.',
  pauseNone: 'Es gibt keine',
  pauseUntil: 'Nichts kommt bis {instant}',
  budgetExplained:
    '{state}. Was darüber hinausgeht, kommt am Abend in einer Nachricht; Eilmeldungen kommen immer. Für eine andere Zahl schick zum Beispiel `/budget 15`.',
  budgetState: { one: '1 kommt sofort', other: '{count} kommen sofort' },
  urgentExplained:
    '{state}, in Ruhezeiten und wo es Überblicke gibt. Was eilig ist, sagt das Medium.',
  urgentComesState: 'Sie kommen immer',
  urgentWaitsState: 'Sie warten wie alles andere',
})
