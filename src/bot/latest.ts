/**
 * /latest: the newest alerts that match what the chat follows. With words behind it, and as /search, what
 * the last 30 days had of them, followed or not.
 */
import { Composer } from 'grammy'
import type { Found, Search } from '../app/ports/archive.ts'
import { reach } from '../app/reach.ts'
import type { WantedChange } from '../app/subscribe.ts'
import type { Filter } from '../core/filter/filter.ts'
import type { Settings } from '../core/settings.ts'
import { DAY_MS } from '../core/time/spans.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { filterId } from './filter-id.ts'
import { readFilter, sayUnread } from './reading.ts'
import { SHOW } from './rehearsal.ts'
import type { Texts } from './texts/texts.ts'

const DAYS = 30
/** How many alerts a look back shows. */
const LATEST = 5
const SEARCHED = 10

interface Look extends Search {
  /** `found` is `null` where the chat has looked back too often. */
  show(settings: Settings | null, found: Found | null): Pick<WantedChange, 'reply' | 'draft'>
}

export const latest = new Composer<BotContext>()

latest.filter(commandWithArgument('latest'), (ctx) => find(ctx, LATEST))
latest.filter(commandWithArgument('search'), (ctx) => find(ctx, SEARCHED))
latest.filter(command('search'), (ctx) => ctx.say(ctx.texts.howToSearch(ctx.place)))

latest.filter(command('latest'), (ctx) => {
  const { texts } = ctx
  return look(ctx, {
    ...wanted(ctx, LATEST),
    filters: null,
    show: (settings, found) => {
      if (found === null) return { reply: saying(texts.lookedTooOften) }
      const { alerts } = found
      if (!settings || settings.filters.length === 0) return { reply: saying(texts.followsNothing) }
      if (alerts.length === 0) return { reply: saying(texts.nothingLatest) }
      const list = { title: texts.latestTitle, alerts, ...datedIn(texts) }
      return { reply: { kind: 'list', list } }
    },
  })
})

async function find(ctx: BotContext, limit: number): Promise<void> {
  const filter = await readFilter(ctx, ctx.argument)
  if (!filter.ok) return sayUnread(ctx, filter.error)
  const name = (await ctx.naming())(filter.value)
  return look(ctx, {
    ...wanted(ctx, limit),
    filters: [filter.value],
    show: (_, found) =>
      found === null
        ? { reply: saying(ctx.texts.lookedTooOften) }
        : shown(ctx, { filter: filter.value, name }, found),
  })
}

/** With a way to follow what was looked for. */
function shown(
  { texts }: BotContext,
  { filter, name }: { filter: Filter; name: string },
  found: Found,
) {
  const draft = { id: filterId(filter), text: filter.text }
  const buttons = [[{ text: texts.followThis, data: SHOW + draft.id }]]
  const frame = { title: name, note: texts.wouldHaveBrought(found, DAYS), buttons }
  const list = { ...frame, alerts: found.alerts, ...datedIn(texts) } as const
  return { reply: { kind: 'list', list }, draft } as const
}

const datedIn = ({ voice }: Texts) => ({ isDated: true, language: voice.language.tag }) as const

const wanted = ({ deps }: BotContext, limit: number) => ({
  since: deps.now() - DAYS * DAY_MS,
  limit,
})

async function look(ctx: BotContext, { show, ...search }: Look): Promise<void> {
  const { deps, origin, request, managed } = ctx
  if (origin === null || request === null) return
  const found = await reach(async () => {
    const followed = managed && (await deps.chats.read(request.target)).settings?.filters
    return deps.archive.search(origin.target, {
      ...search,
      filters: search.filters ?? followed ?? null,
    })
  })
  if (!found.ok) return ctx.settle('unavailable')
  return ctx.change((settings) => ({ settings, ...show(settings, found.value) }))
}
