/** What private chats write, posted to the Worker as Telegram posts it to a webhook: many at once. */
import { CommandError } from './command.ts'

export interface Written {
  readonly chat: number
  readonly text: string
}

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
    body: JSON.stringify(updateOf(message)),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new CommandError(`The Worker answered ${response.status} to an update.`)
}

/** A message, its command marked as Telegram marks it. */
function updateOf({ chat, text }: Written): unknown {
  const [command = ''] = /^\/\w+/.exec(text) ?? []
  lastId += 1
  return {
    update_id: lastId,
    message: {
      message_id: lastId,
      date: Math.floor(Date.now() / 1_000),
      chat: { id: chat, type: 'private', first_name: 'Reader' },
      from: { id: chat, is_bot: false, first_name: 'Reader', language_code: 'en' },
      text,
      entities: [{ type: 'bot_command', offset: 0, length: command.length }],
    },
  }
}
