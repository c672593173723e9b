import type * as english from '../english/follow.ts'
import type { Part } from '../language.ts'

export const follow = (): Part<typeof english.follow> => ({
  whatToFollow: 'За чим стежити? Виберіть тут або скажіть мені, наприклад:\n{examples}',
  everything: 'Усе',
  topics: 'Теми',
  publishers: 'Видання',
  search: 'Пошук',
  earlier: '‹ Раніше',
  further: 'Далі ›',
  back: '‹ Назад',
  lastDays: {
    one: 'останній {count} день',
    few: 'останні {count} дні',
    many: 'останні {count} днів',
    other: 'останні {count} дня',
  },
  noTopicsYet: 'За {days} жодна стаття не мала теми. Загляньте пізніше або виберіть слова.',
  topicsToFollow:
    'Теми й скільки новин було в кожній за {days}. Натисніть на тему, щоб побачити, що вона дає.',
  noPublishersToFollow: 'Видань поки немає. Загляньте пізніше або підпишіться на все.',
  publishersToFollow:
    'Видання й скільки новин було в кожного за {days}. Натисніть на видання, щоб побачити, що воно дає.',
  howToSay: 'Надішліть слово або фразу, і я покажу, що за ними надійшло б.',
  howToSearch: 'Щоб шукати за останні 30 днів, надішліть, наприклад, {example}.',
  followThis: 'Підписатися на це',
  nothingThere: 'Цього тут більше немає. Виберіть ще раз.',
  howToUnfollow:
    'Скажіть, від чого відписатися, наприклад:\n`/unfollow topic:world`\n\n/following покаже всі підписки {ofThis}, з кнопкою видалення біля кожної.',

  wouldFollow: 'Підписатися: {name}?',
  stories: {
    one: '{count} новина',
    few: '{count} новини',
    many: '{count} новин',
    other: '{count} новини',
  },
  atLeast: 'не менше: {stories}',
  noStory: 'жодної новини',
  noStoryAmongNewest: 'серед найновіших — жодної',
  lookedBack: 'За {days}: {stories}',
  oneOfThem: '{lookedBack}:',
  newestOfThem: '{lookedBack}, найсвіжіші з них:',
  lookedTooOften: 'Забагато запитів одразу. Зачекайте, будь ласка, хвилину й запитайте знову.',
  noLookBack: 'Зараз я не можу подивитися назад і не знаю, що б за цим надійшло.',
  neverSeen: 'За останні 30 днів не було статей з темою {topic}.',
  neverSeenNearest: 'За останні 30 днів не було статей з темою {topic}. Може, {nearest}?',
  linkOffers:
    'Я Lede: надсилаю новини одним коротким рядком, щойно вони виходять. Ось що пропонує ваше посилання; підписки не буде, доки ви її не збережете.',
  linkUnknown:
    'Я не розумію, що пропонує ваше посилання: можливо, воно обрізане. Виберіть тут, за чим стежити.',
  save: 'Зберегти',
  change: 'Змінити',
  cancel: 'Скасувати',
  saved: 'Збережено.',
  howToChange:
    'Надішліть, що ви хочете замість цього. Ось що ви написали; натисніть, щоб скопіювати:',
  howToChangeInGroup:
    'Надішліть команду ще раз так, як потрібно. Ось що було написано; натисніть, щоб скопіювати:',
  notSaved: 'Гаразд, нічого не змінено.',
  draftTooOld: 'Це запитання застаріло. Надішліть ще раз, за чим стежити.',

  followed: 'Підписку оформлено: *{name}*.',
  followsEverythingToo:
    'Тут є й підписка на все. Щоб отримувати лише назване, надішліть `/unfollow everything`.',
  alreadyFollowed: 'Така підписка вже є: *{name}*.',
  followsTheMost: 'Підписок уже {count}, і більше не можна. Спершу приберіть одну: /following.',
  unfollowed: 'Підписки більше немає: *{name}*.',
  followsEverythingStill: 'Є підписка на все, тому надходять усі новини.',
  nothingLeft: 'Підписок не лишилося, тому новини не надходитимуть.',
  notFollowed: 'Такої підписки тут немає: *{name}*.',
  seeFollowing: 'Надішліть /following, щоб побачити підписки.',
  followingTitle: 'Підписки {ofThis}',
  pressToUnfollow: 'Щоб відписатися, натисніть на кнопку підписки.',
  followsNothing: 'Підписок тут поки немає. Почніть з однієї з цих:\n{examples}',
  removed: 'Підписки більше немає: {name}',
  howEachComes: 'Як надходить кожне',
  modeNow: 'Одразу',
  modeSilent: 'Без звуку',
  modeDigest: 'Лише у дайджесті',
  modeNowShort: 'одразу',
  modeSilentShort: 'без звуку',
  modeDigestShort: 'лише у дайджесті',
  anyUrgency: 'Термінове й нетермінове',
  urgentAlone: 'Лише термінове',
  howThisComes: 'Як має надходити *{name}*?',
  modeSet: '*{name}* тепер надходить {mode}.',
  howToSetMode:
    'Надішліть, наприклад, `/mode silent russia`, `/mode digest topic:sport` або `/mode now russia`. Щоб отримувати лише термінове, підпишіться так: `russia urgent`.',
  removedBefore: 'Це вже було прибрано.',
  listTooOld: 'Цей список застарів. Надішліть /following, щоб отримати новий.',
  latestTitle: 'Останні новини',
  nothingLatest:
    'Останнім часом нічого відповідного не було. Новини надходять самі, робити нічого не потрібно.',
})
