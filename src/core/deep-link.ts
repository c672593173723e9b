/**
 * Links that open the bot with something to follow, as a publisher's page offers it. The filter stands in the link
 * itself: Telegram hands the bot 64 characters of it. Anybody can write such a link, so it only ever offers: the bot
 * shows what the filter would have brought, and asks.
 *
 * `from-city-wire` and `topic-climate_change` can be written by hand; all else is the filter's text in Base64url.
 */
import { base64urlOf, fromBase64url } from './base64url.ts'
import { aboutTopic, type Filter, fromPublisher, parseFilter, testOf } from './filter/filter.ts'

/** Telegram's limit; what is longer is cut off. */
const PAYLOAD_LIMIT = 64
const FROM = 'from-'
const TOPIC = 'topic-'
const FILTER = 'f-'

/** Topics that can be read back from a link as they are: spaces become `_`. */
const PLAIN_TOPIC = /^[a-z0-9-]+(?: [a-z0-9-]+)*$/

/** Where it is to be followed: in a chat with the bot, or in a group that the person chooses. */
const PARAMETERS = { private: 'start', group: 'startgroup' } as const

export interface Offer {
  /** The bot's name without `@`. */
  readonly bot: string
  readonly filter: Filter
  readonly in: keyof typeof PARAMETERS
}

/** `null` where the filter is too long for a link. */
export function followLink({ bot, filter, in: place }: Offer): string | null {
  const payload = payloadOf(filter)
  return payload === null ? null : `https://t.me/${bot}?${PARAMETERS[place]}=${payload}`
}

export function payloadOf(filter: Filter): string | null {
  const payload = plainOf(filter) ?? FILTER + base64urlOf(filter.text)
  return payload.length <= PAYLOAD_LIMIT ? payload : null
}

function plainOf(filter: Filter): string | null {
  const test = testOf(filter)
  if (test.kind === 'publisher') return FROM + test.publisher
  if (test.kind !== 'topic' || !PLAIN_TOPIC.test(test.topic)) return null
  return TOPIC + test.topic.replaceAll(' ', '_')
}

/** What a link offers; `null` where it offers nothing that can be followed. */
export function filterOffered(payload: string): Filter | null {
  if (!/^[\w-]{1,64}$/.test(payload)) return null
  const text = textOffered(payload)
  const parsed = text === null ? null : parseFilter(text)
  return parsed?.ok ? parsed.value : null
}

function textOffered(payload: string): string | null {
  const rest = (prefix: string) => payload.slice(prefix.length)
  if (payload.startsWith(FROM)) return fromPublisher(rest(FROM)).text
  if (payload.startsWith(TOPIC)) return aboutTopic(rest(TOPIC).replaceAll('_', ' ')).text
  return payload.startsWith(FILTER) ? fromBase64url(rest(FILTER)) : null
}
