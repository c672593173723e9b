/**
 * What a hub's push has replaced lately. A cache in front of the feed may serve it for a while yet: a poll that finds
 * it has found an older copy, and no news. A newsroom that takes its change back is believed at once where the hub
 * says so, and otherwise when no cache would still have what was before.
 */
import * as v from 'valibot'
import { strings, type Typed } from '../schema.ts'
import { HOUR_MS } from '../time/spans.ts'

export const pushedSchema = v.object({
  /** Of the last push, epoch ms. */
  at: v.number(),
  /** Fingerprints of the texts that were replaced, the newest first. */
  over: strings,
})
type Pushed = Typed<typeof pushedSchema>

/** As much of an item as a push replaces. */
interface Replaced {
  readonly text: string
  readonly pushed: Pushed | null
}

/** As long as a poll may be away from the next, and longer than caches keep a feed. */
const CACHED_MS = HOUR_MS
const MOST_TEXTS = 5

const replaced = ({ pushed }: Pick<Replaced, 'pushed'>, now: number): readonly string[] =>
  pushed !== null && now - pushed.at < CACHED_MS ? pushed.over : []

/** Whether a poll that finds this text has found an older copy. */
export const isOlderCopy = (was: Replaced, text: string, now: number): boolean =>
  replaced(was, now).includes(text)

/** After a push that says something else of an item. */
export const pushedOver = (was: Replaced, now: number): Pushed => ({
  at: now,
  over: [was.text, ...replaced(was, now)].slice(0, MOST_TEXTS),
})
