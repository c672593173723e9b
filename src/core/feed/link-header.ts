/**
 * The links that a server gives with a document (RFC 8288, section 3), as far as their relations go. What is no
 * link is passed over; one of another context (`anchor`) says nothing of the document.
 */
export interface Link {
  /** As it is written: absolute, or relative to the document. */
  readonly href: string
  /** One relation or several. */
  readonly rel: string
}

/** Servers give a few hundred characters. */
const LONGEST = 8_192
const NAME = "[\\w!#$%&'*+.^`|~-]+"
const VALUE = '\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s",;]*))'
const PARAMETER = new RegExp(`;\\s*(${NAME})(?:${VALUE})?`, 'g')
const LINK = new RegExp(`<([^<>]*)>((?:\\s*;\\s*${NAME}(?:${VALUE})?)*)`, 'g')

export function linksIn(header: string): readonly Link[] {
  return Array.from(header.slice(0, LONGEST).matchAll(LINK), ([, href = '', said = '']) =>
    linkOf(href.trim(), said),
  ).filter((link) => link !== null)
}

function linkOf(href: string, said: string): Link | null {
  const given = new Map<string, string>()
  for (const [, name = '', quoted, token] of said.matchAll(PARAMETER)) {
    const key = name.toLowerCase()
    // Of two relations the first counts (section 3.3).
    if (!given.has(key)) given.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token ?? '')
  }
  if (given.has('anchor')) return null
  return { href, rel: given.get('rel') ?? '' }
}
