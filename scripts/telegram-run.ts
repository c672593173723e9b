/**
 * `npm start -- --telegram`: the Worker on this machine with the real Bot API. Telegram cannot reach a
 * laptop, so updates are fetched by long polling and handed to the Worker as its webhook gets them.
 */
import { type BotApi, botApi } from './bot-api.ts'
import { apiRootOf, must, setCommands } from './bot-setup.ts'
import { CommandError } from './command.ts'
import type { DevVars } from './dev-vars.ts'
import { longPoll } from './long-poll.ts'
import { type Places, shown } from './places.ts'
import { type Session, startLede } from './session.ts'

/** The bot's token, which only its owner can get. */
export function needToken({ TELEGRAM_BOT_TOKEN: token }: DevVars, { devVars }: Places): string {
  if (token?.trim()) return token.trim()
  throw new CommandError(
    `TELEGRAM_BOT_TOKEN is not set: put the token that @BotFather gave you into ${shown(devVars)}.`,
  )
}

/** Runs until it is stopped. */
export async function startTelegram(session: Session): Promise<never> {
  const { places, vars, shutdown } = session
  const token = needToken(vars, places)
  const root = apiRootOf(vars.TELEGRAM_API_ROOT)
  const api = botApi({ root, token })
  const name = await takeOver(api)
  console.log('Starting the Worker …')
  const { worker, broken } = await startLede(session, {
    vars: { ...vars, TELEGRAM_API_ROOT: root, TELEGRAM_BOT_USERNAME: name },
    way: 'telegram',
  })
  await setCommands(api)
  console.log(whatToDo(name, worker.url))
  const polling = longPoll({
    api,
    webhook: `${worker.url}/telegram`,
    secret: vars.TELEGRAM_WEBHOOK_SECRET ?? '',
    signal: shutdown.signal,
    say: console.log,
  })
  return Promise.race([polling.then(() => new Promise<never>(() => {})), broken])
}

/** Ends the bot's webhook, since Telegram gives updates to one only; gives the bot's name. */
async function takeOver(api: BotApi): Promise<string> {
  const name = (await must(api, 'getMe')).at('username').text ?? ''
  const webhook = (await must(api, 'getWebhookInfo')).at('url').text
  await must(api, 'deleteWebhook')
  if (webhook) {
    const { origin } = new URL(webhook)
    console.log(
      `@${name} no longer reports to ${origin}; "npm run setup -- ${origin}" reconnects it.`,
    )
  }
  return name
}

const whatToDo = (name: string, url: string): string => `
@${name} runs here. Write to it: https://t.me/${name}
Worker    ${url}/
Console   ${url}/console (with OPERATOR_TOKEN of .dev.vars)
Health    ${url}/healthz

Send /follow everything to the bot and press Save, then send an article from here:
  npm run send -- test/fixtures/talks-with-russia.txt
Ctrl-C stops.`
