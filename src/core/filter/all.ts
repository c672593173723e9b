/**
 * How people ask for every article, in the languages of the bot's readers. Those of one word belong to the language
 * of filters, and to the texts that are stored; the others are read where somebody types them.
 */
import { once } from '../once.ts'
import { phraseIn, phrasesIn } from '../time/time-words.ts'

/** What asks for it, where it is the whole filter or stands beside what is left out. */
const ALL = /^(?:everything|all|alles|tout|todo|tudo|tutto|всё|все|усе|الكل|\*)$/iu
export const isAll = (text: string): boolean => ALL.test(text)

const phrases = once(() =>
  phrasesIn([
    'anything|all news|all the news|all of it|all articles|all alerts|everything you have|every article',
    'alle|alle nachrichten|alle meldungen|alle artikel',
    'todos|todas|todas las noticias|todos los artículos|todo lo que haya',
    "tous|toutes|toutes les nouvelles|toutes les actualités|toute l'actualité|toutes les infos|tous les articles",
    'todos|todas|todas as notícias|todos os artigos',
    'все новости|все статьи|вообще всё',
    'всі|усі|всі новини|усі новини|всі статті|усі статті|геть усе',
    'كل|كلها|كل شيء|كل شئ|كل شي|كلشي|كل الأخبار|جميع الأخبار|الأخبار كلها|كل المقالات',
  ]),
)

/** Whether it is all that these words say; between quotation marks they stand for themselves. */
export const asksForAll = (words: string): boolean =>
  !words.includes('"') && phrases().has(phraseIn(words))
