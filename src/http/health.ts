/**
 * Is it up, is it set up, is it keeping up? Reads only. Anybody may ask, so the parts are asked at most
 * every few seconds, for little, and numbers are the operator's.
 */
import type { Context } from 'hono'
import { feedTroubleSaid } from '../app/feed-fault.ts'
import { isGrave, problemsOf, type Seen } from '../app/health.ts'
import type { Desk } from '../app/ports/desk.ts'
import type { TroubledFeed } from '../app/ports/feeds.ts'
import type { Lanes } from '../app/ports/lane.ts'
import { reach } from '../app/reach.ts'
import { isOperator, type OperatorProof } from './token.ts'

export interface HealthDeps extends OperatorProof {
  readonly desk: Pick<Desk, 'vitals' | 'unreadable' | 'countByState'>
  readonly lanes: Pick<Lanes, 'vitals' | 'health'>
  readonly foldAfter: number | null
  /** Names of all secrets, and whether each is set. */
  readonly secrets: Readonly<Record<string, boolean>>
  /** What is wrong with the settings. */
  readonly problems: readonly string[]
  readKv(): Promise<void>
  now(): number
}

/** What was seen holds for so long: asking wakes every lane. */
const SEEN_MS = 5_000

export function healthOf(deps: HealthDeps): (c: Context) => Promise<Response> {
  let seen: { readonly parts: Promise<Seen>; readonly at: number } | null = null
  return async (c) => {
    const now = deps.now()
    if (seen === null || Math.abs(now - seen.at) >= SEEN_MS) seen = { parts: look(deps), at: now }
    return answer(c, deps, await seen.parts)
  }
}

/** Asks all parts. */
export async function look(deps: HealthDeps): Promise<Seen> {
  const [kv, desk, lanes] = await Promise.all([
    reach(() => deps.readKv()),
    reach(() => deps.desk.vitals()),
    reach(() => deps.lanes.vitals()),
  ])
  return {
    isSetUp: !Object.values(deps.secrets).includes(false),
    settings: deps.problems,
    kv: kv.ok,
    desk: desk.ok ? desk.value : null,
    lanes: lanes.ok ? lanes.value : null,
    foldAfter: deps.foldAfter,
  }
}

async function answer(c: Context, deps: HealthDeps, seen: Seen): Promise<Response> {
  const problems = problemsOf(seen, deps.now())
  const isFailing = problems.some(isGrave)
  const body = {
    status: isFailing ? 'failing' : problems.length > 0 ? 'degraded' : 'ok',
    problems,
    secrets: deps.secrets,
    kv: seen.kv,
    desk: seen.desk !== null,
  }
  const details = (await isOperator(c, deps)) ? { details: await detailsOf(deps, seen) } : {}
  return c.json({ ...body, ...details }, isFailing ? 503 : 200)
}

const withDetail = (feed: TroubledFeed) => ({
  ...feed,
  detail: feedTroubleSaid(feed.trouble, feed.fault),
})

/** Counting reads whole tables, which costs; so it is done for the operator alone. */
async function detailsOf(deps: HealthDeps, { desk, lanes }: Seen) {
  const [events, lane, unreadable] = await Promise.all([
    reach(() => deps.desk.countByState()),
    reach(() => deps.lanes.health()),
    reach(() => deps.desk.unreadable()),
  ])
  const waitsMs = desk?.oldestUnprocessed ? deps.now() - desk.oldestUnprocessed : 0
  return {
    settings: deps.problems,
    failed_proofs: deps.failedProofs.totals(),
    oldest_unprocessed_seconds: Math.round(Math.max(0, waitsMs) / 1_000),
    events: events.ok ? events.value : null,
    desk: desk && {
      ...desk,
      unreadable: unreadable.ok ? unreadable.value : null,
      troubledFeeds: desk.troubledFeeds.map(withDetail),
    },
    lane: lane.ok ? lane.value : null,
    lanes,
  }
}
