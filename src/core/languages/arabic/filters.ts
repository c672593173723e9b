import type * as english from '../english/filters.ts'
import type { Part } from '../language.ts'

export const filters = (): Part<typeof english.filters> => ({
  meantPerhaps: 'هل تقصد هذا؟',
  noWords: 'لا أرى هنا كلمة أبحث عنها. أرسل كلمة أو أكثر.',
  tooLong: 'هذا طويل جدًا: الحد الأقصى للحروف {count}.',
  openQuote: 'علامة اقتباس لم تُغلق.',
  openGroup: 'قوس لم يُغلق.',
  strayClose: 'أُغلق قوس لم يُفتح.',
  emptyGroup: 'لا شيء بين هذين القوسين.',
  loneNot: 'تحتاج *{operator}* إلى كلمة بعدها.',
  loneOperator: 'تقع *{operator}* بين شيئين، وهنا واحد فقط.',
  unknownPrefix: 'لا أعرف *{prefix}*، بل هذه فقط: {known}.',
  onlyNegation: 'هذا يقول فقط ما يُستبعد. قل أيضًا ماذا تريد أن تتابع.',
  tooCommon: '*{word}* موجودة في كل مقال تقريبًا. أرسل كلمة أندر، أو عبارة مثل {example}.',
  phraseOfCommonWords: 'البيت الأبيض',
  never: 'لا يمكن أن يكون مقال كل ذلك في آن واحد.',
  noTopic: 'اكتب موضوعًا بعد `topic:`.',
  noPublisher: 'اكتب ناشرًا بعد `from:`.',
  noAuthor: 'اكتب كاتبًا بعد `by:`.',
  noLanguage: 'اكتب لغة بعد `lang:`.',
  noUrgency: 'اكتب رقمًا من 1 (الأكثر إلحاحًا) إلى 9 بعد `urgency:`.',
  badTopic: 'للموضوع من 1 إلى 64 حرفًا. اكتبه هكذا: `topic:world`.',
  badLanguage: 'لا أعرف هذه اللغة. اكتب رمزها، مثل `lang:fr` للفرنسية.',
  unknownPublisher: 'لا أعرف ناشرًا اسمه *{written}*.',
  noPublishersYet: 'لا ناشرين بعد.',
  knownPublishers: 'أعرف هؤلاء: {names}.',
  andMore: '{names} و{count} غيرهم',

  everythingName: 'كل شيء',
  topicName: 'موضوع {topic}',
  languageName: 'مقالات بلغة: {language}',
})
