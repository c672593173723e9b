/**
 * What comes where Telegram does not take a reply as it was meant: what cannot be shown in the place of a message, such
 * as one that was deleted meanwhile, comes as one of its own, and what one member alone was to see is shown to all.
 */
import type { Reply } from '../../../app/ports/chats.ts'

/** `null` where nothing is lost without it, or there is no other way. */
export function insteadOf(reply: Reply): Reply | null {
  switch (reply.kind) {
    case 'edit':
      return { kind: 'message', message: reply.message }
    case 'message': {
      const { onlyFor, ...toAll } = reply
      return onlyFor === undefined ? null : toAll
    }
    case 'list': {
      const { messageId, ...ofItsOwn } = reply
      return messageId === undefined ? null : ofItsOwn
    }
    case 'alert': {
      const isAsked = reply.press === 'more' || reply.press === 'evidence'
      return isAsked && reply.messageId !== null ? { ...reply, messageId: null } : null
    }
    case 'digest':
      return reply.edits ? { ...reply, edits: false } : null
    default:
      return null
  }
}
