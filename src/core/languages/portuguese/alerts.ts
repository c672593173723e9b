import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'Acontecimentos',
  storiesMajor: 'O mais grave',
  storiesAll: 'Tudo o que é novo',
  storiesNone: 'Uma só mensagem',
  storiesApart: 'Artigos separados',
  storiesMajorShort: 'uma mensagem para cada, e outra para o que é grave',
  storiesAllShort: 'uma mensagem para cada, e outra para tudo o que é novo',
  storiesNoneShort: 'uma mensagem para cada, e mais nada',
  storiesApartShort: 'cada artigo à parte',
  storyExplained:
    '{state}. Os artigos de um mesmo acontecimento ficam juntos: quem também o conta é acrescentado à mensagem, sem som.',
  storiesState:
    'Dos acontecimentos você recebe {state}. Para mudar isso, envie `/stories major`, `/stories all`, `/stories none` ou `/stories apart`.',
  storiesSet: 'A partir de agora, dos acontecimentos você recebe {state}.',
  storiesRefused: 'Envie `/stories major`, `/stories all`, `/stories none` ou `/stories apart`.',

  show: 'Um alerta mostra',
  showLine: 'Só a linha',
  showSentences: 'Com frases',
  showFull: 'Tudo',
  showLineShort: 'só a linha',
  showSentencesShort: 'a linha e as suas frases',
  showFullShort: 'tudo o que há',
  showExplained:
    '{state}. Em um chat privado, os botões embaixo de um alerta mostram mais dele, ou menos.',
  showState:
    'Um alerta mostra primeiro {state}. Para mudar isso, envie `/show line`, `/show sentences` ou `/show full`.',
  showSet: 'A partir de agora, os alertas mostram {state}.',
  showRefused: 'Envie `/show line`, `/show sentences` ou `/show full`.',

  alertTooOld: 'Isto é antigo demais: não sei mais nada deste alerta.',
  alertInPrivate: 'Aqui todos veriam. O botão ao lado abre o alerta no nosso chat privado.',
  alertWithdrawn: 'O veículo retirou este alerta.',
  alertGone: 'Não sei mais nada deste artigo: é antigo demais, ou foi retirado.',
  storyMuted: 'Em silêncio: nada mais desta notícia por um dia, a não ser que seja urgente.',
  storyUnmuted: 'Você voltará a receber esta notícia.',

  howToAskWhy:
    'Envie `/why` e o link de um artigo, ou o veículo e o identificador, como `/why city-wire/a1`. Digo por que ele chegou aqui, ou por que não.',
  whyUnknown:
    'Não conheço esse artigo. Lembro dos das últimas semanas, pelo link que o alerta abre. /latest mostra os mais recentes.',
  changeThis: 'Mudar',
  howToReplace:
    'Envie o que quer no lugar. Foi isto que você escreveu; toque para copiar:\n\n{filter}\n\nO botão remove o antigo.',
  howToReplaceHere:
    'Envie o comando de novo como o quer. Foi isto que se escreveu; toque para copiar:\n\n{filter}\n\nO botão remove o antigo.',
  filterGone: 'Isto não é mais seguido.',

  whyCame: 'Chegou aqui porque {this} segue {filter}.',
  whyCameBefore: 'Chegou aqui por algo que {this} não segue mais.',
  whyCameInDigest: 'Chegou aqui em um resumo porque {this} segue {filter}.',
  whyComing: 'Combina com {filter}: está a caminho.',
  whyRefused: 'Combina com {filter}: o Telegram não o aceitou.',
  whyMuted: 'Combina com {filter}: a sua notícia está em silêncio aqui.',
  whyExpired: 'Combina com {filter}: passou do prazo antes de poder chegar.',
  whyPause: 'Combina com {filter}: veio durante uma pausa, e é contado depois dela.',
  whyDigest: 'Combina com {filter}: espera pelo resumo.',
  whyQuiet: 'Combina com {filter}: veio nas horas de silêncio, e é contado depois delas.',
  whyBudget: 'Combina com {filter}: os alertas daquele dia tinham acabado, então vem à noite.',
  whyBefore: 'Combina com {filter}: veio antes de {this} seguir isso.',
  whyToldAlready: 'Combina com {filter}: essa notícia já tinha sido contada aqui.',
  whyChanged: 'Combina com {filter}: o que o segurou foi mudado desde então.',
  whyNothingFollowed: 'Nada é seguido aqui.',
  whyWithdrawn: 'O veículo o retirou.',
  whyNoMatch: 'Nada do que {this} segue combina com ele.',
  whyLacks:
    'Nada do que se segue aqui combina com ele; o mais próximo é {filter}, mas falta {lacks}.',
  whyHas:
    'Nada do que se segue aqui combina com ele; o mais próximo é {filter}, mas ele tem {has}.',
  whyLacksAndHas:
    'Nada do que se segue aqui combina com ele; o mais próximo é {filter}, mas falta {lacks}, e ele tem {has}.',
})
