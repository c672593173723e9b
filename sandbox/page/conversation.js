/** The open chat: its bar, its messages, and what can be done with the bot there. */
import { get, post } from './api.js'
import { choose, showAlert, toast } from './dialogs.js'
import { byId, element, kindName, paintAvatar } from './dom.js'
import { drawMessage } from './message.js'

const TYPING_MS = 4000
const PRESS_MS = 10_000
const NEAR_END = 120

const STANDING = {
  blocked: 'the bot is blocked',
  kicked: 'the bot was removed',
  left: 'the bot is not here',
  restricted: 'the bot may not write',
  deactivated: 'deleted account',
  uninitiated: 'the bot was never started',
  administrator: 'the bot is an administrator',
}

/** What can be done with the bot: a label, and the standing it brings. */
const ACTIONS = {
  private: { member: [['Block', 'blocked']], blocked: [['Unblock', 'member']] },
  others: {
    member: [
      ['Promote', 'administrator'],
      ['Remove', 'kicked'],
    ],
    administrator: [
      ['Demote', 'member'],
      ['Remove', 'kicked'],
    ],
    restricted: [['Allow to write', 'member']],
    kicked: [['Add the bot', 'member']],
    left: [['Add the bot', 'member']],
  },
  channel: {
    administrator: [['Remove', 'kicked']],
    kicked: [['Add the bot', 'administrator']],
    left: [['Add the bot', 'administrator']],
    member: [['Promote', 'administrator']],
  },
}

export class Conversation {
  chat
  #messages = new Map()
  #pressed = new Map()
  #composer
  #typing

  constructor(composer) {
    this.#composer = composer
    byId('choices').addEventListener('change', () => {
      for (const drawn of this.#messages.values()) showToReceiver(drawn)
    })
  }

  async open(chat) {
    this.chat = chat
    this.#messages.clear()
    for (const id of ['chat-bar', 'messages', 'composer']) byId(id).hidden = false
    byId('placeholder').hidden = true
    this.#drawBar()
    this.#composer.open(chat)
    const messages = await get(`/chats/${chat.id}/messages`)
    if (this.chat?.id !== chat.id) return
    byId('messages').replaceChildren()
    for (const message of messages ?? []) this.#place(message)
    this.#scrollToEnd()
    this.#markRead()
  }

  close() {
    this.chat = undefined
    for (const id of ['chat-bar', 'messages', 'composer']) byId(id).hidden = true
    byId('placeholder').hidden = false
  }

  update(chat, message) {
    if (chat.id !== this.chat?.id) return
    this.chat = chat
    this.#drawBar()
    if (!message) return
    const log = byId('messages')
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END
    this.#place(message)
    if (atEnd) this.#scrollToEnd()
    if (message.outgoing) {
      this.#showTyping('')
      this.#markRead()
    }
  }

  showTyping({ chatId }) {
    if (chatId === this.chat?.id) this.#showTyping('typing…')
  }

  answered({ id, text, alert, url }) {
    this.#release(id)
    if (url) toast(`The bot wants to open ${url}`)
    else if (text && alert) showAlert(text)
    else if (text) toast(text)
  }

  #place(message) {
    const drawn = drawMessage(message, {
      chat: this.chat,
      onCommand: (command) => this.#composer.send(command),
      onPress: (pressed, data, key) => this.#press(pressed, data, key),
      onChoose: (messageId, requestId) => this.#chooseChat(messageId, requestId),
    })
    showToReceiver(drawn)
    const former = this.#messages.get(message.id)
    if (former) former.replaceWith(drawn)
    else byId('messages').append(drawn)
    this.#messages.set(message.id, drawn)
  }

  async #press(message, data, key) {
    key.classList.add('waiting')
    const speaker = Number(byId('speaker')?.value)
    const from = Number.isSafeInteger(speaker) && speaker > 0 ? { from: speaker } : {}
    const answer = await post(`/chats/${message.chatId}/press`, {
      messageId: message.id,
      data,
      ...from,
    })
    if (!answer) return key.classList.remove('waiting')
    this.#pressed.set(answer.queryId, key)
    setTimeout(() => this.#release(answer.queryId), PRESS_MS)
  }

  async #chooseChat(messageId, requestId) {
    const { id } = this.chat
    const chats = await get(`/chats/${id}/shareable?messageId=${messageId}&requestId=${requestId}`)
    const options = (chats ?? []).map((chat) => [chat.id, chat.title])
    choose('Which chat?', options, (shared) =>
      post(`/chats/${id}/share`, { messageId, requestId, shared }),
    )
  }

  /** Of a group or channel: one of those who have a private chat with the bot. */
  async #appoint({ id }) {
    const { chats } = (await get('/chats')) ?? { chats: [] }
    const people = chats.filter(({ type }) => type === 'private')
    choose(
      'Who is an administrator?',
      people.map((chat) => [chat.id, chat.title]),
      (userId) => post(`/chats/${id}/members`, { userId, status: 'administrator' }),
    )
  }

  #release(queryId) {
    this.#pressed.get(queryId)?.classList.remove('waiting')
    this.#pressed.delete(queryId)
  }

  #drawBar() {
    const { chat } = this
    paintAvatar(byId('chat-avatar'), chat)
    byId('chat-title').textContent = chat.title
    if (!this.#typing) byId('chat-status').textContent = statusLine(chat)
    byId('chat-actions').replaceChildren(...this.#actions(chat))
  }

  #actions(chat) {
    if (chat.migratedTo !== undefined) return []
    const table = ACTIONS[chat.type] ?? ACTIONS.others
    const changes = (table[chat.standing] ?? []).map(([label, standing]) =>
      actionButton(label, () => post(`/chats/${chat.id}/bot`, { standing })),
    )
    const upgrade = actionButton('Make supergroup', () => post(`/chats/${chat.id}/migrate`))
    if (chat.type === 'private') return changes
    const appoint = actionButton('Add administrator', () => this.#appoint(chat))
    return [...changes, appoint, ...(chat.type === 'group' ? [upgrade] : [])]
  }

  #showTyping(text) {
    clearTimeout(this.#typing)
    this.#typing = text ? setTimeout(() => this.#showTyping(''), TYPING_MS) : undefined
    byId('chat-status').textContent = text || statusLine(this.chat)
  }

  #scrollToEnd() {
    const log = byId('messages')
    log.scrollTop = log.scrollHeight
  }

  #markRead() {
    if (this.chat?.unread > 0 && document.visibilityState === 'visible') {
      this.chat = { ...this.chat, unread: 0 }
      void post(`/chats/${this.chat.id}/read`)
    }
  }
}

/** What one member sees alone is shown while the page speaks as that one. */
const showToReceiver = (drawn) => {
  const { onlyFor } = drawn.dataset
  drawn.hidden = onlyFor !== undefined && onlyFor !== byId('speaker')?.value
}

const actionButton = (label, onclick) =>
  element('button', { type: 'button', class: 'button quiet small', onclick }, label)

const statusLine = (chat) => {
  const topics = chat.topics.length > 0 ? `${chat.topics.length} topics` : ''
  const moved = chat.migratedTo === undefined ? '' : 'now a supergroup'
  return [kindName(chat), topics, moved || STANDING[chat.standing], chat.id]
    .filter(Boolean)
    .join(' · ')
}
