/** /follow and /unfollow: what the chat wants to hear of. Without an argument they explain. */
import { Composer } from 'grammy'
import { parseFilter } from '../core/filter/filter.ts'
import { newSettings, unfollow } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { browseButtons } from './browse.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { plain } from './publishers.ts'
import { readFilter, sayUnread } from './reading.ts'
import { rehearse } from './rehearsal.ts'

export const follow = new Composer<BotContext>()

follow.filter(commandWithArgument('follow'), adminsOnly, async (ctx) => {
  const filter = await readFilter(ctx, ctx.argument)
  return filter.ok ? rehearse(ctx, filter.value) : sayUnread(ctx, filter.error)
})

follow.filter(command('follow'), adminsOnly, (ctx) =>
  ctx.say({ ...ctx.texts.whatToFollow, buttons: browseButtons(ctx) }),
)

follow.filter(commandWithArgument('unfollow'), adminsOnly, async (ctx) => {
  const { argument, texts } = ctx
  const naming = await ctx.naming()
  const read = await readFilter(ctx, argument, 'unfollow')
  // One whose publisher is gone can be unfollowed as it is written.
  const parsed = read.ok ? read : parseFilter(argument)
  return ctx.change((settings) => {
    const before = settings ?? newSettings()
    // As it is shown, it can be written.
    const named = before.filters.find((filter) => plain(naming(filter)) === plain(argument))
    const filter = named ?? (parsed.ok ? parsed.value : null)
    if (filter === null) return { settings, reply: saying(texts.notFollowed(argument, before)) }
    const result = unfollow(before, filter)
    return result.ok
      ? { settings: result.value, reply: saying(texts.unfollowed(naming(filter), result.value)) }
      : { settings, reply: saying(texts.notFollowed(naming(filter), before)) }
  })
})

follow.filter(command('unfollow'), adminsOnly, (ctx) => ctx.say(ctx.texts.howToUnfollow))
