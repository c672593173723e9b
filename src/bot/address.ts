/** How else the address of an article may have been written that somebody has copied or typed. */

/** `null` for what is no address of the web. */
export function spellingsOf(typed: string): readonly string[] | null {
  const url = URL.parse(/^[a-z]+:/iu.test(typed) ? typed : `https://${typed}`)
  if (url === null || !/^https?:$/u.test(url.protocol) || !url.hostname.includes('.')) return null
  url.hash = ''
  const whole = [url.href, withoutQuery(url)]
  const ends = whole.flatMap((one) => [one, one.endsWith('/') ? one.slice(0, -1) : `${one}/`])
  const both = ends.flatMap((one) => [
    one.replace(/^http:/u, 'https:'),
    one.replace(/^https:/u, 'http:'),
  ])
  return [...new Set([typed, ...both])]
}

const withoutQuery = ({ origin, pathname }: URL): string => origin + pathname
