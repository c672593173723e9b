/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'Pour {title}',
  forChatSaid: 'Pour {title} : {said}',
  settingsOfChat: '‹ Réglages',
  chooseKnown: 'Quel groupe ou quel canal voulez-vous régler ?',
  chooseFirst:
    'Quel groupe ou quel canal voulez-vous régler ? Choisissez avec les boutons ci-dessous. Ils montrent ceux que vous administrez et dont je suis membre.',
  howToShare:
    'Choisissez avec les boutons ci-dessous. Ils montrent ceux que vous administrez et dont je suis membre.',
  aGroup: 'Choisir un groupe',
  aChannel: 'Choisir un canal',
  anotherChat: 'Un autre…',
  inHand: 'Pendant une heure, ce que vous envoyez ici vaut pour *{title}*. /manage y met fin.',
  followMore: 'Suivre quelque chose',
  whatFollows: 'Ce qui est suivi',
  stopChat: 'Arrêter',
  otherChats: '‹ Autres discussions',
  doneManaging: 'Terminé',
  managingDone: 'Entendu. Ce que vous envoyez ici vaut de nouveau pour cette discussion.',
  thatChat: 'cette discussion',
  notManager:
    'Seuls les administrateurs peuvent régler {title}, et seulement là où je suis membre. Rien n’a donc été changé, et ce que vous envoyez ici vaut de nouveau pour cette discussion.',
  chooseAnew:
    'Cette discussion n’est plus dans votre liste. Choisissez-la de nouveau avec /manage.',
  channelInPrivate:
    'Les canaux se règlent en privé, où les abonnés ne le voient pas. Si vous administrez celui-ci, ouvrez-moi en privé et envoyez /manage.',
  setUp: 'Régler',
  letIntoChannel:
    '*{title}* m’a ajouté. Rien n’y est encore suivi. Vous pouvez le régler ici, où les abonnés ne le voient pas.',
  manageInPrivate: 'Cela se fait en privé : ouvrez-y notre discussion et envoyez /manage.',
  farewellElsewhere:
    'Tout ce que j’en gardais est supprimé. Aucune alerte n’y viendra plus, et les précédentes ne sont plus corrigées.',
})
