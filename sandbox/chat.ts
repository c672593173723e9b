/**
 * Chats and users as the sandbox keeps them, and as the Bot API shows them.
 */
import type { JsonObject } from './json.ts'
import type { Message, User } from './kept-message.ts'

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel'

/** How the bot stands in a chat; the last four are for private chats or for a lack of rights. */
export type Standing =
  | 'member'
  | 'administrator'
  | 'restricted'
  | 'left'
  | 'kicked'
  | 'blocked'
  | 'deactivated'
  | 'uninitiated'

export const STANDINGS: readonly Standing[] = [
  'member',
  'administrator',
  'restricted',
  'left',
  'kicked',
  'blocked',
  'deactivated',
  'uninitiated',
]

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export const MEMBER_STATUSES: readonly MemberStatus[] = [
  'creator',
  'administrator',
  'member',
  'left',
  'kicked',
]

export interface Topic {
  readonly id: number
  readonly name: string
}

/** One chat; its members, topics and messages change in place. */
export interface Chat {
  readonly id: number
  readonly type: ChatType
  readonly username?: string
  readonly isForum: boolean
  /** How long each member has to wait between two messages; administrators have not. */
  readonly slowModeSeconds: number
  title: string
  standing: Standing
  migratedTo?: number
  readonly members: Map<number, MemberStatus>
  readonly topics: Topic[]
  readonly messages: Message[]
  /** When something last happened, epoch ms. */
  activeAt: number
  /** Bot messages nobody has looked at on the page. */
  unread: number
}

/** Administrators of a group who hide behind it write as this account. */
export const ANONYMOUS_ADMIN: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

/** A chat as the Bot API writes it. In a private chat the title is the user's name. */
export const chatJson = (chat: Chat, users: ReadonlyMap<number, User>): JsonObject => {
  const username = chat.username === undefined ? {} : { username: chat.username }
  if (chat.type !== 'private') {
    const forum = chat.isForum ? { is_forum: true } : {}
    return { id: chat.id, title: chat.title, ...username, type: chat.type, ...forum }
  }
  const user = users.get(chat.id)
  const last = user?.last_name === undefined ? {} : { last_name: user.last_name }
  return {
    id: chat.id,
    first_name: user?.first_name ?? chat.title,
    ...last,
    ...username,
    type: 'private',
  }
}

export const isGroup = (chat: Chat): boolean => chat.type === 'group' || chat.type === 'supergroup'

export const isAdministrator = (chat: Chat, userId: number): boolean => {
  const status = chat.members.get(userId)
  return status === 'administrator' || status === 'creator'
}
