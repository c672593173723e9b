/**
 * Whether the English rules may be used on an article.
 */
import { tokens } from '../text/tokens.ts'
import type { CleanArticle } from './summary.ts'

const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in a is that for on with as was it at by be from has are have this not said says after over will an'.split(
    ' ',
  ),
)
const ENOUGH = 200

/** By its language tag; without one, by the share of small English words among its first 200. */
export function isEnglish({ headline, paragraphs, language }: CleanArticle): boolean {
  if (language !== null) return /^en(?:-|$)/i.test(language)
  let all = 0
  let english = 0
  for (const text of [...paragraphs.slice(0, 8), headline]) {
    for (const token of tokens(text.slice(0, 2_000))) {
      if (all >= ENOUGH) break
      all++
      if (ENGLISH.has(token.text.toLowerCase())) english++
    }
  }
  const needed = paragraphs.length === 0 ? 0.08 : 0.18
  return (
    english / Math.max(all, 1) >= needed ||
    (all < 8 && english === 0 && /^[\x20-\x7e‘’“”–—…]+$/.test(headline) && paragraphs.length === 0)
  )
}
