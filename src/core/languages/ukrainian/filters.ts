import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: 'Може, так?',
  noWords: 'Я не бачу тут слова, яке можна шукати. Надішліть одне або кілька.',
  tooLong: 'Задовго: не більше ніж {count} знаків.',
  openQuote: 'Лапки не закрито.',
  openGroup: 'Дужку не закрито.',
  strayClose: 'Закрито дужку, якої не відкривали.',
  emptyGroup: 'Між цими дужками нічого немає.',
  loneNot: 'Після *{operator}* потрібне слово.',
  loneOperator: '*{operator}* ставлять між двома словами, а тут лише одне.',
  unknownPrefix: 'Я не знаю *{prefix}*, лише {known}.',
  onlyNegation: 'Тут сказано лише, чого не надсилати. Скажіть і те, за чим стежити.',
  tooCommon:
    '*{word}* є майже в кожній статті. Надішліть рідкісніше слово або фразу, наприклад {example}.',
  phraseOfCommonWords: 'білий дім',
  never: 'Жодна стаття не може бути всім цим одразу.',
  noTopic: 'Після `topic:` напишіть тему.',
  noPublisher: 'Після `from:` напишіть видання.',
  noAuthor: 'Після `by:` напишіть автора.',
  noLanguage: 'Після `lang:` напишіть мову.',
  noUrgency: 'Після `urgency:` напишіть число від 1 (найтерміновіше) до 9.',
  badTopic: 'Тема має від 1 до 64 знаків. Пишіть так: `topic:world`.',
  badLanguage: 'Я не знаю такої мови. Напишіть її код, наприклад `lang:fr` для французької.',
  unknownPublisher: 'Я не знаю видання *{written}*.',
  noPublishersYet: 'Видань поки немає.',
  knownPublishers: 'Я знаю: {names}.',
  andMore: '{names} і ще {count}',

  everythingName: 'усе',
  topicName: 'тема {topic}',
  languageName: 'статті, мова: {language}',
})
