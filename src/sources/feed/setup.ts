/**
 * A feed's settings: its address, `{url}`. Whether it may be asked is looked at again whenever it is; this machine
 * may be only where the Worker is told so.
 */
import * as v from 'valibot'
import type { Setup } from '../../app/ports/source.ts'
import { isFetchable } from '../../core/public-host.ts'
import { settingsFrom } from '../settings.ts'

const MESSAGE =
  'must be a public http or https address without a user name, such as https://example.org/feed'

const feedSettings = v.strictObject({
  url: v.pipe(v.string(MESSAGE), v.maxLength(2_000, MESSAGE), v.check(mayHoldFeed, MESSAGE)),
})

export const feed: Setup = {
  settings: (value) => settingsFrom(feedSettings, value),
  steps: () => [
    'There is nothing to enter in your system: the feed is read within a minute, and then each 15 minutes.',
    'What it holds now is not alerted. Publish an article, and wait for its alert.',
  ],
}

function mayHoldFeed(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && isFetchable(url, { allowLoopback: true })
}
