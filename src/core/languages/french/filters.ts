import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: 'Vouliez-vous dire ceci ?',
  noWords: 'Je n’y vois aucun mot à chercher. Envoyez-en un ou plusieurs.',
  tooLong: 'C’est trop long : {count} caractères au plus.',
  openQuote: 'Un guillemet n’est pas fermé.',
  openGroup: 'Une parenthèse n’est pas fermée.',
  strayClose: 'Une parenthèse est fermée sans avoir été ouverte.',
  emptyGroup: 'Il n’y a rien entre ces parenthèses.',
  loneNot: '*{operator}* demande un mot derrière lui.',
  loneOperator: '*{operator}* se met entre deux choses, et il n’y en a qu’une.',
  unknownPrefix: 'Je ne connais pas *{prefix}*, seulement {known}.',
  onlyNegation: 'Cela dit seulement quoi laisser de côté. Dites aussi quoi suivre.',
  tooCommon:
    '*{word}* est dans presque tous les articles. Envoyez un mot plus rare, ou une expression comme {example}.',
  phraseOfCommonWords: 'la maison blanche',
  never: 'Aucun article ne peut être tout cela à la fois.',
  noTopic: 'Nommez un thème après `topic:`.',
  noPublisher: 'Nommez un média après `from:`.',
  noAuthor: 'Nommez un auteur après `by:`.',
  noLanguage: 'Nommez une langue après `lang:`.',
  noUrgency: 'Donnez un nombre de 1, le plus urgent, à 9 après `urgency:`.',
  badTopic: 'Un thème compte de 1 à 64 caractères. Écrivez par exemple `topic:world`.',
  badLanguage:
    'Je ne connais pas cette langue. Écrivez son code, par exemple `lang:fr` pour le français.',
  unknownPublisher: 'Je ne connais aucun média nommé *{written}*.',
  noPublishersYet: 'Il n’y a pas encore de médias.',
  knownPublishers: 'Je connais {names}.',
  andMore: '{names} et {count} de plus',

  everythingName: 'tout',
  topicName: 'thème {topic}',
  languageName: 'articles en {language}',
})
