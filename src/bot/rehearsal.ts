/**
 * Before a filter is saved, its reader sees what it would have brought lately, and confirms it.
 *
 * What is confirmed is what was shown: the filter is kept under an id that the buttons carry, for a day.
 * So a button says the same however often it is pressed, and none that somebody forged says anything.
 */
import { Composer } from 'grammy'
import type { Found } from '../app/ports/archive.ts'
import type { Reply } from '../app/ports/chats.ts'
import { reach } from '../app/reach.ts'
import { aboutTopic, type Filter, parseFilter, testOf, topicsIn } from '../core/filter/filter.ts'
import type { Button } from '../core/message/message.ts'
import { follow, newSettings } from '../core/settings.ts'
import { nearestTo } from '../core/text/mistakes.ts'
import { DAY_MS } from '../core/time/spans.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, isPressOf, pressedIn, showing } from './context.ts'
import { filterId } from './filter-id.ts'
import { seeButtons } from './see-buttons.ts'

/** Followed by a draft's id. */
export const SAVE = 'draft:save:'
const CHANGE = 'draft:change:'
const CANCEL = 'draft:cancel:'
/** Followed by a draft's id, which is shown anew. */
export const SHOW = 'draft:show:'

const DAYS = 7
const TOPIC_DAYS = 30
const EXAMPLES = 3

type Rows = readonly (readonly Button[])[]

export const rehearsal = new Composer<BotContext>()

export interface Shown {
  /** Of the message in whose place it is shown. */
  readonly messageId?: number | null
  /** Said before anything else. */
  readonly intro?: string
}

export async function rehearse(ctx: BotContext, filter: Filter, how: Shown = {}): Promise<void> {
  const { texts } = ctx
  const { messageId = null } = how
  const naming = await ctx.naming()
  const shown = await rehearsed(ctx, filter, how)
  const draft = { id: filterId(filter), text: filter.text }
  return ctx.change((settings) => {
    const followed = follow(settings ?? newSettings(), filter)
    return followed.ok
      ? { settings, reply: shown, draft }
      : { settings, reply: showing(texts.followRefused(followed.error, naming), messageId) }
  })
}

async function rehearsed(
  ctx: BotContext,
  filter: Filter,
  { messageId = null, intro }: Shown,
): Promise<Reply> {
  const { texts } = ctx
  const found = await lookFor(ctx, filter)
  const doubt = found?.stories === 0 || !isOneTest(filter) ? await doubtOf(ctx, filter) : null
  const brought = found === null ? texts.noLookBack : texts.wouldHaveBrought(found, DAYS)
  const note = doubt ? `${brought} ${doubt.said}` : brought
  return {
    kind: 'list',
    list: {
      title: texts.wouldFollow((await ctx.naming())(filter)),
      note: intro === undefined ? note : `${intro}\n\n${note}`,
      alerts: found?.alerts ?? [],
      isDated: true,
      language: texts.voice.language.tag,
      buttons: [...(doubt?.buttons ?? []), questionOf(ctx, filter)],
    },
    ...(messageId === null ? {} : { messageId }),
  }
}

async function lookFor({ deps, origin }: BotContext, filter: Filter): Promise<Found | null> {
  if (origin === null) return null
  const search = { filters: [filter], since: deps.now() - DAYS * DAY_MS, limit: EXAMPLES }
  const found = await reach(() => deps.archive.search(origin.target, search))
  return found.ok ? found.value : null
}

interface Doubt {
  readonly said: string
  readonly buttons: Rows
}

/** A topic that nobody writes about is a slip more often than not, also where other things are named with it. */
async function doubtOf(ctx: BotContext, filter: Filter): Promise<Doubt | null> {
  const { deps, origin, texts } = ctx
  const named = topicsIn(filter)
  if (origin === null || named.length === 0) return null
  const since = deps.now() - TOPIC_DAYS * DAY_MS
  const tally = await reach(() => deps.archive.tally(origin.target, since))
  if (!tally.ok || !tally.value.isAll) return null
  const topics = tally.value.topics.map(({ name }) => name)
  const unknown = named.find((topic) => !topics.includes(topic))
  if (unknown === undefined) return null
  const nearest = nearestTo(unknown, topics).slice(0, EXAMPLES)
  const filters = isOneTest(filter) ? nearest.map(aboutTopic) : []
  return {
    said: texts.neverSeen(unknown, nearest),
    buttons: seeButtons(filters, await ctx.naming()),
  }
}

/** All else is written again by "Change". */
const isOneTest = (filter: Filter): boolean => !COMPOUND.has(testOf(filter).kind)
const COMPOUND: ReadonlySet<string> = new Set(['and', 'or', 'not'])

function questionOf({ texts }: BotContext, filter: Filter): readonly Button[] {
  const id = filterId(filter)
  return [
    { text: texts.save, data: SAVE + id },
    { text: texts.change, data: CHANGE + id },
    { text: texts.cancel, data: CANCEL + id },
  ]
}

rehearsal.filter(isPressOf(SAVE), adminsOnly, async (ctx) => {
  const filter = await draftOf(ctx, SAVE)
  if (filter === 'unavailable') return ctx.settle('unavailable')
  if (filter === null) return ctx.answerPress(ctx.texts.draftTooOld)
  const naming = await ctx.naming()
  await ctx.change((settings) => {
    const before = settings ?? newSettings()
    const { texts, pressedMessage } = ctx
    const result = follow(before, filter)
    // A second press says what the first one said.
    const isSaved = result.ok || result.error.kind === 'already'
    const after = result.ok ? result.value : before
    const message = isSaved
      ? texts.followed({ filter, name: naming(filter) }, after)
      : texts.followRefused(result.error, naming)
    return { settings: result.ok ? after : settings, reply: showing(message, pressedMessage) }
  })
  return ctx.answerPress(ctx.texts.saved)
})

rehearsal.filter(isPressOf(CHANGE), adminsOnly, async (ctx) => {
  const filter = await draftOf(ctx, CHANGE)
  if (filter === 'unavailable') return ctx.settle('unavailable')
  const messageId = ctx.pressedMessage
  if (filter === null || messageId === null) return ctx.answerPress(ctx.texts.draftTooOld)
  const id = filterId(filter)
  const back = { text: ctx.texts.back, data: SHOW + id }
  const cancel = { text: ctx.texts.cancel, data: CANCEL + id }
  const message = { ...ctx.texts.howToChange(filter, ctx.place), buttons: [[back, cancel]] }
  await ctx.change((settings) => ({ settings, reply: showing(message, messageId) }))
  return ctx.answerPress('')
})

rehearsal.filter(isPressOf(SHOW), adminsOnly, async (ctx) => {
  const filter = await draftOf(ctx, SHOW)
  if (filter === 'unavailable') return ctx.settle('unavailable')
  if (filter === null) return ctx.answerPress(ctx.texts.draftTooOld)
  await rehearse(ctx, filter, { messageId: ctx.pressedMessage })
  return ctx.answerPress('')
})

rehearsal.filter(isPressOf(CANCEL), adminsOnly, async (ctx) => {
  const messageId = ctx.pressedMessage
  if (messageId === null) return ctx.answerPress(ctx.texts.draftTooOld)
  await ctx.change((settings) => ({ settings, reply: showing(ctx.texts.notSaved, messageId) }))
  return ctx.answerPress('')
})

/** `null` when it is kept no longer. */
async function draftOf(ctx: BotContext, prefix: string): Promise<Filter | 'unavailable' | null> {
  const { deps, origin } = ctx
  if (origin === null) return null
  const text = await reach(() => deps.chats.draft(origin.target, pressedIn(ctx, prefix)))
  if (!text.ok) return 'unavailable'
  const parsed = text.value === null ? null : parseFilter(text.value)
  return parsed?.ok ? parsed.value : null
}
