/**
 * /pause and /resume: nothing comes for an hour, until morning, until a date. Without an argument /pause offers
 * buttons; what a button says is reckoned when it is pressed.
 */
import { Composer } from 'grammy'
import type { Button, Message } from '../core/message/message.ts'
import { newSettings, pausedTo, type Settings } from '../core/settings.ts'
import { parsePause } from '../core/time/typed-pause.ts'
import { meansOff } from '../core/typed-on-off.ts'
import { adminsOnly } from './admins.ts'
import {
  type BotContext,
  command,
  commandWithArgument,
  isPressOf,
  pressedIn,
  saying,
} from './context.ts'

export const pause = new Composer<BotContext>()

/** Followed by what could have been typed. */
const PAUSE = 'pause:'
const RESUME = 'resume'

pause.filter(asksToResume, adminsOnly, (ctx) =>
  ctx.change((before) => {
    const { settings, message } = resumed(ctx, before)
    return { settings, reply: saying(message) }
  }),
)

pause.filter(commandWithArgument('pause'), adminsOnly, (ctx) =>
  ctx.change((before) => {
    const settings = paused(ctx, before, ctx.argument)
    return settings === null
      ? { settings: before, reply: saying(ctx.texts.pauseRefused(ctx.argument)) }
      : { settings, reply: saying(setMessage(ctx, settings)) }
  }),
)

pause.filter(command('pause'), (ctx) =>
  ctx.change((settings) => ({ settings, reply: saying(stateOf(ctx, settings ?? newSettings())) })),
)

pause.filter(isPressOf(PAUSE), adminsOnly, (ctx) =>
  press(ctx, (before) => {
    const settings = paused(ctx, before, pressedIn(ctx, PAUSE))
    return settings && { settings, message: setMessage(ctx, settings) }
  }),
)

pause.filter(isPressOf(RESUME), adminsOnly, (ctx) => press(ctx, (before) => resumed(ctx, before)))

/** `/pause off` is `/resume`. */
function asksToResume(ctx: BotContext): boolean {
  return command('resume')(ctx) || (command('pause')(ctx) && meansOff(ctx.argument))
}

interface Pressed {
  readonly settings: Settings | null
  readonly message: Message
}

/** What it changes is told in the place of the message with the button; `null`: a button of another time. */
async function press(
  ctx: BotContext,
  decide: (before: Settings | null) => Pressed | null,
): Promise<void> {
  const messageId = ctx.pressedMessage
  if (messageId === null) return ctx.answerPress(ctx.texts.pauseTooOld)
  let answer = ''
  await ctx.change((before) => {
    const pressed = decide(before)
    answer = pressed ? '' : ctx.texts.pauseTooOld
    if (!pressed) return { settings: before, reply: null }
    const { settings, message } = pressed
    return { settings, reply: { kind: 'edit', messageId, message } }
  })
  return ctx.answerPress(answer)
}

function paused(ctx: BotContext, before: Settings | null, written: string): Settings | null {
  const settings = before ?? newSettings()
  const until = parsePause(written, ctx.deps.now(), settings.timeZone)
  return until === null ? null : pausedTo(settings, until)
}

function resumed({ texts }: BotContext, before: Settings | null): Pressed {
  const settings = before && pausedTo(before, null)
  const wasPaused = settings !== null && before?.pausedUntil !== null
  return { settings, message: wasPaused ? texts.resumed(settings) : texts.notPaused(settings) }
}

const setMessage = ({ texts }: BotContext, settings: Settings): Message => ({
  ...texts.pauseSet(settings),
  buttons: [[{ text: texts.resumeNow, data: RESUME }]],
})

function stateOf({ texts }: BotContext, settings: Settings): Message {
  const buttons =
    settings.pausedUntil === null
      ? [
          choices(texts.pauseChoices, ['1h', '3h']),
          choices(texts.pauseChoices, ['morning', 'monday', 'week']),
        ]
      : [[{ text: texts.resumeNow, data: RESUME }]]
  return { ...texts.pauseState(settings), buttons }
}

/** For /stop, which offers it instead. */
export const pauseButton = ({ texts }: BotContext): Button => ({
  text: texts.pauseInstead,
  data: `${PAUSE}week`,
})

type Choices = BotContext['texts']['pauseChoices']

const choices = (labels: Choices, typed: readonly (keyof Choices)[]): readonly Button[] =>
  typed.map((one) => ({ text: labels[one], data: PAUSE + one }))
