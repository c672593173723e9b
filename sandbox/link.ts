/**
 * Which addresses Telegram takes in a link or a button: web addresses with a dotted host, and its own
 * tg: links. Telegram silently drops some bad links; the sandbox refuses them so that they are seen.
 */

const CONTROL_OR_SPACE = /[\p{Cc}\s]/u

export const isLink = (url: string): boolean => {
  if (url === '' || url.length > 2048 || CONTROL_OR_SPACE.test(url)) return false
  const parsed = parseUrl(url)
  if (!parsed) return false
  if (parsed.protocol === 'tg:') return true
  const web = parsed.protocol === 'http:' || parsed.protocol === 'https:'
  return web && (parsed.hostname.includes('.') || parsed.hostname.startsWith('['))
}

const parseUrl = (url: string): URL | undefined => {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
