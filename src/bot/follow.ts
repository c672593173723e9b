/** /follow and /unfollow: what the chat wants to hear of. Without an argument they explain. */
import { Composer } from 'grammy'
import { reach } from '../app/reach.ts'
import { type Filter, type FilterError, parseFilter } from '../core/filter.ts'
import type { Result } from '../core/result.ts'
import { follow as followFilter, newSettings, unfollow } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { isFunctionWord } from './function-words.ts'
import { exampleId, findPublisher } from './publishers.ts'

export const follow = new Composer<BotContext>()

follow.filter(commandWithArgument('follow'), adminsOnly, (ctx) => {
  const parsed = parseFilter(ctx.argument)
  const written = publisherIn(parsed)
  if (written !== null) return followPublisher(ctx, written)
  if (!parsed.ok) return ctx.say(ctx.texts.filterRefused(parsed.error))
  return isFunctionWord(parsed.value)
    ? ctx.say(ctx.texts.tooCommon(parsed.value))
    : addFilter(ctx, parsed.value)
})

follow.filter(commandWithArgument('unfollow'), adminsOnly, async (ctx) => {
  const parsed = parseFilter(ctx.argument)
  const named = await publisherNamed(ctx, publisherIn(parsed))
  if (named !== null) return removeFilter(ctx, named)
  return parsed.ok
    ? removeFilter(ctx, parsed.value)
    : ctx.say(ctx.texts.filterRefused(parsed.error))
})

follow.filter(command('follow'), adminsOnly, async (ctx) =>
  ctx.say(ctx.texts.howToFollow(await exampleId(ctx.deps))),
)
follow.filter(command('unfollow'), adminsOnly, (ctx) => ctx.say(ctx.texts.howToUnfollow))

/** What is written after `from:`, an id or a name; `null` when it is another kind of filter. */
function publisherIn(parsed: Result<Filter, FilterError>): string | null {
  if (!parsed.ok) return parsed.error.kind === 'bad-publisher' ? parsed.error.publisher : null
  return parsed.value.kind === 'publisher' ? parsed.value.publisher : null
}

async function followPublisher(ctx: BotContext, written: string): Promise<void> {
  const known = await reach(() => ctx.deps.publishers())
  if (!known.ok) return ctx.settle('unavailable')
  const found = findPublisher(known.value, written)
  return found
    ? addFilter(ctx, { kind: 'publisher', publisher: found.id })
    : ctx.say(ctx.texts.unknownPublisher(written, known.value))
}

/** Of a publisher that is known; one that is gone can still be unfollowed as it is written. */
async function publisherNamed(ctx: BotContext, written: string | null): Promise<Filter | null> {
  if (written === null) return null
  const known = await reach(() => ctx.deps.publishers())
  const found = known.ok ? findPublisher(known.value, written) : null
  return found && { kind: 'publisher', publisher: found.id }
}

const addFilter = (ctx: BotContext, filter: Filter): Promise<void> =>
  ctx.change((settings) => {
    const result = followFilter(settings ?? newSettings(), filter)
    return result.ok
      ? { settings: result.value, reply: saying(ctx.texts.followed(filter, result.value)) }
      : { settings, reply: saying(ctx.texts.followRefused(result.error)) }
  })

const removeFilter = (ctx: BotContext, filter: Filter): Promise<void> =>
  ctx.change((settings) => {
    const before = settings ?? newSettings()
    const result = unfollow(before, filter)
    return result.ok
      ? { settings: result.value, reply: saying(ctx.texts.unfollowed(filter, result.value)) }
      : { settings, reply: saying(ctx.texts.notFollowed(filter, before)) }
  })
