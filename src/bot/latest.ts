/** /latest: the newest alerts that match what the chat follows. */
import { Composer } from 'grammy'
import { lookBack } from '../app/look-back.ts'
import { type BotContext, command, saying } from './context.ts'

export const latest = new Composer<BotContext>()

latest.filter(command('latest'), async (ctx) => {
  const { deps, request, texts } = ctx
  if (!request) return
  const outcome = await lookBack(deps, request, (settings, alerts) => {
    if (!settings || settings.filters.length === 0) return saying(texts.followsNothing)
    if (alerts.length === 0) return saying(texts.nothingLatest)
    return { kind: 'list', list: { title: texts.latestTitle, alerts } }
  })
  ctx.settle(outcome)
})
