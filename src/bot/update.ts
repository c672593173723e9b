/**
 * What the bot reads of a Telegram update. Updates come through an authenticated door, but are
 * treated as untrusted all the same: one that does not look like this is ignored.
 */
import type { Update } from 'grammy/types'
import * as v from 'valibot'
import { visible } from '../core/text/visible.ts'

const Id = v.pipe(v.number(), v.safeInteger())
const Chat = v.object({
  id: Id,
  type: v.picklist(['private', 'group', 'supergroup', 'channel']),
  title: v.optional(v.string()),
  is_forum: v.optional(v.boolean()),
})
const User = v.object({
  id: Id,
  is_bot: v.optional(v.boolean()),
  language_code: v.optional(v.string()),
})
const Message = v.object({
  message_id: Id,
  /** 0 marks a message that the bot cannot read any more. */
  date: v.optional(v.number()),
  chat: Chat,
  from: v.optional(User),
  sender_chat: v.optional(v.object({ id: Id })),
  /** In groups that are no forums it names a thread of replies, which is no place of its own. */
  message_thread_id: v.optional(Id),
  is_topic_message: v.optional(v.boolean()),
  text: v.optional(v.string()),
  /** A chat that was chosen by a button of ours. */
  chat_shared: v.optional(v.object({ request_id: Id, chat_id: Id })),
  location: v.optional(v.object({ latitude: v.number(), longitude: v.number() })),
  /** The id by which the group goes from now on. */
  migrate_to_chat_id: v.optional(Id),
})
const ChatMember = v.object({
  status: v.string(),
  is_member: v.optional(v.boolean()),
  can_send_messages: v.optional(v.boolean()),
  can_post_messages: v.optional(v.boolean()),
})

const ReadUpdate = v.object({
  update_id: v.pipe(Id, v.minValue(0)),
  message: v.optional(Message),
  channel_post: v.optional(Message),
  callback_query: v.optional(
    v.object({
      id: v.string(),
      from: User,
      message: v.optional(Message),
      data: v.optional(v.string()),
    }),
  ),
  my_chat_member: v.optional(
    v.object({
      chat: Chat,
      from: User,
      old_chat_member: ChatMember,
      new_chat_member: ChatMember,
    }),
  ),
})

/** True when all that the bot reads of it is as Telegram documents; nothing else may be read. */
export const isUpdate = (value: unknown): value is Update => v.is(ReadUpdate, value)

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?:\s+([\s\S]*))?$/iu

export interface Command {
  /** Lower case, without the slash. */
  readonly name: string
  /** What is seen of what follows it, trimmed. */
  readonly argument: string
}

/** Whether a text begins with a command that names the bot it is for. */
export const isAddressed = (text: string): boolean => partsOf(text)?.[2] !== undefined

/** A mark of direction may stand before it, as somebody has pasted it. */
const partsOf = (text: string) => COMMAND.exec(visible(text))

/**
 * The command at the start of a text, when it is ours: addressed to nobody, or to `username`
 * (without `@`). Without a known name of our own, every address counts as ours.
 */
export function parseCommand(text: string, username: string | null): Command | null {
  const [, name, address, argument = ''] = partsOf(text) ?? []
  if (name === undefined) return null
  const others = address !== undefined && username !== null
  if (others && address.toLowerCase() !== username.toLowerCase()) return null
  return { name: name.toLowerCase(), argument: argument.trim() }
}
