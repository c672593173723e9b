/**
 * /manage: somebody sets up a group or a channel from their private chat, so that none of it is seen there. They
 * choose it by Telegram's own list, or from those that they have chosen before. Whether they administer it is
 * asked at each press and each command; who does not any more, is told so, and it goes off their list.
 */
import { Composer, type NextFunction } from 'grammy'
import { reach } from '../app/reach.ts'
import { stacked } from '../core/message/message.ts'
import { type BotContext, command, isPressOf, pressedIn, saying, showing } from './context.ts'
import { chatButtons, DONE, LIST, MANAGING, OPEN, PAGE, SHARE } from './manage-buttons.ts'
import { MARK } from './managed.ts'
import { overview } from './settings.ts'

export const manage = new Composer<BotContext>()
export const managersOnly = new Composer<BotContext>()

managersOnly.filter(
  (ctx) => ctx.managed !== null,
  async (ctx, next: NextFunction) => {
    const { managed } = ctx
    if (managed !== null && (await mayManage(ctx, managed))) return next()
  },
)

/** A chat that was never on the person's list, or is not any more. */
managersOnly.filter(isPressOf(MARK), (ctx) => ctx.answerPress(ctx.texts.chooseAnew))

/** Says so where it is not so. */
async function mayManage(
  ctx: BotContext,
  { chatId, title }: { readonly chatId: number; readonly title: string },
): Promise<boolean> {
  const { deps, origin, texts } = ctx
  const person = (ctx.callbackQuery ?? ctx.message)?.from?.id
  if (origin === null || person === undefined) return false
  const asked = await reach(() => deps.asking.isAdministrator(chatId, person))
  if (asked.ok && asked.value) return true
  const isRefused = asked.ok && asked.value === false
  if (isRefused) await reach(() => deps.managing.dropManaged(person, chatId))
  const text = isRefused ? texts.notManager(title) : texts.adminsUnknown
  if (ctx.callbackQuery) await ctx.answerPress(text.text)
  else await sayHere(ctx, text)
  return false
}

/** About no other chat. */
async function sayHere(ctx: BotContext, message: Parameters<typeof saying>[0]): Promise<void> {
  const here = ctx.about(null)
  await here.say(message)
  ctx.handling = here.handling
}

manage.filter(
  (ctx) => command('manage')(ctx) && !ctx.isPrivate,
  (ctx) => ctx.refuse(ctx.texts.manageInPrivate),
)

manage.filter(command('manage'), (ctx) => showList(ctx, 0))
manage.filter(
  (ctx) => ctx.isPrivate && command('start')(ctx) && ctx.argument === MANAGING,
  (ctx) => showList(ctx, 0),
)
manage.filter(isPressOf(LIST), (ctx) => showList(ctx, Number(pressedIn(ctx, LIST))))

manage.filter(isPressOf(SHARE), async (ctx) => {
  await ctx.say({ ...ctx.texts.howToShare, asksFor: asked(ctx) })
  return ctx.answerPress('')
})

manage.filter(isPressOf(DONE), async (ctx) => {
  const reply = showing(ctx.texts.managingDone, ctx.pressedMessage)
  await ctx.change((settings) => ({ settings, reply, manages: null }))
  return ctx.answerPress('')
})

manage.filter(isPressOf(OPEN), (ctx) => open(ctx, Number(pressedIn(ctx, OPEN))))

manage.filter(
  (ctx) => ctx.isPrivate && ctx.message?.chat_shared !== undefined,
  (ctx) => open(ctx, ctx.message?.chat_shared?.chat_id ?? 0),
)

const asked = ({ texts }: BotContext) => ({ group: texts.aGroup, channel: texts.aChannel })

/** What was in hand is not any more. */
async function showList(ctx: BotContext, wanted: number): Promise<void> {
  const { deps, origin, texts, pressedMessage } = ctx
  if (origin === null) return
  const from = Math.max(0, Math.trunc(wanted) || 0)
  const person = origin.target.chatId
  const page = await reach(() => deps.managing.managedPage(person, { from, limit: PAGE }))
  if (!page.ok) return ctx.settle('unavailable')
  const message = texts.chooseChat(page.value.count)
  const reply =
    page.value.count === 0
      ? saying({ ...message, asksFor: asked(ctx) })
      : showing({ ...message, buttons: chatButtons(ctx, page.value, from) }, pressedMessage)
  await ctx.change((settings) => ({ settings, reply, manages: null }))
  return ctx.answerPress('')
}

async function open(ctx: BotContext, chatId: number): Promise<void> {
  const { deps, texts, pressedMessage } = ctx
  const facts = await reach(() => deps.asking.chat(chatId))
  const title = facts.ok && facts.value ? facts.value.title : texts.thatChat
  if (!(await mayManage(ctx, { chatId, title }))) return
  // Who may not is answered by then.
  await ctx.answerPress('')
  if (!facts.ok || facts.value === null) return sayHere(ctx, texts.adminsUnknown)
  const there = ctx.about({ ...facts.value, chatId, threadId: null })
  const inHand = texts.inHand(title)
  await there.change((settings) => {
    const home = overview(there, settings)
    return { settings, reply: showing(stacked(inHand, home), pressedMessage) }
  })
  ctx.handling = there.handling
}
