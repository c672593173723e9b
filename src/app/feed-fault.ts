/** Why a feed could not be read: in a word, as it is kept, and in a sentence for whoever looks after it. */
import type { FeedTrouble } from '../core/feed/habit.ts'
import type { FeedFault } from '../core/feed/item.ts'
import type { FetchFault } from './ports/feeds.ts'

const SAID: Readonly<Record<Exclude<FetchFault['kind'], 'status'> | FeedFault, string>> = {
  address: 'Its address, or one that it leads to, is no public http or https address.',
  redirects: 'It leads to another address and on to others, too often or in a circle.',
  'too-big': 'It is too long: 5 MiB are read.',
  'too-slow': 'It was not there within 10 seconds.',
  unreachable: 'Its server cannot be reached.',
  'not-a-feed': 'What is at its address is no feed.',
}

/** Or `status` and a number. */
export const faultWord = (fault: FetchFault): string =>
  fault.kind === 'status' ? `status ${fault.status}` : fault.kind

/** What is wrong with a feed, and what to do. */
export function feedTroubleSaid(trouble: FeedTrouble, fault: string | null): string {
  return trouble === 'silent'
    ? 'It is read, and has brought nothing for far longer than it ever does. See whether the newest articles stand in it, and else give it its new address.'
    : `${fault === null ? '' : `${feedFaultSaid(fault)} `}It has failed for an hour and more. Give it its right address, or ask whoever runs it.`
}

/** `fault` as it is kept. */
export function feedFaultSaid(fault: string): string {
  if (fault.startsWith('status ')) return `Its server answered with ${fault}.`
  return new Map(Object.entries(SAID)).get(fault) ?? `It could not be read: ${fault}.`
}
