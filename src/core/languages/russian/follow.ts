import type * as english from '../english/follow.ts'
import type { Part } from '../language.ts'

export const follow = (): Part<typeof english.follow> => ({
  whatToFollow: 'За чем следить? Выберите здесь или скажите мне, например:\n{examples}',
  everything: 'Всё',
  topics: 'Темы',
  publishers: 'Издания',
  search: 'Поиск',
  earlier: '‹ Раньше',
  further: 'Дальше ›',
  back: '‹ Назад',
  lastDays: {
    one: 'последний {count} день',
    few: 'последние {count} дня',
    many: 'последние {count} дней',
    other: 'последние {count} дня',
  },
  noTopicsYet: 'За {days} ни у одной статьи не было темы. Загляните позже или выберите слова.',
  topicsToFollow:
    'Темы и число новостей в каждой за {days}. Нажмите на тему, чтобы увидеть её новости.',
  noPublishersToFollow: 'Изданий пока нет. Загляните позже или подпишитесь на всё.',
  publishersToFollow:
    'Издания и число новостей у каждого за {days}. Нажмите на издание, чтобы увидеть его новости.',
  howToSay: 'Пришлите слово или фразу, и я покажу, что по ним пришло бы.',
  howToSearch: 'Чтобы искать за последние 30 дней, отправьте, например, {example}.',
  followThis: 'Подписаться на это',
  nothingThere: 'Этого здесь больше нет. Выберите ещё раз.',
  howToUnfollow:
    'Скажите, от чего отписаться, например:\n`/unfollow topic:world`\n\n/following покажет все подписки {ofThis}, с кнопкой удаления у каждой.',

  wouldFollow: 'Подписаться: {name}?',
  stories: {
    one: '{count} новость',
    few: '{count} новости',
    many: '{count} новостей',
    other: '{count} новости',
  },
  atLeast: 'не меньше: {stories}',
  noStory: 'ни одной новости',
  noStoryAmongNewest: 'среди самых новых — ни одной',
  lookedBack: 'За {days}: {stories}',
  oneOfThem: '{lookedBack}:',
  newestOfThem: '{lookedBack}, самые свежие из них:',
  lookedTooOften: 'Слишком много запросов сразу. Подождите, пожалуйста, минуту и спросите снова.',
  noLookBack: 'Сейчас я не могу посмотреть назад и не знаю, что бы по этому пришло.',
  neverSeen: 'За последние 30 дней не было статей с темой {topic}.',
  neverSeenNearest: 'За последние 30 дней не было статей с темой {topic}. Может быть, {nearest}?',
  linkOffers:
    'Я Lede: присылаю новости одной короткой строкой, как только они выходят. Вот что предлагает ваша ссылка; подписки не будет, пока вы её не сохраните.',
  linkUnknown:
    'Я не понимаю, что предлагает ваша ссылка: возможно, она обрезана. Выберите здесь, за чем следить.',
  save: 'Сохранить',
  change: 'Изменить',
  cancel: 'Отмена',
  saved: 'Сохранено.',
  howToChange:
    'Пришлите, что вы хотите вместо этого. Вот что вы написали; нажмите, чтобы скопировать:',
  howToChangeInGroup:
    'Отправьте команду ещё раз так, как нужно. Вот что было написано; нажмите, чтобы скопировать:',
  notSaved: 'Хорошо, ничего не изменено.',
  draftTooOld: 'Этот вопрос устарел. Пришлите ещё раз, за чем следить.',

  followed: 'Подписка оформлена: *{name}*.',
  followsEverythingToo:
    'Здесь есть и подписка на всё. Чтобы получать только названное, отправьте `/unfollow everything`.',
  alreadyFollowed: 'Такая подписка уже есть: *{name}*.',
  followsTheMost: 'Подписок уже {count}, и больше нельзя. Сначала уберите одну: /following.',
  unfollowed: 'Подписки больше нет: *{name}*.',
  followsEverythingStill: 'Есть подписка на всё, поэтому приходят все новости.',
  nothingLeft: 'Подписок не осталось, поэтому новости приходить не будут.',
  notFollowed: 'Такой подписки здесь нет: *{name}*.',
  seeFollowing: 'Отправьте /following, чтобы увидеть подписки.',
  followingTitle: 'Подписки {ofThis}',
  pressToUnfollow: 'Чтобы отписаться, нажмите на кнопку подписки.',
  followsNothing: 'Подписок здесь пока нет. Начните с одной из этих:\n{examples}',
  removed: 'Подписки больше нет: {name}',
  howEachComes: 'Как что приходит',
  modeNow: 'Сразу',
  modeSilent: 'Без звука',
  modeDigest: 'Только в дайджесте',
  modeNowShort: 'сразу',
  modeSilentShort: 'без звука',
  modeDigestShort: 'только в дайджесте',
  anyUrgency: 'Срочное и несрочное',
  urgentAlone: 'Только срочное',
  howThisComes: 'Как должно приходить *{name}*?',
  modeSet: '*{name}* теперь приходит {mode}.',
  howToSetMode:
    'Отправьте, например, `/mode silent russia`, `/mode digest topic:sport` или `/mode now russia`. Чтобы получать только срочное, подпишитесь так: `russia urgent`.',
  removedBefore: 'Это уже было убрано.',
  listTooOld: 'Этот список устарел. Отправьте /following, чтобы получить новый.',
  latestTitle: 'Последние новости',
  nothingLatest:
    'В последнее время ничего подходящего не было. Новости приходят сами, делать ничего не нужно.',
})
