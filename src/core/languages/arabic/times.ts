import type * as english from '../english/times.ts'
import type { Part } from '../language.ts'

export const times = (): Part<typeof english.times> => ({
  everyDay: 'كل يوم',
  'every mon': 'كل يوم اثنين',
  'every tue': 'كل يوم ثلاثاء',
  'every wed': 'كل يوم أربعاء',
  'every thu': 'كل يوم خميس',
  'every fri': 'كل يوم جمعة',
  'every sat': 'كل يوم سبت',
  'every sun': 'كل يوم أحد',
  dayToDay: 'من {first} إلى {last}',
  hoursOn: '{days}، {hours}',
  betweenHours: '؛ ',
  daysAt: '{days} في الساعة {times}',
  everyHour: 'كل ساعة',
  everyHourOn: 'كل ساعة، {days}',
  instant: '{date} في الساعة {time}',

  atOnce: 'تصل الأخبار فور نشرها.',
  atOnceButQuiet: 'تصل الأخبار فور نشرها، إلا في ساعات الهدوء.',
  fromNowAtOnce: 'من الآن تصل الأخبار فور نشرها.',
  fromNowAtOnceButQuiet: 'من الآن تصل الأخبار فور نشرها، إلا في ساعات الهدوء.',
  inDigest: 'تصل الأخبار في ملخص {schedule} {zone}.',
  nothingUntil: 'لا يصل شيء حتى {instant}.',
  zoneHint: 'لاستخدام منطقتك الزمنية، أرسل مدينتك، مثلًا `/timezone القاهرة`.',

  digestHow:
    'لملخص واحد في اليوم، أرسل `/digest daily 08:00`؛ ولعدة ملخصات `/digest 8:00 and 18:00` أو `/digest hourly`؛ ولبعض الأيام فقط `/digest weekdays 8:00`.',
  digestChange:
    'لتغيير الوقت، أرسل مثلًا `/digest 18:30` أو `/digest 8:00 and 18:00` أو `/digest weekdays 8:00` أو `/digest hourly`. ولتلقّي الأخبار فورًا، أرسل `/digest off`.',
  digestSet: 'من الآن تصل الأخبار في ملخص {schedule} {zone}.',
  digestAfterQuiet: 'وما يقع منها في ساعات الهدوء يصل بعدها.',
  noTimeOfDay:
    'لا أفهم *{written}* وقتًا لملخص. أرسل مثلًا `/digest 19:30` أو `/digest 8:00 and 18:00` أو `/digest weekdays 8:00`.',
  digestRefused:
    'لم أفهم ذلك. أرسل `/digest daily 08:00` لملخص واحد في اليوم، أو `/digest off` لتلقّي الأخبار فورًا.',
  digestTooOld: 'هذا الملخص قديم جدًا. لم يعد ما فيه محفوظًا.',

  quietNoneYet:
    'لا ساعات هدوء هنا: تصل الأخبار في أي وقت.\n\nلليالٍ هادئة، أرسل مثلًا `/quiet 22:00-7:00` أو `/quiet weekdays 22-6, Sat and Sun 23-9`. وبعدها تخبرك رسالة واحدة بما فاتك.',
  quietState: 'ساعات هدوء {ofThis}: {quiet} {zone}. وبعدها تخبرك رسالة واحدة بما فاتك.',
  quietChange: 'لتغييرها، أرسل مثلًا `/quiet 23-8`؛ ولإنهائها `/quiet off`.',
  quietSet:
    'حُددت ساعات الهدوء: {quiet} {zone}. لا يصل فيها شيء؛ وبعدها تخبرك رسالة واحدة بما فاتك.',
  urgentInQuiet: 'أما الأخبار العاجلة فتصل فورًا.',
  urgentWaitsInQuiet: 'والأخبار العاجلة تنتظر أيضًا، إلا إذا أرسلت `/urgent on`.',
  quietOff: 'أُلغيت ساعات الهدوء.',
  quietRefused:
    'لا أفهم *{written}* ساعات هدوء. أرسل متى تبدأ ومتى تنتهي، مثلًا `/quiet 22:00-7:00` أو `/quiet weekdays 22-6`، أو `/quiet off`.',

  urgentIsOn:
    'تصل الأخبار العاجلة فورًا، في ساعات الهدوء أيضًا وإلى جانب الملخصات. والناشر هو من يقول ما العاجل. لتنتظر كغيرها، أرسل `/urgent off`.',
  urgentIsOff:
    'تنتظر الأخبار العاجلة كغيرها انتهاء ساعات الهدوء والملخص. لتلقّيها فورًا، أرسل `/urgent on`. والناشر هو من يقول ما العاجل.',
  urgentSetOn:
    'من الآن تصل الأخبار العاجلة فورًا، في ساعات الهدوء أيضًا وإلى جانب الملخصات. ولا يمنعها إلا /pause.',
  urgentSetOff: 'من الآن تنتظر الأخبار العاجلة كغيرها انتهاء ساعات الهدوء والملخص.',
  onOrOff: 'أرسل `/{command} on` أو `/{command} off`.',

  pauseNoneYet:
    'كم من الوقت لا يصل شيء إلى هنا؟ اضغط زرًا، أو أرسل مثلًا `/pause 3 days` أو `/pause until Monday`.\n\nوبعد ذلك أخبرك بما فاتك، من آخر ثمانية أيام على الأكثر. وما وصل من قبل يظل يُصحَّح.',
  pauseState: 'لا يصل شيء حتى *{instant}* {zone}. لتلقّي الأخبار الآن من جديد، أرسل /resume.',
  pauseSet:
    'لا يصل شيء حتى *{instant}* {zone}. وبعد ذلك أخبرك بما فاتك. لاستئناف الأخبار قبل ذلك، أرسل /resume.',
  pauseRefused:
    'لا أفهم *{written}* نهاية لتوقف. أرسل مثلًا `/pause 1h` أو `/pause until morning` أو `/pause until Monday` أو `/pause until 24 December`. يدوم التوقف سنة على الأكثر؛ وينهي /stop كل شيء.',
  resumed: 'انتهى التوقف. {clock} وإن فاتك شيء في أثنائه، أخبرك به خلال نحو دقيقة.',
  notPaused: 'لا توقف الآن.',
  resumeNow: 'استئناف الآن',
  pauseTooOld: 'هذه الأزرار قديمة جدًا. أرسل /pause لأزرار جديدة.',

  budgetNoneYet:
    'تصل إلى هنا كل أخبار اليوم. لتلقّي عشرة على الأكثر فورًا، أرسل `/budget 10`: ويصل الباقي مساءً في رسالة واحدة.',
  budgetIs:
    'يصل فورًا {count} في اليوم على الأكثر؛ ويصل الباقي في رسالة واحدة في الساعة {time} {zone}. والأخبار العاجلة تصل دائمًا. لتغيير ذلك، أرسل عددًا آخر، أو `/budget off`.',
  budgetSet:
    'من الآن يصل فورًا {count} في اليوم على الأكثر؛ ويصل الباقي في رسالة واحدة في الساعة {time}. والأخبار العاجلة تصل دائمًا، ويبدأ العد من جديد عند منتصف الليل {zone}.',
  budgetSetInDigest:
    'من الآن يصل فورًا {count} في اليوم على الأكثر؛ وما دام كل شيء يصل في ملخصات، فلا يتغير شيء.',
  budgetOff: 'من الآن تصل كل الأخبار مهما كثرت.',
  budgetRefused:
    'أرسل كم خبرًا يمكن أن يصل فورًا في اليوم، من 1 إلى {most}، مثلًا `/budget 10`، أو `/budget off`. ولئلا يصل شيء فورًا، أرسل `/digest daily`.',

  zoneState: 'المنطقة الزمنية لـ{this}: *{zone}*؛ والساعة فيها الآن {time}.',
  zoneChange: 'لتغييرها، اضغط الوقت الذي تُظهره ساعتك، أو أرسل مدينتك، مثلًا `/timezone القاهرة`.',
  zoneByLocation: 'ويمكنك أيضًا مشاركة موقعك؛ ولا أحتفظ به.',
  zoneSet: 'أصبحت المنطقة الزمنية لـ{this}: *{zone}*؛ والساعة فيها الآن {time}.',
  offsetHint:
    'الفارق الثابت لا يراعي التوقيت الصيفي. إن كانت الساعات تتغير عندك، فأرسل مدينتك بدلًا منه، مثلًا `/timezone القاهرة`.',
  digestMoved:
    'هذا ينقل الملخص: يصل التالي {day} في الساعة {time} بهذا التوقيت (ساعات من الآن: {count}).',
  digestMovedSoon:
    'هذا ينقل الملخص: يصل التالي {day} في الساعة {time} بهذا التوقيت، بعد أقل من ساعة.',
  quietMoved: 'وتسير ساعات الهدوء أيضًا بهذا التوقيت: {quiet}.',
  budgetMoved: 'ويبدأ عد أخبار اليوم من جديد عند منتصف الليل به.',
  pauseMoved: 'وينتهي التوقف في وقته نفسه؛ وهو بهذا التوقيت: {instant}.',
  locationNotKept: 'لا أحتفظ بموقعك.',
  noZoneThere:
    'لا أعرف منطقة زمنية لهذا المكان. أرسل أكبر مدينة قريبة منك، مثلًا `/timezone القاهرة`.',
  whichZone: 'قد تعني *{written}* عدة مناطق زمنية. أيها منطقتك؟',
  zoneMeantPerhaps:
    'لا أعرف *{written}*. هل تقصد هذا؟\n\nوإلا فأرسل مدينة أكبر قريبة منك، مثلًا `/timezone القاهرة`. ويتيح /timezone الاختيار بحسب الوقت.',
  zoneRefused:
    'لا أعرف المنطقة الزمنية *{written}*. اضغط الوقت الذي تُظهره ساعتك، أو أرسل أكبر مدينة قريبة منك، مثلًا `/timezone القاهرة`.',
  whatTimeIsIt: 'اضغط الوقت الذي تُظهره ساعتك، أو أرسل مدينتك، مثلًا `/timezone القاهرة`.',
  citiesWithTime:
    'الساعة الآن *{time}* في هذه المدن. اضغط مدينة توقيتها توقيتك طوال السنة، أو أرسل مدينتك، مثلًا `/timezone القاهرة`.',
  otherTimes: 'أوقات أخرى',
  timesTooOld: 'هذه الأزرار قديمة جدًا. أرسل /timezone لأزرار جديدة.',
})
