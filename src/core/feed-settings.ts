/** The settings of a publisher whose news is fetched: where its feed is. */
import * as v from 'valibot'
import { isLoopback, isPublicHost } from './public-host.ts'

const LONGEST_ADDRESS = 2_000
const WANTED =
  'must be the public address of a feed, with http or https and without a user name, such as https://example.org/feed.xml'

/**
 * A server on this machine may be named, since a Worker in development reads one; whether it is asked is decided
 * when it is.
 */
const feedAddress = v.pipe(
  v.string(WANTED),
  v.trim(),
  v.maxLength(LONGEST_ADDRESS, WANTED),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const url = URL.parse(dataset.value)
    if (url && mayHoldFeed(url)) return withoutFragment(url)
    addIssue({ message: WANTED })
    return NEVER
  }),
)

export const feedSettings = v.strictObject({ url: feedAddress }, 'has only "url", the address of the feed')

/** `settings` as they are stored, JSON; `null` where they are no feed's. */
export function feedUrlOf(settings: string | null): string | null {
  if (settings === null) return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), feedSettings), settings)
  return parsed.success ? parsed.output.url : null
}

const mayHoldFeed = ({ protocol, hostname, username, password }: URL) =>
  /^https?:$/.test(protocol) &&
  `${username}${password}` === '' &&
  (isPublicHost(hostname) || isLoopback(hostname))

function withoutFragment(url: URL): string {
  url.hash = ''
  return url.href
}
