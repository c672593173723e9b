import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'Resumo',
  quiet: 'Horas de silêncio',
  pause: 'Pausa',
  budget: 'Alertas por dia',
  urgent: 'Notícias urgentes',
  timezone: 'Fuso horário',
  language: 'Idioma',
  languageState: 'Aqui falo *{name}*. Para mudar, escolha um idioma:',
  languageSet: 'A partir de agora, falo aqui *{name}*.',
  languageRefused: 'Não falo *{written}*. Falo {names}.',
  allSettings: '‹ Todos os ajustes',
  settingsTooOld: 'Estes botões são antigos demais. Envie /settings para ver outros.',

  noDigest: 'Na hora, sem resumo',
  noQuiet: 'Sem horas de silêncio',
  noPause: 'Sem pausa',
  noBudget: 'Sem limite',
  urgentWaits: 'Esperam como o resto',
  urgentComes: 'Vêm sempre',
  'pause 1h': '1 hora',
  'pause 3h': '3 horas',
  'pause morning': 'Até amanhã cedo',
  'pause monday': 'Até segunda-feira',
  'pause week': '1 semana',

  settingLine: '{name}: {state} · {command}',
  settingsTitle: 'Ajustes {ofThis}',
  itFollows: 'Segue',
  alertsCome: 'Os alertas vêm',
  nothingYet: 'nada ainda',
  things: { one: '{count} coisa', other: '{count} coisas' },
  atOnceShort: 'na hora',
  inDigestShort: 'em um resumo {schedule}',
  noneQuiet: 'nenhuma',
  nonePause: 'nenhuma',
  untilShort: 'até {instant}',
  noneBudget: 'sem limite',
  budgetShort: '{count} na hora, o resto à noite',
  urgentComesShort: 'vêm sempre',
  urgentWaitsShort: 'esperam como o resto',
  zoneNow: '{zone}, agora {time}',

  digestExplained:
    '{state}. Um resumo é uma só mensagem com tudo o que houve, em vez de cada alerta na hora. Para outros horários, envie por exemplo `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. Nelas não vem nada; depois uma mensagem conta o que teria vindo. Para outras horas, envie por exemplo `/quiet 21:30-6:30`.',
  quietNone: 'Não há nenhuma',
  pauseExplained:
    '{state}. Depois conto o que houve enquanto isso. Para outro fim, envie por exemplo `/pause until 24 December`.',
  pauseNone: 'Não há nenhuma',
  pauseUntil: 'Nada vem até {instant}',
  budgetExplained:
    '{state}. O que passa disso vem à noite em uma mensagem; notícias urgentes vêm sempre. Para outro número, envie por exemplo `/budget 15`.',
  budgetState: { one: '{count} vem na hora', other: '{count} vêm na hora' },
  urgentExplained:
    '{state}, nas horas de silêncio e onde há resumos. O que é urgente, quem diz é o veículo.',
  urgentComesState: 'Elas vêm sempre',
  urgentWaitsState: 'Elas esperam como o resto',
})
