/**
 * What WordPress makes of a post before it shows it, where the sender has left that undone.
 *
 * A stored post has paragraphs parted by blank lines and shortcodes in square brackets; both are for
 * WordPress itself. Brackets that are part of the text ("[sic]") have neither attributes nor a closing
 * tag, and stay.
 */
const CAPTION =
  /\[(?:wp_)?caption\b[^[\]]*\][^[]*(?:\[(?!\/(?:wp_)?caption\])[^[]*){0,20}\[\/(?:wp_)?caption\]/gi
const WITH_ATTRIBUTES = /\[\/?[a-z][\w-]*(?:\s[^[\]=<>]*=[^[\]<>]*|\s*\/)\]/gi
const CLOSING = /\[\/([a-z][\w-]*)\]/gi
const OPENING = /\[([a-z][\w-]*)\]/gi
/** Shortcodes of WordPress that stand alone and need no attribute. */
const ALONE = new Set(['gallery', 'playlist', 'audio', 'video'])
const BLANK_LINE = /\r?\n(?:[^\S\n]|&nbsp;)*\n/g

export const rendered = (content: string): string =>
  withoutShortcodes(content).trim().replace(BLANK_LINE, '<br><br>')

function withoutShortcodes(content: string): string {
  if (!content.includes('[')) return content
  const closed = new Set(ALONE)
  for (const [, name = ''] of content.matchAll(CLOSING)) closed.add(name.toLowerCase())
  return content
    .replace(CAPTION, ' ')
    .replace(WITH_ATTRIBUTES, ' ')
    .replace(CLOSING, ' ')
    .replace(OPENING, (tag, name: string) => (closed.has(name.toLowerCase()) ? ' ' : tag))
}

/** A title is HTML with a tag at most: "The <em>Ever Given</em> moves". */
export const titleText = (title: string): string => title.replace(/<\/?[a-z][^<>]*>/gi, '')

/**
 * Times that WordPress calls GMT have no offset; a time that was never set is all zeros. What is no time
 * of WordPress is left for the schema to refuse.
 */
export function utc(time: unknown): unknown {
  if (typeof time !== 'string') return time ?? null
  if (time.startsWith('0000-00-00')) return null
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/.test(time) ? `${time.replace(' ', 'T')}Z` : time
}
