/** /why: which filter brought an article here, or what kept it away. */
import { Composer } from 'grammy'
import type { Asked, Decided } from '../app/ports/decisions.ts'
import { reach } from '../app/reach.ts'
import { parseEventId } from '../core/article.ts'
import type { Filter } from '../core/filter/filter.ts'
import type { Message } from '../core/message/message.ts'
import { spellingsOf } from './address.ts'
import { adminsOnly } from './admins.ts'
import {
  type BotContext,
  command,
  commandWithArgument,
  isPressOf,
  pressedIn,
  saying,
} from './context.ts'
import { filterId } from './filter-id.ts'
import { unfollowButton } from './following.ts'
import { findPublisher } from './publishers.ts'

/** Followed by a filter's id. */
const CHANGE = 'why:change:'
/** Followed by an event. */
const PART = 'why:part:'

export const why = new Composer<BotContext>()

why.filter(commandWithArgument('why'), async (ctx) => {
  const { deps, request, texts } = ctx
  if (request === null) return
  const asked = await askedFor(ctx)
  if (asked === null) return ctx.say(texts.howToAskWhy)
  const found = await reach(() => deps.decisions.decision(request.target, asked))
  if (!found.ok) return ctx.settle('unavailable')
  if (found.value === 'too-often') return ctx.say(texts.lookedTooOften)
  return found.value === null ? ctx.say(texts.whyUnknown) : tellWhy(ctx, found.value)
})

why.filter(command('why'), (ctx) => ctx.say(ctx.texts.howToAskWhy))

why.filter(isPressOf(CHANGE), adminsOnly, async (ctx) => {
  const naming = await ctx.naming()
  let answer = ctx.texts.filterGone
  await ctx.change((settings) => {
    const id = pressedIn(ctx, CHANGE)
    const filter = settings?.filters.find((one) => filterId(one) === id)
    if (!filter) return { settings, reply: null }
    answer = ''
    const buttons = [[unfollowButton(ctx, filter, naming)]]
    return { settings, reply: saying({ ...ctx.texts.howToReplace(filter, ctx.place), buttons }) }
  })
  return ctx.answerPress(answer)
})

why.filter(isPressOf(PART), adminsOnly, async (ctx) => {
  const event = parseEventId(pressedIn(ctx, PART))
  if (event === null) return ctx.answerPress(ctx.texts.alertTooOld)
  await ctx.change((settings) => ({ settings, reply: { kind: 'part', event } }))
  return ctx.answerPress(ctx.texts.takenApart)
})

/** By a message of its own, with what can be done about the filter that decided. */
export async function tellWhy(ctx: BotContext, decided: Decided): Promise<void> {
  const naming = await ctx.naming()
  const message = ctx.texts.why(decided, naming)
  await ctx.change((settings) => {
    const by = decidingFilter(decided)
    const isFollowed = settings?.filters.some(({ text }) => text === by?.text)
    const parting = partingOf(ctx, decided)
    if (!by || !isFollowed) return { settings, reply: saying({ ...message, buttons: parting }) }
    const change = { text: ctx.texts.changeThis, data: CHANGE + filterId(by) }
    const buttons = [[change], [unfollowButton(ctx, by, naming)], ...parting]
    return { settings, reply: saying({ ...message, buttons }) }
  })
  return ctx.answerPress('')
}

/** From afar it would be the story of whoever asks. */
const partingOf = ({ managed, texts }: BotContext, decided: Decided): Message['buttons'] =>
  managed || decided.with.length === 0
    ? []
    : [[{ text: texts.notTheSame, data: PART + decided.event }]]

function decidingFilter({ verdict }: Decided): Filter | null {
  if (verdict.kind === 'no-match') return verdict.nearest?.filter ?? null
  return 'by' in verdict ? verdict.by : null
}

/** `city-wire/a1`, with the publisher by its id or name, or a link. */
async function askedFor(ctx: BotContext): Promise<Asked | null> {
  const typed = ctx.argument
  const [, written = '', article = ''] = /^([^/]+)\/(.+)$/su.exec(typed) ?? []
  const isLink = /^https?:/iu.test(typed)
  const publisher = isLink ? null : findPublisher((await ctx.publishers()) ?? [], written)
  if (publisher) return { kind: 'article', publisher: publisher.id, article }
  const urls = spellingsOf(typed)
  return urls && { kind: 'link', urls }
}
