/** The line to write in: text, the bot's commands, and who writes where. */
import { get, post } from './api.js'
import { byId, element } from './dom.js'

const FALLBACK = ['start', 'help']

export class Composer {
  #chat
  #commands = []

  constructor() {
    const text = byId('text')
    byId('composer').addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit()
    })
    text.addEventListener('input', () => this.#fit())
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      void this.#submit()
    })
  }

  async open(chat) {
    const changed = this.#chat?.id !== chat.id
    this.#chat = chat
    if (!changed) return
    byId('text').value = ''
    byId('choices').replaceChildren(...this.#choices(chat))
    const bot = await get('/bot')
    this.#commands = bot?.commands?.length ? bot.commands : FALLBACK
    this.#fit()
  }

  async send(text) {
    const chat = this.#chat
    if (!chat || text.trim() === '') return
    const from = byId('speaker')?.value
    const threadId = Number(byId('topic')?.value ?? 0)
    return post(`/chats/${chat.id}/say`, {
      text,
      ...(from ? { from: from === 'anonymous' ? from : Number(from) } : {}),
      ...(threadId > 0 ? { threadId } : {}),
    })
  }

  async #submit() {
    const text = byId('text')
    const written = text.value
    if (await this.send(written)) {
      if (text.value === written) text.value = ''
      this.#fit()
      text.focus()
    }
  }

  #choices(chat) {
    if (chat.type === 'private' || chat.type === 'channel') return []
    const people = chat.members
      .filter(({ status }) => status !== 'left' && status !== 'kicked')
      .map(({ user, status }) => [
        user.id,
        status === 'member' ? user.first_name : `${user.first_name} (${status})`,
      ])
    const speakers = choice('speaker', 'Write as', [
      ...people,
      ['anonymous', 'Anonymous administrator'],
    ])
    if (chat.kind !== 'forum') return [speakers]
    return [
      speakers,
      choice('topic', 'Topic', [[0, 'General'], ...chat.topics.map(({ id, name }) => [id, name])]),
    ]
  }

  /** Fits the field to its text and offers the commands that go on from it. */
  #fit() {
    const text = byId('text')
    text.style.height = 'auto'
    text.style.height = `${Math.min(text.scrollHeight, 160)}px`
    const typed = text.value
    const offered = /^\/?\w*$/.test(typed)
      ? this.#commands.filter((name) => `/${name}`.startsWith(typed))
      : []
    byId('commands').replaceChildren(
      ...offered.map((name) =>
        element(
          'button',
          { type: 'button', class: 'chip', onclick: () => this.#offer(name) },
          `/${name}`,
        ),
      ),
    )
  }

  #offer(name) {
    const text = byId('text')
    text.value = `/${name} `
    this.#fit()
    text.focus()
  }
}

const choice = (id, label, options) =>
  element(
    'label',
    {},
    element('span', {}, label),
    element(
      'select',
      { id },
      ...options.map(([value, name]) => element('option', { value }, name)),
    ),
  )
