/** Settings that the Worker or Telegram would not take, told before anything is started. */
import { readConfig } from '../src/platform/config.ts'
import { CommandError } from './command.ts'
import type { DevVars } from './dev-vars.ts'

/** What Telegram takes as the secret of a webhook. */
const WEBHOOK_SECRET = /^[A-Za-z0-9_-]{1,256}$/

/** `file`: the name to show for where they are written. */
export function checkSettings(vars: DevVars, file: string): void {
  if (!WEBHOOK_SECRET.test(vars.TELEGRAM_WEBHOOK_SECRET?.trim() ?? '')) {
    throw new CommandError(
      `TELEGRAM_WEBHOOK_SECRET in ${file} must be 1 to 256 letters (A–Z, a–z), digits, _ and -: correct it, or leave it blank for a fresh one.`,
    )
  }
  const [problem] = readConfig(vars).problems
  if (problem !== undefined) throw new CommandError(`${problem} Correct it in ${file}.`)
}
