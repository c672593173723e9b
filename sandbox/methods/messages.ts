/**
 * Sending, editing and deleting messages, and answering pressed buttons.
 */
import { editableMessage, readableChat, sendableChat, threadOf, writableChat } from '../access.ts'
import { type Answer, accept, badRequest, type Refused } from '../answer.ts'
import type { Chat } from '../chat.ts'
import { type Content, readContent, readDocument } from '../content.ts'
import { receiverOf } from '../ephemeral.ts'
import { isObject } from '../json.ts'
import type { Message } from '../kept-message.ts'
import { readKeyboard } from '../keyboard.ts'
import { isLink } from '../link.ts'
import { addMessage, type Edit, editMessage, findMessage, isSame, messageJson } from '../message.ts'
import { flagOf, integerOf, type Params, structureOf, textOf } from '../params.ts'
import { readReplyKeyboard } from '../reply-keyboard.ts'
import type { World } from '../world.ts'
import type { Method } from './method.ts'

const sendMessage: Method = (world, params) => send(world, params, readContent(params))

const sendDocument: Method = (world, params) => send(world, params, readDocument(params))

const send = (world: World, params: Params, content: Answer<Content>): Answer<unknown> => {
  if (!content.ok) return content
  const keyboard = readKeyboard(params)
  if (!keyboard.ok) return keyboard
  const chat = sendableChat(world, params)
  if (!chat.ok) return chat
  const replyKeyboard = readReplyKeyboard(params, chat.value)
  if (!replyKeyboard.ok) return replyKeyboard
  const threadId = threadOf(chat.value, params)
  if (!threadId.ok) return threadId
  const replyTo = replyTarget(chat.value, params)
  if (!replyTo.ok) return replyTo
  const onlyFor = receiverOf(world, chat.value, params)
  if (!onlyFor.ok) return onlyFor
  const message = addMessage(
    {
      chat: chat.value,
      from: world.bot,
      outgoing: true,
      content: content.value,
      keyboard: keyboard.value,
      replyKeyboard: replyKeyboard.value,
      threadId: threadId.value,
      replyTo: replyTo.value,
      onlyFor: onlyFor.value,
      isSilent: flagOf(params, 'disable_notification'),
    },
    world.clock(),
  )
  return shown(world, chat.value, message)
}

/** Stores nothing: tells the page and answers the message as Telegram would. */
const shown = (world: World, chat: Chat, message: Message): Answer<unknown> => {
  world.changes.emit('message', { chatId: chat.id, messageId: message.id })
  return accept(messageJson(message, { chat, users: world.users }))
}

const replyTarget = (chat: Chat, params: Params): Answer<number | undefined> => {
  const reply = structureOf(params, 'reply_parameters')
  if (reply.kind === 'broken' || (reply.kind === 'value' && !isObject(reply.value))) {
    return badRequest("can't parse reply parameters JSON object")
  }
  const given = reply.kind === 'value' && isObject(reply.value) ? reply.value : undefined
  const id = given ? integerOf(given, 'message_id') : integerOf(params, 'reply_to_message_id')
  if (id === undefined) {
    return given ? badRequest('message identifier is not specified') : accept(undefined)
  }
  if (findMessage(chat, id)) return accept(id)
  const lenient = flagOf(given ?? params, 'allow_sending_without_reply')
  return lenient ? accept(undefined) : badRequest('message to be replied not found')
}

const editMessageText: Method = (world, params) => {
  const content = readContent(params)
  if (!content.ok) return content
  return edit(world, params, (_, keyboard) => ({
    text: content.value.text,
    entities: content.value.entities,
    linkPreview: content.value.linkPreview,
    keyboard,
  }))
}

const editMessageReplyMarkup: Method = (world, params) =>
  edit(world, params, ({ text, entities, linkPreview }, keyboard) => ({
    text,
    entities,
    linkPreview,
    keyboard,
  }))

type MakeEdit = (message: Message, keyboard: Edit['keyboard']) => Edit

const edit = (world: World, params: Params, make: MakeEdit): Answer<unknown> => {
  const keyboard = readKeyboard(params)
  if (!keyboard.ok) return keyboard
  const chat = writableChat(world, params)
  if (!chat.ok) return chat
  const message = editableMessage(chat.value, params)
  if (!message.ok) return message
  if (message.value.document) return badRequest('there is no text in the message to edit')
  const changed = make(message.value, keyboard.value)
  if (isSame(message.value, changed)) return notModified()
  editMessage(message.value, changed, world.clock())
  return shown(world, chat.value, message.value)
}

const notModified = (): Refused =>
  badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )

const DELETABLE_MS = 48 * 3_600_000

const deleteMessage: Method = (world, params) => {
  const chat = readableChat(world, params)
  if (!chat.ok) return chat
  const id = integerOf(params, 'message_id')
  if (id === undefined || id <= 0) return badRequest('message identifier is not specified')
  const message = findMessage(chat.value, id)
  if (!message) return badRequest('message to delete not found')
  const now = world.clock()
  if (now - message.sentAt > DELETABLE_MS)
    return badRequest("message can't be deleted for everyone")
  if (!mayDelete(chat.value, message)) return badRequest("message can't be deleted")
  message.deletedAt = now
  world.changes.emit('message', { chatId: chat.value.id, messageId: message.id })
  return accept(true)
}

const mayDelete = (chat: Chat, message: Message): boolean =>
  message.outgoing || chat.type === 'private' || chat.standing === 'administrator'

const QUERY_MS = 60_000
const MAX_ANSWER = 200

const answerCallbackQuery: Method = (world, params) => {
  const text = textOf(params, 'text')
  if (text.length > MAX_ANSWER) return badRequest('MESSAGE_TOO_LONG')
  const url = textOf(params, 'url')
  if (url !== '' && !isLink(url)) return badRequest('URL_INVALID')
  const query = world.queries.get(textOf(params, 'callback_query_id'))
  if (!query || query.answer || world.clock() - query.at > QUERY_MS) {
    return badRequest('query is too old and response timeout expired or query ID is invalid')
  }
  query.answer = { text, alert: flagOf(params, 'show_alert'), url }
  const { id, chatId, messageId } = query
  world.changes.emit('answer', { id, chatId, messageId, ...query.answer })
  return accept(true)
}

export const messages = {
  sendMessage,
  sendDocument,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
}
