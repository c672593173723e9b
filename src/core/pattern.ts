/**
 * A regular expression that is made at its first use: pattern.gu`\p{Lu}+` gives /\p{Lu}+/gu when it is called. What
 * is put in with `${…}` stands there as a pattern's source.
 *
 * A literal is read twice before the first request, to be checked and to be made, and each class of Unicode in it
 * takes some 40 µs both times. What has several is written like this; the compiler tells the faults of all others.
 */
import { once } from './once.ts'

const made =
  (flags: string) =>
  (source: TemplateStringsArray, ...within: readonly string[]): (() => RegExp) =>
    once(() => new RegExp(String.raw(source, ...within), flags))

export const pattern = {
  u: made('u'),
  gu: made('gu'),
  iu: made('iu'),
  giu: made('giu'),
  uy: made('uy'),
}
