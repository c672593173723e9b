/**
 * A first look at a feed, as the Worker will read it: whether it can be read at all, told in a sentence, and
 * whose its articles are, since a publisher is added with the domains of its articles.
 */
import { faultWord, feedFaultSaid } from '../src/app/feed-fault.ts'
import { isLoopback } from '../src/core/public-host.ts'
import { isPublicSuffix } from '../src/core/public-suffix/public-suffix.ts'
import { feedFetch } from '../src/platform/feed-fetch.ts'
import { feedReader } from '../src/sources/feed/reader.ts'
import { CommandError } from './command.ts'

export interface LookedAt {
  readonly url: string
  /** On this machine. */
  readonly isLocal: boolean
  readonly name: string
  readonly domains: readonly string[]
  readonly items: number
}

/** As many as a publisher can have. */
const MOST_DOMAINS = 50
/** As many letters as a publisher's name can have. */
const LONGEST_NAME = 64

/** Fails with what is in the way of reading it. */
export async function lookAtFeed(address: string): Promise<LookedAt> {
  const parsed = URL.parse(address)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new CommandError(
      `"${address}" is not the address of a feed: write it as in https://example.org/feed.xml.`,
    )
  }
  const { href: url, hostname } = parsed
  const isLocal = isLoopback(hostname)
  const fetch = feedFetch({ allowLoopback: isLocal, now: Date.now })
  const fetched = await fetch(url, { etag: null, lastModified: null })
  if (!fetched.ok) throw unreadable(url, feedFaultSaid(faultWord(fetched.error)))
  if (fetched.value.kind !== 'body') throw unreadable(url, feedFaultSaid('not-a-feed'))
  const { body, contentType } = fetched.value
  const document = await feedReader.read(body, { contentType, url })
  if (!document.ok) throw unreadable(url, feedFaultSaid(document.error))
  const { items } = document.value
  const links = items.flatMap((item) => (item.url === null ? [] : [item.url]))
  if (items.length > 0 && links.length === 0) throw unreadable(url, NO_LINKS)
  const domains = domainsOf(links.length === 0 ? [url] : links)
  const name = (isLocal && domains[0]) || hostname.replace(/^www\./, '')
  return { url, isLocal, name: name.slice(0, LONGEST_NAME), domains, items: items.length }
}

const unreadable = (url: string, why: string): CommandError =>
  new CommandError(`${url} cannot be followed. ${why}`)

const NO_LINKS = 'None of its items has a link, which an alert leads to.'

/** The widest that are somebody's own: news of tomorrow may stand on another subdomain. */
const domainsOf = (links: readonly string[]): readonly string[] =>
  [...new Set(links.map((link) => ownDomain(new URL(link).hostname)))].slice(0, MOST_DOMAINS)

function ownDomain(host: string): string {
  if (/^[\d.]+$/.test(host)) return host
  const wider = host.slice(host.indexOf('.') + 1)
  return wider === host || isPublicSuffix(wider) ? host : ownDomain(wider)
}
