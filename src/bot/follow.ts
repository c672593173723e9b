/** /follow and /unfollow: what the chat wants to hear of. Without an argument they explain. */
import { Composer } from 'grammy'
import { reach } from '../app/reach.ts'
import { type Filter, parseFilter } from '../core/filter.ts'
import { follow as followFilter, newSettings, unfollow } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

export const follow = new Composer<BotContext>()

follow.filter(commandWithArgument('follow'), adminsOnly, async (ctx) => {
  const parsed = parseFilter(ctx.argument)
  if (!parsed.ok) return ctx.say(ctx.texts.filterRefused(parsed.error))
  const filter = parsed.value
  if (filter.kind !== 'publisher') return addFilter(ctx, filter)
  const known = await reach(() => ctx.deps.knowsPublisher(filter.publisher))
  if (!known.ok) return ctx.settle('unavailable')
  return known.value
    ? addFilter(ctx, filter)
    : ctx.say(ctx.texts.unknownPublisher(filter.publisher))
})

follow.filter(commandWithArgument('unfollow'), adminsOnly, (ctx) => {
  const parsed = parseFilter(ctx.argument)
  return parsed.ok
    ? removeFilter(ctx, parsed.value)
    : ctx.say(ctx.texts.filterRefused(parsed.error))
})

follow.filter(command('follow'), (ctx) => ctx.say(ctx.texts.howToFollow))
follow.filter(command('unfollow'), (ctx) => ctx.say(ctx.texts.howToUnfollow))

const addFilter = (ctx: BotContext, filter: Filter): Promise<void> =>
  ctx.change((settings) => {
    const result = followFilter(settings ?? newSettings(), filter)
    return result.ok
      ? { settings: result.value, reply: saying(ctx.texts.followed(filter, result.value)) }
      : { settings, reply: saying(ctx.texts.followRefused(result.error)) }
  })

const removeFilter = (ctx: BotContext, filter: Filter): Promise<void> =>
  ctx.change((settings) => {
    const result = unfollow(settings ?? newSettings(), filter)
    return result.ok
      ? { settings: result.value, reply: saying(ctx.texts.unfollowed(filter, result.value)) }
      : { settings, reply: saying(ctx.texts.notFollowed(filter)) }
  })
