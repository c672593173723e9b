/**
 * Headline style: rewrites that shorten a line without dropping what it says.
 *
 * Each takes a text and gives it back changed, or null where it does not apply.
 */
import { normalWord, words } from '../text/tokens.ts'
import { PREPOSITIONS, RELATIONAL } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { hasVerb } from './verbs.ts'

const NAME = "\\p{Lu}[\\p{L}\\p{N}.’'-]*"
const SIDE = new RegExp(`^(\\p{L}+) with (${NAME}(?: ${NAME})?)(?= |$)`, 'u')

/**
 * "Talks with Russia …" → "Russia talks …": the subject's other side goes in front of a noun for
 * something between two sides. Names of many ("Democrats") stay, since they read as a verb's subject.
 */
export function sideFirst(text: string): string | null {
  if (!text.includes(' with ')) return null
  const [whole, noun, side] = SIDE.exec(text) ?? []
  if (!whole || !noun || !side || !RELATIONAL.has(normalWord(noun))) return null
  const manyNamed = /\p{Ll}s$/u.test(side) || /['’]s?$/.test(side)
  if (manyNamed || side.includes('.')) return null
  return `${side} ${noun.toLowerCase()}${text.slice(whole.length)}`
}

const TOPIC = new RegExp(
  `^((?:${NAME} ){1,2}\\p{Ll}+) (?:on|over|about) (${NAME}(?: ${NAME})?) (?=\\S)`,
  'u',
)

/** What a topic phrase that may be dropped leaves, and whether a phrase stands right behind it. */
export interface Shortened {
  readonly text: string
  /** The predicate is itself a phrase, so that two would stand in a row ("on Syria on life support"). */
  readonly stacked: boolean
}

/**
 * "Russia talks on Syria on life support" → "Russia talks on life support": the subject's topic may
 * go where the predicate follows and the article's lead names the topic, so that the reader meets it
 * in the next line.
 */
export function withoutTopic(text: string, reading: Reading): Shortened | null {
  if (!/ (?:on|over|about) /.test(text)) return null
  const [whole, subject, topic] = TOPIC.exec(text) ?? []
  if (!whole || !subject || !topic) return null
  const noun = subject.slice(subject.lastIndexOf(' ') + 1)
  if (!RELATIONAL.has(noun) || !words(topic).every((word) => reading.lead.has(word))) return null
  const rest = text.slice(whole.length)
  const stacked = PREPOSITIONS.has(words(rest)[0] ?? '')
  return stacked || hasVerb(['', ...words(rest)]) ? { text: `${subject} ${rest}`, stacked } : null
}

const SCARE_QUOTE = /(?<![\p{L}\p{N}])(?:[‘'“"])(\p{Ll}[^‘’'“”"]{0,60}?)[’'”"](?![\p{L}\p{N}])/gu

/**
 * Quotation marks around a few words of an attributed claim: the attribution already says whose they
 * are. Quoted titles, which begin with a capital, keep theirs.
 */
export function withoutScareQuotes(text: string): string | null {
  const bare = text.replace(SCARE_QUOTE, '$1')
  return bare === text ? null : bare
}

/** "a few" and "a lot" are no "few" and "lot". */
const ARTICLE =
  /(?<=[\p{L}\p{N},:’'”"] )(?<!(?:\d\S*|cents?|dollars?|euros?|times?|[mb]illion|percent|once|twice|such|what|half) )(?:a|an|the)\s(?!few\b|lot\b|little\b|bit\b|number\b|day\b|week\b|month\b|year\b|while\b|half\b|third\b|quarter\b|the\b)(?=\p{Ll}|\d+(?!\d|st|nd|rd|th))/gu
const FIRST_ARTICLE =
  /^(?:A|An|The) (?!few\b|lot\b|little\b|bit\b|number\b|day\b|week\b|half\b)(?=\p{Ll}|\d)/u

/**
 * Without articles, as headlines are; those before capitals stay, since they may belong to a name,
 * and so do those of questions and quotations, which are somebody's words.
 */
export function withoutArticles(text: string): string | null {
  if (/[?"“‘«]|(?<!\p{L})'/u.test(text)) return null
  const bare = text.replace(ARTICLE, '').replace(FIRST_ARTICLE, '')
  return bare === text || bare === '' ? null : bare
}
