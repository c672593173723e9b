import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'Дайджест',
  quiet: 'Тихі години',
  pause: 'Пауза',
  budget: 'Новин на день',
  urgent: 'Термінові новини',
  timezone: 'Часовий пояс',
  language: 'Мова',
  languageState: 'Тут мова — *{name}*. Щоб змінити, виберіть іншу:',
  languageSet: 'Тепер тут мова — *{name}*.',
  languageRefused: 'Я не розмовляю мовою *{written}*. Мої мови: {names}.',
  allSettings: '‹ Усі налаштування',
  settingsTooOld: 'Ці кнопки застаріли. Надішліть /settings, щоб отримати нові.',

  noDigest: 'Одразу, без дайджесту',
  noQuiet: 'Без тихих годин',
  noPause: 'Без паузи',
  noBudget: 'Без обмеження',
  urgentWaits: 'Чекають, як усі',
  urgentComes: 'Надходять завжди',
  'pause 1h': '1 година',
  'pause 3h': '3 години',
  'pause morning': 'До ранку',
  'pause monday': 'До понеділка',
  'pause week': '1 тиждень',

  settingLine: '{name}: {state} · {command}',
  settingsTitle: 'Налаштування {ofThis}',
  itFollows: 'Підписки',
  alertsCome: 'Новини надходять',
  nothingYet: 'поки немає',
  things: {
    one: '{count} підписка',
    few: '{count} підписки',
    many: '{count} підписок',
    other: '{count} підписки',
  },
  atOnceShort: 'одразу',
  inDigestShort: 'у дайджесті {schedule}',
  noneQuiet: 'немає',
  nonePause: 'немає',
  untilShort: 'до: {instant}',
  noneBudget: 'без обмеження',
  budgetShort: '{count} одразу, решта ввечері',
  urgentComesShort: 'надходять завжди',
  urgentWaitsShort: 'чекають, як усі',
  zoneNow: '{zone}, зараз {time}',

  digestExplained:
    '{state}. Дайджест — одне повідомлення з усім, що було, замість кожної новини одразу. Для іншого часу надішліть, наприклад, `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. У тихі години нічого не надходить; потім одне повідомлення розкаже, що надійшло б. Для інших годин надішліть, наприклад, `/quiet 21:30-6:30`.',
  quietNone: 'Тихих годин немає',
  pauseExplained:
    '{state}. Потім я розкажу, що було за цей час. Щоб закінчити в інший час, надішліть, наприклад, `/pause until 24 December`.',
  pauseNone: 'Паузи немає',
  pauseUntil: 'Нічого не надходить до цього часу: {instant}',
  budgetExplained:
    '{state}. Решта надходить увечері одним повідомленням; термінові новини надходять завжди. Для іншого числа надішліть, наприклад, `/budget 15`.',
  budgetState: 'Одразу надходить: {count}',
  urgentExplained: '{state} — і в тихі години, і за дайджестів. Що термінове, вирішує видання.',
  urgentComesState: 'Вони надходять завжди',
  urgentWaitsState: 'Вони чекають, як усі',
})
