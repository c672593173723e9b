/** A chat that has stopped or put the bot out: each table that has something of it, so that none is missed. */
import type { DirectMessages } from '../sending/direct.ts'
import type { LaneTables } from '../tables.ts'
import type { Census } from './census.ts'

export interface OfChats extends LaneTables {
  readonly direct: DirectMessages
  readonly census: Census
}

/** Inside the caller's transaction. `keepsUntil`: how long its settings lie inactive, epoch ms; `null`: they go. */
export function forgetChat(
  { census, direct, drafts, inactive, managed, recipients }: OfChats,
  chatId: number,
  { keepsUntil, now }: { readonly keepsUntil: number | null; readonly now: number },
): void {
  if (keepsUntil === null) inactive.forgetChat(chatId)
  else inactive.keep(recipients.ofChat(chatId), keepsUntil)
  if (recipients.has(chatId)) census.left(now)
  recipients.forget(chatId, now)
  direct.forgetChat(chatId)
  drafts.forgetChat(chatId)
  managed.forgetPerson(chatId)
}
