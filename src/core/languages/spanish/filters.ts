import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: '¿Querías decir esto?',
  noWords: 'No veo ahí ninguna palabra que buscar. Envía una o varias.',
  tooLong: 'Es demasiado largo: {count} caracteres como máximo.',
  openQuote: 'Falta cerrar unas comillas.',
  openGroup: 'Falta cerrar un paréntesis.',
  strayClose: 'Se cierra un paréntesis que no se había abierto.',
  emptyGroup: 'No hay nada entre estos paréntesis.',
  loneNot: '*{operator}* necesita una palabra detrás.',
  loneOperator: '*{operator}* va entre dos cosas, y solo hay una.',
  unknownPrefix: 'No conozco *{prefix}*, solo {known}.',
  onlyNegation: 'Eso solo dice qué dejar fuera. Di también qué quieres seguir.',
  tooCommon:
    '*{word}* está en casi todos los artículos. Envía una palabra menos común, o una frase como {example}.',
  phraseOfCommonWords: 'la casa blanca',
  never: 'Ningún artículo puede ser todo eso a la vez.',
  noTopic: 'Escribe un tema detrás de `topic:`.',
  noPublisher: 'Escribe un medio detrás de `from:`.',
  noAuthor: 'Escribe un autor detrás de `by:`.',
  noLanguage: 'Escribe un idioma detrás de `lang:`.',
  noUrgency: 'Escribe un número del 1, lo más urgente, al 9 detrás de `urgency:`.',
  badTopic: 'Un tema tiene de 1 a 64 caracteres. Escríbelo así: `topic:world`.',
  badLanguage: 'No conozco ese idioma. Escribe su código, por ejemplo `lang:fr` para el francés.',
  unknownPublisher: 'No conozco ningún medio llamado *{written}*.',
  noPublishersYet: 'Todavía no hay medios.',
  knownPublishers: 'Conozco estos: {names}.',
  andMore: '{names} y {count} más',

  everythingName: 'todo',
  topicName: 'tema {topic}',
  languageName: 'artículos en {language}',
})
