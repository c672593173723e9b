/** Words that people write with a time of day, in the languages of the bot's readers. */

/** In small letters, without diacritics, digits as ASCII. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))

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
    'diario diariamente todos los días día a la las hora horas h hs hrs de',
    'chaque jour jours tous les quotidien heure heures à du le',
    'todo os as às da',
    'каждый день ежедневно в час часа часов',
    'щодня щоденно кожен кожного дня о об година годині годин',
    'كل يوم يوميا الساعة في الليل',
  ].flatMap(wordsOf),
)

/** Between an hour and its minutes. */
export const BEFORE_MINUTES: ReadonlySet<string> = new Set(
  ': . h uhr heure heures hora horas'.split(' '),
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
  ['am', 'morning morgens früh vormittags mañana matin manhã madrugada утра ранку صباحا ص'],
  [
    'pm',
    'afternoon evening nachmittags abends tarde noche soir aprèsmidi noite вечера вечора مساء م',
  ],
])
