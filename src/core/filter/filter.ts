/**
 * What subscribers follow things by. A filter is stored and shown as its canonical text, which is read back
 * as the same filter; all else (its tree, its words' stems, the keys it is indexed by) is made of the text.
 */
import * as v from 'valibot'
import { err, ok, type Result } from '../result.ts'
import type { Typed } from '../schema.ts'
import { visible } from '../text/visible.ts'
import { lex, type Place } from './lex.ts'
import { type About, holds, topicName } from './match.ts'
import { Parser, type Problem } from './parse.ts'
import { EVERYTHING, print } from './print.ts'
import type { Said } from './said.ts'
import { type Nonsense, senseless } from './sense.ts'
import { stemInAny } from './stems.ts'
import type { Test } from './test.ts'
import { wordsOf } from './words.ts'

/** How what it finds comes: at once, without sound, or with the next digest or recap; the first is heard most. */
export const MODES = ['now', 'silent', 'digest'] as const
export type Mode = (typeof MODES)[number]

export const filterSchema = v.object({
  /** Canonical. What only a newer version can read is nothing that may be dropped. */
  text: v.pipe(
    v.string(),
    v.check((text) => isFilterText(text)),
  ),
  /** Left out: at once. */
  mode: v.exactOptional(v.picklist(MODES)),
})
export type Filter = Typed<typeof filterSchema>

/** Longest filter as it is written, in UTF-16 units. */
export const FILTER_LIMIT = 300

export type FilterProblem =
  | Problem
  | Nonsense
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number }

export interface FilterError {
  readonly problem: FilterProblem
  /** As it was read, and where in it the problem stands; `null`: it is about the whole. */
  readonly text: string
  readonly place: Place | null
  /** A filter that was probably meant, as text. */
  readonly meant: string | null
}

const asking = (test: Test): Filter => ({ text: print(test) })
export const everything: Filter = asking({ kind: 'everything' })
/** By its id. */
export const fromPublisher = (publisher: string): Filter => asking({ kind: 'publisher', publisher })
export const aboutTopic = (topic: string): Filter =>
  asking({ kind: 'topic', topic: topicName(topic) })

/** A filter of a text, or what is wrong with it and where. Never throws. */
export function parseFilter(written: string): Result<Filter, FilterError> {
  const text = written.length > FILTER_LIMIT ? '' : visible(written).trim()
  const parsed = parse(text)
  if (written.length > FILTER_LIMIT) return refuse({ kind: 'too-long', limit: FILTER_LIMIT }, text)
  if (!parsed.ok) return parsed
  const test = parsed.value
  if (!test) return refuse({ kind: lex(text).length === 0 ? 'empty' : 'no-words' }, text)
  const made = asking(test)
  if (made.text.length > FILTER_LIMIT)
    return refuse({ kind: 'too-long', limit: FILTER_LIMIT }, text)
  const nonsense = senseless(test)
  if (!nonsense) return ok(made)
  const meant = nonsense.meant && print(nonsense.meant)
  return err({ problem: nonsense.nonsense, text, place: null, meant })
}

const refuse = (problem: FilterProblem, text: string): Result<never, FilterError> =>
  err({ problem, text, place: null, meant: null })

function parse(text: string): Result<Test | null, FilterError> {
  const parser = new Parser(text)
  const parsed = parser.read()
  if (!parser.fault) return ok(parsed)
  const { problem, place, repaired } = parser.fault
  return err({ problem, text, place, meant: repaired && repairedTo(repaired) })
}

/** What is repaired in one place may have another fault in the next. */
const MOST_REPAIRS = 8

function repairedTo(first: string): string | null {
  let text = first.trim()
  for (let i = 0; i < MOST_REPAIRS; i++) {
    const parser = new Parser(text)
    const test = parser.read()
    if (!parser.fault) return test && sensible(test)
    if (parser.fault.repaired === null) return null
    text = parser.fault.repaired.trim()
  }
  return null
}

/** Its text, where it makes sense as it is, or what was probably meant. */
function sensible(test: Test): string | null {
  const meant = senseless(test)
  return meant ? meant.meant && print(meant.meant) : print(test)
}

const tests = new Map<string, Test>()
const MOST_TESTS = 10_000
/** Of a text that is no filter of this version. */
const NOTHING: Test = { kind: 'or', tests: [] }

/** What it asks for; the same filters are asked for with each article. */
export function testOf({ text }: Filter): Test {
  const known = tests.get(text)
  if (known) return known
  const parser = new Parser(text)
  const read = parser.read()
  const test = read && !parser.fault && print(read) === text ? read : NOTHING
  if (tests.size >= MOST_TESTS) tests.clear()
  tests.set(text, test)
  return test
}

/** Whether a text is a filter's own, as it is stored. */
export const isFilterText = (text: string): boolean => testOf({ text }) !== NOTHING

export const isEverything = ({ text }: Filter): boolean => text === EVERYTHING

/** Whether two ask for the same: words are the same by their stems, but for names. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
  a.text === b.text || identity(testOf(a)) === identity(testOf(b))

const identity = (test: Test): string => print(plain(test))

function plain(test: Test): Test {
  switch (test.kind) {
    case 'words': {
      const { words, marks } = wordsOf(test.text)
      return { kind: 'words', text: [...words.map(stemInAny), ...marks].join(' ') }
    }
    case 'not':
      return { kind: 'not', test: plain(test.test) }
    case 'and':
    case 'or':
      return { kind: test.kind, tests: test.tests.map(plain) }
    default:
      return test
  }
}

/** The publishers that it names, by id or as they are written. */
export const publishersIn = (filter: Filter): readonly string[] =>
  leavesOf(testOf(filter)).flatMap((test) => (test.kind === 'publisher' ? [test.publisher] : []))

export const topicsIn = (filter: Filter): readonly string[] =>
  leavesOf(testOf(filter)).flatMap((test) => (test.kind === 'topic' ? [test.topic] : []))

/** The filter with each publisher's id in the place of what is written. */
export const withPublishers = (filter: Filter, idOf: (written: string) => string): Filter =>
  withLeaves(filter, (test) =>
    test.kind === 'publisher' ? { ...test, publisher: idOf(test.publisher) } : test,
  )

function leavesOf(test: Test): readonly Test[] {
  if (test.kind === 'not') return leavesOf(test.test)
  return test.kind === 'and' || test.kind === 'or' ? test.tests.flatMap(leavesOf) : [test]
}

function withLeaves(filter: Filter, change: (leaf: Test) => Test): Filter {
  const changed = (test: Test): Test => {
    if (test.kind === 'not') return { kind: 'not', test: changed(test.test) }
    if (test.kind === 'and' || test.kind === 'or')
      return { kind: test.kind, tests: test.tests.map(changed) }
    return change(test)
  }
  return asking(changed(testOf(filter)))
}

/**
 * The first of the filters that matches for certain. The article's words are asked for only where the rest
 * leaves it open; `null`: they are no longer kept.
 */
export function matchedBy(
  filters: readonly Filter[],
  about: About,
  words: () => Said | null,
): Filter | null {
  const held = filters.map((filter) => holds(testOf(filter), about, null))
  const certain = filters.find((_, i) => held[i] === true)
  if (certain) return certain
  const open = filters.filter((_, i) => held[i] === null)
  const said = open.length > 0 ? words() : null
  if (said === null) return null
  return open.find((filter) => holds(testOf(filter), about, said) === true) ?? null
}

export const matches = (
  filters: readonly Filter[],
  about: About,
  words: () => Said | null,
): boolean => matchedBy(filters, about, words) !== null
