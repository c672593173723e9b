import type * as english from '../english/follow.ts'
import type { Part } from '../language.ts'

export const follow = (): Part<typeof english.follow> => ({
  whatToFollow: 'O que {this} deve seguir? Escolha aqui, ou me diga, por exemplo:\n{examples}',
  everything: 'Tudo',
  topics: 'Temas',
  publishers: 'Veículos',
  search: 'Procurar',
  earlier: '‹ Anteriores',
  further: 'Mais ›',
  back: '‹ Voltar',
  lastDays: { one: 'no último dia', other: 'nos últimos {count} dias' },
  noTopicsYet: 'Nenhum artigo teve tema {days}. Veja mais tarde, ou siga palavras.',
  topicsToFollow: 'Temas, e quantas notícias cada um teve {days}. Toque em um para ver o que traz.',
  noPublishersToFollow: 'Ainda não há veículos. Veja mais tarde, ou siga tudo.',
  publishersToFollow:
    'Veículos, e quantas notícias cada um teve {days}. Toque em um para ver o que traz.',
  howToSay: 'Envie uma palavra ou uma frase, e mostro o que teria trazido.',
  howToSearch: 'Para procurar nos últimos 30 dias, envie por exemplo {example}.',
  followThis: 'Seguir isto',
  nothingThere: 'Isso não está mais aqui. Escolha de novo.',
  howToUnfollow:
    'Diga o que deixar de seguir, por exemplo:\n`/unfollow topic:world`\n\n/following mostra tudo o que {this} segue, com um botão para tirar cada coisa.',

  wouldFollow: 'Seguir {name}?',
  stories: { one: '{count} notícia', other: '{count} notícias' },
  atLeast: 'pelo menos {stories}',
  noStory: 'nenhuma notícia',
  noStoryAmongNewest: 'nenhuma entre as notícias mais recentes',
  lookedBack: 'O que houve {days}: {stories}',
  oneOfThem: '{lookedBack}:',
  newestOfThem: '{lookedBack}; as mais recentes:',
  lookedTooOften:
    'Foram muitas buscas de uma vez. Espere um minuto, por favor, e pergunte de novo.',
  noLookBack: 'No momento não consigo olhar para trás, então não sei o que teria trazido.',
  neverSeen: 'Nenhum artigo dos últimos 30 dias tem o tema {topic}.',
  neverSeenNearest:
    'Nenhum artigo dos últimos 30 dias tem o tema {topic}. Você quis dizer {nearest}?',
  linkOffers:
    'Eu sou o Lede e envio as notícias em uma linha curta, assim que são publicadas. Isto é o que seu link oferece; nada é seguido antes que você salve.',
  linkUnknown:
    'Não entendo o que seu link oferece: talvez esteja cortado. Escolha aqui o que {this} deve seguir.',
  save: 'Salvar',
  change: 'Mudar',
  cancel: 'Cancelar',
  saved: 'Salvo.',
  howToChange: 'Envie o que quer no lugar. Foi isto que você escreveu; toque para copiar:',
  howToChangeInGroup:
    'Envie o comando de novo como o quer. Foi isto que se escreveu; toque para copiar:',
  notSaved: 'Certo, nada mudou.',
  draftTooOld: 'Esta pergunta é antiga demais. Envie de novo o que quer seguir.',

  followed: '{This} agora segue *{name}*.',
  followsEverythingToo:
    'Também segue tudo. Para receber só o que você nomeia, envie `/unfollow everything`.',
  alreadyFollowed: '{This} já segue *{name}*.',
  followsTheMost: '{This} segue {count} coisas, e esse é o máximo. Tire uma antes com /following.',
  unfollowed: '{This} não segue mais *{name}*.',
  followsEverythingStill: 'Segue tudo, então todos os alertas ainda vêm.',
  nothingLeft: 'Não resta nada, então não virão alertas.',
  notFollowed: '{This} não segue *{name}*.',
  seeFollowing: 'Envie /following para ver o que segue.',
  followingTitle: '{This} segue',
  pressToUnfollow: 'Para deixar de seguir algo, toque no seu botão.',
  followsNothing: '{This} ainda não segue nada. Comece com um destes:\n{examples}',
  removed: 'Não segue mais: {name}',
  howEachComes: 'Como chega cada um',
  modeNow: 'Na hora',
  modeSilent: 'Sem som',
  modeDigest: 'Só no resumo',
  modeNowShort: 'na hora',
  modeSilentShort: 'sem som',
  modeDigestShort: 'só no resumo',
  anyUrgency: 'Urgente ou não',
  urgentAlone: 'Só o urgente',
  howThisComes: 'Como deve chegar *{name}*?',
  modeSet: '*{name}* chega a partir de agora {mode}.',
  howToSetMode:
    'Envie por exemplo `/mode silent russia`, `/mode digest topic:sport` ou `/mode now russia`. Para só o urgente, siga-o como `russia urgent`.',
  removedBefore: 'Já tinha sido tirado.',
  listTooOld: 'Esta lista é antiga demais. Envie /following para ver uma nova.',
  latestTitle: 'Últimos alertas',
  nothingLatest:
    'Nada que combine chegou nos últimos tempos. Alertas novos vêm sozinhos; você não precisa fazer nada.',
})
