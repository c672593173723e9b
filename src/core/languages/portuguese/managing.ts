/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'Para {title}',
  forChatSaid: 'Para {title}: {said}',
  settingsOfChat: '‹ Configurações',
  chooseKnown: 'Que grupo ou canal você quer configurar?',
  chooseFirst:
    'Que grupo ou canal você quer configurar? Escolha com os botões abaixo. Eles mostram os que você administra e dos quais sou membro.',
  howToShare:
    'Escolha com os botões abaixo. Eles mostram os que você administra e dos quais sou membro.',
  aGroup: 'Escolher um grupo',
  aChannel: 'Escolher um canal',
  anotherChat: 'Outro…',
  inHand: 'Por uma hora, o que você enviar aqui é para *{title}*. /manage encerra isso.',
  followMore: 'Seguir algo',
  whatFollows: 'O que é seguido',
  stopChat: 'Parar',
  otherChats: '‹ Outros chats',
  doneManaging: 'Pronto',
  managingDone: 'Certo. O que você enviar aqui é de novo para este chat.',
  thatChat: 'esse chat',
  notManager:
    'Só administradores podem configurar {title}, e só onde sou membro. Por isso nada foi alterado, e o que você enviar aqui é de novo para este chat.',
  chooseAnew: 'Esse chat não está mais na sua lista. Escolha-o de novo com /manage.',
  channelInPrivate:
    'Canais se configuram no privado, onde os inscritos não veem. Se você administra este, abra-me lá e envie /manage.',
  setUp: 'Configurar',
  letIntoChannel:
    '*{title}* me adicionou. Lá ainda não se segue nada. Você pode configurar o canal aqui, onde os inscritos não veem.',
  manageInPrivate: 'Isso funciona em privado: abra-me lá e envie /manage.',
  farewellElsewhere:
    'Tudo o que eu guardava dele foi apagado. Não chegarão mais alertas lá, e os anteriores não são mais corrigidos.',
})
