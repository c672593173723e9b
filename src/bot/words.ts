/** In private, a word or a few without a command: shows what they would bring, and asks. */
import { Composer } from 'grammy'
import type { BotContext } from './context.ts'
import { readFilter, sayUnread } from './reading.ts'
import { rehearse } from './rehearsal.ts'
import { isAddressed } from './update.ts'

/** Whoever writes more talks. */
const MOST_WORDS = 12

export const words = new Composer<BotContext>()

words.filter(isWords, async (ctx) => {
  const filter = await readFilter(ctx, ctx.message?.text ?? '')
  return filter.ok ? rehearse(ctx, filter.value) : sayUnread(ctx, filter.error)
})

function isWords({ isPrivate, command, message }: BotContext): boolean {
  const text = message?.text ?? ''
  // Two bots that answer each other would never stop.
  const isAsked = isPrivate && command === null && message?.from?.is_bot !== true
  return isAsked && text !== '' && !isAddressed(text) && isShort(text)
}

const isShort = (text: string): boolean =>
  !text.includes('?') && text.trim().split(/\s+/u).length <= MOST_WORDS
