/** /follow and /unfollow: what the chat wants to hear of. Without an argument they explain. */
import { Composer } from 'grammy'
import { parseFilter } from '../core/filter/filter.ts'
import type { Message } from '../core/message/message.ts'
import { newSettings, type Settings, unfollow } from '../core/settings.ts'
import { nearestTo } from '../core/text/mistakes.ts'
import { adminsOnly } from './admins.ts'
import { browseButtons } from './browse.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { unfollowButton } from './following.ts'
import type { Naming } from './naming.ts'
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
    const result = filter && unfollow(before, filter)
    if (filter && result?.ok) {
      const message = texts.unfollowed(naming(filter), result.value)
      return { settings: result.value, reply: saying(message) }
    }
    const name = filter ? naming(filter) : argument
    return { settings, reply: saying(notFollowed(ctx, { name, before, naming })) }
  })
})

interface Missed {
  readonly name: string
  readonly before: Settings
  readonly naming: Naming
}

/** With buttons for what is followed and has these words, or is written almost so. */
function notFollowed(ctx: BotContext, { name, before, naming }: Missed): Message {
  const nearest = nearestTo(name, before.filters.map(naming))
  const isMeant = (shown: string) => nearest.includes(shown) || hasWordsOf(shown, name)
  const meant = before.filters.filter((filter) => isMeant(naming(filter)))
  const message = ctx.texts.notFollowed(name, before)
  return { ...message, buttons: meant.map((filter) => [unfollowButton(ctx, filter, naming)]) }
}

/** Of a topic, an author or a filter of several words, as a reader remembers it. */
function hasWordsOf(shown: string, written: string): boolean {
  const [there, wanted] = [wordsOf(shown), wordsOf(written)]
  return wanted.length > 0 && wanted.every((word) => there.includes(word))
}

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

follow.filter(command('unfollow'), adminsOnly, (ctx) => ctx.say(ctx.texts.howToUnfollow))
