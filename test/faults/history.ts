/**
 * What really reached each chat, in order, and what may be said about it after kills: every article
 * once, and twice only where the window in flight at a kill was in doubt; and of an article that was
 * updated or withdrawn, nothing but its last words, with one answer to those who had read others.
 */
import type { Call } from '../../sandbox/calls.ts'
import type { MessageView } from '../../sandbox/views.ts'
import { headlineOf, newHeadlineOf } from '../../scripts/invented-news.ts'
import { WINDOW } from './rig.ts'

/** Epoch ms between which the Worker died. */
export interface Kill {
  readonly from: number
  readonly to: number
}

/** An article, and what its newsroom did with it after it was published. */
export interface Posted {
  readonly id: string
  readonly fate: 'kept' | 'updated' | 'retracted'
}

export interface Shown {
  readonly chat: number
  readonly article: string
  readonly at: number
}

export interface Verdict {
  /** Chats that never got an article that stands, as `article to chat`. */
  readonly missing: readonly string[]
  /** Second copies that the window in flight at a kill explains, by kill. */
  readonly doubledAtKill: readonly number[]
  /** Second copies that nothing explains. */
  readonly unexplained: readonly string[]
  /** What nobody posted. */
  readonly foreign: readonly string[]
}

export interface Trial {
  /** What came to Telegram since the first article was posted. */
  readonly calls: readonly Pick<
    Call,
    'method' | 'chatId' | 'text' | 'at' | 'delivered' | 'status'
  >[]
  /** That are judged; there may be others. */
  readonly chats: readonly number[]
  readonly articles: readonly Posted[]
  readonly kills: readonly Kill[]
  /** Each has a window in flight. */
  readonly lanes: number
}

export function verdictOf({ calls: all, chats, articles, kills, lanes }: Trial): Verdict {
  const calls = all.filter(({ delivered }) => delivered)
  const byLine = new Map(
    articles.flatMap(({ id }) => [headlineOf(id), newHeadlineOf(id)].map((line) => [line, id])),
  )
  const shown = calls
    .map((call) => shownBy(call, byLine))
    .filter((one) => one !== null)
    .filter(({ chat }) => chats.includes(chat))
  const foreign = calls
    .filter(({ text, chatId }) => !isKnown(text, byLine) && !isOther(chatId, chats))
    .map(({ method, text }) => `${method} ${text}`)
  const copies = Map.groupBy(shown, ({ chat, article }) => `${article} to ${chat}`)
  const doubledAtKill = kills.map(() => 0)
  const unexplained: string[] = []
  for (const [name, times] of copies) {
    for (const [i, second] of times.entries()) {
      const first = times[i - 1]
      if (!first) continue
      const kill = killBetween(kills, first.at, second.at)
      const inFlight = kill !== -1 && sentBetween(calls, first.at, kills[kill]) < WINDOW * lanes
      if (inFlight) doubledAtKill[kill] = (doubledAtKill[kill] ?? 0) + 1
      else unexplained.push(name)
    }
  }
  const wanted = articles
    .filter(({ fate }) => fate !== 'retracted')
    .flatMap(({ id }) => chats.map((chat) => `${id} to ${chat}`))
  return {
    missing: wanted.filter((name) => !copies.has(name)),
    doubledAtKill,
    unexplained,
    foreign,
  }
}

/** What a chat was left with of an article that was updated or withdrawn. */
type Fault =
  /** A copy that still shows what is not said any more, and that no kill left in doubt. */
  | 'stale'
  /** Earlier words were read, and no answer has told it. */
  | 'untold'
  /** An answer came, and no earlier words had been read. */
  | 'disturbed'
  /** A second answer, which no kill explains. */
  | 'told twice'

export interface Corrected {
  /** As `stale: article to chat`. */
  readonly faults: readonly string[]
  /** How many chats were told of how many articles: none would prove nothing. */
  readonly told: number
}

export type Message = Pick<MessageView, 'id' | 'text' | 'sentAt' | 'outgoing'> & {
  readonly replyTo?: number | undefined
  readonly history: readonly { readonly text: string }[]
}

export function correctedOf(
  trial: Trial,
  messages: (chat: number) => readonly Message[],
): Corrected {
  const judged = trial.chats.flatMap((chat) => {
    const sent = messages(chat).filter(({ outgoing }) => outgoing)
    return trial.articles
      .filter(({ fate }) => fate !== 'kept')
      .map((article) => ({ name: `${article.id} to ${chat}`, ...judge(trial, article, sent) }))
  })
  return {
    faults: judged.flatMap(({ name, faults }) => faults.map((fault) => `${fault}: ${name}`)),
    told: judged.filter(({ isTold }) => isTold).length,
  }
}

/** Whether a message was in the window in flight at a kill, so that nobody knows whether it was sent. */
export const wasInDoubt = (
  { calls, kills, lanes }: Pick<Trial, 'calls' | 'kills' | 'lanes'>,
  { sentAt }: Pick<Message, 'sentAt'>,
): boolean =>
  kills.some((kill) => sentAt <= kill.to && sentBetween(calls, sentAt, kill) < WINDOW * lanes)

function judge(trial: Trial, { id, fate }: Posted, sent: readonly Message[]) {
  const [line, newLine] = [headlineOf(id), newHeadlineOf(id)]
  const copies = sent.filter((message) => [line, newLine].includes(firstShown(message)))
  const ids = new Set(copies.map((copy) => copy.id))
  const answers = sent.filter(({ replyTo }) => replyTo !== undefined && ids.has(replyTo))
  const last = fate === 'updated' ? newLine : 'Withdrawn'
  const wrong = copies.filter(({ text }) => firstLine(text) !== last)
  const earlier = copies.filter((copy) => fate === 'retracted' || firstShown(copy) === line)
  const inDoubt = (message: Message) => wasInDoubt(trial, message)
  const faults: Fault[] = []
  if (!wrong.every(inDoubt)) faults.push('stale')
  if (answers.length === 0 && !earlier.every(inDoubt)) faults.push('untold')
  if (answers.length > 0 && earlier.length === 0) faults.push('disturbed')
  if (!answers.slice(0, -1).every(inDoubt)) faults.push('told twice')
  return { faults, isTold: answers.length > 0 }
}

export const firstShown = ({ history, text }: Message): string =>
  firstLine(history[0]?.text ?? text)
export const firstLine = (text: string): string => text.split('\n')[0] ?? ''

function isKnown(text: string, byLine: ReadonlyMap<string, string>): boolean {
  const line = firstLine(text)
  return byLine.has(line.replace(/^Update: /, '')) || /^Withdrawn(?: by .+)?$/.test(line)
}

/** Of a chat that is not judged. */
const isOther = (chat: number | undefined, chats: Trial['chats']): boolean =>
  chat !== undefined && !chats.includes(chat)

function shownBy(call: Trial['calls'][number], byLine: ReadonlyMap<string, string>): Shown | null {
  const article = byLine.get(firstLine(call.text))
  if (call.method !== 'sendMessage' || article === undefined || call.chatId === undefined)
    return null
  return { chat: call.chatId, article, at: call.at }
}

/** The first kill that the first copy was sent before and the second after; -1 when there is none. */
const killBetween = (kills: readonly Kill[], first: number, second: number): number =>
  kills.findIndex(({ from, to }) => first <= to && second >= from)

/** How many calls reached Telegram after an instant and before a kill. */
const sentBetween = (calls: Trial['calls'], after: number, kill: Kill | undefined): number =>
  calls.filter(({ at, delivered }) => delivered && at > after && at <= (kill?.to ?? 0)).length

/** A chat that has moved is paced by two lanes for a while, and they may meet: nothing else is refused. */
export function refusedWithoutReason({ calls, lanes }: Pick<Trial, 'calls' | 'lanes'>) {
  const moved = (call: Trial['calls'][number]) =>
    lanes > 1 &&
    calls.some(({ chatId, at }) => chatId === call.chatId && at < call.at && at > call.at - 1_000)
  return calls.filter((call) => call.status === 429 && !moved(call))
}
