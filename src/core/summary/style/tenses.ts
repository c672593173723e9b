/** The tenses of headlines: the present for what is past, "to" for what is to come. */
import { baseOfPast } from '../../english/verbs.ts'
import { hasTag, is, NOUN, OPENS_CLAUSE, type Tagged, type TaggedWord } from '../read/tagged.ts'

const CLAUSE = /^(?:that|as|after|before|while|because|when|since|until|if|although|though)$/i
const SINGULAR_NAME = /^(?:States|Nations|Emirates|Netherlands|Philippines)$/
const PLURAL = /^(?:police|people|they|we|you|i)$/i

/**
 * The line's main verb in the present tense, where its subject's number is plain: "The council approved
 * a plan", "has approved a plan" → "The council approves a plan". Of two verbs joined by "and", both
 * or none.
 */
export function inPresent(all: Tagged): Tagged {
  const words = withoutHave(all)
  const main = words.findIndex((word) => hasTag(word, /^VBD$/))
  const before = words.slice(0, Math.max(main, 0))
  if (
    main < 1 ||
    before.some(opensClause) ||
    before.some((word) => hasTag(word, /^(?:VB[PZ]|MD)$/))
  )
    return all
  // "have arrested a woman and charged her": both or none.
  if (words.some((word, at) => is(word, /^(?:and|or|but)$/i) && hasTag(words[at + 1], /^VBN$/)))
    return all
  // "has struggled over the years" is not of today.
  if (words.some((word) => is(word, /^(?:years|decades|centuries|since)$/i))) return all
  const plural = auxiliaryNumber(all) ?? isPlural(before)
  if (plural === null) return all
  const joined = words.slice(main + 1).filter((word, at, rest) => {
    const last = rest[at - 1]
    return hasTag(word, /^VBD$/) && (is(last, /^(?:and|,|but)$/) || hasTag(last, /^CC$/))
  })
  const changed = new Map<TaggedWord, TaggedWord>()
  for (const word of [words[main], ...joined]) {
    const text = word && presentOf(word.text, plural)
    if (!word || !text) return all
    changed.set(word, { ...word, text, tag: plural ? 'VBP' : 'VBZ' })
  }
  return words.map((word) => changed.get(word) ?? word)
}

/** "has approved" → "approves": the only past that a headline cannot mean as a participle. */
export function perfectToPresent(words: Tagged): Tagged {
  const at = perfectAt(words)
  const earlier = words.slice(0, Math.max(at, 0))
  return at > 0 && !earlier.some((word) => hasTag(word, /^(?:VB|MD)/)) ? inPresent(words) : words
}

/** "Spurs have sacked": the publisher has said whether that is one or many. */
function auxiliaryNumber(words: Tagged): boolean | null {
  const auxiliary = words[perfectAt(words)]
  return auxiliary ? is(auxiliary, /^have$/i) : null
}

const perfectAt = (words: Tagged) =>
  words.findIndex(
    (word, i) =>
      is(word, /^(?:has|have)$/i) &&
      hasTag(words[i + 1], /^VB[ND]$/) &&
      !is(words[i + 1], /^been$/i),
  )

/** "has approved" as the past that it is. */
function withoutHave(words: Tagged): Tagged {
  const at = perfectAt(words)
  if (at < 1) return words
  const verb = words[at + 1]
  return words.flatMap((word, i) =>
    i === at ? [] : [word === verb ? { ...word, tag: 'VBD' } : word],
  )
}

const opensClause = (word: TaggedWord) => hasTag(word, OPENS_CLAUSE) || CLAUSE.test(word.text)

function presentOf(past: string, plural: boolean): string | null {
  const base = baseOfPast(past)
  if (base === null || plural) return base
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

/** By the last noun of the subject's first phrase; null where there is none. */
function isPlural(subject: Tagged): boolean | null {
  const start = subject.findIndex((word) => hasTag(word, /^(?:NN|PRP$)/))
  if (start < 0) return null
  let head = start
  while (hasTag(subject[head + 1], /^NN/)) head++
  const noun = subject[head]
  if (!noun) return null
  if (subject.slice(head + 1).some((word) => is(word, /^and$/i))) return true
  if (PLURAL.test(noun.text)) return true
  return hasTag(noun, /^NNP?S$/) && !SINGULAR_NAME.test(noun.text)
}

/**
 * "The city will build a tunnel" → "The city to build a tunnel". Only behind a noun and before a verb:
 * "he will", "will not" and "who will" stay.
 */
export function willToTo(words: Tagged): Tagged {
  const at = words.findIndex((word) => is(word, /^will$/i))
  const next = words[at + 1]
  const word = words[at]
  if (at < 1 || !word || !hasTag(words[at - 1], NOUN) || !hasTag(next, /^VB$/)) return words
  const before = words.slice(0, at)
  // "Police say man will stand trial": after a verb, "to" would lean on it.
  if (before.some((one) => hasTag(one, OPENS_CLAUSE) || hasTag(one, /^VB/))) return words
  return words.map((one) => (one === word ? { ...one, text: 'to', tag: 'TO' } : one))
}
