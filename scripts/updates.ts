/** What private chats write and press, posted to the Worker as Telegram posts it to a webhook: many at once. */
import { CommandError } from './command.ts'

export type Written =
  | { readonly chat: number; readonly text: string }
  /** A button with these data, of a message that is too old to be edited. */
  | { readonly chat: number; readonly pressed: string }

interface Webhook {
  readonly url: string
  readonly secret: string
}

/** Telegram's max_connections are 40 when nothing is said. */
const AT_ONCE = 24
/** Above all that the sandbox counts: an update's id acts once. */
let lastId = 2_000_000_000

export async function postUpdates(webhook: Webhook, messages: readonly Written[]): Promise<void> {
  const waiting = [...messages]
  const connection = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await postUpdate(webhook, next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, connection))
}

async function postUpdate({ url, secret }: Webhook, message: Written): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify('text' in message ? messageOf(message) : pressOf(message)),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new CommandError(`The Worker answered ${response.status} to an update.`)
}

const personOf = (chat: number) => ({
  id: chat,
  is_bot: false,
  first_name: 'Reader',
  language_code: 'en',
})
const chatOf = (chat: number) => ({ id: chat, type: 'private', first_name: 'Reader' })

function pressOf({ chat, pressed }: Extract<Written, { pressed: string }>): unknown {
  lastId += 1
  const message = { message_id: lastId, date: 0, chat: chatOf(chat) }
  const press = { id: `${lastId}`, from: personOf(chat), chat_instance: `${chat}`, data: pressed }
  return { update_id: lastId, callback_query: { ...press, message } }
}

/** Its command is marked as Telegram marks it. */
function messageOf({ chat, text }: Extract<Written, { text: string }>): unknown {
  const [command = ''] = /^\/\w+/.exec(text) ?? []
  lastId += 1
  return {
    update_id: lastId,
    message: {
      message_id: lastId,
      date: Math.floor(Date.now() / 1_000),
      chat: chatOf(chat),
      from: personOf(chat),
      text,
      entities: [{ type: 'bot_command', offset: 0, length: command.length }],
    },
  }
}
