/**
 * Trying again what of an article has failed: in the chats that Telegram refused it for, and the processing of its
 * last version. Where it may have arrived it is not sent again, so that nobody gets it twice; asked again, it finds
 * nothing left to do.
 */
import type { EventId } from '../core/article.ts'
import type { Desk } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'
import type { ArticleRecord, EventRecord } from './ports/records.ts'

export interface ResendDeps {
  readonly desk: Pick<Desk, 'replay' | 'reopen'>
  readonly lanes: Pick<Lanes, 'replay'>
}

export interface Resent {
  /** In how many chats something is tried again. */
  readonly chats: number
  /** Of which versions. */
  readonly events: readonly EventId[]
}

/** `record`: with present counts. */
export async function resend(deps: ResendDeps, { versions }: ArticleRecord): Promise<Resent> {
  const [last] = versions
  const isBegunAgain = last?.state === 'failed' && (await deps.desk.replay(last.id))
  const failed = versions.filter(hasFailed)
  const chats = await Promise.all(failed.map(({ id }) => sendAgain(deps, id)))
  const again = failed.filter((_, i) => (chats[i] ?? 0) > 0)
  return {
    chats: chats.reduce((sum, one) => sum + one, 0),
    events: [...(isBegunAgain ? [last.id] : []), ...again.map(({ id }) => id)],
  }
}

async function sendAgain({ desk, lanes }: ResendDeps, event: EventId): Promise<number> {
  const chats = await lanes.replay(event, 'failed')
  if (chats > 0) await desk.reopen(event)
  return chats
}

/** Whether there may be something to try again. */
export const canResend = ({ versions }: ArticleRecord): boolean =>
  versions[0]?.state === 'failed' || versions.some(hasFailed)

const hasFailed = ({ chats, copies }: EventRecord): boolean =>
  chats.failed > 0 || (copies?.failed ?? 0) > 0
