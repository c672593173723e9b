import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'Ler',
  showMore: 'Mais',
  showLess: 'Menos',
  mute: 'Silenciar',
  unmute: 'Reativar',
  askWhy: 'Por quê?',
  showEvidence: 'Ver o trecho original',
  moreInPrivate: 'Mais no privado',

  betweenNames: ', ',
  writtenBy: 'Por {names}',
  aboutTopics: 'Temas: {names}',
  sources: { one: '{count} fonte:', other: '{count} fontes:' },
  alsoBy: '(também {names})',
  moreSources: 'e mais {count}',
  headlineSays: 'O título diz, com as palavras da linha em negrito:',
  articleSays: 'O artigo diz, com as palavras da linha em negrito:',

  update: 'Atualização: {line}',
  correction: 'Correção: {line}',
  publishedAgain: 'Publicado de novo: {line}',
  saidBefore: 'O alerta anterior dizia: “{line}”',
  withdrawn: '*Retirado*\n\n{name} retirou o seu alerta de {time}. Por favor, desconsidere-o.',
  withdrawnAbove:
    '*Retirado por {name}*\n\nO alerta acima, de {time}, foi retirado pelo veículo. Por favor, desconsidere-o.',
  withdrawnAmongOthers:
    '*Retirado por {name}*\n\nUma das notícias acima, de {time}, foi retirada pelo veículo e não está mais lá: por favor, desconsidere-a. O que ficou continua valendo.',
  withdrawnFromStory:
    '*Retirado por {name}*\n\nO alerta acima, de {time}, foi retirado: por favor, desconsidere-o. A mensagem agora mostra o que outra fonte relata.',
  storyWithdrawn: '*Retirado*\n\nTodos os que relataram isto o retiraram. Por favor, desconsidere.',
  withdrawnToo: '*Retirado*, como o alerta acima.',
  withdrawnTooAmongOthers: '*Retirado*, como uma das notícias acima.',
  mayWriteAgain:
    'Eu não podia escrever aqui, então alguns alertas não vieram. Agora eles voltam; `/latest` mostra os mais recentes.',

  digestTitle: 'Seu resumo',
  afterQuiet: 'Durante as horas de silêncio',
  afterPause: 'Durante a pausa',
  beyondBudget: 'Mais de hoje',
  heldBack: 'Retido até agora',
  partOf: '{title}, parte {number} de {of}',
  pageOf: '{title}, página {page} de {pages}',
  otherTopics: 'Outras',
  nothingStands: 'O que estava aqui foi retirado ou já passou.',
  pageBefore: '‹ Página {page}',
  pageAfter: 'Página {page} ›',
  pauseOver: {
    one: 'A pausa acabou, e os alertas voltaram. Enquanto isso, veio {count} notícia.',
    other: 'A pausa acabou, e os alertas voltaram. Enquanto isso, vieram {count} notícias.',
  },
  showOne: 'Mostrar',
  showAll: 'Mostrar',
  justNow: 'agora mesmo',
})
