/**
 * Who belongs to a group or channel, and as what. Bots hear of others' changes only where they are
 * administrators and have asked for chat_member updates.
 */
import { liveChat } from './actions.ts'
import { type Answer, accept, refuse } from './answer.ts'
import { type Chat, chatJson, type MemberStatus } from './chat.ts'
import type { User } from './kept-message.ts'
import { memberJson } from './methods/chats.ts'
import type { World } from './world.ts'

export interface Membership {
  readonly chatId: number
  /** A user the sandbox knows; a new one is made when left out. */
  readonly userId?: number
  readonly firstName?: string
  readonly status: MemberStatus
}

const FIRST_MEMBER = 910_001

/** Sets a user's status in a group or channel; gives the user. */
export const setMember = (world: World, membership: Membership): Answer<User> => {
  const chat = liveChat(world, membership.chatId)
  if (!chat.ok) return chat
  if (chat.value.type === 'private') return refuse(400, 'A private chat has no members to set.')
  const user =
    membership.userId === undefined
      ? newUser(world, membership)
      : world.users.get(membership.userId)
  if (!user || user.is_bot) return refuse(404, `There is no user ${membership.userId}.`)
  const former = chat.value.members.get(user.id) ?? 'left'
  chat.value.members.set(user.id, membership.status)
  world.changes.emit('chat', { chatId: chat.value.id })
  if (former !== membership.status) report(world, chat.value, { user, former })
  return accept(user)
}

const newUser = (world: World, { firstName }: Membership): User => {
  let id = FIRST_MEMBER
  while (world.users.has(id)) id += 1
  const user = { id, is_bot: false, first_name: firstName ?? `Member ${id - FIRST_MEMBER + 1}` }
  world.users.set(id, user)
  return user
}

const report = (
  world: World,
  chat: Chat,
  { user, former }: { readonly user: User; readonly former: MemberStatus },
): void => {
  if (chat.standing !== 'administrator') return
  world.updates.push('chat_member', {
    chat: chatJson(chat, world.users),
    from: user,
    date: Math.floor(world.clock() / 1000),
    old_chat_member: memberJson(world, user.id, former),
    new_chat_member: memberJson(world, user.id, chat.members.get(user.id) ?? 'left'),
  })
}
