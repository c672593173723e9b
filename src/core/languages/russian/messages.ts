import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'Читать',
  showMore: 'Подробнее',
  showLess: 'Короче',
  mute: 'Заглушить',
  unmute: 'Вернуть',
  askWhy: 'Почему?',
  showEvidence: 'На чём основано',
  moreInPrivate: 'Подробнее в личном чате',

  betweenNames: ', ',
  writtenBy: 'Текст: {names}',
  aboutTopics: 'Темы: {names}',
  sources: {
    one: '{count} источник:',
    few: '{count} источника:',
    many: '{count} источников:',
    other: '{count} источника:',
  },
  alsoBy: '(также {names})',
  moreSources: 'и ещё {count}',
  headlineSays: 'В заголовке сказано (слова строки выделены):',
  articleSays: 'В статье сказано (слова строки выделены):',

  update: 'Обновление: {line}',
  correction: 'Исправление: {line}',
  publishedAgain: 'Снова опубликовано: {line}',
  saidBefore: 'В прежней новости говорилось: «{line}»',
  withdrawn:
    '*Отозвано*\n\nИздание {name} отозвало свою новость от {time}. Пожалуйста, не принимайте её во внимание.',
  withdrawnAbove:
    '*Отозвано: {name}*\n\nНовость выше, от {time}, отозвана изданием. Пожалуйста, не принимайте её во внимание.',
  withdrawnAmongOthers:
    '*Отозвано: {name}*\n\nОдна из новостей выше, от {time}, отозвана изданием и убрана: пожалуйста, не принимайте её во внимание. Остальное остаётся в силе.',
  withdrawnFromStory:
    '*Отозвано: {name}*\n\nНовость этого издания выше, от {time}, отозвана: пожалуйста, не принимайте её во внимание. Теперь в сообщении то, что пишет другой источник.',
  storyWithdrawn:
    '*Отозвано*\n\nВсе, кто об этом сообщал, отозвали свои новости. Пожалуйста, не принимайте их во внимание.',
  withdrawnToo: '*Отозвано*, как и новость выше.',
  withdrawnTooAmongOthers: '*Отозвано*, как и одна из новостей выше.',
  mayWriteAgain:
    'Мне нельзя было здесь писать, и часть новостей не пришла. Теперь они приходят снова; самые свежие покажет `/latest`.',

  digestTitle: 'Ваш дайджест',
  afterQuiet: 'Пока было тихо',
  afterPause: 'За время паузы',
  beyondBudget: 'Ещё за сегодня',
  heldBack: 'Что было отложено',
  partOf: '{title}, часть {number} из {of}',
  pageOf: '{title}, страница {page} из {pages}',
  otherTopics: 'Прочее',
  nothingStands: 'То, что здесь было, отозвано или прошло.',
  pageBefore: '‹ Страница {page}',
  pageAfter: 'Страница {page} ›',
  pauseOver: {
    one: 'Пауза окончена, и новости приходят снова. За это время вышла {count} новость.',
    few: 'Пауза окончена, и новости приходят снова. За это время вышли {count} новости.',
    many: 'Пауза окончена, и новости приходят снова. За это время вышло {count} новостей.',
    other: 'Пауза окончена, и новости приходят снова. За это время вышло {count} новости.',
  },
  showOne: 'Показать',
  showAll: 'Показать',
  justNow: 'только что',
})
