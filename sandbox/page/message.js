/** Draws one message: bubble, sender, reply, text, marks, buttons, and what edits replaced. */
import { clockTime, element } from './dom.js'
import { link, richText } from './rich-text.js'

export const drawMessage = (message, { chat, onCommand, onPress, onChoose }) => {
  const classes = ['message', message.outgoing ? 'bot' : 'person']
  if (message.deletedAt) classes.push('deleted')
  if (message.service) return serviceLine(message)
  return element(
    'article',
    { class: classes.join(' '), 'data-id': message.id, 'data-only-for': message.onlyFor?.id },
    element(
      'div',
      { class: 'bubble' },
      senderLine(message, chat),
      replyLine(message),
      documentLine(message),
      element('div', { class: 'text', dir: 'auto' }, richText(message, onCommand)),
      metaLine(message),
    ),
    keyboard(message, onPress),
    replyKeyboard(message, onCommand, onChoose),
    history(message),
  )
}

const serviceLine = ({ id, service }) =>
  element('p', { class: 'service', 'data-id': id }, serviceText(service))

const serviceText = (service) => {
  if (service.migrate_to_chat_id)
    return `This group is now the supergroup ${service.migrate_to_chat_id}`
  if (service.migrate_from_chat_id)
    return `This supergroup was the group ${service.migrate_from_chat_id}`
  if (service.chat_shared) return `A chat was chosen: ${service.chat_shared.chat_id}`
  if (service.location) return 'A location was shared'
  if (service.new_chat_title) return `The title is now “${service.new_chat_title}”`
  return 'Something about this chat changed'
}

/** Private chats need no names; elsewhere the sender and the topic are told. */
const senderLine = ({ from, threadId, outgoing }, chat) => {
  if (chat.type === 'private') return undefined
  const name = chat.type === 'channel' && !outgoing ? chat.title : (from?.first_name ?? chat.title)
  const topic = chat.topics.find(({ id }) => id === threadId)?.name
  return element(
    'p',
    { class: 'sender' },
    name,
    topic ? element('span', { class: 'topic' }, topic) : '',
  )
}

const replyLine = ({ replyTo, replyToText }) =>
  replyTo === undefined
    ? undefined
    : element('p', { class: 'reply' }, replyToText ?? 'A deleted message')

/** What stands in a file can be opened as it would be saved. */
const documentLine = ({ document }) =>
  document === undefined
    ? undefined
    : element(
        'details',
        { class: 'document' },
        element('summary', {}, `${document.fileName} · ${document.size} bytes`),
        element('pre', {}, document.text),
      )

const metaLine = (message) => {
  const { sentAt } = message
  const mark = markOf(message)
  return element(
    'p',
    { class: 'meta' },
    mark ? element('span', { class: 'mark' }, mark) : '',
    element('time', { datetime: new Date(sentAt).toISOString() }, clockTime(sentAt)),
  )
}

const markOf = ({ editedAt, deletedAt, isSilent, onlyFor }) => {
  if (onlyFor) return `only ${onlyFor.first_name} sees this`
  if (deletedAt) return 'deleted'
  if (editedAt) return 'edited'
  return isSilent ? 'without sound' : ''
}

const keyboard = (message, onPress) =>
  message.keyboard.length === 0 || message.deletedAt
    ? undefined
    : element(
        'div',
        { class: 'keyboard' },
        ...message.keyboard.map((row) => keyboardRow(message, row, onPress)),
      )

const keyboardRow = (message, row, onPress) =>
  element('div', { class: 'row' }, ...row.map((button) => keyboardButton(message, button, onPress)))

const keyboardButton = (message, button, onPress) => {
  if (button.url) {
    const anchor = link(button.url, { class: 'key url', title: button.url })
    anchor.append(button.text)
    return anchor
  }
  const press = (event) => onPress(message, button.callback_data, event.currentTarget)
  const dead = button.callback_data === undefined
  return element(
    'button',
    { class: 'key', type: 'button', disabled: dead, onclick: press },
    button.text,
  )
}

/** What stands in the place of the phone's keyboard: it writes its text, or asks for a chat. */
const replyKeyboard = ({ id, replyKeyboard: rows, deletedAt }, onCommand, onChoose) =>
  rows === undefined || deletedAt
    ? undefined
    : element(
        'div',
        { class: 'keyboard' },
        ...rows.map((row) =>
          element(
            'div',
            { class: 'row' },
            ...row.map(({ text, request_chat: asked }) =>
              element(
                'button',
                {
                  class: 'key',
                  type: 'button',
                  onclick: () => (asked ? onChoose(id, asked.request_id) : onCommand(text)),
                },
                text,
              ),
            ),
          ),
        ),
      )

const history = ({ history: versions }) =>
  versions.length === 0
    ? undefined
    : element(
        'details',
        { class: 'history' },
        element(
          'summary',
          {},
          versions.length === 1 ? 'Before the edit' : `Before ${versions.length} edits`,
        ),
        ...versions.map((version) =>
          element(
            'div',
            { class: 'version', dir: 'auto' },
            richText(version, () => {}),
          ),
        ),
      )
