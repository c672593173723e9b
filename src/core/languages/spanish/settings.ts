import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'Resumen',
  quiet: 'Horas de silencio',
  pause: 'Pausa',
  budget: 'Avisos al día',
  urgent: 'Noticias urgentes',
  timezone: 'Zona horaria',
  language: 'Idioma',
  languageState: 'Aquí hablo *{name}*. Para cambiarlo, elige uno:',
  languageSet: 'Desde ahora hablo aquí *{name}*.',
  languageRefused: 'No hablo *{written}*. Hablo {names}.',
  allSettings: '‹ Todos los ajustes',
  settingsTooOld: 'Estos botones son demasiado antiguos. Envía /settings para ver otros.',

  noDigest: 'Al momento, sin resumen',
  noQuiet: 'Sin horas de silencio',
  noPause: 'Sin pausa',
  noBudget: 'Sin límite',
  urgentWaits: 'Esperan como las demás',
  urgentComes: 'Llegan siempre',
  'pause 1h': '1 hora',
  'pause 3h': '3 horas',
  'pause morning': 'Hasta mañana temprano',
  'pause monday': 'Hasta el lunes',
  'pause week': '1 semana',

  settingLine: '{name}: {state} · {command}',
  settingsTitle: 'Ajustes {ofThis}',
  itFollows: 'Sigue',
  alertsCome: 'Los avisos llegan',
  nothingYet: 'nada todavía',
  things: { one: '1 cosa', other: '{count} cosas' },
  atOnceShort: 'al momento',
  inDigestShort: 'en un resumen {schedule}',
  noneQuiet: 'ninguna',
  nonePause: 'ninguna',
  untilShort: 'hasta el {instant}',
  noneBudget: 'sin límite',
  budgetShort: '{count} al momento, el resto por la noche',
  urgentComesShort: 'llegan siempre',
  urgentWaitsShort: 'esperan como las demás',
  zoneNow: '{zone}, ahora son las {time}',

  digestExplained:
    '{state}. Un resumen es un solo mensaje con todo lo que hubo, en vez de cada aviso al momento. Para otras horas, envía por ejemplo `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. En ellas no llega nada; después, un solo mensaje cuenta lo que hubo entretanto. Para otras horas, envía por ejemplo `/quiet 21:30-6:30`.',
  quietNone: 'No hay ninguna',
  pauseExplained:
    '{state}. Después te cuento qué hubo entretanto. Para otro final, envía por ejemplo `/pause until 24 December`.',
  pauseNone: 'No hay ninguna',
  pauseUntil: 'No llega nada hasta el {instant}',
  budgetExplained:
    '{state}. Lo que pasa de ahí llega en un mensaje por la noche; las noticias urgentes llegan siempre. Para otro número, envía por ejemplo `/budget 15`.',
  budgetState: { one: 'Llega 1 al momento', other: 'Llegan {count} al momento' },
  urgentExplained:
    '{state} en las horas de silencio y donde hay resúmenes. Qué es urgente lo dice el medio.',
  urgentComesState: 'Llegan siempre, también',
  urgentWaitsState: 'Esperan como las demás',
})
