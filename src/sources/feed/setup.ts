/**
 * Adding a feed: its settings are `{url}`. Whether that address may be asked is looked at again whenever it is; this
 * machine may be only where the Worker is told so.
 */
import * as v from 'valibot'
import type { Setup } from '../../app/ports/source.ts'
import { FEED_ADDRESS_WANTED, feedSettings } from '../../core/feed/settings.ts'
import { isFetchable } from '../../core/public-host.ts'
import { settingsFrom } from '../settings.ts'

const newSettings = v.pipe(
  feedSettings,
  v.forward(
    v.check(({ url }) => mayHoldFeed(url), FEED_ADDRESS_WANTED),
    ['url'],
  ),
)

const toldNewest = v.looseObject({ alert_newest: v.literal(true) })

export const feed: Setup = {
  settings: (value) => settingsFrom(newSettings, value),
  steps: (_, settings) => [
    'There is nothing to enter in your system: the feed is read within a minute, and then each 15 minutes.',
    v.is(toldNewest, settings)
      ? 'Of what it holds now, its newest item is alerted. Publish an article, and wait for its alert.'
      : 'What it holds now is not alerted. Publish an article, and wait for its alert.',
  ],
}

function mayHoldFeed(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && isFetchable(url, { allowLoopback: true })
}
