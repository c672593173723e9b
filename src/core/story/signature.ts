/**
 * What is kept of an article to compare it with others: a number of 32 bits for each term.
 *
 * The upper 24 bits are a hash of language and stem, the lower ones say how often and as what the term
 * stands there. Two terms of one hash are one in some millions. Sorted, so that two articles are compared in one
 * walk, and packed as they are: 0.2 to 0.45 KB an article.
 */
import { hashText } from '../hashing.ts'
import type { Term } from './terms.ts'

/** Ascending by hash. */
export type Signature = Uint32Array

const HASH_SHIFT = 8
const MOST_IN_TITLE = 3
const MOST_IN_LEAD = 7
const LEAD_SHIFT = 2
const NAME = 1 << 5
const NUMBER = 1 << 6
/** An article of more says nothing more; 4 bytes each. */
const MOST_TERMS = 112

export const hashOf = (entry: number): number => entry >>> HASH_SHIFT
export const inTitle = (entry: number): number => entry & MOST_IN_TITLE
export const inLead = (entry: number): number => (entry >>> LEAD_SHIFT) & MOST_IN_LEAD
export const isName = (entry: number): boolean => (entry & NAME) !== 0
export const isNumber = (entry: number): boolean => (entry & NUMBER) !== 0

/** 24 bits; the same stem of two languages is two terms. */
export function termHash(language: string, stem: string): number {
  const hash = hashText(`${language} ${stem}`)
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> HASH_SHIFT
}

export function signatureOf(language: string, terms: readonly Term[]): Signature {
  const entries = new Map<number, number>()
  for (const term of terms.slice(0, MOST_TERMS)) {
    const hash = termHash(language, term.stem)
    if (!entries.has(hash)) entries.set(hash, entryOf(hash, term))
  }
  return Uint32Array.from(entries.values()).sort()
}

/** Some signatures as one list, each behind the number of its entries. */
export const joined = (signatures: readonly Signature[]): Uint32Array =>
  Uint32Array.from(signatures.flatMap((one) => [one.length, ...one]))

/** Reads what `joined` wrote. */
export function separated(numbers: Uint32Array): readonly Signature[] {
  const signatures: Signature[] = []
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0)
    signatures.push(numbers.slice(at + 1, end))
    at = end
  }
  return signatures
}

const entryOf = (hash: number, term: Term): number =>
  ((hash << HASH_SHIFT) |
    Math.min(term.inTitle, MOST_IN_TITLE) |
    (Math.min(term.inLead, MOST_IN_LEAD) << LEAD_SHIFT) |
    (term.isName ? NAME : 0) |
    (term.isNumber ? NUMBER : 0)) >>>
  0
