/** The filter that somebody means by a text, or what to tell them where there is none. */
import {
  type Filter,
  type FilterError,
  fromPublisher,
  parseFilter,
  publishersIn,
  testOf,
  withPublishers,
} from '../core/filter/filter.ts'
import { asFilter } from '../core/filter/typed.ts'
import type { Message } from '../core/message/message.ts'
import { err, ok, type Result } from '../core/result.ts'
import { nearestTo } from '../core/text/mistakes.ts'
import type { BotContext } from './context.ts'
import type { KnownPublisher } from './naming.ts'
import { findPublisher } from './publishers.ts'
import { seeButtons } from './see-buttons.ts'
import type { Verb } from './texts/filters.ts'

export type Unread =
  | { readonly kind: 'refused'; readonly message: Message }
  /** Something that is needed cannot be asked for now. */
  | { readonly kind: 'unavailable' }

const NEAREST = 3

export async function readFilter(
  ctx: BotContext,
  typed: string,
  verb: Verb = 'follow',
): Promise<Result<Filter, Unread>> {
  const text = asFilter(typed)
  const parsed = parseFilter(text)
  if (!parsed.ok && isUnnamed(parsed.error)) return unknownPublisher(ctx, '')
  if (!parsed.ok) return refused(ctx.texts.filterRefused(parsed.error, verb))
  if (publishersIn(parsed.value).length === 0) return parsed
  const known = await ctx.publishers()
  if (known === null) return err({ kind: 'unavailable' })
  return withKnown(ctx, { filter: parsed.value, text }, known)
}

/** Says what is wrong with it. */
export async function sayUnread(ctx: BotContext, unread: Unread): Promise<void> {
  if (unread.kind === 'unavailable') return ctx.settle('unavailable')
  return ctx.say(unread.message)
}

const refused = (message: Message) => err<Unread>({ kind: 'refused', message })

const isUnnamed = ({ problem }: FilterError): boolean =>
  problem.kind === 'no-value' && problem.prefix === 'from'

/** Each publisher that is named, by its id. */
async function withKnown(
  ctx: BotContext,
  { filter, text }: { filter: Filter; text: string },
  known: readonly KnownPublisher[],
): Promise<Result<Filter, Unread>> {
  const alone = nameAlone(text)
  const meant = alone === null ? null : findPublisher(known, alone)
  if (meant) return ok(fromPublisher(meant.id))
  const unknown = publishersIn(filter).find((written) => !findPublisher(known, written))
  if (unknown !== undefined && alone === null && testOf(filter).kind !== 'publisher')
    return unknownAmongOthers(ctx, { filter, unknown }, known)
  if (unknown !== undefined) return unknownPublisher(ctx, alone ?? unknown)
  return ok(withPublishers(filter, (written) => findPublisher(known, written)?.id ?? written))
}

/** People write a name without quotation marks, where there is nothing else. */
const nameAlone = (text: string): string | null =>
  /^\s*from:\s*([\p{L}\p{N}][^":()]*)$/iu.exec(text)?.[1] ?? null

/** What was written, with the nearest in the place of the one that there is not. */
function unknownAmongOthers(
  { texts }: BotContext,
  { filter, unknown }: { filter: Filter; unknown: string },
  known: readonly KnownPublisher[],
): Result<Filter, Unread> {
  const [nearest] = nearestPublishers(known, unknown)
  const [id = ''] = nearest ? publishersIn(nearest) : []
  const idOf = (written: string) =>
    written === unknown ? id : (findPublisher(known, written)?.id ?? written)
  const meant = nearest ? withPublishers(filter, idOf) : null
  return refused(texts.unknownAmongOthers(unknown, known, meant))
}

async function unknownPublisher(ctx: BotContext, written: string): Promise<Result<Filter, Unread>> {
  const known = await ctx.publishers()
  if (known === null) return err({ kind: 'unavailable' })
  const nearest = nearestPublishers(known, written)
  return refused({
    ...ctx.texts.unknownPublisher(written, known, nearest.length > 0),
    buttons: seeButtons(nearest, await ctx.naming()),
  })
}

/** Those whose name or id is written almost so. */
function nearestPublishers(known: readonly KnownPublisher[], written: string): readonly Filter[] {
  const names = nearestTo(
    written,
    known.flatMap(({ id, name }) => [id, name]),
  )
  return known
    .filter(({ id, name }) => names.includes(id) || names.includes(name))
    .slice(0, NEAREST)
    .map(({ id }) => fromPublisher(id))
}
