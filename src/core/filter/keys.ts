/**
 * How matching costs what it finds: each filter names keys of which every article that it matches has at
 * least one, and each article lists all that it has. An index from key to filters does the rest; whether a
 * filter that shares a key matches is then looked at by itself.
 */
import { folded } from '../places/folded.ts'
import { isCommonWord } from './common.ts'
import { type Matched, primarySubtag, topicName } from './match.ts'
import { stemsInAll } from './stems.ts'
import { LEAST_URGENT, type Test } from './test.ts'
import { isUnspaced, wordsOf } from './words.ts'

/** `null`: what it asks for cannot be told from what it does not. */
export type Keys = readonly string[] | null

export function requiredKeys(test: Test): Keys {
  switch (test.kind) {
    case 'everything':
      return ['all']
    case 'topic':
      return [`topic:${test.topic}`]
    case 'publisher':
      return [`from:${test.publisher}`]
    case 'author':
      return [`by:${longest(folded(test.name).split(' '))}`]
    case 'language':
      return [`lang:${test.language}`]
    case 'urgency':
      return [`urgency:${test.atLeast}`]
    case 'words':
      return wordKeys(test.text)
    case 'not':
      return null
    case 'and':
      return test.tests.map(requiredKeys).reduce(rarer, null)
    case 'or':
      return union(test.tests.map(requiredKeys))
  }
}

/** A word's stem is another in each language; a mark is the same in all. */
function wordKeys(text: string): Keys {
  if (isCommonWord(text)) return null
  const { words, marks } = wordsOf(text)
  if (marks.length > 0) return [longest(marks)]
  const pair = words.findIndex((word, i) => isUnspaced(word) && isUnspaced(words[i + 1] ?? ''))
  if (pair >= 0) return [`pair:${words[pair]}${words[pair + 1]}`]
  return stemsInAll(longest(words)).map((stem) => `stem:${stem}`)
}

const longest = (words: readonly string[]): string =>
  words.reduce((a, b) => (b.length > a.length ? b : a), '')

/** Of two things that an article must have, what fewer have. */
function rarer(a: Keys, b: Keys): Keys {
  if (!a || !b) return a ?? b
  return frequency(b) < frequency(a) ? b : a
}

/** By what is commonly so: nearly all of a language, many of an urgency, a topic or a publisher, few of a word. */
const COMMON = ['all', 'lang:', 'urgency:', 'topic:', 'from:', 'by:']

const frequency = (keys: readonly string[]): number => Math.max(...keys.map(frequencyOf))

function frequencyOf(key: string): number {
  const at = COMMON.findIndex((prefix) => key.startsWith(prefix))
  return at < 0 ? 1 / key.length : COMMON.length - at
}

function union(all: readonly Keys[]): Keys {
  const found = new Set<string>()
  for (const keys of all) {
    if (!keys) return null
    for (const key of keys) found.add(key)
  }
  return [...found]
}

/** Whether the filter matches all that has one of its keys: what is said of an article in one word. */
export const keysTellAll = (test: Test): boolean =>
  test.kind === 'or'
    ? test.tests.every(keysTellAll)
    : ['everything', 'topic', 'publisher', 'language', 'urgency'].includes(test.kind)

/** All keys that filters matching the article can require, each once. */
export function subjectKeys(about: Matched): string[] {
  const topics = about.topics.map((topic) => `topic:${topicName(topic)}`)
  const languages = about.language === null ? [] : [`lang:${primarySubtag(about.language)}`]
  const authors = about.authors.flatMap((name) => folded(name).split(' ')).map((n) => `by:${n}`)
  return [
    ...new Set([
      'all',
      `from:${about.publisher}`,
      ...languages,
      ...topics,
      ...authors,
      ...urgencies(about.urgency),
      ...wordKeysOf(about.stems),
    ]),
  ]
}

const urgencies = (urgency: number): string[] =>
  Array.from({ length: LEAST_URGENT + 1 - urgency }, (_, i) => `urgency:${urgency + i}`)

function wordKeysOf(stems: string): string[] {
  const all = stems.split(' ').filter((word) => word !== '')
  return all.flatMap((word, i) => {
    const next = all[i + 1] ?? ''
    const own = /^[=+@]/u.test(word) ? word : `stem:${word}`
    return isUnspaced(word) && isUnspaced(next) ? [own, `pair:${word}${next}`] : [own]
  })
}
