/**
 * Is it up, is it set up, is it keeping up? Reads only. Anybody may ask; numbers are the operator's.
 */
import type { Context } from 'hono'
import type { Desk, DeskHealth } from '../app/ports/desk.ts'
import type { LaneHealth, Lanes } from '../app/ports/lane.ts'
import { hasToken } from './operator.ts'

export interface HealthDeps {
  readonly desk: Desk
  readonly lanes: Lanes
  readonly operatorToken: string | null
  /** Names of all secrets, and whether each is set. */
  readonly secrets: Readonly<Record<string, boolean>>
  /** What is wrong with the settings. */
  readonly problems: readonly string[]
  readKv(): Promise<void>
  now(): number
}

/** An event that waits longer than this for its first processing is a sign of trouble. */
const LATE_MS = 5 * 60_000

export async function health(c: Context, deps: HealthDeps): Promise<Response> {
  const [kv, desk, lane] = await Promise.all([
    answered(deps.readKv().then(() => true)),
    answered(deps.desk.health()),
    answered(deps.lanes.health()),
  ])
  const parts = { kv: kv !== null, desk: desk !== null, lane: lane !== null }
  const missing = Object.values(deps.secrets).includes(false)
  const late = desk !== null && ageOf(desk, deps.now()) > LATE_MS
  const healthy = parts.kv && parts.desk && parts.lane && !missing && !late
  const body = { status: healthy ? 'ok' : 'degraded', secrets: deps.secrets, ...parts }
  const forOperator = deps.operatorToken !== null && (await hasToken(c, deps.operatorToken))
  const details = forOperator ? { details: detailsOf(deps, desk, lane) } : {}
  return c.json({ ...body, ...details }, parts.desk && parts.lane ? 200 : 503)
}

function detailsOf(deps: HealthDeps, desk: DeskHealth | null, lane: LaneHealth | null) {
  return {
    settings: deps.problems,
    events: desk?.events ?? null,
    oldest_unprocessed_seconds: desk && Math.round(ageOf(desk, deps.now()) / 1_000),
    lane,
  }
}

const ageOf = ({ oldestUnprocessed }: DeskHealth, now: number): number =>
  oldestUnprocessed === null ? 0 : Math.max(0, now - oldestUnprocessed)

async function answered<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch {
    return null
  }
}
