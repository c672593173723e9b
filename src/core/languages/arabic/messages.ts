import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'قراءة',
  showMore: 'المزيد',
  showLess: 'أقل',
  mute: 'كتم',
  unmute: 'إلغاء الكتم',
  askWhy: 'لماذا؟',
  showEvidence: 'عرض الدليل',
  moreInPrivate: 'المزيد في الخاص',

  betweenNames: '، ',
  writtenBy: 'بقلم {names}',
  aboutTopics: 'الموضوعات: {names}',
  sources: {
    zero: '{count} مصدر:',
    one: 'مصدر واحد:',
    two: 'مصدران:',
    few: '{count} مصادر:',
    many: '{count} مصدرًا:',
    other: '{count} مصدر:',
  },
  alsoBy: '(وأيضًا {names})',
  moreSources: 'و{count} غيرها',
  headlineSays: 'يقول العنوان، وكلمات السطر بخط عريض:',
  articleSays: 'يقول المقال، وكلمات السطر بخط عريض:',

  update: 'تحديث: {line}',
  correction: 'تصحيح: {line}',
  publishedAgain: 'نُشر من جديد: {line}',
  saidBefore: 'كان الخبر السابق: «{line}»',
  withdrawn: '*سُحب*\n\nسحب {name} خبره المؤرخ في {time}. الرجاء عدم الأخذ به.',
  withdrawnAbove:
    '*سحبه {name}*\n\nالخبر أعلاه، المؤرخ في {time}، سحبه ناشره. الرجاء عدم الأخذ به.',
  withdrawnAmongOthers:
    '*سحبه {name}*\n\nأحد الأخبار أعلاه، المؤرخ في {time}، سحبه ناشره وأُزيل: الرجاء عدم الأخذ به. أما ما بقي هناك فقائم.',
  withdrawnFromStory:
    '*سحبه {name}*\n\nسُحب خبره أعلاه المؤرخ في {time}: الرجاء عدم الأخذ به. وتعرض الرسالة الآن ما يذكره مصدر آخر.',
  storyWithdrawn: '*سُحب*\n\nسحبه كل من أورده. الرجاء عدم الأخذ به.',
  withdrawnToo: '*سُحب*، كالخبر أعلاه.',
  withdrawnTooAmongOthers: '*سُحب*، كأحد الأخبار أعلاه.',
  mayWriteAgain:
    'لم يكن مسموحًا لي بالكتابة هنا، فلم تصل بعض الأخبار. وهي تصل الآن من جديد؛ يعرض `/latest` أحدثها.',

  digestTitle: 'ملخصك',
  afterQuiet: 'في أثناء ساعات الهدوء',
  afterPause: 'في أثناء التوقف',
  beyondBudget: 'المزيد من أخبار اليوم',
  heldBack: 'ما تأجّل حتى الآن',
  partOf: '{title}، الجزء {number} من {of}',
  pageOf: '{title}، الصفحة {page} من {pages}',
  otherTopics: 'أخرى',
  nothingStands: 'ما كان هنا سُحب أو انقضى.',
  pageBefore: 'السابقة: {page}',
  pageAfter: 'التالية: {page}',
  pauseOver: {
    zero: 'انتهى التوقف، وعادت الأخبار تصل. ولم يصدر في أثنائه شيء ({count}).',
    one: 'انتهى التوقف، وعادت الأخبار تصل. وصدر في أثنائه خبر واحد.',
    two: 'انتهى التوقف، وعادت الأخبار تصل. وصدر في أثنائه خبران.',
    few: 'انتهى التوقف، وعادت الأخبار تصل. وصدرت في أثنائه {count} أخبار.',
    many: 'انتهى التوقف، وعادت الأخبار تصل. وصدر في أثنائه {count} خبرًا.',
    other: 'انتهى التوقف، وعادت الأخبار تصل. وصدر في أثنائه {count} خبر.',
  },
  showOne: 'عرضه',
  showAll: 'عرضها',
  justNow: 'الآن',
})
