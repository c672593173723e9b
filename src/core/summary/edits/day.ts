/** "on Monday", "late on Tuesday night", "today": alerts come on the day. */
import { DAY, MONTH, PART } from '../../english/time.ts'
import { baseOfPast, familyOf } from '../../english/verbs.ts'
import { isSaying, verbOf } from '../read/clause.ts'
import type { Reading } from '../read/reading.ts'
import { hasTag, is, OPENS_CLAUSE, type Tagged } from '../read/tagged.ts'

const EARLY = /^(?:late|early|on)$/i
/** "until Monday", "from Monday": an end or a beginning is the news. */
const SPAN =
  /^(?:until|till|from|since|before|after|by|of|for|every|each|last|next|black|good|super|bloody|easter|and|or|to|than)$/i

export function withoutDay(words: Tagged, reading: Reading): readonly Tagged[] {
  if (!isPast(words, reading)) return []
  return words.flatMap((word, day) => {
    if (!is(word, DAY) && !isPartOfDay(words, day)) return []
    let from = day
    while (is(words[from - 1], EARLY)) from--
    const to = dayEnd(words, day)
    return from > 1 &&
      !asksForDay(words, from) &&
      !isOfName(words, from) &&
      !isInRelative(words, from) &&
      !is(words[from - 1], SPAN) &&
      isEnd(words, to)
      ? [words.toSpliced(from, to - from)]
      : []
  })
}

/** Behind "Monday night" or "Monday, March 10". */
function dayEnd(words: Tagged, day: number): number {
  if (is(words[day + 1], PART)) return day + 2
  const month = is(words[day + 1], /^,$/) ? day + 2 : day + 1
  return is(words[month], MONTH) && is(words[month + 1], /^\d\d?$/) ? month + 2 : day + 1
}

/** "this morning", "last night"; the first of the two words. */
const isPartOfDay = (words: Tagged, at: number) =>
  is(words[at], /^(?:this|last)$/i) && is(words[at + 1], /^(?:morning|afternoon|evening|night)$/i)

/** The end, or where a phrase begins. */
const isEnd = (words: Tagged, at: number) =>
  at >= words.length || (hasTag(words[at], /^IN$/) && !is(words[at], /^of$/i))

/** "an advisory beginning Tuesday", "robbery reported early Sunday". */
const asksForDay = (words: Tagged, from: number) =>
  hasTag(words[from - 1], /^VBG$/) ||
  (hasTag(words[from - 1], /^VB[ND]$/) && hasTag(words[from - 2], /^NN/))

/** "a church which Ada Quill attended on Friday": then it is not the day of the news. */
const isInRelative = (words: Tagged, from: number) =>
  words.slice(1, from).some((word) => hasTag(word, OPENS_CLAUSE))

/** "Star War Saturday": right behind a name, the day may be a part of it. */
const isOfName = (words: Tagged, from: number) =>
  is(words[from], DAY) && is(words[from - 1], /^\p{Lu}/u) && hasTag(words[from - 1], /^NN/)

/**
 * Only what is over has its day beside it; of what is to come, or holds on a day, it is the news. Of a
 * headline in the present the text tells, by the past of its verb.
 */
function isPast(words: Tagged, reading: Reading): boolean {
  const verb = tellingVerb(words)
  if (!verb || words.some((word) => hasTag(word, /^MD$/) || is(word, HOLDS))) return false
  const isTold = (word: string) =>
    familyOf(word) === familyOf(verb.normal) && baseOfPast(word) !== null
  return (
    hasTag(verb, /^VB[DN]$/) ||
    is(verb, /^(?:has|have|was|were)$/i) ||
    [...reading.words].some(isTold)
  )
}

/** "says they are ready for visit on Wednesday": the day is of what is said. */
function tellingVerb(words: Tagged): Tagged[number] | undefined {
  const at = verbOf(words)
  const behind = words.slice(at + 1)
  return (isSaying(words[at]) ? behind[verbOf(behind)] : undefined) ?? words[at]
}

const HOLDS =
  /^(?:to|ban(?:s|ned)?|barred|free|open(?:s|ed)?|clos(?:e|es|ed)|shut|halt(?:s|ed)?|effect|due|set)$/i
