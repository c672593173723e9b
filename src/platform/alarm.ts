/**
 * Brings an object's alarm forward to the first of some instants (epoch ms; `null`: nothing to do), or
 * leaves an earlier one: setting it is a row written, and an alarm that comes early finds nothing due
 * and arms itself again.
 *
 * Never throws, also where the instants cannot be told. What is to be woken for has been committed, and cron arms the alarm again.
 */
import { DAY_MS } from '../core/time/spans.ts'
import type { Clock } from './clock.ts'
import { log } from './log.ts'

/** workerd refuses alarms of the far future; a day from now is as good. */
const FARTHEST_MS = DAY_MS

export async function wakeAt(
  { storage, clock }: { storage: DurableObjectStorage; clock: Clock },
  instants: () => readonly (number | null)[],
): Promise<void> {
  try {
    const times = instants().filter((at) => at !== null)
    if (times.length === 0) return
    const now = clock.now()
    const wanted = Math.min(Math.max(Math.min(...times), now), now + FARTHEST_MS)
    const armed = await storage.getAlarm()
    if (armed === null || wanted < armed) await storage.setAlarm(wanted)
  } catch (error) {
    log('alarm.failed', { error: String(error) })
  }
}
