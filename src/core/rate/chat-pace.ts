/**
 * When each chat may be sent to by what it has been sent: one message a second, twenty a minute to a group or
 * channel, of which half may be answers; and not before Telegram's own wait for it is over.
 */
import type { Use } from './use.ts'

/** Between two messages to a chat. */
export const CHAT_GAP_MS = 1_000
/** A second more than Telegram's minute: sends are timed when they leave, it counts arrivals. */
const WINDOW_MS = 61_000
const GROUP_SENDS = 20
/** Of those, answers: the rest is the alerts'. */
const GROUP_ANSWERS = GROUP_SENDS / 2
/** Questions to Telegram that are a chat's doing, in a minute: a press is one, and who may press another. */
const CALLS = 40
/** As far back as any limit looks. */
export const LOOKED_BACK_MS = WINDOW_MS

interface Sent {
  readonly at: number
  readonly use: Use
}

/** The last of each chat, ascending. */
type Memory = Map<number, readonly Sent[]>

/** Only in memory: after a restart, receipts tell what has been sent, and Telegram says again whom to leave alone. */
export class ChatPace {
  #sends: Memory = new Map()
  #calls: Memory = new Map()
  /** Until when single chats are to be left alone. */
  #held = new Map<number, number>()

  /** The first instant, not before `now`. */
  at(chatId: number, use: Use, now: number): number {
    if (use === 'call') return Math.max(now, minuteAfter(this.#calls.get(chatId)?.at(-CALLS)))
    const sends = this.#sends.get(chatId) ?? []
    const afterLast = (sends.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + CHAT_GAP_MS
    const afterMinute = chatId < 0 ? groupMinute(sends, use) : now
    return Math.max(now, afterLast, afterMinute, this.#held.get(chatId) ?? now)
  }

  note(chatId: number, use: Use, at: number): void {
    const memory = use === 'call' ? this.#calls : this.#sends
    const known = memory.get(chatId) ?? []
    const sends = [...known, { at, use }].sort((a, b) => a.at - b.at)
    memory.set(chatId, sends.slice(use === 'call' ? -CALLS : -GROUP_SENDS))
  }

  /** Telegram wants a chat to be left alone until an instant. */
  hold(chatId: number, until: number): void {
    this.#held.set(chatId, Math.max(until, this.#held.get(chatId) ?? until))
  }

  /** Chats that are held may be sent to. */
  release(): void {
    this.#held.clear()
  }

  /** Forgets what no limit looks back to any more, so that memory follows the traffic. */
  forget(now: number): void {
    for (const memory of [this.#sends, this.#calls]) {
      for (const [chatId, sends] of memory) {
        const isPrivate = chatId > 0 && memory === this.#sends
        const past = now - (isPrivate ? CHAT_GAP_MS : WINDOW_MS)
        if ((sends.at(-1)?.at ?? past) < past) memory.delete(chatId)
      }
    }
    for (const [chatId, until] of this.#held) if (until < now) this.#held.delete(chatId)
  }

  /** The clock has been set back by so much. */
  moveBack(ms: number): void {
    this.#sends = movedBack(this.#sends, ms)
    this.#calls = movedBack(this.#calls, ms)
    this.#held = new Map([...this.#held].map(([chatId, until]) => [chatId, until - ms]))
  }
}

function groupMinute(sends: readonly Sent[], use: Use): number {
  const all = minuteAfter(sends.at(-GROUP_SENDS))
  if (use !== 'answer') return all
  const answers = sends.filter((sent) => sent.use === 'answer')
  return Math.max(all, minuteAfter(answers.at(-GROUP_ANSWERS)))
}

const minuteAfter = (sent: Sent | undefined): number =>
  (sent?.at ?? Number.NEGATIVE_INFINITY) + WINDOW_MS

const movedBack = (memory: Memory, ms: number): Memory =>
  new Map(
    [...memory].map(([chatId, sends]) => [
      chatId,
      sends.map(({ at, use }) => ({ at: at - ms, use })),
    ]),
  )
