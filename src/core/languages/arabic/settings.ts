import type * as english from '../english/settings.ts'
import type { Part } from '../language.ts'

export const settings = (): Part<typeof english.settings> => ({
  digest: 'الملخص',
  quiet: 'ساعات الهدوء',
  pause: 'التوقف المؤقت',
  budget: 'الأخبار في اليوم',
  urgent: 'الأخبار العاجلة',
  timezone: 'المنطقة الزمنية',
  language: 'اللغة',
  languageState: 'لغتي هنا *{name}*. لتغييرها، اختر لغة:',
  languageSet: 'أصبحت لغتي هنا *{name}*.',
  languageRefused: 'لا أتحدث *{written}*. أتحدث {names}.',
  allSettings: 'كل الإعدادات',
  settingsTooOld: 'هذه الأزرار قديمة جدًا. أرسل /settings لأزرار جديدة.',

  noDigest: 'فورًا، بلا ملخص',
  noQuiet: 'بلا ساعات هدوء',
  noPause: 'بلا توقف',
  noBudget: 'بلا حد',
  urgentWaits: 'تنتظر كغيرها',
  urgentComes: 'تصل دائمًا',
  'pause 1h': 'ساعة واحدة',
  'pause 3h': '3 ساعات',
  'pause morning': 'حتى الصباح',
  'pause monday': 'حتى الاثنين',
  'pause week': 'أسبوع',

  settingLine: '{name}: {state} · {command}',
  settingsTitle: 'إعدادات {ofThis}',
  itFollows: 'المتابعة',
  alertsCome: 'تصل الأخبار',
  nothingYet: 'لا شيء بعد',
  things: '{count}',
  atOnceShort: 'فورًا',
  inDigestShort: 'في ملخص {schedule}',
  noneQuiet: 'لا توجد',
  nonePause: 'لا يوجد',
  untilShort: 'حتى {instant}',
  noneBudget: 'بلا حد',
  budgetShort: '{count} فورًا، والباقي مساءً',
  urgentComesShort: 'تصل دائمًا',
  urgentWaitsShort: 'تنتظر كغيرها',
  zoneNow: '{zone}، والساعة الآن {time}',

  digestExplained:
    '{state}. الملخص رسالة واحدة فيها كل ما جاء، بدل كل خبر فورًا. لأوقات أخرى، أرسل مثلًا `/digest weekdays 7:30`.',
  quietExplained:
    '{state}. لا يصل شيء في ساعات الهدوء؛ وبعدها تخبرك رسالة واحدة بما فاتك. لساعات أخرى، أرسل مثلًا `/quiet 21:30-6:30`.',
  quietNone: 'لا ساعات هدوء',
  pauseExplained:
    '{state}. وبعد ذلك أخبرك بما فاتك. لنهاية أخرى، أرسل مثلًا `/pause until 24 December`.',
  pauseNone: 'لا توقف الآن',
  pauseUntil: 'لا يصل شيء حتى {instant}',
  budgetExplained:
    '{state}. ما زاد على ذلك يصل مساءً في رسالة واحدة؛ والأخبار العاجلة تصل دائمًا. لعدد آخر، أرسل مثلًا `/budget 15`.',
  budgetState: 'ما يصل فورًا: {count}',
  urgentExplained: '{state}، في ساعات الهدوء وحيث توجد ملخصات. والناشر هو من يقول ما العاجل.',
  urgentComesState: 'تصل دائمًا',
  urgentWaitsState: 'تنتظر كغيرها',
})
