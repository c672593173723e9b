/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'Für {title}',
  forChatSaid: 'Für {title}: {said}',
  settingsOfChat: '‹ Einstellungen',
  chooseKnown: 'Welche Gruppe oder welchen Kanal möchtest du einrichten?',
  chooseFirst:
    'Welche Gruppe oder welchen Kanal möchtest du einrichten? Wähle mit den Tasten unten. Sie zeigen die, in denen du Administrator bist und ich Mitglied bin.',
  howToShare:
    'Wähle mit den Tasten unten. Sie zeigen die, in denen du Administrator bist und ich Mitglied bin.',
  aGroup: 'Gruppe wählen',
  aChannel: 'Kanal wählen',
  anotherChat: 'Andere …',
  inHand: 'Eine Stunde lang gilt, was du hier schickst, für *{title}*. /manage beendet das.',
  followMore: 'Etwas verfolgen',
  whatFollows: 'Was verfolgt wird',
  stopChat: 'Beenden',
  otherChats: '‹ Andere Chats',
  doneManaging: 'Fertig',
  managingDone: 'In Ordnung. Was du hier schickst, gilt wieder für diesen Chat.',
  thatChat: 'diesen Chat',
  notManager:
    'Nur Administratoren können {title} einrichten, und nur, wo ich Mitglied bin. Darum wurde nichts geändert, und was du hier schickst, gilt wieder für diesen Chat.',
  chooseAnew: 'Dieser Chat ist nicht mehr in deiner Liste. Wähle ihn neu mit /manage.',
  channelInPrivate:
    'Kanäle werden im privaten Chat eingerichtet, wo die Abonnenten es nicht sehen. Wenn du diesen verwaltest, öffne mich dort und schick /manage.',
  setUp: 'Einrichten',
  letIntoChannel:
    '*{title}* hat mich aufgenommen. Dort wird noch nichts verfolgt. Du kannst den Kanal hier einrichten, wo die Abonnenten es nicht sehen.',
  manageInPrivate: 'Das geht nur privat: Öffne mich dort und schick /manage.',
  farewellElsewhere:
    'Alles, was ich darüber gespeichert hatte, ist gelöscht. Dort kommen keine Meldungen mehr, und frühere werden nicht mehr berichtigt.',
})
