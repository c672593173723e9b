/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'هذه المحادثة الآن محرر ثانٍ لـ«*{publisher}*». قبل أن يخرج أحد تنبيهاته العاجلة أسأل هنا. وإن لم يجب أحد خلال عشر دقائق خرج كتنبيه عادي.',
  editorCodeGone:
    'لم يعد هذا الرمز صالحًا: فقد استُخدم أو مضت عليه أكثر من ساعة. أنشئ رمزًا جديدًا في لوحة التحكم.',
  approvalAsked:
    'يريد «{publisher}» إرسال هذا كعاجل. وإن لم يجب أحد خلال عشر دقائق خرج كتنبيه عادي.',
  sendUrgent: 'إرسال كعاجل',
  sendOrdinary: 'إرسال كعادي',
  approvedUrgent: 'حسنًا: سيخرج كتنبيه عاجل.',
  approvedOrdinary: 'حسنًا: سيخرج كتنبيه عادي.',
  approvalOver: 'لم يعد هذا مفتوحًا: فقد اتُّخذ القرار أو تغيّر المقال.',
  approvalNotYours: 'لا يستطيع تقرير ذلك إلا المحررون الثانون لهذا الناشر.',
})
