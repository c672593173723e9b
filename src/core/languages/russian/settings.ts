import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'Дайджест',
  quiet: 'Тихие часы',
  pause: 'Пауза',
  budget: 'Новостей в день',
  urgent: 'Срочные новости',
  timezone: 'Часовой пояс',
  language: 'Язык',
  languageState: 'Здесь язык — *{name}*. Чтобы изменить, выберите другой:',
  languageSet: 'Теперь здесь язык — *{name}*.',
  languageRefused: 'Я не говорю на языке *{written}*. Мои языки: {names}.',
  allSettings: '‹ Все настройки',
  settingsTooOld: 'Эти кнопки устарели. Отправьте /settings, чтобы получить новые.',

  noDigest: 'Сразу, без дайджеста',
  noQuiet: 'Без тихих часов',
  noPause: 'Без паузы',
  noBudget: 'Без ограничения',
  urgentWaits: 'Ждут, как все',
  urgentComes: 'Приходят всегда',
  'pause 1h': '1 час',
  'pause 3h': '3 часа',
  'pause morning': 'До утра',
  'pause monday': 'До понедельника',
  'pause week': '1 неделя',

  settingLine: '{name}: {state} · {command}',
  settingsTitle: 'Настройки {ofThis}',
  itFollows: 'Подписки',
  alertsCome: 'Новости приходят',
  nothingYet: 'пока нет',
  things: {
    one: '{count} подписка',
    few: '{count} подписки',
    many: '{count} подписок',
    other: '{count} подписки',
  },
  atOnceShort: 'сразу',
  inDigestShort: 'в дайджесте {schedule}',
  noneQuiet: 'нет',
  nonePause: 'нет',
  untilShort: 'до: {instant}',
  noneBudget: 'без ограничения',
  budgetShort: '{count} сразу, остальное вечером',
  urgentComesShort: 'приходят всегда',
  urgentWaitsShort: 'ждут, как все',
  zoneNow: '{zone}, сейчас {time}',

  digestExplained:
    '{state}. Дайджест — одно сообщение со всем, что было, вместо каждой новости сразу. Для другого времени отправьте, например, `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. В тихие часы ничего не приходит; потом одно сообщение расскажет, что вы пропустили. Для других часов отправьте, например, `/quiet 21:30-6:30`.',
  quietNone: 'Тихих часов нет',
  pauseExplained:
    '{state}. Потом я расскажу, что было за это время. Чтобы закончить в другое время, отправьте, например, `/pause until 24 December`.',
  pauseNone: 'Паузы нет',
  pauseUntil: 'Ничего не приходит до этого времени: {instant}',
  budgetExplained:
    '{state}. Остальное приходит вечером одним сообщением; срочные новости приходят всегда. Для другого числа отправьте, например, `/budget 15`.',
  budgetState: 'Сразу приходит: {count}',
  urgentExplained: '{state} — и в тихие часы, и при дайджестах. Что срочно, решает издание.',
  urgentComesState: 'Они приходят всегда',
  urgentWaitsState: 'Они ждут, как все',
})
