import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: 'Meintest du das?',
  noWords: 'Ich sehe darin kein Wort, nach dem ich suchen könnte. Schick eines oder mehrere.',
  tooLong: 'Das ist zu lang: höchstens {count} Zeichen.',
  openQuote: 'Ein Anführungszeichen ist nicht geschlossen.',
  openGroup: 'Eine Klammer ist nicht geschlossen.',
  strayClose: 'Eine Klammer wird geschlossen, die nicht geöffnet wurde.',
  emptyGroup: 'Zwischen diesen Klammern steht nichts.',
  loneNot: '*{operator}* braucht ein Wort dahinter.',
  loneOperator: '*{operator}* steht zwischen zwei Dingen, hier ist nur eines.',
  unknownPrefix: '*{prefix}* kenne ich nicht, nur {known}.',
  onlyNegation: 'Das sagt nur, was wegbleiben soll. Sag auch, was du verfolgen willst.',
  tooCommon:
    '*{word}* steht in fast jedem Artikel. Schick ein selteneres Wort oder eine Wortfolge wie {example}.',
  phraseOfCommonWords: 'das weiße haus',
  never: 'Kein Artikel kann das alles zugleich sein.',
  noTopic: 'Nenn hinter `topic:` ein Thema.',
  noPublisher: 'Nenn hinter `from:` ein Medium.',
  noAuthor: 'Nenn hinter `by:` einen Autor.',
  noLanguage: 'Nenn hinter `lang:` eine Sprache.',
  noUrgency: 'Nenn hinter `urgency:` eine Zahl von 1, am dringendsten, bis 9.',
  badTopic: 'Ein Thema hat 1 bis 64 Zeichen. Schreib es so: `topic:world`.',
  badLanguage:
    'Diese Sprache kenne ich nicht. Schreib ihr Kürzel, zum Beispiel `lang:fr` für Französisch.',
  unknownPublisher: 'Ich kenne kein Medium namens *{written}*.',
  noPublishersYet: 'Es gibt noch keine Medien.',
  knownPublishers: 'Ich kenne {names}.',
  andMore: '{names} und {count} weitere',

  everythingName: 'alles',
  topicName: 'Thema {topic}',
  languageName: 'Artikel auf {language}',
})
