/**
 * The publisher's own name on its headline: "Ryle quits « Harbour Lantern", "Harbour Lantern – Ryle
 * quits". It is known by the name that the publisher is registered by and by the host of its pages, so
 * that it need not sound like a newsroom's.
 */
import { pattern } from '../pattern.ts'

/** Who published a headline; what is not known is left out. */
export interface Site {
  readonly publisherName?: string
  /** The address of the page. */
  readonly url?: string
}

const HOST = /^https?:\/\/(?:www\.)?([^/:?#@]+)/i
const LETTERS = pattern.gu`[^\p{L}\p{N}]`
/** Shorter names are those of countries and kinds of sites: "de", "com", "www". */
const SHORTEST_LABEL = 4
const UMLAUTS = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
] as const
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|o|a) (?=\S)/i

/** Letters and digits alone, since hosts have nothing else. */
const lettersOf = (name: string): string =>
  name.replace(ARTICLE, '').normalize('NFD').replace(LETTERS(), '').toLowerCase()

/** As hosts spell what they cannot write: "zwoelf". */
const inHost = (name: string): string =>
  UMLAUTS.reduce(
    (text, [letter, spelt]) => text.replace(letter, spelt),
    name.normalize('NFC').toLowerCase(),
  )

/** Tells whether a name is the site's own. */
export function siteNamed({ publisherName = '', url = '' }: Site): (name: string) => boolean {
  const host = HOST.exec(url)?.[1] ?? ''
  const labels = host.split('.').filter((label) => label.length >= SHORTEST_LABEL)
  const own = new Set([publisherName, host, ...labels].map(lettersOf))
  own.delete('')
  return (name) => own.has(lettersOf(name)) || own.has(lettersOf(inHost(name)))
}

const MARK = pattern.gu`\s+[^\p{L}\p{N}\s"'“”‘’,;.:&]{1,2}\s+|\s+::\s+`
const IN_BRACKETS = /\s+[([]([^()[\]]{2,50})[)\]]$/u

/** What is left of a headline, and the name that went. */
export interface Unsigned {
  readonly text: string
  readonly name: string
  readonly place: 'front' | 'bar' | 'dash'
}

/** The headline without the site's name behind a mark at its end, or before one at its beginning. */
export function withoutSiteName(
  headline: string,
  isSite: (name: string) => boolean,
): Unsigned | null {
  const [whole = '', name = ''] = IN_BRACKETS.exec(headline) ?? []
  if (name !== '' && isSite(name))
    return { text: headline.slice(0, -whole.length), name, place: 'bar' }
  for (const { 0: mark, index } of headline.matchAll(MARK())) {
    const [front, end] = [headline.slice(0, index), headline.slice(index + mark.length)]
    const place = /[-–—]/.test(mark) ? 'dash' : 'bar'
    if (isSite(end)) return { text: front, name: end, place }
    if (isSite(front)) return { text: end, name: front, place: 'front' }
  }
  return null
}
