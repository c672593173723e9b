import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'Події',
  storiesMajor: 'Важливе ще раз',
  storiesAll: 'Усе нове',
  storiesNone: 'Одне повідомлення',
  storiesApart: 'Статті окремо',
  storiesMajorShort: 'по одному повідомленню і ще одне про важливе',
  storiesAllShort: 'по одному повідомленню і ще одне про все нове',
  storiesNoneShort: 'по одному повідомленню і більше нічого',
  storiesApartShort: 'кожна стаття окремо',
  storyExplained:
    '{state}. Статті про одну подію йдуть разом: інші джерела додаються до повідомлення без звуку.',
  storiesState:
    'Про події надходить {state}. Щоб змінити це, надішліть `/stories major`, `/stories all`, `/stories none` або `/stories apart`.',
  storiesSet: 'Тепер про події надходить {state}.',
  storiesRefused:
    'Надішліть `/stories major`, `/stories all`, `/stories none` або `/stories apart`.',

  show: 'Новина показує',
  showLine: 'Лише рядок',
  showSentences: 'З реченнями',
  showFull: 'Усе, що є',
  showLineShort: 'лише рядок',
  showSentencesShort: 'рядок і його речення',
  showFullShort: 'усе, що є',
  showExplained: '{state}. В особистому чаті кнопки під новиною показують більше або менше.',
  showState:
    'Новина спершу показує {state}. Змінити це: `/show line`, `/show sentences` або `/show full`.',
  showSet: 'Тепер новини показують {state}.',
  showRefused: 'Надішліть `/show line`, `/show sentences` або `/show full`.',

  alertTooOld: 'Це надто давнє: я більше нічого не знаю про цю новину.',
  alertInPrivate: 'Тут це побачили б усі. Кнопка поруч відкриє новину в нашому особистому чаті.',
  alertWithdrawn: 'Видання відкликало цю новину.',
  alertGone: 'Я більше нічого не знаю про цю статтю: вона надто давня або відкликана.',
  storyMuted: 'Заглушено: добу нічого більше про цю подію, хіба що термінове.',
  storyUnmuted: 'Ви знову дізнаватиметеся про цю подію.',

  howToAskWhy:
    'Надішліть `/why` і посилання на статтю або видання та її номер, наприклад `/why city-wire/a1`. Я скажу, чому вона надійшла сюди або чому ні.',
  whyUnknown:
    'Я не знаю такої статті. Я пам’ятаю статті останніх тижнів за посиланням, яке відкриває новина. /latest покаже найновіші.',
  changeThis: 'Змінити',
  howToReplace:
    'Надішліть, що ви хочете замість цього. Ось що ви написали; натисніть, щоб скопіювати:\n\n{filter}\n\nКнопка скасовує старе.',
  howToReplaceHere:
    'Надішліть команду ще раз так, як потрібно. Ось що було написано; натисніть, щоб скопіювати:\n\n{filter}\n\nКнопка скасовує старе.',
  filterGone: 'Такої підписки більше немає.',

  whyCame: 'Надійшло сюди за підпискою: {filter}.',
  whyCameBefore: 'Надійшло сюди за підпискою, якої тут більше немає.',
  whyCameInDigest: 'Надійшло сюди в дайджесті за підпискою: {filter}.',
  whyComing: 'Пасує до підписки {filter} — уже в дорозі.',
  whyRefused: 'Пасує до підписки {filter}, але Telegram цього не прийняв.',
  whyMuted: 'Пасує до підписки {filter}, але цю подію тут заглушено.',
  whyExpired: 'Пасує до підписки {filter}, але застаріло раніше, ніж могло надійти.',
  whyPause: 'Пасує до підписки {filter}: припало на паузу, розкажу після неї.',
  whyDigest: 'Пасує до підписки {filter}: чекає на дайджест.',
  whyQuiet: 'Пасує до підписки {filter}: припало на тихі години, розкажу після них.',
  whyBudget: 'Пасує до підписки {filter}: новини на той день було вичерпано, тому надійде ввечері.',
  whyBefore: 'Пасує до підписки {filter}, але вийшло раніше, ніж вона з’явилася.',
  whyToldAlready: 'Пасує до підписки {filter}, але про цю подію тут уже розказано.',
  whyChanged: 'Пасує до підписки {filter}: те, що його затримало, відтоді змінено.',
  whyNothingFollowed: 'Тут немає підписок.',
  whyWithdrawn: 'Видання відкликало це.',
  whyNoMatch: 'Жодна підписка {ofThis} не пасує.',
  whyLacks: 'Жодна підписка тут не пасує; найближча {filter}, але в статті немає: {lacks}.',
  whyHas: 'Жодна підписка тут не пасує; найближча {filter}, але в статті є: {has}.',
  whyLacksAndHas:
    'Жодна підписка тут не пасує; найближча {filter}, але в статті немає: {lacks} — і є: {has}.',
})
