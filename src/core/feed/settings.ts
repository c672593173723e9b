/** The settings of a feed's publisher, as they are given and as they are kept: its address, and what is alerted at first. */
import * as v from 'valibot'

export const FEED_ADDRESS_WANTED =
  'must be a public http or https address without a user name, such as https://example.org/feed'

export const feedSettings = v.strictObject({
  url: v.pipe(v.string(FEED_ADDRESS_WANTED), v.maxLength(2_000, FEED_ADDRESS_WANTED)),
  /** Of what it holds when it is read first, the newest item is alerted. */
  alert_newest: v.exactOptional(v.boolean('must be true or false')),
})

/** Where the feed is, by its publisher's settings; `null`: they are not those of a feed. */
export function feedAddress(settings: unknown): string | null {
  const read = v.safeParse(feedSettings, settings)
  return read.success ? read.output.url : null
}
