/**
 * A headline that is longer than a line may be, and that no rule could shorten: its beginning with "…"
 * behind it, cut between clauses where one ends late enough, else between words; a script without spaces
 * is cut between words of a dictionary, or between characters. Who says all that, at its end, stays.
 */

import { quotesBalance } from '../../text/quotes.ts'
import { LONGEST_LINE } from '../line.ts'
import { type Cut, lostTruthIn } from './gates.ts'
import type { Grammar } from './grammar.ts'

/** Of what there is room for, so much has to be used for a cut between clauses. */
const LATE_ENOUGH = 0.6
const CLAUSE_END = /[,;]\s|\s[–—:]\s|:\s/gu
/** A speaker behind the last comma, and not half of the headline. */
const AT_END = /,\s[^,:"“”«»]{5,55}$/u
/** Where the word that attributes stands in it. */
const OPENS = 2

/** UTF-16 units of a headline that is sent whole where a cut of it would not be true. */
const LONGEST_WHOLE = 2 * LONGEST_LINE

/** At most 110 UTF-16 units, or all of it where a speaker at the end, a verb or a "not" would be cut off. */
export function beginningOf(headline: string, grammar: Grammar | null): string {
  const speaker = AT_END.exec(headline)?.[0] ?? ''
  if (grammar?.marks.speaker.exec(speaker)?.index === OPENS) return headline
  const cut = headline.slice(0, endWithin(headline, LONGEST_LINE - 1))
  const ended = /^(?:[,;]|\s?[:–—])\s/u.test(headline.slice(cut.length))
  const kept = ended ? cut : withoutLeaning(cut, grammar?.leaning ?? null)
  const bare = kept.replace(/[\s,;:–—…-]+$/u, '') || cut
  const dropped = headline.slice(bare.length).replace(/^[\s,;:–—-]+/u, '')
  const isTorn = grammar !== null && losesTruth({ headline, kept: bare, dropped, ended }, grammar)
  return isTorn && headline.length <= LONGEST_WHOLE ? headline : closed(`${bare}…`)
}

/** Also a cut line denies, hedges and says who speaks as its headline does, and has its verb and what is said. */
const losesTruth = (cut: Cut, grammar: Grammar): boolean =>
  lostTruthIn(cut, grammar) !== null ||
  grammar.that.exec(cut.dropped)?.index === 0 ||
  (!cut.ended && !grammar.endsWell(cut))

function endWithin(headline: string, most: number): number {
  const clauses = Array.from(headline.slice(0, most).matchAll(CLAUSE_END), ({ index }) => index)
  const last = clauses.filter((end) => quotesBalance(headline.slice(0, end))).at(-1)
  return last !== undefined && last >= LATE_ENOUGH * most ? last : wordEnd(headline, most)
}

const segments = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function wordEnd(headline: string, most: number): number {
  const space = headline.lastIndexOf(' ', most)
  if (space >= most / 3) return nameStart(headline, space)
  const start = headline.slice(0, 2 * LONGEST_LINE)
  return upTo(segments.segment(start), most) || upTo(graphemes.segment(start), most) || most
}

/** Names stay whole: where one goes on behind the cut, it is cut off before it. */
function nameStart(headline: string, space: number): number {
  if (!/^ \p{Lu}/u.test(headline.slice(space))) return space
  const [name = ''] = /(?: \p{Lu}[\p{L}'’-]*){1,4}$/u.exec(headline.slice(0, space)) ?? []
  return space - name.length
}

function upTo(parts: Iterable<{ readonly segment: string }>, most: number): number {
  let end = 0
  for (const { segment } of parts) {
    if (end + segment.length > most) break
    end += segment.length
  }
  return end
}

function withoutLeaning(text: string, leaning: RegExp | null): string {
  let kept = text
  for (let left = 5; leaning?.test(kept) && left > 0; left--) {
    const end = kept.lastIndexOf(' ')
    if (end < 0) break
    kept = kept.slice(0, end).replace(/[\s,;:–—-]+$/u, '')
  }
  return kept
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
])

/** The "…" stands inside a quotation that the cut has left open: what is missing was said, too. */
function closed(line: string): string {
  if (quotesBalance(line)) return line
  const opened = /[“‘"«„](?=[^“‘"«„]*$)/u.exec(line)?.[0] ?? ''
  const whole = line + (CLOSES.get(opened) ?? '')
  return whole.length <= LONGEST_LINE && quotesBalance(whole) ? whole : line
}
