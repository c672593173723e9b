import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: 'Может быть, так?',
  noWords: 'Я не вижу здесь слова, которое можно искать. Отправьте одно или несколько.',
  tooLong: 'Слишком длинно: не больше {count} знаков.',
  openQuote: 'Кавычка не закрыта.',
  openGroup: 'Скобка не закрыта.',
  strayClose: 'Закрыта скобка, которую не открывали.',
  emptyGroup: 'Между этими скобками ничего нет.',
  loneNot: 'После *{operator}* нужно слово.',
  loneOperator: '*{operator}* ставят между двумя словами, а здесь только одно.',
  unknownPrefix: 'Я не знаю *{prefix}*, только {known}.',
  onlyNegation: 'Здесь сказано лишь, чего не присылать. Скажите и то, за чем следить.',
  tooCommon:
    '*{word}* есть почти в каждой статье. Отправьте слово пореже или фразу, например {example}.',
  phraseOfCommonWords: 'белый дом',
  never: 'Ни одна статья не может быть всем этим сразу.',
  noTopic: 'После `topic:` напишите тему.',
  noPublisher: 'После `from:` напишите издание.',
  noAuthor: 'После `by:` напишите автора.',
  noLanguage: 'После `lang:` напишите язык.',
  noUrgency: 'После `urgency:` напишите число от 1 (самое срочное) до 9.',
  badTopic: 'В теме от 1 до 64 знаков. Пишите так: `topic:world`.',
  badLanguage: 'Я не знаю такого языка. Напишите его код, например `lang:fr` для французского.',
  unknownPublisher: 'Я не знаю издания *{written}*.',
  noPublishersYet: 'Изданий пока нет.',
  knownPublishers: 'Я знаю: {names}.',
  andMore: '{names} и ещё {count}',

  everythingName: 'всё',
  topicName: 'тема {topic}',
  languageName: 'статьи, язык: {language}',
})
