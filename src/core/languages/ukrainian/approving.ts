/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'Тепер цей чат — другий редактор видання «*{publisher}*». Перш ніж вийде його термінове сповіщення, я запитаю тут. Якщо десять хвилин ніхто не відповідає, воно виходить як звичайне.',
  editorCodeGone:
    'Цей код більше не діє: його використано або він старший за годину. Створіть новий у консолі.',
  approvalAsked:
    '«{publisher}» хоче надіслати це як термінове. Якщо десять хвилин ніхто не відповідає, воно виходить як звичайне.',
  sendUrgent: 'Надіслати як термінове',
  sendOrdinary: 'Надіслати як звичайне',
  approvedUrgent: 'Гаразд: воно виходить як термінове.',
  approvedOrdinary: 'Гаразд: воно виходить як звичайне.',
  approvalOver: 'Це вже не відкрито: рішення ухвалено або стаття змінилася.',
  approvalNotYours: 'Це можуть вирішити лише другі редактори цього видання.',
})
