/**
 * By what an item of a feed is known again. Feeds change each of them now and then: the guid when a system is
 * replaced, the query of an address with each campaign, the title with each edit.
 */
import * as v from 'valibot'
import { fingerprint } from '../fingerprint.ts'
import type { Typed } from '../schema.ts'
import type { FeedItem } from './item.ts'

export const itemNamesSchema = v.object({
  /** Empty where the feed gives none, as `link`. */
  guid: v.string(),
  link: v.string(),
  /** Of its address without the query, and all that it says. */
  content: v.string(),
  /** Of all that it says. */
  text: v.string(),
})
export type ItemNames = Typed<typeof itemNamesSchema>

export function namesOf(item: FeedItem): ItemNames {
  const text = fingerprint(textOf(item))
  const page = pageOf(item.url)
  return {
    guid: item.guid === null ? '' : fingerprint(item.guid),
    // Many items may point to a front page.
    link: page === null || page.path === '/' ? '' : fingerprint(page.link),
    content: fingerprint(`${page?.path}\n${text}`),
    text,
  }
}

/** Put there by whoever passes an address on; it leads to the same page without. */
const CAMPAIGN = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/i

/** An address as it is read from a feed: absolute, and in its normal form. */
const ADDRESS = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(#.*)?$/

function pageOf(address: string | null): { link: string; path: string } | null {
  const match = address === null ? null : ADDRESS.exec(address)
  if (!match) return null
  const [, host = '', path = '', query = '', fragment = ''] = match
  const page = `${host}${path.replace(/\/$/, '')}`
  const asked = query.split('&').filter((part) => !CAMPAIGN.test(part.split('=', 1)[0] ?? ''))
  return { link: `${page}?${asked.join('&')}${fragment}`, path: path === '/' ? '/' : page }
}

/** As a reader sees it: pictures that count and attributes that change are no news. */
function textOf({ title, body }: FeedItem): string {
  const said = body?.format === 'html' ? body.html.replace(/<[^<>]*>/g, ' ') : (body?.text ?? '')
  return `${title ?? ''}\n${said}`.replace(/\s+/g, ' ').trim()
}
