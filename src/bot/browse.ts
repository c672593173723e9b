/**
 * What there is to follow, by buttons: everything, topics, publishers. The lists are made anew for each
 * press, and a button of one carries the id of its filter, so that an old list still means what it says.
 */
import { Composer } from 'grammy'
import type { Tally } from '../app/ports/archive.ts'
import { reach } from '../app/reach.ts'
import { everything, type Filter, fromPublisher, parseFilter } from '../core/filter/filter.ts'
import type { Button, Message } from '../core/message/message.ts'
import { DAY_MS } from '../core/time/spans.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, isPressOf, pressedIn, showing } from './context.ts'
import { filterId } from './filter-id.ts'
import { rehearse } from './rehearsal.ts'
import { rowsOf } from './rows.ts'
import { HOME, SEE, seeButton } from './see-buttons.ts'

const TOPICS = 'browse:topics:'
const PUBLISHERS = 'browse:publishers:'
const SEARCH = 'browse:search'

const DAYS = 30
const PAGE = 8
/** Neighbours on a phone. */
const WIDE = 2

/** What can be followed, with how many stories each had lately. */
interface Offer {
  readonly filter: Filter
  readonly name: string
  readonly stories: number
}

export const browse = new Composer<BotContext>()

/** The first screen, under a message. */
export const browseButtons = ({ texts }: BotContext): Message['buttons'] => [
  [seeButton(everything, texts.everything)],
  [
    { text: texts.topics, data: `${TOPICS}0` },
    { text: texts.publishers, data: `${PUBLISHERS}0` },
  ],
  [{ text: texts.search, data: SEARCH }],
]

browse.filter(isPressOf(SEE), adminsOnly, async (ctx) => {
  const filter = await pressedFilter(ctx)
  if (filter === 'unavailable') return ctx.settle('unavailable')
  if (filter === null) return ctx.answerPress(ctx.texts.nothingThere)
  await rehearse(ctx, filter, { messageId: ctx.pressedMessage })
  return ctx.answerPress('')
})

browse.filter(isPressOf(HOME), adminsOnly, (ctx) =>
  show(ctx, { ...ctx.texts.whatToFollow, buttons: browseButtons(ctx) }),
)

browse.filter(isPressOf(SEARCH), adminsOnly, (ctx) =>
  show(ctx, { ...ctx.texts.howToSearch(ctx.place), buttons: [[backOf(ctx)]] }),
)

browse.filter(isPressOf(TOPICS), adminsOnly, async (ctx) => {
  const topics = topicsIn(await tallyFor(ctx))
  return show(ctx, pageOf(ctx, topics, TOPICS))
})

browse.filter(isPressOf(PUBLISHERS), adminsOnly, async (ctx) => {
  const publishers = await publishersIn(ctx, await tallyFor(ctx))
  return show(ctx, pageOf(ctx, publishers, PUBLISHERS))
})

/** Whichever page was asked for, one that there is. */
function pageOf(ctx: BotContext, offers: readonly Offer[], prefix: string): Message {
  const { texts } = ctx
  const last = Math.max(0, Math.ceil(offers.length / PAGE) - 1)
  const page = Math.min(last, Math.max(0, Math.trunc(Number(pressedIn(ctx, prefix))) || 0))
  const shown = offers.slice(page * PAGE, (page + 1) * PAGE)
  const buttons = shown.map((offer) => seeButton(offer.filter, texts.offered(offer)))
  const turns = [
    ...(page > 0 ? [{ text: texts.earlier, data: `${prefix}${page - 1}` }] : []),
    backOf(ctx),
    ...(page < last ? [{ text: texts.further, data: `${prefix}${page + 1}` }] : []),
  ]
  const said = prefix === TOPICS ? texts.topicsToFollow : texts.publishersToFollow
  return { ...said(offers.length, DAYS), buttons: [...rowsOf(buttons, WIDE), turns] }
}

const backOf = ({ texts }: BotContext): Button => ({ text: texts.back, data: HOME })

async function show(ctx: BotContext, message: Message): Promise<void> {
  const { pressedMessage } = ctx
  await ctx.change((settings) => ({ settings, reply: showing(message, pressedMessage) }))
  return ctx.answerPress('')
}

/** Nothing where the lane cannot be asked: the lists are shorter then. */
async function tallyFor({ deps, origin }: BotContext): Promise<Tally | null> {
  if (origin === null) return null
  const since = deps.now() - DAYS * DAY_MS
  const tally = await reach(() => deps.archive.tally(origin.target, since))
  return tally.ok ? tally.value : null
}

function topicsIn(tally: Tally | null): Offer[] {
  return (tally?.topics ?? []).flatMap(({ name, stories }) => {
    const parsed = parseFilter(`topic:"${name}"`)
    return parsed.ok ? [{ filter: parsed.value, name, stories }] : []
  })
}

/** Those that have alerted most lately first, and all others behind them. */
async function publishersIn(ctx: BotContext, tally: Tally | null): Promise<Offer[]> {
  const known = (await ctx.publishers()) ?? []
  const stories = new Map(tally?.publishers.map((one) => [one.name, one.stories]))
  return known
    .map(({ id, name }): Offer => {
      return { filter: fromPublisher(id), name, stories: stories.get(id) ?? 0 }
    })
    .sort((a, b) => b.stories - a.stories || a.name.localeCompare(b.name))
}

/** `null`: there is nothing of that id, or no more. */
async function pressedFilter(ctx: BotContext): Promise<Filter | 'unavailable' | null> {
  const id = pressedIn(ctx, SEE)
  if (id === filterId(everything)) return everything
  const tally = await tallyFor(ctx)
  const offers = [...topicsIn(tally), ...(await publishersIn(ctx, tally))]
  const pressed = offers.find(({ filter }) => filterId(filter) === id)
  if (pressed) return pressed.filter
  return tally === null ? 'unavailable' : null
}
