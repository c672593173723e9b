/** Where somebody sets up a group or a channel from their private chat. */
import type { Voice } from '../../core/languages/voice.ts'
import { bold, compose, cut, type Message, NAME_LIMIT } from '../../core/message/message.ts'

const short = (title: string): string => cut(title, NAME_LIMIT)

export const managingIn = ({ say, pieces, message }: Voice) => ({
  /** Above what is said of a chat. */
  forChat: (title: string): Message =>
    compose([bold(say('forChat', { title: short(title) })), '\n\n']),
  forChatSaid: (title: string, said: string): string =>
    say('forChatSaid', { title: short(title), said }),
  settingsOfChat: say('settingsOfChat'),

  chooseChat: (count: number): Message => message(count === 0 ? 'chooseFirst' : 'chooseKnown'),
  howToShare: message('howToShare'),
  aGroup: say('aGroup'),
  aChannel: say('aChannel'),
  anotherChat: say('anotherChat'),
  inHand: (title: string): Message =>
    compose([...pieces('inHand', { title: short(title) }), '\n\n']),
  followMore: say('followMore'),
  whatFollows: say('whatFollows'),
  stopChat: say('stopChat'),
  otherChats: say('otherChats'),
  doneManaging: say('doneManaging'),
  managingDone: message('managingDone'),

  thatChat: say('thatChat'),
  notManager: (title: string): Message => message('notManager', { title: short(title) }),
  chooseAnew: say('chooseAnew'),
  channelInPrivate: message('channelInPrivate'),
  setUp: say('setUp'),
  letIntoChannel: (title: string): Message => message('letIntoChannel', { title: short(title) }),
  manageInPrivate: message('manageInPrivate'),
  farewellElsewhere: message('farewellElsewhere'),
})
