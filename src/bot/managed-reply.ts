/** A reply about a chat, for whoever manages it: it says which chat, and its buttons mean that one. */
import type { Reply } from '../app/ports/chats.ts'
import type { Managed } from '../app/ports/managing.ts'
import { type Button, type Message, stacked } from '../core/message/message.ts'
import { marked } from './managed.ts'
import { SETTINGS_HOME } from './setting.ts'
import type { Texts } from './texts/texts.ts'

type Rows = Message['buttons']

export function dressed(reply: Reply, managed: Managed, texts: Texts): Reply {
  const { title } = managed
  switch (reply.kind) {
    case 'message':
    case 'edit': {
      const { buttons, ...said } = stacked(texts.forChat(title), reply.message)
      return { ...reply, message: { ...said, buttons: withHome(buttons, managed, texts) } }
    }
    case 'list': {
      const { list } = reply
      const buttons = withHome(list.buttons ?? [], managed, texts)
      return { ...reply, list: { ...list, title: texts.forChatSaid(title, list.title), buttons } }
    }
    default:
      return reply
  }
}

/** Under each screen a way back to the chat's settings. */
function withHome(rows: Rows, managed: Managed, texts: Texts): Rows {
  const own = rows.map((row) => row.map((button) => marking(managed, button)))
  const home = marked(managed, SETTINGS_HOME)
  const hasHome = rows.flat().some((button) => 'data' in button && isOfManaging(button))
  return hasHome ? own : [...own, [{ text: texts.settingsOfChat, data: home }]]
}

/** What leads away from the chat is about none. */
const isOfManaging = (button: Button): boolean => 'data' in button && button.data.startsWith(MANAGE)

export const MANAGE = 'manage:'

const marking = (managed: Managed, button: Button): Button =>
  'data' in button && !isOfManaging(button)
    ? { ...button, data: marked(managed, button.data) }
    : button
