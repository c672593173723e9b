/**
 * What the ranker knows of a sentence: its place, what it shares with title, lead and the whole, its
 * names and numbers, its shape. All but a few are free of language; those few are 0 elsewhere.
 */
import { listed } from '../../text/listed.ts'
import { addTo, type DescribedSentence, type Document, dot, similarity } from './document.ts'
import { leansAtSight } from './leaning.ts'
import { ENGLISH } from './pointing/english.ts'

const FIRST_PERSON = listed('i we my our me us mine ours')
const SECOND_PERSON = listed('you your yours')
const SAID = listed('said says told added according')
const CONJUNCTION = /^["“‘'(]*(?:but|and|so|or|yet)\b/i
const QUOTE = /["“”«»„]/u
const OPENS_QUOTE = /^["“‘'«„]/u
const QUOTE_THEN_WORDS = /[”"’'»“],? \p{L}/u
const SUM = /[$£€%]/
/** The mark that ends the sentence, if one does. */
const LAST_MARK = /[.!?…。！？](?=["”’»)]{0,3}$)/u

/** One row of numbers a sentence, in the order in which the weights name them. */
export function featuresOf(document: Document, language: string): number[][] {
  const relations = relationsOf(document)
  const seen = new Uint8Array(document.frequency.length)
  const english = language === 'en'
  return document.sentences.map((sentence, index) => {
    const fresh = (ids: readonly number[]) => ids.filter((id) => !seen[id]).length
    const [freshWords, freshNames] = [fresh(sentence.content), fresh(sentence.names)]
    for (const id of sentence.content) seen[id] = 1
    return placeOf(index, document.sentences.length).concat(
      lengthOf(sentence.words.length),
      relations[index] ?? [],
      keynessOf(sentence, document),
      freshWords / Math.max(1, sentence.content.length),
      namesOf(sentence, document),
      Math.min(4, freshNames) / 4,
      shapeOf(sentence),
      english ? englishOf(sentence) : [0, 0, 0, 0, 0],
    )
  })
}

const flag = (is: boolean) => (is ? 1 : 0)

const placeOf = (index: number, sentences: number) => [
  ...[0, 1, 2, 3, 4].map((place) => flag(index === place)),
  flag(index >= 5 && index < 8),
  flag(index >= 8 && index < 12),
  Math.log(1 + index) / 3,
  index / sentences,
]

const lengthOf = (words: number) => [
  Math.min(words, 60) / 30,
  Math.log(1 + words) / 4,
  flag(words < 8),
  flag(words < 13),
  flag(words > 30),
  flag(words > 40),
]

/** Likeness to the whole, to what follows (PacSum), to what stands before, to lead and title. */
function relationsOf({ sentences, title, frequency }: Document): number[][] {
  const all = new Float64Array(frequency.length)
  for (const { vector } of sentences) addTo(all, vector)
  const before = new Float64Array(frequency.length)
  const leads = sentences.slice(0, 3)
  return sentences.map(({ vector, index }) => {
    const [total, back] = [dot(all, vector), dot(before, vector)]
    addTo(before, vector)
    const ahead = total - back - flag(vector.ids.length > 0)
    const likeTitle = similarity(vector, title)
    const likeLeads = leads.map((lead, at) => (at === index ? 0 : similarity(vector, lead.vector)))
    return [
      ...[total, ahead, back].map((sum) => sum / Math.sqrt(sentences.length)),
      likeLeads[0] ?? 0,
      likeLeads.reduce((sum, one) => sum + one, 0) / 2,
      likeTitle,
      flag(likeTitle > 0.15),
    ]
  })
}

/** How often the article has these words elsewhere. */
const othersOf = (ids: readonly number[], { frequency }: Document): number =>
  ids.reduce((sum, id) => sum + (frequency[id] ?? 0) - 1, 0)

/** How often the article speaks of what the sentence is about. */
function keynessOf({ content }: DescribedSentence, document: Document): number[] {
  const sum = othersOf(content, document)
  return [
    Math.log(1 + sum) / 4,
    (4 * sum) / (Math.max(1, content.length) * Math.max(4, document.sentences.length)),
  ]
}

const namesOf = ({ names, words }: DescribedSentence, document: Document): number[] => [
  Math.min(6, names.length) / 6,
  names.length / Math.max(4, words.length),
  Math.log(1 + othersOf(names, document)) / 4,
]

function shapeOf({ sentence: { text }, words, capitals, numbers }: DescribedSentence): number[] {
  const quoted = QUOTE.test(text)
  const opensQuote = OPENS_QUOTE.test(text)
  const last = LAST_MARK.exec(text)?.[0]
  return [
    Math.min(3, numbers) / 3,
    flag(SUM.test(text)),
    flag(opensQuote),
    flag(quoted),
    flag(opensQuote && QUOTE_THEN_WORDS.test(text)),
    flag(last === '?'),
    flag(last === '!'),
    flag(last === undefined || text.endsWith(' .')),
    Math.min(5, text.split(',').length - 1) / 5,
    flag(text.includes('(') || text.includes('[')),
    capitals / Math.max(5, words.length),
  ]
}

function englishOf({ sentence: { text }, words }: DescribedSentence): number[] {
  const lower = words.map((word) => word.toLowerCase())
  const share = (list: ReadonlySet<string>, most: number) =>
    Math.min(most, lower.filter((word) => list.has(word)).length) / most
  return [
    flag(leansAtSight(text, ENGLISH)),
    share(FIRST_PERSON, 3),
    share(SECOND_PERSON, 2),
    share(SAID, 1),
    flag(CONJUNCTION.test(text)),
  ]
}
