/**
 * Days of the week as people write them (`weekdays`, `Mon-Fri`, `every Monday`, `по будням`), in the languages
 * of the bot's readers; and what is left of a text without them.
 */
import { meantBy, plain, wordsOf } from './time-words.ts'
import { DAYS, type Day } from './week.ts'

/** What a day's name begins with, in all its cases and numbers. */
const STEMS: Readonly<Record<Day, string>> = {
  mon: 'monday montag lunes lundi segunda понедельник понеділ щопонеділ الاثنين',
  tue: 'tuesday dienstag martes mardi terca вторник вівтор щовівтор الثلاثاء',
  wed: 'wednesday mittwoch miercoles mercredi quarta сред серед щосеред الاربعاء',
  thu: 'thursday donnerstag jueves jeudi quinta четвер щочетвер الخميس',
  fri: 'friday freitag viernes vendredi sexta пятниц щопятниц الجمعة',
  sat: 'saturday samstag sonnabend sabado samedi суббот субот щосубот السبت',
  sun: 'sunday sonntag domingo dimanche воскрес неділ щонеділ الاحد',
}

const SHORT: Readonly<Record<Day, string>> = {
  mon: 'mon mo lun seg пн اثنين',
  tue: 'tue tues di mar ter вт ثلاثاء',
  wed: 'wed mi mie mer qua ср اربعاء',
  thu: 'thu thur thurs do jue jeu qui чт خميس',
  fri: 'fri fr vie ven sex пт جمعة',
  sat: 'sat sa sab sam сб سبت',
  sun: 'sun so dom dim вс нд احد',
}

const WORKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const WEEKEND: readonly Day[] = ['sat', 'sun']

/** Longer ones before those that they begin with. */
const GROUPS: readonly (readonly [days: readonly Day[], phrases: string])[] = [
  [
    WORKDAYS,
    'weekdays weekday workdays werktags wochentags wochentagen dias_de_semana dias_laborables dias_habiles dias_uteis entre_semana en_semaine jours_de_semaine jours_ouvrables jours_ouvres durante_a_semana будние_дни будним_дням рабочие_дни будням будни будний будним будні робочі_дні ايام_العمل',
  ],
  [
    WEEKEND,
    'weekends weekend week-ends week-end wochenenden wochenende fines_de_semana fin_de_semana fins_de_semana fim_de_semana выходные выходным выходных вихідні вихідним вихідних نهاية_الاسبوع',
  ],
]

const STEM_DAYS = meantBy(DAYS.map((day) => [day, STEMS[day]]))
const SHORT_DAYS = meantBy(DAYS.map((day) => [day, SHORT[day]]))

/** Stands for a phrase, before its number. */
const MARK = '\ue000'

const PHRASES = GROUPS.map(([days, list]) => ({
  days,
  pattern: new RegExp(
    `(?<!\\p{L})(?:${plain(list).replaceAll(' ', '|').replaceAll('_', ' ')})(?!\\p{L})`,
    'gu',
  ),
}))

/** Between two days that begin and end a row of them. */
const THROUGH = new Set(wordsOf('- – — to through thru bis a à al au do по до الى'))
/** Between days, or before them. */
const BESIDE_DAYS = new Set(
  wordsOf(
    ', ; / & + . and und y e et и та і و on every each from am von jeden jede den los el las cada toda todo todos todas os as le les du chaque tous aos nas no na em de в во по у с з що каждый каждую каждое каждые кожного кожну каждой يوم كل من',
  ),
)

/** Of these, what stands behind something else is not the days' alone: "8:00 and Fridays". */
const AND = new Set(wordsOf('and und y e et и та і و'))

export interface DaysNamed {
  /** In the order of the text; empty where none is named. */
  readonly days: readonly Day[]
  /** They are named in one place. */
  readonly isOnce: boolean
  /** The text without them, in small letters without diacritics. */
  readonly rest: string
}

export function daysNamed(text: string): DaysNamed {
  const words = tokensOf(text)
  const days: Day[] = []
  const rest: string[] = []
  let places = 0
  for (let from = 0; from < words.length; from++) {
    const run = runFrom(words, from)
    const [first] = run
    if (run.some((word) => word.days.length > 0)) {
      if (first && AND.has(first.text) && rest.length > 0) rest.push(first.text)
      days.push(...daysOf(run))
      places += 1
    } else rest.push(...run.map((word) => word.text))
    from += run.length
    rest.push(...words.slice(from, from + 1).map((word) => word.text))
  }
  return { days, isOnce: places < 2, rest: rest.join(' ') }
}

/** Days, and what may stand between or before them, up to the first other word. */
function runFrom(words: readonly Word[], from: number): readonly Word[] {
  const isOther = ({ text, days }: Word) =>
    days.length === 0 && !BESIDE_DAYS.has(text) && !THROUGH.has(text)
  const length = words.slice(from).findIndex(isOther)
  return words.slice(from, length < 0 ? words.length : from + length)
}

interface Word {
  readonly text: string
  readonly days: readonly Day[]
}

/** Of words that are days, or stand between or before them. */
function daysOf(run: readonly Word[]): Day[] {
  return run.flatMap(({ text, days }, i) => {
    const from = run[i - 1]?.days.at(-1)
    const to = run[i + 1]?.days[0]
    return THROUGH.has(text) && from && to ? through(from, to) : days
  })
}

/** Round the end of the week, too: from Friday to Monday. */
function through(from: Day, to: Day): Day[] {
  const twice = [...DAYS, ...DAYS]
  const start = DAYS.indexOf(from)
  return twice.slice(start, twice.indexOf(to, start) + 1)
}

function tokensOf(text: string): readonly Word[] {
  let written = plain(text).replace(/(?<=\p{L})(?:['’](?=\p{L})|-feira)/gu, '')
  for (const [i, { pattern }] of PHRASES.entries()) {
    written = written.replace(pattern, ` ${MARK}${i} `)
  }
  const tokens = written.match(/\p{Co}\d+|\d+|\p{L}+|[^\s\d\p{L}]/gu) ?? []
  return tokens.map((token) => ({ text: token, days: dayOf(token) }))
}

function dayOf(token: string): readonly Day[] {
  if (token.startsWith(MARK)) return PHRASES[Number(token.slice(1))]?.days ?? []
  const short = SHORT_DAYS.get(token)
  if (short) return [short]
  for (const [stem, day] of STEM_DAYS) if (token.startsWith(stem)) return [day]
  return []
}
