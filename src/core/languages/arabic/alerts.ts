import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'الأحداث',
  storiesMajor: 'المهم مرة أخرى',
  storiesAll: 'كل جديد',
  storiesNone: 'رسالة واحدة لكل حدث',
  storiesApart: 'المقالات منفصلة',
  storiesMajorShort: 'رسالة واحدة لكل حدث، وأخرى لما هو مهم',
  storiesAllShort: 'رسالة واحدة لكل حدث، وأخرى لكل جديد',
  storiesNoneShort: 'رسالة واحدة لكل حدث، ولا شيء بعدها',
  storiesApartShort: 'كل مقال وحده',
  storyExplained:
    '{state}. المقالات عن حدث واحد تأتي معًا: وتضاف المصادر الأخرى إلى رسالته بلا صوت.',
  storiesState:
    'يصلك عن الأحداث: {state}. لتغيير ذلك أرسل `/stories major` أو `/stories all` أو `/stories none` أو `/stories apart`.',
  storiesSet: 'من الآن يصلك عن الأحداث: {state}.',
  storiesRefused: 'أرسل `/stories major` أو `/stories all` أو `/stories none` أو `/stories apart`.',

  show: 'ما يعرضه الخبر',
  showLine: 'السطر وحده',
  showSentences: 'مع جمل',
  showFull: 'كل ما هناك',
  showLineShort: 'السطر وحده',
  showSentencesShort: 'السطر وجمله',
  showFullShort: 'كل ما هناك',
  showExplained: '{state}. وفي محادثة خاصة تعرض الأزرار تحت الخبر المزيد منه أو أقل.',
  showState:
    'يعرض الخبر أولًا {state}. ويغيّر ذلك `/show line` أو `/show sentences` أو `/show full`.',
  showSet: 'من الآن تعرض الأخبار {state}.',
  showRefused: 'أرسل `/show line` أو `/show sentences` أو `/show full`.',

  alertTooOld: 'هذا قديم جدًا: لم أعد أعرف شيئًا عن هذا الخبر.',
  alertInPrivate: 'هنا سيراه الجميع. الزر المجاور يفتحه في محادثتنا الخاصة.',
  alertWithdrawn: 'سحب الناشر هذا الخبر.',
  alertGone: 'لم أعد أعرف شيئًا عن هذا المقال: إنه قديم جدًا، أو سُحب.',
  storyMuted: 'كُتم: لا مزيد عن هذا الحدث لمدة يوم، إلا ما كان عاجلًا.',
  storyUnmuted: 'ستصلك أخبار هذا الحدث من جديد.',

  howToAskWhy:
    'أرسل `/why` ورابط مقال، أو ناشره ومعرّفه، مثل `/why city-wire/a1`. أقول لك لماذا وصل إلى هنا، أو لماذا لم يصل.',
  whyUnknown:
    'لا أعرف هذا المقال. أتذكر مقالات الأسابيع الأخيرة بالرابط الذي يفتحه الخبر. ويعرض /latest أحدثها.',
  changeThis: 'تغيير',
  howToReplace:
    'أرسل ما تريده بدلًا منه. هذا ما كتبته؛ اضغط عليه لنسخه:\n\n{filter}\n\nوالزر يلغي القديم.',
  howToReplaceHere:
    'أرسل الأمر مرة أخرى كما تريده. هذا ما كُتب؛ اضغط عليه لنسخه:\n\n{filter}\n\nوالزر يلغي القديم.',
  filterGone: 'لم يعد هذا متابَعًا.',

  whyCame: 'وصل إلى هنا لأن هذا متابَع: {filter}.',
  whyCameBefore: 'وصل إلى هنا بسبب شيء لم يعد متابَعًا هنا.',
  whyCameInDigest: 'وصل إلى هنا في ملخص لأن هذا متابَع: {filter}.',
  whyComing: 'يطابق {filter}: إنه في الطريق.',
  whyRefused: 'يطابق {filter}: لم يقبله تيليجرام.',
  whyMuted: 'يطابق {filter}: حدثه مكتوم هنا.',
  whyExpired: 'يطابق {filter}: فات وقته قبل أن يستطيع الوصول.',
  whyPause: 'يطابق {filter}: جاء في أثناء توقف، ويُروى بعده.',
  whyDigest: 'يطابق {filter}: ينتظر الملخص.',
  whyQuiet: 'يطابق {filter}: جاء في ساعات الهدوء، ويُروى بعدها.',
  whyBudget: 'يطابق {filter}: نفد عدد أخبار ذلك اليوم، لذلك يصل مساءً.',
  whyBefore: 'يطابق {filter}: جاء قبل أن يُتابَع ذلك هنا.',
  whyToldAlready: 'يطابق {filter}: سبق أن رُوي هذا الحدث هنا.',
  whyChanged: 'يطابق {filter}: أخّره شيء تغيّر منذ ذلك الحين.',
  whyNothingFollowed: 'لا شيء يُتابَع هنا.',
  whyWithdrawn: 'سحبه الناشر.',
  whyNoMatch: 'لا يطابقه شيء مما يُتابَع هنا.',
  whyLacks: 'لا يطابقه شيء مما يُتابَع هنا؛ والأقرب {filter}، لكن ينقصه {lacks}.',
  whyHas: 'لا يطابقه شيء مما يُتابَع هنا؛ والأقرب {filter}، لكن فيه {has}.',
  whyLacksAndHas: 'لا يطابقه شيء مما يُتابَع هنا؛ والأقرب {filter}، لكن ينقصه {lacks}، وفيه {has}.',
})
