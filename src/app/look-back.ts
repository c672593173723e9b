/** Shows a chat the newest alerts that filters match: its own, or others. */
import type { Settings } from '../core/settings.ts'
import type { Archive, Found, Search } from './ports/archive.ts'
import { reach } from './reach.ts'
import {
  type ChangeOutcome,
  type ChangeRequest,
  change,
  type Decision,
  type SubscribeDeps,
} from './subscribe.ts'

export interface LookBackDeps extends SubscribeDeps {
  readonly archive: Pick<Archive, 'search'>
}

export interface Look extends Search {
  /** `found` is `null` where the chat has looked back too often. */
  show(settings: Settings | null, found: Found | null): Pick<Decision, 'reply' | 'draft'>
}

export async function lookBack(
  deps: LookBackDeps,
  request: ChangeRequest,
  { show, ...search }: Look,
): Promise<ChangeOutcome> {
  const found = await reach(() => deps.archive.search(request.target, search))
  if (!found.ok) return 'unavailable'
  return change(deps, request, (settings) => ({ settings, ...show(settings, found.value) }))
}
