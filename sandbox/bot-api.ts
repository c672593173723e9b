/**
 * One Bot API call from arrival to answer: the log, flood limits, injected faults, then the method.
 * Limits come first, so that a flood of bad calls is a flood too.
 */
import { findChat } from './access.ts'
import { type Answer, refuse, tooManyRequests } from './answer.ts'
import type { Call } from './calls.ts'
import { isGroup } from './chat.ts'
import type { Strike } from './faults.ts'
import { isPaced, METHODS } from './methods/table.ts'
import { type Params, textOf } from './params.ts'
import type { World } from './world.ts'

/** How a call ends: with an answer, or with a connection that hangs for `ms` and is then dropped. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer<unknown> }
  | { readonly kind: 'hang'; readonly ms: number }

/** Runs one call; the log gets its end when the outcome is known. */
export const callMethod = async (
  world: World,
  method: string,
  params: Params,
): Promise<Outcome> => {
  const call = logCall(world, method, params)
  const wait = isPaced(method) ? pace(world, call) : 0
  if (wait > 0) return answered(world, call, tooManyRequests(Math.ceil(wait / 1000)))
  const strike = world.faults.strike(method, call.chatId)
  if (strike?.kind === 'delay') return delayed(world, call, strike)
  if (strike) return struck(world, call, strike)
  return answered(world, call, await run(world, call))
}

/** On either side of the delivery. */
const delayed = async (
  world: World,
  call: Call,
  { delivered, ms }: Extract<Strike, { kind: 'delay' }>,
): Promise<Outcome> => {
  const early = delivered ? await run(world, call) : null
  await new Promise((resolve) => setTimeout(resolve, ms))
  return answered(world, call, early ?? (await run(world, call)))
}

const logCall = (world: World, method: string, params: Params): Call => {
  const call: Call = {
    method,
    chatId: findChat(world, params)?.id,
    text: textOf(params, 'text'),
    params,
    at: world.clock(),
    paced: false,
    status: 0,
    delivered: false,
  }
  world.calls.add(call)
  return call
}

const struck = async (
  world: World,
  call: Call,
  strike: Exclude<Strike, { kind: 'delay' }>,
): Promise<Outcome> => {
  const answer = strike.delivered ? await run(world, call) : null
  if (answer && !answer.ok) return answered(world, call, answer)
  call.delivered = strike.delivered
  if (strike.kind === 'refuse') return answered(world, call, strike.refused)
  world.changes.emit('call')
  return { kind: 'hang', ms: strike.ms }
}

const run = async (world: World, call: Call): Promise<Answer<unknown>> => {
  const method = METHODS.get(call.method.toLowerCase())
  if (!method) return refuse(404, 'Not Found: method not found')
  try {
    return await method(world, call.params)
  } catch (error) {
    console.error(`sandbox: ${call.method} failed`, error)
    return refuse(500, 'Internal Server Error')
  }
}

/** Milliseconds to wait; 0 when the call passes. */
const pace = (world: World, call: Call): number => {
  const chat = call.chatId === undefined ? undefined : world.chats.get(call.chatId)
  const recipient = chat && { chatId: chat.id, isGroup: isGroup(chat) || chat.type === 'channel' }
  const wait = world.limiter.take(recipient, call.at)
  call.paced = wait === 0
  return wait
}

const answered = (world: World, call: Call, answer: Answer<unknown>): Outcome => {
  call.status = answer.ok ? 200 : answer.refusal.status
  call.delivered ||= answer.ok
  if (!answer.ok) {
    call.description = answer.refusal.description
    const { retry_after: seconds } = answer.refusal.parameters ?? {}
    if (seconds !== undefined) call.retryAfter = seconds
  }
  world.changes.emit('call')
  return { kind: 'answer', answer }
}

/** The body Telegram sends for an answer. */
export const answerBody = (answer: Answer<unknown>): object =>
  answer.ok
    ? { ok: true, result: answer.value }
    : {
        ok: false,
        error_code: answer.refusal.status,
        description: answer.refusal.description,
        ...(answer.refusal.parameters ? { parameters: answer.refusal.parameters } : {}),
      }

/** How Telegram answers a token that it does not know: by its form. */
export const wrongToken = (token: string): Answer<never> =>
  /^\d+:[A-Za-z0-9_-]+$/.test(token) ? refuse(401, 'Unauthorized') : refuse(404, 'Not Found')
