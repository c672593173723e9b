/**
 * The buttons under an alert. In a private chat they show more of it, mute its story and tell why it came; where
 * anybody may press, there is a way to the private chat instead. They name the alert by its event, so that they are
 * understood wherever the alert is known.
 */
import type { Alert } from '../alert.ts'
import { type EventId, parseEventId } from '../article.ts'
import type { Voice } from '../languages/voice.ts'
import type { Button } from './message.ts'
import { ALERT_PRESSES, type AlertPress, type ShownFirst, showsAt, type View } from './view.ts'

/** What the data of all of them begin with. */
export const ON_ALERT = 'alert:'

/** What stands under an alert besides the way to its article. */
export type Controls =
  | { readonly kind: 'private'; readonly first: ShownFirst; readonly isMuted: boolean }
  /** `bot`: its name, where that is known. */
  | { readonly kind: 'public'; readonly bot: string | null }

type Shown = Pick<Alert, 'event' | 'url' | 'grounds'>

export const readButton = ({ url }: Pick<Alert, 'url'>, { say }: Voice): Button => ({
  text: say('read'),
  url,
})

/** How much is shown, and what can be done about it. */
interface Under {
  readonly view: View
  readonly controls: Controls
}

export function alertButtons(
  alert: Shown,
  { view, controls }: Under,
  voice: Voice,
): readonly Button[][] {
  const { say } = voice
  const read = readButton(alert, voice)
  if (controls.kind === 'public') return [[read, ...inPrivate(alert, controls.bot, voice)]]
  const { first, isMuted } = controls
  const press = (text: string, kind: AlertPress) => ({ text, data: alertData(kind, alert.event) })
  const isFull = showsAt(view, 'full')
  const extent = [isFull ? press(say('showLess'), 'less') : press(say('showMore'), 'more')]
  const muting = isMuted ? press(say('unmute'), 'unmute') : press(say('mute'), 'mute')
  const why = press(say('askWhy'), 'why')
  const top = [read, ...(view === first && first === 'full' ? [] : extent), muting, why]
  const hasMore = view === 'full' && alert.grounds !== null
  return hasMore ? [top, [press(say('showEvidence'), 'evidence')]] : [top]
}

/** A link that opens the article in the private chat: `start` takes 64 characters. */
const inPrivate = ({ event }: Shown, bot: string | null, { say }: Voice): Button[] =>
  bot === null ? [] : [{ text: say('moreInPrivate'), url: `https://t.me/${bot}?start=${event}` }]

const alertData = (press: AlertPress, event: EventId): string => `${ON_ALERT}${press}:${event}`

/** What a pressed button means; `null` for what is none of these. */
export function alertPressed(data: string): { press: AlertPress; event: EventId } | null {
  const [, kind, id = ''] = /^alert:([a-z]+):(.+)$/u.exec(data) ?? []
  const press = ALERT_PRESSES.find((known) => known === kind)
  const event = parseEventId(id)
  return press !== undefined && event !== null ? { press, event } : null
}
