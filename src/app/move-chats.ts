/**
 * Moving chats to lanes that have been added, step by step: copy, close the old homes, open the new ones, and
 * only then begin articles with the new number. Each step can be repeated, so cron goes on where it was
 * broken off.
 */
import type { Desk } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'
import type { Log } from './ports/log.ts'

interface MoveDeps {
  readonly desk: Desk
  readonly lanes: Lanes
  readonly log: Log
}

/** Batches of chats copied, or of changes passed on, in one run; the next run goes on. */
const BATCHES_A_RUN = 200

/** `false` while there is more to do. Lanes are never taken away. */
export async function moveChats(deps: MoveDeps, wanted: number): Promise<boolean> {
  const { desk, lanes, log } = deps
  const present = await desk.lanes()
  if (wanted < present) log('lanes.not-lowered', { wanted, present })
  if (wanted <= present) return true
  const to = await desk.beginMove(wanted)
  const old = Array.from({ length: present }, (_, index) => index)
  const steps = [
    ...old.map((index) => () => lanes.copyTo(index, to)),
    ...old.map((index) => () => lanes.close(index, to)),
  ]
  let left = BATCHES_A_RUN
  for (const step of steps) {
    for (let more = true; more; left--) {
      if (left === 0) return false
      more = await step()
    }
  }
  for (let index = present; index < to; index++) await lanes.open(index, to)
  await desk.endMove(to)
  log('lanes.moved', { from: present, to })
  return to === wanted
}
