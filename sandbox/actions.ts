/**
 * What people do in chats: write, press a button, turn a group into a supergroup. Each becomes the
 * update that Telegram would send, or is refused when a person could not do it either.
 */
import { type Answer, accept, type Refused, refuse } from './answer.ts'
import { ANONYMOUS_ADMIN, type Chat, isGroup } from './chat.ts'
import { createChat } from './create.ts'
import { findEntities } from './found-entities.ts'
import type { Message, User } from './kept-message.ts'
import { addMessage, findMessage, messageJson } from './message.ts'
import type { World } from './world.ts'

export interface Utterance {
  readonly chatId: number
  readonly text: string
  /** A user id, or 'anonymous' for an administrator who writes as the group. */
  readonly from?: number | 'anonymous'
  readonly threadId?: number
  readonly replyTo?: number
}

const MAX_TEXT = 4096

/** A chat that people can still act in. */
export const liveChat = (world: World, chatId: number): Answer<Chat> => {
  const chat = world.chats.get(chatId)
  if (!chat) return refuse(404, `There is no chat ${chatId}.`)
  return chat.migratedTo === undefined
    ? accept(chat)
    : refuse(409, `This group is now the supergroup ${chat.migratedTo}.`)
}

/** Posts a text as a person, or as the channel itself, and tells the bot if it may hear it. */
export const say = (world: World, utterance: Utterance): Answer<Message> => {
  const chat = liveChat(world, utterance.chatId)
  if (!chat.ok) return chat
  const failure = checkUtterance(chat.value, utterance)
  if (failure) return failure
  const from = speaker(world, chat.value, utterance.from)
  if (!from.ok) return from
  if (chat.value.standing === 'uninitiated') chat.value.standing = 'member'
  const { text, threadId, replyTo } = utterance
  const content = { text, entities: findEntities(text) }
  const draft = { chat: chat.value, from: from.value, outgoing: false, content, threadId, replyTo }
  return accept(announce(world, chat.value, addMessage(draft, world.clock())))
}

export interface SharedLocation {
  readonly chatId: number
  readonly latitude: number
  readonly longitude: number
}

/** Shares a location, as people do in private chats. */
export const shareLocation = (world: World, shared: SharedLocation): Answer<Message> => {
  const { chatId, ...location } = shared
  const chat = liveChat(world, chatId)
  if (!chat.ok) return chat
  if (chat.value.type !== 'private') return refuse(400, 'Share a location in a private chat.')
  const failure = checkStanding(chat.value)
  if (failure) return failure
  if (chat.value.standing === 'uninitiated') chat.value.standing = 'member'
  return accept(serviceMessage(world, chat.value, { location }))
}

const checkUtterance = (
  chat: Chat,
  { text, threadId, replyTo }: Utterance,
): Refused | undefined => {
  if (text.trim() === '' || text.length > MAX_TEXT || !text.isWellFormed()) {
    return refuse(400, `Write a text of 1 to ${MAX_TEXT} characters.`)
  }
  const failure = checkStanding(chat)
  if (failure) return failure
  if (threadId !== undefined && !chat.topics.some(({ id }) => id === threadId)) {
    return refuse(404, `This chat has no topic ${threadId}.`)
  }
  return replyTo === undefined || findMessage(chat, replyTo)
    ? undefined
    : refuse(404, `This chat has no message ${replyTo}.`)
}

const checkStanding = ({ standing }: Chat): Refused | undefined => {
  if (standing === 'blocked') return refuse(409, 'Unblock the bot first, then write.')
  return standing === 'deactivated' ? refuse(409, 'This account no longer exists.') : undefined
}

const speaker = (world: World, chat: Chat, from: Utterance['from']): Answer<User | undefined> => {
  if (chat.type === 'channel') return accept(undefined)
  if (from === 'anonymous') {
    return isGroup(chat)
      ? accept(ANONYMOUS_ADMIN)
      : refuse(400, 'Only groups have anonymous administrators.')
  }
  const id = from ?? firstMember(chat)
  const status = id === undefined ? undefined : chat.members.get(id)
  const user = world.users.get(id ?? 0)
  return user && status !== undefined && status !== 'left' && status !== 'kicked'
    ? accept(user)
    : refuse(403, `User ${from ?? ''} is not a member of this chat.`.replace('  ', ' '))
}

const firstMember = (chat: Chat): number | undefined =>
  [...chat.members].find(([, status]) => status !== 'left' && status !== 'kicked')?.[0]

const announce = (world: World, chat: Chat, message: Message): Message => {
  world.changes.emit('message', { chatId: chat.id, messageId: message.id })
  if (hears(world, chat, message)) {
    const type = chat.type === 'channel' ? 'channel_post' : 'message'
    world.updates.push(type, messageJson(message, { chat, users: world.users }))
  }
  return message
}

/**
 * Privacy mode: in groups a bot that is no administrator hears commands, mentions of itself, replies to
 * itself and service messages; a command addressed to another bot it never hears.
 */
const hears = (world: World, chat: Chat, message: Message): boolean => {
  if (chat.standing === 'left' || chat.standing === 'kicked') return false
  if (!isGroup(chat) || chat.standing === 'administrator' || message.service) return true
  const name = `@${world.bot.username}`.toLowerCase()
  const text = message.text.toLowerCase()
  const addressee = /^\/\w+(@\w+)?/.exec(text)
  if (addressee) return (addressee[1] ?? name) === name
  return text.includes(name) || findMessage(chat, message.replyTo)?.outgoing === true
}

export interface Press {
  readonly chatId: number
  readonly messageId: number
  readonly data: string
  readonly from?: number
}

/** Presses an inline button; gives the id of the callback query. */
export const press = (world: World, { chatId, messageId, data, from }: Press): Answer<string> => {
  const chat = liveChat(world, chatId)
  if (!chat.ok) return chat
  const message = findMessage(chat.value, messageId)
  if (!message?.keyboard?.flat().some((button) => button.callback_data === data)) {
    return refuse(404, 'That message has no such button any more.')
  }
  const user = world.users.get(from ?? firstMember(chat.value) ?? 0)
  if (!user) return refuse(404, `There is no user ${from}.`)
  const id = String(4_200_000_000_000 + world.queries.size + 1)
  world.queries.set(id, { id, chatId, messageId, userId: user.id, data, at: world.clock() })
  world.updates.push('callback_query', {
    id,
    from: user,
    message: messageJson(message, { chat: chat.value, users: world.users }),
    chat_instance: String(chatId),
    data,
  })
  return accept(id)
}

/** Turns a group into a supergroup with a new id, members and topics kept; gives the new chat. */
export const migrate = (world: World, chatId: number): Answer<Chat> => {
  const group = liveChat(world, chatId)
  if (!group.ok) return group
  if (group.value.type !== 'group') return refuse(409, 'Only a plain group becomes a supergroup.')
  const { title, standing } = group.value
  const created = createChat(world, { kind: 'supergroup', title, standing: 'left' })
  if (!created.ok) return created
  const supergroup = created.value
  supergroup.standing = standing
  for (const [id, status] of group.value.members) supergroup.members.set(id, status)
  serviceMessage(world, group.value, { migrate_to_chat_id: supergroup.id })
  group.value.migratedTo = supergroup.id
  serviceMessage(world, supergroup, { migrate_from_chat_id: chatId })
  world.changes.emit('chats')
  return accept(supergroup)
}

/** What Telegram tells of what happens in a chat. */
export const serviceMessage = (
  world: World,
  chat: Chat,
  service: Record<string, unknown>,
): Message => {
  const from = speaker(world, chat, undefined)
  const content = { text: '', entities: [] }
  const draft = { chat, from: from.ok ? from.value : undefined, outgoing: false, content, service }
  return announce(world, chat, addMessage(draft, world.clock()))
}

/** Gives a group or channel another title. */
export const rename = (world: World, chatId: number, title: string): Answer<Chat> => {
  const chat = liveChat(world, chatId)
  if (!chat.ok) return chat
  if (chat.value.type === 'private' || title.trim() === '' || title.length > 128) {
    return refuse(400, 'Give a group or channel a title of 1 to 128 characters.')
  }
  chat.value.title = title.trim()
  world.changes.emit('chat', { chatId })
  if (isGroup(chat.value)) serviceMessage(world, chat.value, { new_chat_title: chat.value.title })
  return chat
}
