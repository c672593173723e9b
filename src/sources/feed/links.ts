/** Who tells of a feed's news, and under which address: as its document or its server says. */
import { linksIn } from '../../core/feed/link-header.ts'
import type { HubLinks } from '../../core/feed/websub.ts'
import { addressOf } from './parts.ts'

export interface Link {
  /** One relation or several. */
  readonly rel?: string | undefined
  readonly href?: string | undefined
}

/** Of several hubs the first. */
export function hubLinks(links: readonly Link[], base: string): HubLinks {
  const linked = (relation: string) =>
    links.find(({ rel = '' }) => rel.toLowerCase().split(/\s+/).includes(relation))?.href
  return { hub: addressOf(linked('hub'), base), self: topicOf(linked('self'), base) }
}

/** `header` is `Link`; `null` where there is none. */
export const headerLinks = (header: string | null, address: string): HubLinks =>
  hubLinks(linksIn(header ?? ''), address)

/** As it is written where it is whole: a hub knows a topic by its very characters. */
function topicOf(written: string | undefined, base: string): string | null {
  const address = addressOf(written, base)
  const text = (written ?? '').trim()
  return address !== null && URL.canParse(text) ? text : address
}
