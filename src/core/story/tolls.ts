/**
 * The counts that an article gives of what an event did: dead, hurt, missing, arrested, a magnitude, a vote. Only
 * the headline and the first two sentences are read, in English; a sentence that speaks of a part, of another time or of
 * a rate gives no count, since it could not be told from the whole.
 */
import { type Bound, boundOf } from '../meaning/bounds.ts'
import { writtenPlainly } from '../meaning/figures.ts'
import { numbersIn } from '../meaning/number-reader.ts'
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'
import { sentencesOf } from '../text/sentences.ts'

export type TollKind = 'dead' | 'hurt' | 'missing' | 'arrested' | 'magnitude' | 'vote'

export interface Toll {
  readonly kind: TollKind
  readonly value: number
  /** The votes against. */
  readonly against: number | null
  /** "At least", "more than", "about": the value is where it begins, or near it. */
  readonly bound: Bound | null
  /** A part of those whom it befell: "students", "French"; empty where it is of all. */
  readonly group: string
  /** "In Gaza": where the count is of; empty where it does not say. */
  readonly place: string
}

const COUNT = '(?<count>\\d+)(?![.,:]?\\d|[-%\\p{L}])'
/** Who it is that was counted: "people", "Israeli soldiers". */
const WHO = "(?<who>(?: (?!(?:and|or|as|in|on|with|after|others|of)(?!\\p{L}))[\\p{L}’'-]+){0,3}?)"
/** The words of bounds: "at least", "up to", "an estimated". */
const NEARLY =
  '(?: (?:at|least|more|no|fewer|than|over|above|up|to|as|many|about|around|some|roughly|an|estimated|nearly|almost|close)){0,4}'
const WERE = '(?: (?:is|are|was|were|has been|have been|have|reported|confirmed|feared))?'

const shape = (text: string) =>
  new RegExp(`(?<![\\p{L}\\d.,$€£-])(?:${text})(?![\\p{L}\\d])`, 'giu')

const of = (behind: string, before: string): readonly RegExp[] => [
  shape(`${COUNT}${WHO}${WERE} (?:${behind})`),
  shape(`(?:${before})${NEARLY} ${COUNT}`),
]

const shapes = once((): readonly (readonly [TollKind, readonly RegExp[]])[] => [
  [
    'dead',
    [
      ...of(
        'killed|dead|died|die|dies|dying|slain|deaths',
        'kill|kills|killed|killing|(?:claims?|claimed|claiming) the lives of|(?:death )?toll(?: \\p{L}+){0,5} (?:to|at|of|passes|reaches|hits|tops)',
      ),
    ],
  ],
  [
    'hurt',
    of(
      'injured|hurt|wounded|injuries',
      'injure|injures|injured|injuring|wound|wounds|wounded|wounding|hurts|hurting',
    ),
  ],
  ['missing', of('missing|unaccounted for', 'missing:')],
  [
    'arrested',
    of('arrested|detained|arrests', 'arrest|arrests|arrested|arresting|detains|detained'),
  ],
  [
    'magnitude',
    [
      /(?<![\d.])(?<count>\d(?:\.\d)?)[- ](?:magnitude|(?=\p{L}*quake))/giu,
      /magnitude(?: of)?[- ]{1,3}(?<count>\d(?:\.\d)?)(?![\d.]\d)/giu,
    ],
  ],
  [
    'vote',
    [
      /(?<![\d-])(?<count>\d{1,3})(?:-|–| to )(?<against>\d{1,3}) (?:vote|ruling|decision|margin)/giu,
      /(?:vote[ds]?(?: of)?|passed|passes|approved|ruled|by a margin of)(?: [\p{L}’'-]+){0,4}?,? (?<count>\d{1,3})(?:-|–| to )(?<against>\d{1,3})(?![\d-])/giu,
    ],
  ],
])

/** Of a part, of another time, or a rate. */
const PARTLY =
  /(?<!\p{L})(?:since|average|a day|per day|that day|24 hours|daily|including|another|other|more(?! than)|one of|aftershocks?|flurry|series of|(?:19|20)\d\d)(?!\p{L})/iu
/** "6 in Haiti, 11 in Cuba": parts, and nobody's sum. */
const BY_PLACE = pattern.u`\d[^.;]{0,30} (?:in|from) (?:the )?\p{Lu}[^.;]{0,30}(?:,| and) \d+[^.;]{0,20} (?:in|from) (?:the )?\p{Lu}`
const PLACE = pattern.u`^[^.;,]{0,40}? (?:in|on|at|from|near|across) (?:the )?(\p{Lu}[\p{L}’'-]+)`
const GROUP = pattern.u`(?<!\p{L})(?:children|students|pupils|teachers|women|men|boys|girls|babies|tourists|soldiers|troops|officers|police|civilians|firefighters|crew|players|nationals|citizens|demonstrators|protesters|militants|rebels|terrorists|attackers|assailants|gunmen|suspects|hostages|(?!People|Persons)\p{Lu}[\p{L}’'-]+)(?!\p{L})`
const NEXT_WORDS = /^(?: (?!(?:in|on|at|from|near|after|as|when)(?!\p{L}))[\p{L}’'-]+){0,3}/u
/** "13 students and two teachers": parts of a sum that is not told. */
const ADDED = /^(?: [\p{L}’'-]+){0,3} and \d/u
const SENTENCES = 2

/** Each count once, in the order of headline and text. */
export function tollsOf(headline: string, text: string, language: string): readonly Toll[] {
  if (language !== 'en') return []
  const first = sentencesOf(text.slice(0, 1_000), language).slice(0, SENTENCES)
  const tolls = [headline, ...first.map((sentence) => sentence.text)]
    .filter((sentence) => !PARTLY.test(sentence))
    .map((sentence) => inDigits(sentence.replace(/(?<=\d)\. (?=\d)/g, '.')))
    .filter((sentence) => !BY_PLACE().test(sentence))
    .flatMap(tollsIn)
  const same = Map.groupBy(tolls, ({ kind, value }) => `${kind} ${value}`)
  return Array.from(same.values(), together).flat()
}

/** "Twelve", "two dozen" and "1,200" as digits; what is no whole count stays as it is. */
function inDigits(sentence: string): string {
  const plain = writtenPlainly(sentence, 'en')
  let text = ''
  let end = 0
  for (const number of numbersIn(plain, 'en')) {
    const isCount = /^\d+$/.test(number.worth) && !number.isOrdinal
    text += plain.slice(end, number.start)
    text += isCount ? number.worth : plain.slice(number.start, number.end)
    end = number.end
  }
  return text + plain.slice(end)
}

/** What one sentence leaves out another may say: where it was. */
function together([first, ...others]: readonly Toll[]): readonly Toll[] {
  if (!first) return []
  const all = [first, ...others]
  const place = all.find((toll) => toll.place !== '')?.place ?? ''
  const isExact = all.some(({ bound }) => bound === null)
  return [{ ...first, place, bound: isExact ? null : first.bound }]
}

function tollsIn(sentence: string): readonly Toll[] {
  return shapes().flatMap(([kind, ways]) =>
    ways.flatMap((one) =>
      Array.from(sentence.matchAll(one)).flatMap((match) => tollOf(kind, match)),
    ),
  )
}

function tollOf(kind: TollKind, match: RegExpMatchArray): readonly Toll[] {
  const { 0: written, index = 0, input = '', groups = {} } = match
  const { count = '' } = groups
  const from = index + written.indexOf(count)
  const behind = input.slice(index + written.length)
  const against = groups.against === undefined ? null : Number(groups.against)
  const measured = { kind, value: Number(count), against, bound: null }
  if (kind === 'vote' || kind === 'magnitude') return [{ ...measured, group: '', place: '' }]
  // Whom it counts stands between the count and the verb, or behind both.
  const whom = groups.who ?? NEXT_WORDS.exec(behind)?.[0] ?? ''
  if (groups.who === undefined && ADDED.test(behind)) return []
  return [
    {
      ...measured,
      bound: boundOf(input.slice(0, from), input.slice(from + count.length), 'en'),
      group: GROUP().exec(whom)?.[0] ?? '',
      place: PLACE().exec(behind)?.[1] ?? '',
    },
  ]
}
