/**
 * /start with something to follow, as the link of a publisher's page has it: it is shown like any filter, and saved
 * only when its reader says so. In a group it comes from whoever has brought the bot there by such a link.
 */
import { Composer } from 'grammy'
import { filterOffered } from '../core/deep-link.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, commandWithArgument } from './context.ts'
import { readFilter, sayUnread } from './reading.ts'
import { rehearse } from './rehearsal.ts'

export const offer = new Composer<BotContext>()

offer.filter(
  (ctx) => commandWithArgument('start')(ctx) && filterOffered(ctx.argument) !== null,
  adminsOnly,
  async (ctx) => {
    const filter = await readFilter(ctx, filterOffered(ctx.argument)?.text ?? '')
    return filter.ok
      ? rehearse(ctx, filter.value, { intro: ctx.texts.linkOffers })
      : sayUnread(ctx, filter.error)
  },
)
