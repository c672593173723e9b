/** Brings the page to life: the list, the open chat, and the stream of changes between them. */
import { get, listen, post } from './api.js'
import { ChatList } from './chat-list.js'
import { Composer } from './composer.js'
import { Conversation } from './conversation.js'
import { setUpNewChat } from './dialogs.js'
import { byId } from './dom.js'

const parameters = new URLSearchParams(location.search)
const conversation = new Conversation(new Composer())
const list = new ChatList((id) => open(id))

const open = async (id) => {
  const chat = list.find(id) ?? (await get(`/chats/${id}`))
  if (!chat) return
  remember(id)
  list.update({ ...chat, unread: 0 })
  list.select(id)
  document.body.dataset.view = 'chat'
  await conversation.open(chat)
  if (matchMedia('(min-width: 45rem)').matches) byId('text').focus({ preventScroll: true })
}

const remember = (id) => {
  if (id === undefined) parameters.delete('chat')
  else parameters.set('chat', String(id))
  history.replaceState(null, '', parameters.size > 0 ? `?${parameters}` : location.pathname)
}

const back = () => {
  document.body.dataset.view = 'list'
  remember(undefined)
  byId('chats').querySelector('[aria-current]')?.focus()
}

const start = async () => {
  await list.load()
  const wanted = Number(parameters.get('chat'))
  if (wanted) await open(wanted)
  else if (!conversation.chat && list.first() && matchMedia('(min-width: 45rem)').matches) {
    await open(list.first().id)
  }
}

const seen = (chat) => (chat.id === conversation.chat?.id ? { ...chat, unread: 0 } : chat)

const show = ({ chat, message }) => {
  if (!chat) return
  list.update(seen(chat))
  conversation.update(chat, message)
}

const onChange = {
  hello: start,
  chats: () => list.load(),
  chat: show,
  message: show,
  answer: (answer) => conversation.answered(answer),
  typing: (typing) => conversation.showTyping(typing),
  reset: () => {
    conversation.close()
    back()
    void list.load()
  },
}

const showState = (live) => {
  byId('live').hidden = false
  byId('live').textContent = live ? 'live' : 'offline'
  byId('live').classList.toggle('off', !live)
}

byId('back').addEventListener('click', back)
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) back()
})
setUpNewChat(async (spec) => {
  const chat = await post('/chats', spec)
  if (!chat) return
  list.update(chat)
  await open(chat.id)
})

// Screenshots ask for ?static: a page that stays connected never finishes loading.
if (parameters.has('static')) void start()
else listen(onChange, showState)
