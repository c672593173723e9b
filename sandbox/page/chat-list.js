/** The list of chats: last active first, with the last line and how many messages are unread. */
import { get } from './api.js'
import { byId, clockTime, element, kindName, paintAvatar } from './dom.js'

const SHOWN = 150

export class ChatList {
  #chats = new Map()
  #total = 0
  #selected
  #onSelect
  #drawn = false

  constructor(onSelect) {
    this.#onSelect = onSelect
    byId('search').addEventListener('input', () => this.load())
  }

  find(id) {
    return this.#chats.get(id)
  }

  first() {
    return this.#sorted()[0]
  }

  async load() {
    const query = byId('search').value
    const answer = await get(`/chats?limit=${SHOWN}&query=${encodeURIComponent(query)}`)
    if (!answer || query !== byId('search').value) return
    this.#total = answer.total
    this.#chats = new Map(answer.chats.map((chat) => [chat.id, chat]))
    this.draw()
  }

  update(chat) {
    const known = this.#chats.has(chat.id)
    if (!known && byId('search').value !== '') return
    this.#chats.set(chat.id, chat)
    this.draw()
  }

  select(id) {
    this.#selected = id
    this.draw()
  }

  /** Draws at most once a frame, however fast chats change. */
  draw() {
    if (this.#drawn) return
    this.#drawn = true
    requestAnimationFrame(() => {
      this.#drawn = false
      this.#drawNow()
    })
  }

  #sorted() {
    return [...this.#chats.values()].sort((a, b) => b.activeAt - a.activeAt || b.id - a.id)
  }

  #drawNow() {
    const list = byId('chats')
    const focused = list.contains(document.activeElement)
      ? document.activeElement.dataset.id
      : undefined
    const shown = this.#sorted().slice(0, SHOWN)
    list.replaceChildren(...shown.map((chat) => this.#item(chat)))
    if (focused) list.querySelector(`[data-id="${focused}"]`)?.focus()
    this.#drawHint(shown.length)
  }

  #drawHint(shown) {
    const hint = byId('more')
    const searching = byId('search').value !== ''
    hint.hidden = shown > 0 && (searching || this.#total <= shown)
    if (searching) hint.textContent = 'No chat has that name or number.'
    else if (shown === 0) hint.textContent = 'No chats yet. Make one and write /start.'
    else hint.textContent = `The ${shown} last active of ${this.#total}. Search to find others.`
  }

  #item(chat) {
    const current = chat.id === this.#selected
    const badge = chat.unread > 0 && !current
    return element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'chat',
          'data-id': chat.id,
          'aria-current': current ? 'true' : undefined,
          onclick: () => this.#onSelect(chat.id),
        },
        paintAvatar(element('span', { class: 'avatar', 'aria-hidden': 'true' }), chat),
        element('span', { class: 'name', dir: 'auto' }, chat.title),
        element('time', { class: 'when' }, clockTime(chat.activeAt)),
        element('span', { class: 'last', dir: 'auto' }, chat.lastLine || kindName(chat)),
        badge
          ? element(
              'span',
              { class: 'badge', 'aria-label': `${chat.unread} unread` },
              String(Math.min(chat.unread, 999)),
            )
          : '',
      ),
    )
  }
}
