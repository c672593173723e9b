/**
 * When messages may leave: the one thing that knows. Whatever sends asks it, tells it what Telegram has
 * answered, and keeps no times of its own. Instants and waits in ms.
 */
import type { Use } from '../../core/rate/use.ts'

export interface Rate {
  /** The first instant, not before `now`, at which a chat may be sent to. */
  at(chatId: number, use: Use, now: number): number
  /**
   * Takes a place for one message that leaves now, to be ended by `returned`: 0. Or how long to wait and ask
   * again.
   */
  take(chatId: number, use: Use, now: number): number
  /** The answer to a message that had taken a place has come, or never will. */
  returned(use: Use, now: number): void
  /** A message that left, or may have, without taking a place. */
  note(chatId: number, use: Use, at: number): void
  /** A message that left at an instant has reached its chat. */
  reached(chatId: number, leftAt: number): void
  /** Telegram answers, whatever it says. */
  answered(): void
  /** It did not: how long nothing leaves, with a part of it taken off by a number in [0, 1). */
  unanswered(now: number, random: number): number
  /** Nothing leaves from this lane for so long. */
  rest(ms: number, now: number): void
  /** Nor from any other: Telegram has said so. */
  restAll(ms: number, now: number): void
  /** Telegram has told a group to wait: the group alone, so far as is known. */
  slow(chatId: number, ms: number, now: number): void
}
