/** Publishers as people name them: by id or by name, and one to show in examples. */
import { reach } from '../app/reach.ts'
import type { BotDeps } from './context.ts'
import type { KnownPublisher } from './naming.ts'

/** By its id, else by a name that only one has; in any case. `null` when there is none. */
export function findPublisher(
  known: readonly KnownPublisher[],
  written: string,
): KnownPublisher | null {
  const wanted = plain(written)
  const byId = known.find(({ id }) => id === wanted)
  const [byName, another] = known.filter(({ name }) => plain(name) === wanted)
  return byId ?? (another ? null : (byName ?? null))
}

export const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

const PLACEHOLDER = 'daily-planet'

/** The id to show in an example. */
export async function exampleId(deps: BotDeps): Promise<string> {
  const known = await reach(() => deps.publishers())
  return (known.ok && known.value[0]?.id) || PLACEHOLDER
}
