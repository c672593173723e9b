/** What a second editor is told. */
import type { Voice } from '../../core/languages/voice.ts'
import { cut, type Message, NAME_LIMIT } from '../../core/message/message.ts'

export const approvingIn = ({ message, say }: Voice) => ({
  editorLinked: (publisher: string): Message =>
    message('editorLinked', { publisher: cut(publisher, NAME_LIMIT) }),
  editorCodeGone: message('editorCodeGone'),
  approved: { urgent: message('approvedUrgent'), ordinary: message('approvedOrdinary') },
  approvalOver: message('approvalOver'),
  approvalNotYours: say('approvalNotYours'),
})
