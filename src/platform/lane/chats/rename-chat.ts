/** A group that has become a supergroup, and so has another id: each table that names it, so that none is missed. */
import type { OfChats } from './forget-chat.ts'

/** Inside the caller's transaction. What is kept of it by the number of a recipient stays as it is. */
export function renameChat(
  { direct, drafts, inactive, managed, recipients }: OfChats,
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): void {
  if (from === to) return
  recipients.migrate(from, to, now)
  inactive.rename(from, to)
  managed.rename(from, to)
  direct.rename(from, to)
  // Messages of before, and with them the buttons, stay behind.
  drafts.forgetChat(from)
}
