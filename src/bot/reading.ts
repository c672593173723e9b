/** The filter that somebody means by a text, or what to tell them where there is none. */
import { type Filter, type FilterError, parseFilter } from '../core/filter.ts'
import type { Message } from '../core/message.ts'
import { err, ok, type Result } from '../core/result.ts'
import { nearestTo } from '../core/text/mistakes.ts'
import type { BotContext, KnownPublisher } from './context.ts'
import { isFunctionWord } from './function-words.ts'
import { findPublisher } from './publishers.ts'
import { seeButtons } from './see-buttons.ts'

export type Unread =
  | { readonly kind: 'refused'; readonly message: Message }
  /** Something that is needed cannot be asked for now. */
  | { readonly kind: 'unavailable' }

const NEAREST = 3

export async function readFilter(ctx: BotContext, text: string): Promise<Result<Filter, Unread>> {
  const parsed = parseFilter(text)
  const written = publisherIn(parsed)
  if (written !== null) return readPublisher(ctx, written)
  if (!parsed.ok) return refused(ctx.texts.filterRefused(parsed.error))
  return isFunctionWord(parsed.value) ? refused(ctx.texts.tooCommon(text)) : parsed
}

/** Says what is wrong with it. */
export async function sayUnread(ctx: BotContext, unread: Unread): Promise<void> {
  if (unread.kind === 'unavailable') return ctx.settle('unavailable')
  return ctx.say(unread.message)
}

const refused = (message: Message) => err<Unread>({ kind: 'refused', message })

/** What is written after `from:`, an id or a name; `null` when it is another kind of filter. */
export function publisherIn(parsed: Result<Filter, FilterError>): string | null {
  if (!parsed.ok) return parsed.error.kind === 'bad-publisher' ? parsed.error.publisher : null
  return parsed.value.kind === 'publisher' ? parsed.value.publisher : null
}

async function readPublisher(ctx: BotContext, written: string): Promise<Result<Filter, Unread>> {
  const known = await ctx.publishers()
  if (known === null) return err({ kind: 'unavailable' })
  const found = findPublisher(known, written)
  if (found) return ok({ kind: 'publisher', publisher: found.id })
  const nearest = nearestPublishers(known, written)
  const { texts } = ctx
  return refused({
    ...texts.unknownPublisher(written, known, nearest.length > 0),
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
    .map(({ id }): Filter => ({ kind: 'publisher', publisher: id }))
}
