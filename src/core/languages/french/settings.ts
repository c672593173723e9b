import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'Résumé',
  quiet: 'Heures calmes',
  pause: 'Pause',
  budget: 'Alertes par jour',
  urgent: 'Nouvelles urgentes',
  timezone: 'Fuseau horaire',
  language: 'Langue',
  languageState: 'Ici, je parle *{name}*. Pour changer, choisissez une langue :',
  languageSet: 'Désormais, je parle ici *{name}*.',
  languageRefused: 'Je ne parle pas *{written}*. Je parle {names}.',
  allSettings: '‹ Tous les réglages',
  settingsTooOld: 'Ces boutons sont trop anciens. Envoyez /settings pour en avoir d’autres.',

  noDigest: 'Aussitôt, sans résumé',
  noQuiet: 'Pas d’heures calmes',
  noPause: 'Pas de pause',
  noBudget: 'Pas de limite',
  urgentWaits: 'Attendent comme le reste',
  urgentComes: 'Viennent toujours',
  'pause 1h': '1 heure',
  'pause 3h': '3 heures',
  'pause morning': 'Jusqu’à demain matin',
  'pause monday': 'Jusqu’à lundi',
  'pause week': '1 semaine',

  settingLine: '{name} : {state} · {command}',
  settingsTitle: 'Réglages {ofThis}',
  itFollows: 'Suivi',
  alertsCome: 'Les alertes viennent',
  nothingYet: 'rien encore',
  things: { one: '{count} chose', other: '{count} choses' },
  atOnceShort: 'aussitôt',
  inDigestShort: 'dans un résumé {schedule}',
  noneQuiet: 'aucune',
  nonePause: 'aucune',
  untilShort: 'jusqu’au {instant}',
  noneBudget: 'pas de limite',
  budgetShort: '{count} aussitôt, le reste le soir',
  urgentComesShort: 'viennent toujours',
  urgentWaitsShort: 'attendent comme le reste',
  zoneNow: '{zone}, il y est {time}',

  digestExplained:
    '{state}. Un résumé est un seul message avec tout ce qu’il y a eu, au lieu de chaque alerte aussitôt. Pour d’autres heures, envoyez par exemple `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. Rien ne vient pendant ces heures ; ensuite un message dit ce qui serait venu. Pour d’autres heures, envoyez par exemple `/quiet 21:30-6:30`.',
  quietNone: 'Il n’y en a pas',
  pauseExplained:
    '{state}. Ensuite je dis ce qu’il y a eu entre-temps. Pour une autre fin, envoyez par exemple `/pause until 24 December`.',
  pauseNone: 'Il n’y en a pas',
  pauseUntil: 'Rien ne vient jusqu’au {instant}',
  budgetExplained:
    '{state}. Ce qui dépasse vient le soir en un message ; les nouvelles urgentes viennent toujours. Pour un autre nombre, envoyez par exemple `/budget 15`.',
  budgetState: { one: '{count} vient aussitôt', other: '{count} viennent aussitôt' },
  urgentExplained:
    '{state}, pendant les heures calmes et là où il y a des résumés. C’est le média qui dit ce qui est urgent.',
  urgentComesState: 'Elles viennent toujours',
  urgentWaitsState: 'Elles attendent comme le reste',
})
