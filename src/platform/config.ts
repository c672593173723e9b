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
const DEFAULT_SEND_RATE = 28
const MAX_SEND_RATE = 1_000
const DEFAULT_FOLD_AFTER = 300
const DEFAULT_URGENT = 10
const MAX_URGENT = 1_000
const DEFAULT_QUOTAS = { POSTS_A_MINUTE: 600, MEGABYTES_A_DAY: 100, HELD_ARTICLES: 1_000 }

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
  | keyof typeof DEFAULT_QUOTAS
type Settings = Partial<Record<keyof Env | Unset, unknown>>

/** Wrong settings fall back to their defaults and are told in `problems`. */
export function readConfig(env: Settings): Config {
  const problems: string[] = []
  return {
    botToken: text(env.TELEGRAM_BOT_TOKEN),
    webhookSecret: text(env.TELEGRAM_WEBHOOK_SECRET),
    operatorToken: readOperatorToken(text(env.OPERATOR_TOKEN), problems),
    apiRoot: (text(env.TELEGRAM_API_ROOT) ?? DEFAULT_API_ROOT).replace(/\/+$/, ''),
    publicUrl: readPublicUrl(text(env.PUBLIC_URL), problems),
    botUsername: text(env.TELEGRAM_BOT_USERNAME)?.replace(/^@/, '') ?? null,
    sendRate: readRate('SEND_RATE', text(env.SEND_RATE), problems) ?? DEFAULT_SEND_RATE,
    paidRate: readRate('PAID_RATE', text(env.PAID_RATE), problems),
    foldAfter: readFoldAfter(text(env.FOLD_AFTER), problems),
    urgentAnHour: readUrgent(text(env.URGENT_AN_HOUR), problems),
    laneCount: readLaneCount(text(env.LANES), problems),
    onDoubt: readOnDoubt(text(env.ON_DOUBT), problems),
    quotas: {
      postsAMinute: readQuota('POSTS_A_MINUTE', env, problems),
      bytesADay: readQuota('MEGABYTES_A_DAY', env, problems) * 1_000_000,
      heldArticles: readQuota('HELD_ARTICLES', env, problems),
    },
    stories: readStories(text(env.STORIES), problems),
    feedsFromLoopback: text(env.FEEDS_FROM_LOOPBACK) === 'yes',
    publicPages: readPublicPages(text(env.PUBLIC_PAGES), problems),
    problems,
  }
}

/**
 * KV's copies are sealed with a key that is derived from the token, so it has to withstand guessing by
 * somebody who holds a copy, too. Made at random, as the README has it, the shortest that is taken has
 * 64 bits in hex and 96 in base64.
 */
const OPERATOR_TOKEN_LENGTH = 16

/** One that is too short counts as not set: what it would open stays closed. */
function readOperatorToken(value: string | null, problems: string[]): string | null {
  if (value === null || value.length >= OPERATOR_TOKEN_LENGTH) return value
  problems.push(
    `OPERATOR_TOKEN must have at least ${OPERATOR_TOKEN_LENGTH} characters, and counts as not set.`,
  )
  return null
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

function readPublicUrl(value: string | null, problems: string[]): string | null {
  const url = value === null ? null : URL.parse(value)
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '')
  if (value !== null)
    problems.push('PUBLIC_URL must be an address such as https://lede.example.org.')
  return null
}

function readRate(name: string, value: string | null, problems: string[]): number | null {
  if (value === null) return null
  const rate = Number(value)
  if (rate > 0 && rate <= MAX_SEND_RATE) return rate
  problems.push(`${name} must be a number above 0 and up to ${MAX_SEND_RATE}.`)
  return null
}

function readFoldAfter(value: string | null, problems: string[]): number | null {
  if (value === 'never') return null
  const seconds = Number(value ?? DEFAULT_FOLD_AFTER)
  if (seconds > 0) return seconds
  problems.push('FOLD_AFTER must be a number of seconds above 0, or "never".')
  return DEFAULT_FOLD_AFTER
}

function readUrgent(value: string | null, problems: string[]): number {
  const most = Number(value ?? DEFAULT_URGENT)
  if (Number.isInteger(most) && most >= 0 && most <= MAX_URGENT) return most
  problems.push(`URGENT_AN_HOUR must be a whole number from 0 to ${MAX_URGENT}.`)
  return DEFAULT_URGENT
}

function readLaneCount(value: string | null, problems: string[]): number {
  const lanes = Number(value ?? 1)
  if (Number.isInteger(lanes) && lanes >= 1 && lanes <= MOST_LANES) return lanes
  problems.push(`LANES must be a whole number from 1 to ${MOST_LANES}.`)
  return 1
}

function readQuota(name: keyof typeof DEFAULT_QUOTAS, env: Settings, problems: string[]): number {
  const value = text(env[name])
  if (value === 'unlimited') return Number.POSITIVE_INFINITY
  const quota = Number(value ?? DEFAULT_QUOTAS[name])
  if (Number.isInteger(quota) && quota >= 1) return quota
  problems.push(`${name} must be a whole number above 0, or "unlimited".`)
  return DEFAULT_QUOTAS[name]
}

function readOnDoubt(value: string | null, problems: string[]): Config['onDoubt'] {
  if (value === null || value === 'resend' || value === 'skip') return value ?? 'resend'
  problems.push('ON_DOUBT must be "resend" or "skip".')
  return 'resend'
}

function readStories(value: string | null, problems: string[]): Config['stories'] {
  const known = (['all', 'publisher', 'off'] as const).find((one) => one === (value ?? 'all'))
  if (!known) problems.push('STORIES must be "all", "publisher" or "off".')
  return known ?? 'all'
}

function readPublicPages(value: string | null, problems: string[]): boolean {
  if (value !== null && value !== 'on' && value !== 'off')
    problems.push('PUBLIC_PAGES must be "on" or "off".')
  return value === 'on'
}
