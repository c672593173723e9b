/**
 * What subscribers follow things by: parse, match, explain.
 *
 * A filter is stored structured and shown as canonical text that parses back to it. So that matching
 * costs what it finds, each filter names one key that any subject it matches must have, and each
 * subject lists all the keys it has; an index from key to subscribers does the rest.
 */
import * as v from 'valibot'
import type { Labels, Subject } from './alert.ts'
import { parsePublisherId } from './article.ts'
import { err, ok, type Result } from './result.ts'
import { strings, type Typed } from './schema.ts'
import { stemsOf } from './text/tokens.ts'
import { visibleLine } from './text/visible.ts'
import { hasPhrase, type WordSet } from './text/word-set.ts'

export const filterSchema = v.variant('kind', [
  v.object({ kind: v.literal('everything') }),
  v.object({ kind: v.literal('topic'), topic: v.string() }),
  v.object({ kind: v.literal('publisher'), publisher: v.string() }),
  /** As the publisher says: the first subtag of the article's language tag, in small letters. */
  v.object({ kind: v.literal('language'), language: v.string() }),
  /** A word or a phrase; `stems` are what is matched, `text` is what the subscriber wrote. */
  v.object({ kind: v.literal('phrase'), text: v.string(), stems: strings }),
])
export type Filter = Typed<typeof filterSchema>

export type FilterError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown-prefix'; readonly prefix: string }
  | { readonly kind: 'bad-topic'; readonly topic: string }
  | { readonly kind: 'bad-publisher'; readonly publisher: string }
  | { readonly kind: 'bad-language'; readonly language: string }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'no-words'; readonly text: string }

export const TOPIC_LIMIT = 64
/** Longest word or phrase, in UTF-16 units. */
export const PHRASE_LIMIT = 100
/** Longer input is refused unread. */
const INPUT_LIMIT = 1000

const QUOTES = /["“”„‟«»＂]/gu
const PREFIXED = /^(\p{L}[\p{L}\p{N}_-]*):(.*)$/u
/** Of ISO 639, as a language tag begins with. */
const LANGUAGE = /^[a-z]{2,3}$/
const EVERYTHING = 'everything'

/**
 * Reads `everything`, `topic:world`, `topic:"climate change"`, `from:publisher`, `lang:fr`, a word or a
 * phrase. Several words are a phrase, in quotation marks or not; in them, any word stands for itself.
 */
export function parseFilter(text: string): Result<Filter, FilterError> {
  if (text.length > INPUT_LIMIT) return err({ kind: 'too-long', limit: PHRASE_LIMIT })
  const written = visibleLine(text)
  if (written === '') return err({ kind: 'empty' })
  if (written.toLowerCase() === EVERYTHING) return ok({ kind: 'everything' })
  const [, prefix, rest] = PREFIXED.exec(written) ?? []
  if (prefix === undefined || rest === undefined) return parsePhrase(written)
  return parsePrefixed(prefix, unquote(rest))
}

function parsePrefixed(prefix: string, value: string): Result<Filter, FilterError> {
  switch (prefix.toLowerCase()) {
    case 'topic':
      return parseTopic(value)
    case 'from':
      return parsePublisher(value)
    case 'lang':
      return parseLanguage(value)
    default:
      return err({ kind: 'unknown-prefix', prefix })
  }
}

function parseTopic(value: string): Result<Filter, FilterError> {
  const topic = topicName(value)
  return topic.length >= 1 && topic.length <= TOPIC_LIMIT
    ? ok({ kind: 'topic', topic })
    : err({ kind: 'bad-topic', topic })
}

function parsePublisher(value: string): Result<Filter, FilterError> {
  const publisher = parsePublisherId(value.toLowerCase())
  return publisher === null
    ? err({ kind: 'bad-publisher', publisher: value })
    : ok({ kind: 'publisher', publisher })
}

function parseLanguage(value: string): Result<Filter, FilterError> {
  const language = primarySubtag(value)
  return LANGUAGE.test(language)
    ? ok({ kind: 'language', language })
    : err({ kind: 'bad-language', language: value })
}

function parsePhrase(written: string): Result<Filter, FilterError> {
  const text = unquote(written)
  if (text.length > PHRASE_LIMIT) return err({ kind: 'too-long', limit: PHRASE_LIMIT })
  const stems = phraseStems(text)
  return stems.length === 0 ? err({ kind: 'no-words', text }) : ok({ kind: 'phrase', text, stems })
}

const unquote = (text: string): string => visibleLine(text.replace(QUOTES, ' '))

/** One spelling per topic, for filters and subjects alike. */
const topicName = (topic: string): string => unquote(topic.normalize('NFC').toLowerCase())

/** `fr` of `fr-CA`. */
const primarySubtag = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** Compatibility forms of a few letters hold a space; a subject's stems are split at it as well. */
const phraseStems = (text: string): readonly string[] => splitStems(stemsOf(text).join(' '))
const splitStems = (stems: string): readonly string[] => stems.split(' ').filter((s) => s !== '')

/** The canonical text of a filter, which parses back to it. */
export function filterText(filter: Filter): string {
  switch (filter.kind) {
    case 'everything':
      return EVERYTHING
    case 'topic':
      return `topic:${filter.topic.includes(' ') ? quote(filter.topic) : filter.topic}`
    case 'publisher':
      return `from:${filter.publisher}`
    case 'language':
      return `lang:${filter.language}`
    case 'phrase':
      return isPlainWord(filter.text) ? filter.text : quote(filter.text)
  }
}

const quote = (text: string): string => `"${text}"`
const isPlainWord = (text: string): boolean =>
  !/[\s:]/u.test(text) && text.toLowerCase() !== EVERYTHING

/** Whether two filters match the same subjects by their form: words are the same by their stems. */
export const sameFilter = (a: Filter, b: Filter): boolean => identity(a) === identity(b)

const identity = (filter: Filter): string =>
  filter.kind === 'phrase' ? `stems:${filter.stems.join(' ')}` : filterText(filter)

/** The one key that every subject matched by the filter has; for a phrase, its longest stem. */
export function requiredKey(filter: Filter): string {
  switch (filter.kind) {
    case 'everything':
      return 'all'
    case 'topic':
      return `topic:${filter.topic}`
    case 'publisher':
      return `from:${filter.publisher}`
    case 'language':
      return `lang:${filter.language}`
    case 'phrase':
      return `stem:${filter.stems.reduce((a, b) => (b.length > a.length ? b : a), '')}`
  }
}

/**
 * What else a subject with the required key must have, and no more than that: the stems as they stand
 * in `Subject.stems`. Empty when the key says it all.
 */
export const requiredPhrase = (filter: Filter): string =>
  filter.kind === 'phrase' ? ` ${filter.stems.join(' ')} ` : ''

/** All keys that filters matching the subject can require, each once. */
export function subjectKeys(subject: Subject): string[] {
  const topics = subject.topics.map((topic) => `topic:${topicName(topic)}`)
  const stems = splitStems(subject.stems).map((stem) => `stem:${stem}`)
  const languages = subject.language === null ? [] : [`lang:${primarySubtag(subject.language)}`]
  return [...new Set(['all', `from:${subject.publisher}`, ...languages, ...topics, ...stems])]
}

/**
 * Whether any of the filters matches: whole words, case-insensitive, by stem; phrases in order. The
 * article's words are asked for only where its labels leave it open.
 */
export function matches(
  filters: readonly Filter[],
  labels: Labels,
  words: () => WordSet | null,
): boolean {
  if (filters.some((filter) => matchesLabels(filter, labels))) return true
  const phrases = filters.filter((filter) => filter.kind === 'phrase')
  const set = phrases.length > 0 ? words() : null
  return set !== null && phrases.some(({ stems }) => hasPhrase(set, stems))
}

function matchesLabels(filter: Filter, labels: Labels): boolean {
  switch (filter.kind) {
    case 'everything':
      return true
    case 'topic':
      return labels.topics.some((topic) => topicName(topic) === filter.topic)
    case 'publisher':
      return labels.publisher === filter.publisher
    case 'language':
      return labels.language !== null && primarySubtag(labels.language) === filter.language
    case 'phrase':
      return false
  }
}
