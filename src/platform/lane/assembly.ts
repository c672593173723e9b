/** A lane's parts with what surrounds them: its storage, the other lanes, the Desk, Telegram. */
import type { Clock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { migrate } from '../sqlite.ts'
import { ClockWatch } from './clock-watch.ts'
import { Condition } from './condition.ts'
import { DeskFacts } from './desk-facts.ts'
import { laneName } from './lane-name.ts'
import { OtherLanes } from './other-lanes.ts'
import { laneParts } from './parts.ts'
import { LANE_SCHEMA } from './schema.ts'
import { type Deliver, Sending } from './sending/sending.ts'

export interface LaneSetUp {
  readonly deliver: Deliver
  readonly clock: Clock
}

export function assemble(ctx: DurableObjectState, env: Env, { deliver, clock }: LaneSetUp) {
  const { storage } = ctx
  migrate(storage, LANE_SCHEMA)
  const config = readConfig(env)
  const index = laneIndex(ctx.id.name)
  const desk = () => env.DESK.getByName('desk')
  const others = new OtherLanes({
    index,
    lane: (other) => env.LANE.getByName(laneName(other)),
    waitUntil: (told) => ctx.waitUntil(told),
  })
  const lease = async () => desk().lease(index)
  const surroundings = {
    kv: env.KV,
    clock,
    index,
    config,
    bot: botOf(config.botToken),
    others,
    lease,
  }
  const parts = laneParts(storage, surroundings)
  const sending = new Sending({ config, clock, deliver, ...parts })
  const condition = new Condition({ ...parts, sending })
  const facts = new DeskFacts({ ...parts, clock, desk })
  const { outbox, mirror, moving, tombstones, dueDigests, alerts, drafts, inactive, mutes } = parts
  const waits = [outbox, mirror, moving, tombstones, dueDigests, alerts, drafts, inactive]
  const clockWatch = new ClockWatch({
    ...parts,
    clock,
    waits: [...waits, mutes, parts.partings, parts.managed, sending],
  })
  return { ...parts, sending, condition, facts, clockWatch }
}

export type Assembly = ReturnType<typeof assemble>

/** A token begins with its bot's id. */
const botOf = (token: string | null): number => Number(token?.split(':')[0]) || 0

/** `lane-3` is 3; it is only told apart from others by it. */
const laneIndex = (name: string | undefined): number => Number(/\d+$/.exec(name ?? '')?.[0] ?? 0)
