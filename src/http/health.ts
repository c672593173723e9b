/**
 * Is it up, is it set up, is it keeping up? Reads only. Anybody may ask; numbers are the operator's.
 */
import type { Context } from 'hono'
import type { Desk } from '../app/ports/desk.ts'
import type { Lanes } from '../app/ports/lane.ts'
import { err, ok, type Result } from '../core/result.ts'
import { isOperator, type OperatorProof } from './token.ts'

export interface HealthDeps extends OperatorProof {
  readonly desk: Desk
  readonly lanes: Lanes
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
  const [kv, desk] = await Promise.all([
    answered(deps.readKv()),
    answered(deps.desk.oldestUnprocessed()),
  ])
  const waitsMs = desk.ok && desk.value !== null ? Math.max(0, deps.now() - desk.value) : 0
  const isSetUp = !Object.values(deps.secrets).includes(false)
  const isRight = isSetUp && deps.problems.length === 0
  const healthy = kv.ok && desk.ok && isRight && waitsMs <= LATE_MS
  const body = {
    status: healthy ? 'ok' : 'degraded',
    secrets: deps.secrets,
    kv: kv.ok,
    desk: desk.ok,
  }
  const details = (await isOperator(c, deps)) ? { details: await detailsOf(deps, waitsMs) } : {}
  return c.json({ ...body, ...details }, desk.ok ? 200 : 503)
}

/** Counting reads whole tables, which costs; so it is done for the operator alone. */
async function detailsOf(deps: HealthDeps, waitsMs: number) {
  const [events, lane] = await Promise.all([
    answered(deps.desk.countByState()),
    answered(deps.lanes.health()),
  ])
  return {
    settings: deps.problems,
    oldest_unprocessed_seconds: Math.round(waitsMs / 1_000),
    events: events.ok ? events.value : null,
    lane: lane.ok ? lane.value : null,
  }
}

async function answered<T>(work: Promise<T>): Promise<Result<T, null>> {
  try {
    return ok(await work)
  } catch {
    return err(null)
  }
}
