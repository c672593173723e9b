/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'Para {title}',
  forChatSaid: 'Para {title}: {said}',
  settingsOfChat: '‹ Ajustes',
  chooseKnown: '¿Qué grupo o canal quieres configurar?',
  chooseFirst:
    '¿Qué grupo o canal quieres configurar? Elígelo con los botones de abajo. Muestran los que administras y en los que estoy.',
  howToShare: 'Elígelo con los botones de abajo. Muestran los que administras y en los que estoy.',
  aGroup: 'Elegir un grupo',
  aChannel: 'Elegir un canal',
  anotherChat: 'Otro…',
  inHand: 'Durante una hora, lo que envíes aquí es para *{title}*. Para terminar, envía /manage.',
  followMore: 'Seguir algo',
  whatFollows: 'Lo que sigue',
  stopChat: 'Parar',
  otherChats: '‹ Otros chats',
  doneManaging: 'Listo',
  managingDone: 'De acuerdo. Lo que envíes aquí vuelve a ser para este chat.',
  thatChat: 'ese chat',
  notManager:
    'Solo los administradores pueden configurar {title}, y solo donde soy miembro. Por eso no ha cambiado nada, y lo que envíes aquí vuelve a ser para este chat.',
  chooseAnew: 'Ese chat ya no está en tu lista. Elígelo de nuevo con /manage.',
  channelInPrivate:
    'Los canales se configuran en privado, donde los suscriptores no lo ven. Si administras este, ábreme allí y envía /manage.',
  setUp: 'Configurar',
  letIntoChannel:
    '*{title}* me ha añadido. Allí no se sigue nada todavía. Puedes configurarlo aquí, donde los suscriptores no lo ven.',
  manageInPrivate: 'Eso funciona en privado: ábreme allí y envía /manage.',
  farewellElsewhere:
    'Todo lo que guardaba de él se ha borrado. Allí no llegarán más avisos, y los anteriores ya no se corrigen.',
})
