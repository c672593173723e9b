/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'Теперь этот чат — второй редактор издания «*{publisher}*». Прежде чем выйдет его срочное оповещение, я спрошу здесь. Если десять минут никто не отвечает, оно выходит как обычное.',
  editorCodeGone:
    'Этот код больше не действует: он использован или старше часа. Создайте новый в консоли.',
  approvalAsked:
    '«{publisher}» хочет отправить это как срочное. Если десять минут никто не отвечает, оно выходит как обычное.',
  sendUrgent: 'Отправить как срочное',
  sendOrdinary: 'Отправить как обычное',
  approvedUrgent: 'Хорошо: оно выходит как срочное.',
  approvedOrdinary: 'Хорошо: оно выходит как обычное.',
  approvalOver: 'Это уже не открыто: решение принято или статья изменилась.',
  approvalNotYours: 'Это могут решить только вторые редакторы этого издания.',
})
