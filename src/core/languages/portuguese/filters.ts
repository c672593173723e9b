import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: 'Você quis dizer isto?',
  noWords: 'Não vejo aí nenhuma palavra para procurar. Envie uma ou várias.',
  tooLong: 'É longo demais: no máximo {count} caracteres.',
  openQuote: 'Falta fechar as aspas.',
  openGroup: 'Falta fechar um parêntese.',
  strayClose: 'Um parêntese é fechado sem ter sido aberto.',
  emptyGroup: 'Não há nada entre estes parênteses.',
  loneNot: '*{operator}* precisa de uma palavra depois.',
  loneOperator: '*{operator}* fica entre duas coisas, e só há uma.',
  unknownPrefix: 'Não conheço *{prefix}*, só {known}.',
  onlyNegation: 'Isso só diz o que deixar de fora. Diga também o que seguir.',
  tooCommon:
    '*{word}* está em quase todos os artigos. Envie uma palavra mais rara, ou uma frase como {example}.',
  phraseOfCommonWords: 'a casa branca',
  never: 'Nenhum artigo pode ser tudo isso ao mesmo tempo.',
  noTopic: 'Escreva um tema depois de `topic:`.',
  noPublisher: 'Escreva um veículo depois de `from:`.',
  noAuthor: 'Escreva um autor depois de `by:`.',
  noLanguage: 'Escreva um idioma depois de `lang:`.',
  noUrgency: 'Escreva um número de 1, o mais urgente, a 9 depois de `urgency:`.',
  badTopic: 'Um tema tem de 1 a 64 caracteres. Escreva assim: `topic:world`.',
  badLanguage: 'Não conheço esse idioma. Escreva o código, por exemplo `lang:fr` para o francês.',
  unknownPublisher: 'Não conheço nenhum veículo chamado *{written}*.',
  noPublishersYet: 'Ainda não há veículos.',
  knownPublishers: 'Conheço {names}.',
  andMore: '{names} e mais {count}',

  everythingName: 'tudo',
  topicName: 'tema {topic}',
  languageName: 'artigos em {language}',
})
