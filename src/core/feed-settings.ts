/** The settings of a feed's publisher, as they are given and as they are kept: its address. */
import * as v from 'valibot'

export const FEED_ADDRESS_WANTED =
  'must be a public http or https address without a user name, such as https://example.org/feed'

export const feedSettings = v.strictObject({
  url: v.pipe(v.string(FEED_ADDRESS_WANTED), v.maxLength(2_000, FEED_ADDRESS_WANTED)),
})
