/**
 * Cuts: what a headline that is too long can lose. Each takes a text and gives back a shorter one,
 * or null where it does not apply; the gates decide whether the rest still says the same.
 *
 * Conditions ("if", "unless", "until"), contrasts ("but") and negations are never cut off.
 */
import { normalWord, words } from '../text/tokens.ts'
import { fits, wordCount } from './draft.ts'
import { wantsMore, wantsPhrase } from './phrases/wants-more.ts'
import type { Reading } from './reading.ts'
import { withoutArticles } from './style.ts'
import { hasVerb, isVerb } from './verbs.ts'

export interface Cut {
  readonly name: string
  readonly cost: number
  readonly make: (text: string, reading: Reading) => string | null
}

/** Who died is never a detail. */
const LOSS = /\b(?:dead|killed|killing|injured|wounded|died|deaths?)\b/iu

/** The part before a match, when it is a clause by itself. */
function clauseBefore(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text)
  if (!match) return null
  return asClause(text.slice(0, match.index))
}

/** The same, where the beginning does not ask for the rest: "for the first time | since the war". */
function wholeBefore(text: string, pattern: RegExp): string | null {
  const before = clauseBefore(text, pattern)
  return before === null || wantsPhrase(before, '') || LOSS.test(text.slice(before.length))
    ? null
    : before
}

/** A beginning without the mark at its end, when it is a clause of at least five words. */
function asClause(beginning: string): string | null {
  const before = beginning.replace(/[\s,;:–—-]+$/u, '')
  const own = words(before.replace(/^[^:]{2,40}:\s/u, ''))
  return own.length >= 5 && hasVerb(own) ? before : null
}

const PARENTHESIS = /\s*[([][^()[\]]{1,60}[)\]]/gu
const DAY =
  /,? (?:(?:on |late |early |late on |early on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|today|tonight|yesterday|this (?:morning|week|evening)|last (?:night|week))(?=[,;](?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))|$| (?:as|after|amid|while|in|at)\b)/giu
const NAMED_AS =
  /\b(?:seen|named|described|known|regarded|hailed|treated|elected|chosen|picked|tapped|dubbed|branded|billed|serve[sd]?|works?|worked|acts?|acted|used|posed?|posing|such|same|well|soon|long|far|much|many|just|so) $/iu

/** A short tail behind a dash may be the speaker: "… - Kerry". */
const SECOND_SENTENCE = /;|(?:!|(?<=\p{Ll}{3})\.) (?=\p{Lu})| [–—-] (?=(?:\S+ ){4}\S)(?!.* [–—-] )/u

export const CUTS: readonly Cut[] = [
  { name: 'articles-dropped', cost: 0.6, make: withoutArticles },
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
    make: (text) => clauseBefore(text, SECOND_SENTENCE),
  },
  { name: 'second-clause-dropped', cost: 2.5, make: withoutSecondClause },
  {
    name: 'circumstance-dropped',
    cost: 2,
    make: (text) =>
      wholeBefore(
        text,
        /(?<! (?:years?|months?|weeks?|days?|hours?|minutes?)),? (?:after|amid|amidst|following|while|during|since|despite|thanks to|because of|in wake of|in the wake of)\s(?=\S)/iu,
      ),
  },
  { name: 'as-clause-dropped', cost: 2.2, make: withoutAsClause },
  {
    name: 'purpose-dropped',
    cost: 2.6,
    make: (text) =>
      clauseBefore(text, / (?:in order to|in bid to|in a bid to|in effort to|in an effort to) /iu),
  },
  { name: 'last-phrase-dropped', cost: 3.5, make: withoutLastPhrases },
]

/** Phrases that tell where, when, why or how; "of", "by" and "against" belong to what they follow. */
const PHRASE =
  / (?=(?:in|on|at|during|near|across|amid|to (?:become|create|avoid|halt|boost|help|make|put|save|fight|tackle|mark|meet|protect|prevent|keep|aid|end|improve|reduce|cut|fund)) )|, (?=(?:\p{Ll}+(?:ed|ing)|in|on|at|with|amid) )/giu
/** The longest beginning that fits and ends before such a phrase. */
function withoutLastPhrases(text: string): string | null {
  // "X was the guest at Y": the phrase is what is said of X. "the first time since": what makes it one.
  if (/ (?:is|are|was|were) /i.test(text)) return null
  const ends = Array.from(text.matchAll(PHRASE), (match) => match.index).reverse()
  for (const end of ends) {
    const before = text.slice(0, end)
    const last = words(before).at(-1) ?? ''
    const tail = words(text.slice(end))
    // "Blast at flats kills two": the verb of all of it.
    if (tail.some((word) => /s$/.test(word) && isVerb(word)) || LOSS.test(text.slice(end))) continue
    if (wantsPhrase(before, tail[0] ?? '')) continue
    if (!fits(before) || wordCount(before) < 6 || wantsMore(before) || isVerb(last)) continue
    return asClause(before)
  }
  return null
}

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
  const match =
    /^([^,]{3,60}), ((?:an?|the|who|which|whose|once|formerly) [^,]{3,60}), (?=(\p{L}+))/u.exec(
      text,
    )
  if (!match?.[1] || !match[2] || !match[3]) return null
  const verbFollows = isVerb(normalWord(match[3])) && !hasVerb(words(match[1]))
  return verbFollows ? `${match[1]} ${text.slice(match[0].length)}` : null
}

/** ", vows quick recovery": a second verb of the same subject. */
function withoutSecondClause(text: string): string | null {
  const match = /(?:,| and) (\p{L}+)\s(?=\S)[^,]*$/u.exec(text)
  const isSecond = match?.[1] && /s$/.test(match[1]) && isVerb(normalWord(match[1]))
  // "strikes, kills worker": two verbs of one object.
  const shares = match && isVerb(words(text.slice(0, match.index)).at(-1) ?? '')
  // "X, who had come, was shot": the main clause is what follows.
  if (match && /, (?:who|which|whose|where)\b[^,]*$/iu.test(text.slice(0, match.index))) return null
  if (match && !hasVerb(words(text.slice(0, match.index).split(',')[0] ?? ''))) return null
  return isSecond && !shares ? clauseBefore(text, /(?:,| and) \p{L}+\s(?=\S)[^,]*$/u) : null
}

/** ", as prices rise"; "named as winner" and "such as" are left alone. */
function withoutAsClause(text: string): string | null {
  const match = /,? as (?=\S+ \S+)/iu.exec(text)
  if (!match || NAMED_AS.test(`${text.slice(0, match.index)} `)) return null
  const after = words(text.slice(match.index + match[0].length))
  return hasVerb(after) || isVerb(after[0] ?? '') ? clauseBefore(text, /,? as (?=\S+ \S+)/iu) : null
}
