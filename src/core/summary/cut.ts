/**
 * Cuts: what a headline that is too long can lose. Each takes a text and gives back a shorter one,
 * or null where it does not apply; the gates decide whether the rest still says the same.
 *
 * Conditions ("if", "unless", "until"), contrasts ("but") and negations are never cut off.
 */
import { normalWord, words } from '../text/tokens.ts'
import { LONGEST_LINE, MOST_WORDS } from './draft.ts'
import { DANGLING } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { hasVerb, isVerb } from './verbs.ts'

export interface Cut {
  readonly name: string
  readonly cost: number
  readonly make: (text: string, reading: Reading) => string | null
}

/** The part before a match, when it is a clause by itself. */
function clauseBefore(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text)
  if (!match) return null
  const before = text.slice(0, match.index).replace(/[\s,;:–—-]+$/u, '')
  const normal = words(before)
  return normal.length >= 4 && hasVerb(normal) ? before : null
}

const PARENTHESIS = /\s*[([][^()[\]]{1,60}[)\]]/gu
const DAY =
  /,? (?:(?:on |late |early |late on |early on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|today|tonight|yesterday|this (?:morning|week|evening)|last (?:night|week))(?=[,;]|$| (?:as|after|amid|while|in|at)\b)/giu
const NAMED_AS =
  /\b(?:seen|named|described|known|regarded|hailed|treated|elected|chosen|picked|tapped|dubbed|branded|billed|serve[sd]?|works?|worked|acts?|acted|used|posed?|posing|such|same|well|soon|long|far|much|many|just|so) $/iu

export const CUTS: readonly Cut[] = [
  {
    name: 'parenthesis-dropped',
    cost: 1,
    make: (text) => changed(text, text.replace(PARENTHESIS, '')),
  },
  { name: 'day-dropped', cost: 1, make: (text) => changed(text, text.replace(DAY, '')) },
  { name: 'label-dropped', cost: 1.5, make: withoutLabel },
  { name: 'aside-dropped', cost: 2, make: withoutAside },
  {
    name: 'second-sentence-dropped',
    cost: 2,
    make: (text) => clauseBefore(text, /[;…]|[!.] (?=\p{Lu})| [–—-] /u),
  },
  { name: 'second-clause-dropped', cost: 2.5, make: withoutSecondClause },
  {
    name: 'circumstance-dropped',
    cost: 2,
    make: (text) =>
      clauseBefore(
        text,
        /,? (?:after|amid|amidst|following|while|ahead of|during|since|despite|thanks to|because of|in wake of|in the wake of)\s(?=\S)/iu,
      ),
  },
  { name: 'as-clause-dropped', cost: 2.2, make: withoutAsClause },
  {
    name: 'purpose-dropped',
    cost: 2.6,
    make: (text) =>
      clauseBefore(text, / (?:in order to|in bid to|in a bid to|in effort to|in an effort to) /iu),
  },
  {
    name: 'place-dropped',
    cost: 3,
    make: (text) =>
      clauseBefore(
        text,
        /,? (?:in|at|near|outside|across|inside|during) (?:(?!in |at |near |to |of )[^,;:]){2,40}$/iu,
      ),
  },
]

const changed = (before: string, after: string) =>
  after === before || after.trim() === '' ? null : after.trim()

/** "Syria war: …" → "…", where the lead names the topic and the rest stands by itself. */
export function withoutLabel(text: string, reading: Reading): string | null {
  const [whole, label] = /^([^:]{2,40}):\s+(?=\S)/u.exec(text) ?? []
  if (!whole || !label) return null
  const rest = text.slice(whole.length)
  const known = words(label).every((word) => reading.lead.has(word))
  return known && words(rest).length >= 3 && hasVerb(words(rest)) ? rest : null
}

/** ", a former minister," between subject and verb. */
function withoutAside(text: string): string | null {
  const match = /^([^,]{3,60}), ([^,]{3,60}), (?=(\p{L}+))/u.exec(text)
  if (!match?.[1] || !match[2] || !match[3]) return null
  const verbFollows = isVerb(normalWord(match[3])) && !hasVerb(words(match[1]))
  return verbFollows && !isVerb(words(match[2])[0] ?? '')
    ? `${match[1]} ${text.slice(match[0].length)}`
    : null
}

/** ", vows quick recovery": a second verb of the same subject. */
function withoutSecondClause(text: string): string | null {
  const match = /(?:,| and) (\p{L}+)\s(?=\S)[^,]*$/u.exec(text)
  const isSecond = match?.[1] && /s$/.test(match[1]) && isVerb(normalWord(match[1]))
  return isSecond ? clauseBefore(text, /(?:,| and) \p{L}+\s(?=\S)[^,]*$/u) : null
}

/** ", as prices rise"; "named as winner" and "such as" are left alone. */
function withoutAsClause(text: string): string | null {
  const match = /,? as (?=\S+ \S+)/iu.exec(text)
  if (!match || NAMED_AS.test(`${text.slice(0, match.index)} `)) return null
  const after = words(text.slice(match.index + match[0].length))
  return hasVerb(after) || isVerb(after[0] ?? '') ? clauseBefore(text, /,? as (?=\S+ \S+)/iu) : null
}

/**
 * The longest beginning of a headline that fits in a line with "…" behind it, cut at a word
 * boundary, without a last word that would dangle. A text without boundaries is cut between
 * characters. What fits is given back as it is.
 */
export function cutAtWord(headline: string): string {
  const chunks = headline.split(' ')
  if (headline.length <= LONGEST_LINE && chunks.length <= MOST_WORDS) return headline
  let line = ''
  for (const chunk of chunks.slice(0, MOST_WORDS)) {
    const longer = line === '' ? chunk : `${line} ${chunk}`
    if (longer.length > LONGEST_LINE - 1) break
    line = longer
  }
  // A script without spaces, or one word that is longer than a line.
  const words = line.length < LONGEST_LINE / 3 ? cutInside(headline) : withoutDangling(line)
  return `${words}…`
}

function withoutDangling(line: string): string {
  let kept = line
  for (let left = MOST_WORDS; left > 3; left--) {
    const last = /(?:^|\s)(\S+)$/u.exec(kept)
    const word = normalWord((last?.[1] ?? '').replace(/^\P{L}+|\P{L}+$/gu, ''))
    if (!last || (word !== '' && !DANGLING.has(word))) break
    kept = kept.slice(0, last.index)
  }
  return kept.replace(/[\s,;:–—…-]+$/u, '') || line
}

const segments = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function cutInside(text: string): string {
  const start = text.slice(0, 2 * LONGEST_LINE)
  return (
    upTo(segments.segment(start)) ||
    upTo(graphemes.segment(start)) ||
    start.slice(0, LONGEST_LINE - 1).toWellFormed()
  )
}

function upTo(parts: Iterable<{ readonly segment: string }>): string {
  let line = ''
  let spaces = 0
  for (const { segment } of parts) {
    spaces += segment.trim() === '' ? 1 : 0
    if (line.length + segment.length > LONGEST_LINE - 1 || spaces >= MOST_WORDS) break
    line += segment
  }
  return line.trimEnd()
}
