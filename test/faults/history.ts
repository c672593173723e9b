/**
 * What really reached each chat, in order, and what may be said about it after kills: every article
 * once, and twice only where the window in flight at a kill was in doubt.
 */
import type { Call } from '../../sandbox/calls.ts'
import { headlineOf, WINDOW } from './rig.ts'

/** Epoch ms between which the Worker died. */
export interface Kill {
  readonly from: number
  readonly to: number
}

export interface Shown {
  readonly chat: number
  readonly article: string
  readonly at: number
}

export interface Verdict {
  /** Chats that never got an article, as `article to chat`. */
  readonly missing: readonly string[]
  /** Second copies that the window in flight at a kill explains, by kill. */
  readonly doubledAtKill: readonly number[]
  /** Second copies that nothing explains. */
  readonly unexplained: readonly string[]
  /** What is neither an article nor asked for. */
  readonly foreign: readonly string[]
}

export function verdictOf({ calls: all, chats, articles, kills }: Trial): Verdict {
  const calls = all.filter(({ delivered }) => delivered)
  const byLine = new Map(articles.map((article) => [headlineOf(article), article]))
  const shown = calls.map((call) => shownBy(call, byLine))
  const known = shown.filter((one) => one !== null)
  const foreign = calls
    .filter((_, i) => shown[i] === null)
    .map(({ method, text }) => `${method} ${text}`)
  const copies = Map.groupBy(known, ({ chat, article }) => `${article} to ${chat}`)
  const doubledAtKill = kills.map(() => 0)
  const unexplained: string[] = []
  for (const [name, times] of copies) {
    for (const [i, second] of times.entries()) {
      const first = times[i - 1]
      if (!first) continue
      const kill = killBetween(kills, first, second)
      const inFlight = kill !== -1 && sentBetween(known, first, kills[kill]) < WINDOW
      if (inFlight) doubledAtKill[kill] = (doubledAtKill[kill] ?? 0) + 1
      else unexplained.push(name)
    }
  }
  const wanted = articles.flatMap((article) => chats.map((chat) => `${article} to ${chat}`))
  return {
    missing: wanted.filter((name) => !copies.has(name)),
    doubledAtKill,
    unexplained,
    foreign,
  }
}

export interface Trial {
  /** What came to Telegram since the first article was posted. */
  readonly calls: readonly Pick<Call, 'method' | 'chatId' | 'text' | 'at' | 'delivered'>[]
  readonly chats: readonly number[]
  readonly articles: readonly string[]
  readonly kills: readonly Kill[]
}

function shownBy(call: Trial['calls'][number], byLine: ReadonlyMap<string, string>): Shown | null {
  const article = byLine.get(call.text.split('\n')[0] ?? '')
  if (call.method !== 'sendMessage' || article === undefined || call.chatId === undefined)
    return null
  return { chat: call.chatId, article, at: call.at }
}

/** The first kill that the first copy was sent before and the second after; -1 when there is none. */
const killBetween = (kills: readonly Kill[], first: Shown, second: Shown): number =>
  kills.findIndex(({ from, to }) => first.at <= to && second.at >= from)

/** How many messages reached Telegram after one and before a kill. */
const sentBetween = (shown: readonly Shown[], first: Shown, kill: Kill | undefined): number =>
  shown.filter(({ at }) => at > first.at && at <= (kill?.to ?? 0)).length
