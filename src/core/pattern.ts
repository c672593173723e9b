/**
 * A regular expression that is made at its first use: pattern.gu`\p{Lu}+` gives /\p{Lu}+/gu when it is called. What
 * is put in with `${…}` stands there as a pattern's source.
 *
 * A literal is read twice before the first request, to be checked and to be made, and each class of Unicode in it
 * takes some 40 µs both times. What has several is written like this; the compiler tells the faults of all others.
 */
import { once } from './once.ts'

/** Classes, and what is escaped, each as a whole. */
const PARTS = /\\[pP]\{\w+\}|\\.|\[(?:\\.|[^\]\\])*\]/gu
/** Of a letter in it, the capital and the small one are. */
const HAS_BOTH_CASES = /^(?:\\p\{[LMN]\}|\[\^?(?:\\p\{[LMN]\}|\\(?:[sd]|\P{L})|[^\\\p{L}-])*-?\])$/u

/** To ignore case makes a class of Unicode four times as dear, also where it changes nothing. */
function compiled(source: string, flags: string): RegExp {
  const ignoresCase = flags.includes('i') && flags.includes('u')
  const caseless = (part: string) => (HAS_BOTH_CASES.test(part) ? `(?-i:${part})` : part)
  return new RegExp(ignoresCase ? source.replace(PARTS, caseless) : source, flags)
}

const made =
  (flags: string) =>
  (source: TemplateStringsArray, ...within: readonly string[]): (() => RegExp) =>
    once(() => compiled(String.raw(source, ...within), flags))

export const pattern = {
  u: made('u'),
  gu: made('gu'),
  i: made('i'),
  iu: made('iu'),
  giu: made('giu'),
  uy: made('uy'),
}
