/** Settings and secrets, read once at the edge. An absent secret is `null` and fails closed. */
import { MOST_LANES } from '../core/lanes.ts'

export interface Config {
  readonly botToken: string | null
  readonly webhookSecret: string | null
  readonly operatorToken: string | null
  readonly apiRoot: string
  /** Where this Worker is reached from outside, without a slash at the end; `null`: not told. */
  readonly publicUrl: string | null
  /** The bot's name without `@`; when unset, the bot asks Telegram where it matters. */
  readonly botUsername: string | null
  /** Messages a second overall. */
  readonly sendRate: number
  /** Alerts a second at Telegram's price, instead; `null`: nothing is paid for. */
  readonly paidRate: number | null
  /** A lane that is further behind than this sends ordinary alerts together; `null`: never. Seconds. */
  readonly foldAfter: number | null
  /** Articles of one publisher that are urgent in an hour, of those that it says are. */
  readonly urgentAnHour: number
  /** How many lanes there are to be. */
  readonly laneCount: number
  readonly onDoubt: 'resend' | 'skip'
  readonly quotas: Quotas
  /** Whose articles of one event are one story: those of all publishers, of each its own, or no two. */
  readonly stories: 'all' | 'publisher' | 'off'
  /** Feeds may be asked of servers on this machine, too: for development alone. */
  readonly feedsFromLoopback: boolean
  /** Anybody may read the latest alerts. */
  readonly publicPages: boolean
  /** What is wrong with the settings, a sentence each. */
  readonly problems: readonly string[]
}

/** How much each publisher may post; infinite where it is not limited. */
export interface Quotas {
  readonly postsAMinute: number
  readonly bytesADay: number
  /** Articles under embargo at a time. */
  readonly heldArticles: number
}

const DEFAULT_API_ROOT = 'https://api.telegram.org'

/** Those without a default in `wrangler.toml`. */
type Unset =
  | 'TELEGRAM_BOT_USERNAME'
  | 'PUBLIC_URL'
  | 'PAID_RATE'
  | 'FOLD_AFTER'
  | 'URGENT_AN_HOUR'
  | 'STORIES'
  | 'FEEDS_FROM_LOOPBACK'
  | 'PUBLIC_PAGES'
  | 'POSTS_A_MINUTE'
  | 'MEGABYTES_A_DAY'
  | 'HELD_ARTICLES'
type Settings = Partial<Record<keyof Env | Unset, unknown>>

/** Wrong settings fall back to their defaults and are told in `problems`. */
export function readConfig(env: Settings): Config {
  const problems: string[] = []
  const plain = (name: keyof Settings): string | null => {
    const value = env[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const read = <T, F>(name: keyof Settings, { must, read: parse }: Rule<T>, unset: F): T | F => {
    const value = plain(name)
    const found = value === null ? undefined : parse(value)
    if (value !== null && found === undefined) problems.push(`${name} must ${must}.`)
    return found === undefined ? unset : found
  }
  return {
    botToken: plain('TELEGRAM_BOT_TOKEN'),
    webhookSecret: plain('TELEGRAM_WEBHOOK_SECRET'),
    operatorToken: read('OPERATOR_TOKEN', OPERATOR_TOKEN, null),
    apiRoot: (plain('TELEGRAM_API_ROOT') ?? DEFAULT_API_ROOT).replace(/\/+$/, ''),
    publicUrl: read('PUBLIC_URL', ADDRESS, null),
    botUsername: plain('TELEGRAM_BOT_USERNAME')?.replace(/^@/, '') ?? null,
    sendRate: read('SEND_RATE', RATE, 28),
    paidRate: read('PAID_RATE', RATE, null),
    foldAfter: read('FOLD_AFTER', SECONDS, 300),
    urgentAnHour: read('URGENT_AN_HOUR', wholeNumber(0, 1_000), 10),
    laneCount: read('LANES', wholeNumber(1, MOST_LANES), 1),
    onDoubt: read('ON_DOUBT', oneOf('resend', 'skip'), 'resend'),
    quotas: {
      postsAMinute: read('POSTS_A_MINUTE', QUOTA, 600),
      bytesADay: read('MEGABYTES_A_DAY', QUOTA, 100) * 1_000_000,
      heldArticles: read('HELD_ARTICLES', QUOTA, 1_000),
    },
    stories: read('STORIES', oneOf('all', 'publisher', 'off'), 'all'),
    feedsFromLoopback: plain('FEEDS_FROM_LOOPBACK') === 'yes',
    publicPages: read('PUBLIC_PAGES', oneOf('on', 'off'), 'off') === 'on',
    problems,
  }
}

/** What a setting must be, and how it is read; `undefined` for what is not so. */
interface Rule<T> {
  readonly must: string
  read(text: string): T | undefined
}

const numberWhere =
  (fits: (value: number) => boolean) =>
  (text: string): number | undefined =>
    fits(Number(text)) ? Number(text) : undefined

const MAX_RATE = 1_000
const RATE: Rule<number> = {
  must: `be a number above 0 and up to ${MAX_RATE}`,
  read: numberWhere((rate) => rate > 0 && rate <= MAX_RATE),
}

const wholeNumber = (least: number, most: number): Rule<number> => ({
  must: `be a whole number from ${least} to ${most}`,
  read: numberWhere((n) => Number.isInteger(n) && n >= least && n <= most),
})

const secondsOf = numberWhere((seconds) => seconds > 0)
const SECONDS: Rule<number | null> = {
  must: 'be a number of seconds above 0, or "never"',
  read: (text) => (text === 'never' ? null : secondsOf(text)),
}

const quotaOf = numberWhere((n) => Number.isInteger(n) && n >= 1)
const QUOTA: Rule<number> = {
  must: 'be a whole number above 0, or "unlimited"',
  read: (text) => (text === 'unlimited' ? Number.POSITIVE_INFINITY : quotaOf(text)),
}

const oneOf = <T extends string>(...names: readonly T[]): Rule<T> => {
  const quoted = names.map((name) => `"${name}"`)
  return {
    must: `be ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`,
    read: (text) => names.find((name) => name === text),
  }
}

const ADDRESS: Rule<string> = {
  must: 'be an address such as https://lede.example.org',
  read(text) {
    const url = URL.parse(text)
    return url && /^https?:$/.test(url.protocol) ? url.href.replace(/\/+$/, '') : undefined
  },
}

/**
 * KV's copies are sealed with a key that is derived from the token, so it has to withstand guessing by
 * somebody who holds a copy, too. Made at random, as the README has it, the shortest that is taken has
 * 64 bits in hex and 96 in base64. One that is too short counts as not set: what it would open stays closed.
 */
const SHORTEST_TOKEN = 16
const OPERATOR_TOKEN: Rule<string> = {
  must: `have at least ${SHORTEST_TOKEN} characters, and counts as not set`,
  read: (text) => (text.length >= SHORTEST_TOKEN ? text : undefined),
}
