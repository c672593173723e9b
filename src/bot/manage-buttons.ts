/** The buttons of whoever sets up a chat from their private one. */
import type { ManagedPage } from '../app/ports/managing.ts'
import { type Button, cut, type Message } from '../core/message/message.ts'
import type { BotContext } from './context.ts'
import { FOLLOWING } from './following.ts'
import { MANAGE } from './managed-reply.ts'
import { HOME } from './see-buttons.ts'
import { ASK } from './stop-buttons.ts'

/** Followed by the place of its first chat in the list. */
export const LIST = `${MANAGE}list:`
/** Followed by a chat's id. */
export const OPEN = `${MANAGE}open:`
export const SHARE = `${MANAGE}share`
export const DONE = `${MANAGE}done`

/** What a link brings behind /start that leads to the list. */
export const MANAGING = 'manage'

const LABEL_LIMIT = 40
/** Chats on a page. */
export const PAGE = 8

type Rows = Message['buttons']

/** What else there is to a chat beside its settings. */
export const manageButtons = ({ texts }: BotContext): Rows => [
  [
    { text: texts.followMore, data: HOME },
    { text: texts.whatFollows, data: FOLLOWING },
  ],
  [{ text: texts.stopChat, data: ASK }],
  [
    { text: texts.otherChats, data: `${LIST}0` },
    { text: texts.doneManaging, data: DONE },
  ],
]

/** A page of chats, of which there are more before and behind. */
export function chatButtons(
  { texts }: BotContext,
  { chats, count }: ManagedPage,
  from: number,
): Rows {
  const turns: Button[] = [
    ...(from > 0 ? [{ text: texts.earlier, data: `${LIST}${Math.max(0, from - PAGE)}` }] : []),
    ...(from + chats.length < count
      ? [{ text: texts.further, data: `${LIST}${from + PAGE}` }]
      : []),
  ]
  return [
    ...chats.map(({ chatId, title }) => [
      { text: cut(title, LABEL_LIMIT), data: `${OPEN}${chatId}` },
    ]),
    ...(turns.length > 0 ? [turns] : []),
    [{ text: texts.anotherChat, data: SHARE }],
  ]
}
