/**
 * What stands around each word of a tagged sentence, as far as it can be told without a parser:
 * its clause, the preposition that governs it, the head of its noun phrase, the verbs beside it,
 * brackets and quotation marks, name spans. One array a question, one value a word.
 */
import { NOUNS, ROOT, VERBS } from '../../src/core/summary/model/labels.ts'
import {
  CLAUSE_STARTERS,
  CLAUSES,
  IN_NOUN_PHRASE,
  NAMES,
  OBJECTS,
  PREPOSITIONS,
  SAYING,
  SUBJECTS,
} from './structure-words.ts'

export interface Labelled {
  readonly forms: readonly string[]
  /** Hashes of the forms. */
  readonly words: Int32Array
  readonly tags: Uint8Array
  readonly relations: Uint8Array
  /** Place of the root verb, or -1. */
  readonly root: number
}

export type Surroundings = ReturnType<typeof surroundingsOf>

export const surroundingsOf = (s: Labelled) => ({
  roles: rolesOf(s),
  starters: startersOf(s),
  governors: governorsOf(s),
  heads: headsOf(s),
  verbsBefore: verbsBefore(s),
  verbsAfter: verbsAfter(s),
  prepositionsSinceRoot: prepositionsSinceRoot(s),
  clauses: clausesOf(s),
  enclosures: enclosuresOf(s),
  names: namesOf(s),
  saying: sayingAround(s),
})

const wordAt = (s: Labelled, i: number) => s.words[i] ?? 0
const isTag = (s: Labelled, i: number, set: ReadonlySet<number>) => set.has(s.tags[i] ?? 255)
const isRelation = (s: Labelled, i: number, set: ReadonlySet<number>) =>
  set.has(s.relations[i] ?? 255)

/** Fills an array from left to right. */
function fromLeft(n: number, value: (i: number) => number): Int32Array {
  const values = new Int32Array(n)
  for (let i = 0; i < n; i++) values[i] = value(i)
  return values
}

/** Place of the last clause starter at or before each word, or -1. */
function startersOf(s: Labelled): Int32Array {
  let last = -1
  return fromLeft(s.words.length, (i) => {
    if (CLAUSE_STARTERS.has(s.forms[i] ?? '')) last = i
    return last
  })
}

/** The preposition that governs each word, or 0. */
function governorsOf(s: Labelled): Int32Array {
  let governor = 0
  return fromLeft(s.words.length, (i) => {
    if (isTag(s, i, PREPOSITIONS)) governor = wordAt(s, i)
    else if (isTag(s, i, VERBS) || s.forms[i] === ',') governor = 0
    return governor
  })
}

/** The last verb before each word, or 0. */
function verbsBefore(s: Labelled): Int32Array {
  let verb = 0
  return fromLeft(s.words.length, (i) => {
    const before = verb
    if (isTag(s, i, VERBS)) verb = wordAt(s, i)
    return before
  })
}

/** The next verb after each word, or 0. */
function verbsAfter(s: Labelled): Int32Array {
  const verbs = new Int32Array(s.words.length)
  for (let i = s.words.length - 2; i >= 0; i--)
    verbs[i] = isTag(s, i + 1, VERBS) ? wordAt(s, i + 1) : (verbs[i + 1] ?? 0)
  return verbs
}

/** The head noun of the phrase that each word is in; other words themselves. */
function headsOf(s: Labelled): Int32Array {
  const heads = new Int32Array(s.words.length)
  let head = 0
  for (let i = s.words.length - 1; i >= 0; i--) {
    if (isTag(s, i, NOUNS) && !isTag(s, i + 1, NOUNS)) head = wordAt(s, i)
    heads[i] = isTag(s, i, IN_NOUN_PHRASE) ? head : wordAt(s, i)
  }
  return heads
}

/** How many prepositions stand between the root and each word after it. */
function prepositionsSinceRoot(s: Labelled): Int32Array {
  let count = 0
  return fromLeft(s.words.length, (i) => {
    const before = count
    if (i > s.root && isTag(s, i, PREPOSITIONS)) count++
    return before
  })
}

/** The relation of the last verb that makes a clause, at or before each word; 0 before any. */
function clausesOf(s: Labelled): Int32Array {
  let clause = 0
  return fromLeft(s.words.length, (i) => {
    const relation = s.relations[i] ?? 0
    if (relation === ROOT || CLAUSES.has(relation)) clause = relation
    return clause
  })
}

export const isQuotationMark = (form: string | undefined) =>
  form === '``' || form === "''" || form === '"'

/** 1 within quotation marks, 2 within brackets, 3 within both. */
function enclosuresOf(s: Labelled): Int32Array {
  let quoted = 0
  let bracketed = 0
  return fromLeft(s.words.length, (i) => {
    const form = s.forms[i]
    if (isQuotationMark(form)) quoted ^= 1
    if (form === '(') bracketed = 2
    const enclosure = bracketed + quoted
    if (form === ')') bracketed = 0
    return enclosure
  })
}

/** Of a name: 0 no part, 1 its start, 2 its middle, 3 its end, 4 all of it. */
function namesOf(s: Labelled): Int32Array {
  return fromLeft(s.words.length, (i) => {
    if (!isTag(s, i, NAMES)) return 0
    const before = i > 0 && isTag(s, i - 1, NAMES)
    const after = isTag(s, i + 1, NAMES)
    return before ? (after ? 2 : 3) : after ? 1 : 4
  })
}

/** Whether a verb of saying stands after a word (1), before it (2), or both (3). */
function sayingAround(s: Labelled): Int32Array {
  const places = s.forms.flatMap((form, i) => (SAYING.has(form) ? [i] : []))
  const first = places[0] ?? s.words.length
  const last = places.at(-1) ?? -1
  return fromLeft(s.words.length, (i) => (i < last ? 1 : 0) + (i > first ? 2 : 0))
}

const SUBJECT_PHRASE = 1
const ROOT_WORD = 3
const OBJECT_PHRASE = 4
/** The object is looked for no further than this behind the root. */
const FARTHEST_OBJECT = 12

/** 0 none, 1 in the root's subject phrase, 2 its head, 3 the root, 4 in the object phrase, 5 its head. */
function rolesOf(s: Labelled): Int32Array {
  const roles = new Int32Array(s.words.length)
  if (s.root < 0) return roles
  roles[s.root] = ROOT_WORD
  const mark = (head: number, role: number) => {
    roles[head] = role + 1
    for (let i = head - 1; i >= 0 && isTag(s, i, IN_NOUN_PHRASE); i--) roles[i] = role
  }
  const subject = subjectOf(s)
  if (subject >= 0) mark(subject, SUBJECT_PHRASE)
  const object = objectOf(s)
  if (object >= 0) mark(object, OBJECT_PHRASE)
  return roles
}

function subjectOf(s: Labelled): number {
  let i = s.root - 1
  while (i >= 0 && !isRelation(s, i, SUBJECTS)) i--
  return i
}

function objectOf(s: Labelled): number {
  const end = Math.min(s.words.length, s.root + FARTHEST_OBJECT)
  for (let i = s.root + 1; i < end && !isRelation(s, i, CLAUSES); i++)
    if (isRelation(s, i, OBJECTS)) return i
  return -1
}
