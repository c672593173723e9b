/**
 * Why a sentence should not be shown beside a line, whatever stands around it.
 *
 * Grave faults put words into the newsroom's mouth: half of a quotation, a quotation without its
 * speaker, somebody's "I"; and a question tells nothing. A sentence with one of the others is still
 * better than none.
 */
import { pattern } from '../../pattern.ts'
import { listed } from '../../text/listed.ts'
import { quotationSpans } from '../../text/quotations.ts'
import { quotesBalance } from '../../text/quotes.ts'
import { is, UNSPACED, type Word } from './words-in.ts'

/** UTF-16 units. */
export const LONGEST_SENTENCE = 400

/** Of these, a sentence with one is never shown. */
const GRAVE = [
  'too long',
  'too short',
  'torn',
  'torn quotation',
  'only quoted',
  'first person',
  'question',
] as const

export type Fault = (typeof GRAVE)[number] | 'fragment' | 'teaser'

export const isGrave = (fault: Fault | null): boolean => GRAVE.some((grave) => grave === fault)

const END = /[.!?。！？．।։؟]["”’»“)\]」』》\s]*$/u
/** Feeds cut what is too long for them. */
const CUT = /(?:…|\.{3}|\[…\])["”’»“)\]\s]*$/u
const QUESTION = /[?？؟]["”’»“)\]」』》\s]*$/u
/** It begins inside another sentence, or with what is left of the page around it: "=11ptC'était …". */
const TORN = /^(?:[,;:=})\]/\\|<>]|\([^()]{1,12}\)\p{Ll}|d['’])/u
/** An item of a list, a footnote. */
const ITEM = /^(?:\(?\d{1,2}[.)] |\*)/u
/** Brackets that are still open, which ended at a stop inside them. */
const OPEN_BRACKET = /\([^()]*$/u
/** A sentence in brackets. */
const ASIDE = /^[([].*[)\]][.!?]?$/su
/** A heading that ran into the sentence behind it: "“au jour le jour”“Comme", "SUR FACEBOOKL'employeur", "ansSi", "ZappingL'actrice". */
const RUN_IN = pattern.u`(?<=(?<!\p{L})\p{Ll}{3,})\p{Lu}\p{Ll}+(?!\p{L})|(?<=\p{Ll}{4})[ÀÉÔ] \p{Ll}|(?<=\p{Ll}{2})\p{Lu}['’]\p{Ll}|\d{4}\p{Lu}\p{Ll}{2}|(?<=\p{L})["”»]["“«]?[\p{Lu}\d]|[!?…]["”»]["“«]?\p{Lu}|(?<=\p{Lu}\p{Ll}+|\d|\p{Lu}{2})(?:L[ea]s?|Une?|Des|Ils?|Elles?) \p{Ll}|(?<=[\p{L}.!?)])"\p{Ll}{2}|\)\p{Lu}\p{Ll}|\p{Lu}{3,}['’ ][^\p{Ll}]{0,80}\p{Lu}{4,}['’]?\p{Ll}{2}| - \p{Lu}[^.-]{2,40} -\p{Lu}|^[•‣▪●◦■♦►▶].{0,100}\p{Ll}{2}\p{Lu}\p{Ll}`
/** "La plage de Penmarc'h (Finistère)." */
const PLACE_ONLY = /^(?:[^\s.,:;]+ ){1,7}\(\p{Lu}[^()]*\)\.$/u
const UNFIT = [CUT, OPEN_BRACKET, PLACE_ONLY, ASIDE, ITEM]
const FEWEST_WORDS = 4

export function faultOf(text: string, found: readonly Word[]): Fault | null {
  if (text.length > LONGEST_SENTENCE) return 'too long'
  if (isTooShort(text)) return 'too short'
  if (TORN.test(text)) return 'torn'
  if (!quotesBalance(text) || isSpeakerAlone(text, found)) return 'torn quotation'
  if (isOnlyQuoted(text)) return 'only quoted'
  if (found.some(speaksOfItself)) return 'first person'
  if (QUESTION.test(text)) return 'question'
  if (!END.test(text) || UNFIT.some((shape) => shape.test(text))) return 'fragment'
  if (RUN_IN().test(text) || found.some(runsIn)) return 'fragment'
  return teases(text, found) ? 'teaser' : null
}

/** No word stands outside the quotation marks. */
function isOnlyQuoted(text: string): boolean {
  const spans = quotationSpans(text)
  const ends = [0, ...spans.map(({ end }) => end)]
  return spans.length > 0 && !ends.some((end, at) => LETTER.test(text.slice(end, spans[at]?.start)))
}

const LETTER = /\p{L}/u

/** "Prosecutor Ian Roe asked.": what was said is in the sentence before. */
const isSpeakerAlone = (text: string, found: readonly Word[]) =>
  is(found.at(-1), 'reporting') && !/[,;:\p{Quotation_Mark}]/u.test(text)

const speaksOfItself = (word: Word) =>
  !word.quoted &&
  word.pointing?.first.has(word.text) &&
  !isName(word) &&
  !is(word.before, 'accordingTo')

/** "Elizabeth I", "World War I", "Nossa Senhora": a capital inside a sentence is that of a name. */
const isName = ({ text, capital, gap, before, next }: Word): boolean =>
  text === 'I'
    ? before?.capital === true && gap === ' ' && !BEHIND_I.has(next?.lower ?? '')
    : before !== undefined && capital

/** "Currently I am": of no other person, and of no king. */
const BEHIND_I = listed('am have m ve ll')

/** "Violences à Lyon La préfecture relevait …": an article with a capital, and no name behind it. */
const runsIn = (word: Word) => {
  const { capital, quoted, gap, before, next } = word
  const opens = before && capital && !quoted && gap === ' ' && is(word, 'articles')
  return opens && next?.capital === false && next.gap === ' '
}

const isTooShort = (text: string) =>
  !UNSPACED.test(text) && (text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0) < FEWEST_WORDS

const teases = (text: string, found: readonly Word[]) =>
  found.some((word) => !word.quoted && is(word, 'second')) || found[0]?.pointing?.teaser.test(text)
