import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'Читати',
  showMore: 'Докладніше',
  showLess: 'Коротше',
  mute: 'Заглушити',
  unmute: 'Повернути',
  askWhy: 'Чому?',
  showEvidence: 'На чому ґрунтується',
  moreInPrivate: 'Докладніше в особистому чаті',

  betweenNames: ', ',
  writtenBy: 'Текст: {names}',
  aboutTopics: 'Теми: {names}',
  sources: {
    one: '{count} джерело:',
    few: '{count} джерела:',
    many: '{count} джерел:',
    other: '{count} джерела:',
  },
  alsoBy: '(також {names})',
  moreSources: 'і ще {count}',
  headlineSays: 'У заголовку сказано (слова рядка виділено):',
  articleSays: 'У статті сказано (слова рядка виділено):',

  update: 'Оновлення: {line}',
  correction: 'Виправлення: {line}',
  publishedAgain: 'Знову опубліковано: {line}',
  saidBefore: 'У попередній новині було: «{line}»',
  withdrawn:
    '*Відкликано*\n\nВидання {name} відкликало свою новину від {time}. Будь ласка, не зважайте на неї.',
  withdrawnAbove:
    '*Відкликано: {name}*\n\nНовину вище, від {time}, відкликало її видання. Будь ласка, не зважайте на неї.',
  withdrawnAmongOthers:
    '*Відкликано: {name}*\n\nОдну з новин вище, від {time}, відкликало її видання, і тут її вже немає: будь ласка, не зважайте на неї. Решта лишається чинною.',
  withdrawnFromStory:
    '*Відкликано: {name}*\n\nНовину цього видання вище, від {time}, відкликано: будь ласка, не зважайте на неї. Тепер у повідомленні те, що пише інше джерело.',
  storyWithdrawn:
    '*Відкликано*\n\nУсі, хто про це повідомляв, відкликали свої новини. Будь ласка, не зважайте на них.',
  withdrawnToo: '*Відкликано*, як і новину вище.',
  withdrawnTooAmongOthers: '*Відкликано*, як і одну з новин вище.',
  mayWriteAgain:
    'Мені не можна було тут писати, і частина новин не надійшла. Тепер вони надходять знову; найсвіжіші покаже `/latest`.',

  digestTitle: 'Ваш дайджест',
  afterQuiet: 'Поки було тихо',
  afterPause: 'Під час паузи',
  beyondBudget: 'Ще за сьогодні',
  heldBack: 'Що було відкладено',
  partOf: '{title}, частина {number} з {of}',
  pageOf: '{title}, сторінка {page} з {pages}',
  otherTopics: 'Інше',
  nothingStands: 'Те, що тут було, відкликано або минуло.',
  pageBefore: '‹ Сторінка {page}',
  pageAfter: 'Сторінка {page} ›',
  pauseOver: {
    one: 'Паузу закінчено, і новини надходять знову. За цей час вийшла {count} новина.',
    few: 'Паузу закінчено, і новини надходять знову. За цей час вийшли {count} новини.',
    many: 'Паузу закінчено, і новини надходять знову. За цей час вийшло {count} новин.',
    other: 'Паузу закінчено, і новини надходять знову. За цей час вийшло {count} новини.',
  },
  showOne: 'Показати',
  showAll: 'Показати',
  justNow: 'щойно',
})
