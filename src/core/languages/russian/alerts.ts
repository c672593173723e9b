import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'События',
  storiesMajor: 'Важное ещё раз',
  storiesAll: 'Всё новое',
  storiesNone: 'Одно сообщение',
  storiesApart: 'Статьи отдельно',
  storiesMajorShort: 'по одному сообщению и ещё одно о важном',
  storiesAllShort: 'по одному сообщению и ещё одно обо всём новом',
  storiesNoneShort: 'по одному сообщению и больше ничего',
  storiesApartShort: 'каждая статья отдельно',
  storyExplained:
    '{state}. Статьи об одном событии идут вместе: другие источники добавляются к сообщению без звука.',
  storiesState:
    'О событиях приходит {state}. Чтобы изменить это, отправьте `/stories major`, `/stories all`, `/stories none` или `/stories apart`.',
  storiesSet: 'Теперь о событиях приходит {state}.',
  storiesRefused:
    'Отправьте `/stories major`, `/stories all`, `/stories none` или `/stories apart`.',

  show: 'Новость показывает',
  showLine: 'Только строку',
  showSentences: 'С предложениями',
  showFull: 'Всё, что есть',
  showLineShort: 'только строку',
  showSentencesShort: 'строку и её предложения',
  showFullShort: 'всё, что есть',
  showExplained: '{state}. В личном чате кнопки под новостью показывают больше или меньше.',
  showState:
    'Новость сначала показывает {state}. Изменить это: `/show line`, `/show sentences` или `/show full`.',
  showSet: 'Теперь новости показывают {state}.',
  showRefused: 'Отправьте `/show line`, `/show sentences` или `/show full`.',

  alertTooOld: 'Это слишком старое: я больше ничего не знаю об этой новости.',
  alertInPrivate: 'Здесь это увидели бы все. Кнопка рядом откроет новость в нашем личном чате.',
  alertWithdrawn: 'Издание отозвало эту новость.',
  alertGone: 'Я больше ничего не знаю об этой статье: она слишком старая или отозвана.',
  storyMuted: 'Заглушено: сутки ничего больше об этом событии, если только не срочно.',
  storyUnmuted: 'Вы снова будете узнавать об этом событии.',

  howToAskWhy:
    'Отправьте `/why` и ссылку на статью или издание и её номер, например `/why city-wire/a1`. Я скажу, почему она пришла сюда или почему нет.',
  whyUnknown:
    'Я не знаю такой статьи. Я помню статьи последних недель по ссылке, которую открывает новость. /latest покажет самые новые.',
  changeThis: 'Изменить',
  howToReplace:
    'Пришлите, что вы хотите вместо этого. Вот что вы написали; нажмите, чтобы скопировать:\n\n{filter}\n\nКнопка отменяет старое.',
  howToReplaceHere:
    'Отправьте команду ещё раз так, как нужно. Вот что было написано; нажмите, чтобы скопировать:\n\n{filter}\n\nКнопка отменяет старое.',
  filterGone: 'Такой подписки больше нет.',

  whyCame: 'Пришло сюда по подписке: {filter}.',
  whyCameBefore: 'Пришло сюда по подписке, которой здесь больше нет.',
  whyCameInDigest: 'Пришло сюда в дайджесте по подписке: {filter}.',
  whyComing: 'Подходит к подписке {filter} — уже в пути.',
  whyRefused: 'Подходит к подписке {filter}, но Telegram это не принял.',
  whyMuted: 'Подходит к подписке {filter}, но это событие здесь заглушено.',
  whyExpired: 'Подходит к подписке {filter}, но устарело раньше, чем могло прийти.',
  whyPause: 'Подходит к подписке {filter}: пришлось на паузу, расскажу после неё.',
  whyDigest: 'Подходит к подписке {filter}: ждёт дайджеста.',
  whyQuiet: 'Подходит к подписке {filter}: пришлось на тихие часы, расскажу после них.',
  whyBudget:
    'Подходит к подписке {filter}: новости на тот день были исчерпаны, поэтому придёт вечером.',
  whyBefore: 'Подходит к подписке {filter}, но вышло раньше, чем она появилась.',
  whyToldAlready: 'Подходит к подписке {filter}, но об этом событии здесь уже рассказано.',
  whyChanged: 'Подходит к подписке {filter}: то, что его задержало, с тех пор изменено.',
  whyNothingFollowed: 'Здесь нет подписок.',
  whyWithdrawn: 'Издание отозвало это.',
  whyNoMatch: 'Ни одна подписка {ofThis} не подходит.',
  whyLacks: 'Ни одна подписка здесь не подходит; ближе всего {filter}, но в статье нет: {lacks}.',
  whyHas: 'Ни одна подписка здесь не подходит; ближе всего {filter}, но в статье есть: {has}.',
  whyLacksAndHas:
    'Ни одна подписка здесь не подходит; ближе всего {filter}, но в статье нет: {lacks} — и есть: {has}.',
})
