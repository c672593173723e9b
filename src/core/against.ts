/**
 * What speaks against an alert for a chat. The one place where that is decided: the lane asks it before each alert
 * leaves, and `/why` asks the same of an article that has come and gone.
 */
import type { HeldBack } from './telling-times.ts'
import { URGENT } from './urgency.ts'

export type Against =
  /** The article is past the end that its publisher gave. */
  | 'expired'
  /** Telegram does not let the bot write there. */
  | 'barred'
  | HeldBack
  | 'unfollowed'
  /** The chat has had the article. */
  | 'had'
  | 'muted'

/** Each is asked for only when it comes to it: most are a look into a table. */
export interface Considered {
  readonly now: number
  /** Epoch ms. */
  readonly expiresAt: number | null
  /** As it is believed: 1 is the most urgent. */
  readonly urgency: number
  isBarred(): boolean
  /** By quiet hours, a pause, a digest or a budget. */
  heldBack(): HeldBack | null
  /** What it is about is what the chat asks for now. */
  isFollowed(): boolean
  hasHad(): boolean
  /** Until when its story is muted there, epoch ms. */
  mutedUntil(): number | null
}

/** All that there is, in the order in which it is looked at: whoever sends asks for the first alone. */
export function* reasonsAgainst(alert: Considered): Generator<Against> {
  if (isExpired(alert)) yield 'expired'
  if (alert.isBarred()) yield 'barred'
  const held = alert.heldBack()
  if (held !== null) yield held
  if (!alert.isFollowed()) yield 'unfollowed'
  if (alert.hasHad()) yield 'had'
  if (isMuted(alert.mutedUntil(), alert)) yield 'muted'
}

export const isExpired = ({ now, expiresAt }: Pick<Considered, 'now' | 'expiresAt'>): boolean =>
  expiresAt !== null && expiresAt <= now

/** What is urgent breaks out. */
export const isMuted = (
  mutedUntil: number | null,
  { now, urgency }: Pick<Considered, 'now' | 'urgency'>,
): boolean => mutedUntil !== null && now < mutedUntil && urgency > URGENT
