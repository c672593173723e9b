/**
 * /stop: asks once, says what is lost, and deletes it at once, unless the reader wants it kept for a week. In
 * a topic it speaks of the topic. Words behind it are asked about: whoever writes them may mean /unfollow.
 */
import { Composer } from 'grammy'
import type { ChatAbout } from '../app/ports/chats.ts'
import { reach } from '../app/reach.ts'
import { KEPT_MS } from '../core/inactive.ts'
import type { Button, Message } from '../core/message/message.ts'
import type { Settings } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, isPressOf, showing } from './context.ts'
import { unfollowButton } from './following.ts'
import { pauseButton } from './pause.ts'
import { plain } from './publishers.ts'
import { ASK, DELETE, deleteButton, RESTORE, restoreButtons } from './stop-buttons.ts'

const KEEP = 'stop:keep'
const TOPIC = 'stop:topic'
const CANCEL = 'stop:cancel'

export const stop = new Composer<BotContext>()

stop.filter(command('stop'), adminsOnly, ask)

stop.filter(isPressOf(ASK), adminsOnly, async (ctx) => {
  await ask(ctx)
  return ctx.answerPress('')
})

async function ask(ctx: BotContext): Promise<void> {
  const { deps, request } = ctx
  if (request === null) return
  const about = await reach(() => deps.chats.about(request.target))
  if (!about.ok) return ctx.settle('unavailable')
  const naming = await ctx.naming()
  return ctx.change((settings) => {
    const names = (settings?.filters ?? []).map(naming)
    const meant = settings?.filters.find((one) => plain(naming(one)) === plain(ctx.argument))
    const unfollow = meant ? [[unfollowButton(ctx, meant, naming)]] : []
    const question = questionOf(ctx, settings, about.value, names)
    const message = { ...question, buttons: [...unfollow, ...question.buttons] }
    return { settings, reply: showing(message, ctx.pressedMessage) }
  })
}

function questionOf(
  ctx: BotContext,
  settings: Settings | null,
  about: ChatAbout,
  names: readonly string[],
): Message {
  const { argument, place, texts } = ctx
  const lost = { names, settings, elsewhere: about.filters - names.length }
  return { ...texts.stopAsked(lost, argument, place), buttons: choicesOf(ctx) }
}

function choicesOf(ctx: BotContext): readonly (readonly Button[])[] {
  const { place, texts } = ctx
  const topic = [{ text: texts.stopTopic, data: TOPIC }]
  return [
    ...(place.isTopic ? [topic] : []),
    [deleteButton(place.isTopic ? texts.stopAll : texts.stopNow)],
    [{ text: texts.stopAndKeep, data: KEEP }],
    [pauseButton(ctx)],
    [{ text: texts.cancel, data: CANCEL }],
  ]
}

stop.filter(isPressOf(DELETE), adminsOnly, async (ctx) => {
  const farewell = ctx.managed ? ctx.texts.farewellElsewhere : ctx.texts.farewell
  const reply = showing(farewell, ctx.pressedMessage)
  await ctx.change(() => ({ settings: null, forgets: 'chat', reply }))
  await forgetEditor(ctx)
  return ctx.answerPress('')
})

/** Nor is the chat asked about urgent alerts any more, where it was. */
async function forgetEditor({ deps, request }: BotContext): Promise<void> {
  if (request === null) return
  const { chatId } = request.target
  await reach(() => deps.editors.editing({ verb: 'forget', chatId }))
}

stop.filter(isPressOf(KEEP), adminsOnly, async (ctx) => {
  const keepsUntil = ctx.deps.now() + KEPT_MS
  const farewell = { ...ctx.texts.farewellFor(keepsUntil), buttons: restoreButtons(ctx.texts) }
  const reply = showing(farewell, ctx.pressedMessage)
  await ctx.change(() => ({ settings: null, forgets: 'chat', keepsUntil, reply }))
  return ctx.answerPress('')
})

stop.filter(isPressOf(TOPIC), adminsOnly, async (ctx) => {
  const reply = showing(ctx.texts.topicFarewell, ctx.pressedMessage)
  // A message that Telegram hides does not say which topic it stands in.
  if (!ctx.place.isTopic) return ctx.answerPress(ctx.texts.questionTooOld)
  await ctx.change(() => ({ settings: null, forgets: 'target', reply }))
  return ctx.answerPress('')
})

stop.filter(isPressOf(CANCEL), adminsOnly, async (ctx) => {
  const reply = showing(ctx.texts.notStopped, ctx.pressedMessage)
  await ctx.change((settings) => ({ settings, reply }))
  return ctx.answerPress('')
})

stop.filter(isPressOf(RESTORE), adminsOnly, async (ctx) => {
  const { deps, request, texts } = ctx
  if (request === null) return
  const about = await reach(() => deps.chats.about(request.target))
  if (!about.ok) return ctx.settle('unavailable')
  const { inactive } = about.value
  if (inactive === null) return ctx.answerPress(texts.nothingToRestore)
  const reply = showing(texts.restored(inactive.filters), ctx.pressedMessage)
  await ctx.change((settings) => ({ settings, restores: true, reply }))
  return ctx.answerPress('')
})
