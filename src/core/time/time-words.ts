/** Words that people write with a time of day, in the languages of the bot's readers. */

/** In small letters, without diacritics, digits as ASCII. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))

/** The words of a text as `plain` writes them, without what stands around them. */
export const phraseIn = (text: string): string => (plain(text).match(/\p{L}+/gu) ?? []).join(' ')

/** Phrases as `phraseIn` reads them, of lists with `|` between. */
export const phrasesIn = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split('|').map(phraseIn)))

/** A list as the tables of words are written, with spaces between. */
export const wordsOf = (text: string): readonly string[] => plain(text).split(' ')

/** What each word means, of rows that give all words of a meaning. */
export const meantBy = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(
    rows.flatMap(([value, words]) => wordsOf(words).map((word): [string, T] => [word, value])),
  )

/** Said beside a time that is meant for every day. */
export const BESIDE_A_TIME: ReadonlySet<string> = new Set(
  [
    'daily every day each at clock oclock o the in',
    'täglich jeden tag um uhr',
    'diario diariamente todos todas los días día a al la las hora horas h hs hrs de',
    'chaque jour jours tous les quotidien heure heures à du le',
    'todo toda os as às ao da',
    'каждый каждое день ежедневно в час часа часов ч',
    'щодня щоденно кожен кожного дня о об година годині годин год',
    'كل يوم يوميا الساعة في عند الليل',
  ].flatMap(wordsOf),
)

/** Between an hour and its minutes. */
export const BEFORE_MINUTES: ReadonlySet<string> = new Set(
  ': . h uhr heure heures hora horas ч год'.split(' '),
)

export const NAMED_TIMES = meantBy([
  [
    '12:00',
    'noon midday mittag mittags mediodía midi meiodia полдень полдень опівдні полудень الظهر ظهرا',
  ],
  ['00:00', 'midnight mitternacht medianoche minuit meianoite полночь опівночі північ منتصف'],
])

export type Half = 'am' | 'pm'

/** Halves that people say in words; of the twelfth hour they do not tell which is meant. */
export const HALVES_IN_WORDS = meantBy<Half>([
  [
    'am',
    'morning mornings morgen morgens früh vormittags mañana mañanas matin matins manhã manhãs madrugada утра утро утром ранку ранок щоранку صباح صباحا ص',
  ],
  [
    'pm',
    'afternoon evening evenings nachmittags abend abends tarde tardes noche noches soir soirs aprèsmidi noite noites вечера вечер вечером вечора вечір щовечора مساء م',
  ],
])
