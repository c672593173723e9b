/** A feed: it is fetched by cron, so nothing is posted, and nothing is to be set up where it comes from. */
import type { Setup } from '../app/ports/source.ts'
import { feedSettings } from '../core/feed-settings.ts'
import { settingsFrom } from './settings.ts'

export const feed: Setup = {
  settings: (value) => settingsFrom(feedSettings, value),
  steps: () => [
    'Nothing is to be set up: the feed is read within a minute or two, and then each 15 minutes.',
    'What it holds when it is read first is known from then on, and nobody is told; alerts begin with what is published after that.',
  ],
}
