/** Where somebody sets up a group or a channel from their private chat. */
import type * as english from '../english/managing.ts'
import type { Part } from '../language.ts'

export const managing = (): Part<typeof english.managing> => ({
  forChat: 'لـ«{title}»',
  forChatSaid: 'لـ«{title}»: {said}',
  settingsOfChat: '‹ الإعدادات',
  chooseKnown: 'أي مجموعة أو قناة تريد إعدادها؟',
  chooseFirst:
    'أي مجموعة أو قناة تريد إعدادها؟ اخترها بالأزرار في الأسفل: تظهر فيها المحادثات التي أنت مشرف فيها وأنا عضو فيها.',
  howToShare: 'اخترها بالأزرار في الأسفل: تظهر فيها المحادثات التي أنت مشرف فيها وأنا عضو فيها.',
  aGroup: 'اختيار مجموعة',
  aChannel: 'اختيار قناة',
  anotherChat: 'أخرى…',
  inHand: 'لمدة ساعة، ما ترسله هنا هو لـ«*{title}*». لإنهاء ذلك أرسل /manage',
  followMore: 'متابعة شيء',
  whatFollows: 'ما تتم متابعته',
  stopChat: 'إيقاف',
  otherChats: '‹ محادثات أخرى',
  doneManaging: 'تم',
  managingDone: 'حسنًا. ما ترسله هنا عاد لهذه المحادثة.',
  thatChat: 'تلك المحادثة',
  notManager:
    'لا يستطيع إعداد «{title}» إلا المشرفون، وحيث أكون عضوًا فقط. لذلك لم يتغير شيء، وما ترسله هنا عاد لهذه المحادثة.',
  chooseAnew: 'لم تعد تلك المحادثة في قائمتك. اخترها من جديد بإرسال /manage',
  channelInPrivate:
    'تُضبط القنوات في محادثة خاصة لا يراها المشتركون. إن كنت تدير هذه القناة فافتحني هناك وأرسل /manage.',
  setUp: 'ضبط القناة',
  letIntoChannel:
    'أُضفت إلى القناة *{title}*. لا يُتابَع فيها شيء بعد. يمكنك ضبطها هنا، حيث لا يرى المشتركون ذلك.',
  manageInPrivate: 'هذا يعمل في المحادثة الخاصة: افتحني هناك وأرسل /manage',
  farewellElsewhere: 'حُذف كل ما احتفظت به عنها. لن تصل إليها أخبار بعد الآن، ولن تُصحَّح السابقة.',
})
