/**
 * `npm run setup`: tells Telegram where the deployed Worker is, with the secret that proves updates to
 * be Telegram's, and which commands the bot has. Can be repeated; the last call counts.
 */
import { COMMANDS } from '../src/bot/commands.ts'
import { botApi } from './bot-api.ts'
import { apiRootOf, must, setCommands, setWebhook, TELEGRAM } from './bot-setup.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { findSetting, needSetting } from './secrets.ts'

const HELP = `Connects the bot with the deployed Worker: sets its webhook, secret and commands.

  npm run setup -- https://lede.example.workers.dev

TELEGRAM_BOT_TOKEN and TELEGRAM_WEBHOOK_SECRET come from the environment or .dev.vars, and must be
those that the Worker has. It can be repeated.`

/** The address of the Worker's webhook. Telegram itself takes only https. */
export function webhookUrl(given: string, apiRoot: string): string {
  const url = URL.parse(given)
  const secure = url?.protocol === 'https:'
  const local = url?.protocol === 'http:' && apiRoot !== TELEGRAM
  if (!url || (!secure && !local)) {
    throw new CommandError(
      `"${given}" will not do: Telegram needs an https address, as in https://lede.example.workers.dev.`,
    )
  }
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  return `${base.replace(/\/telegram$/, '')}/telegram`
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments({
    args: process.argv.slice(2),
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) console.log(HELP)
  else await setUp(positionals)
  return 0
}

async function setUp([address, ...more]: readonly string[]): Promise<void> {
  if (address === undefined || more.length > 0) {
    throw new CommandError(
      'Say where the Worker is: npm run setup -- https://lede.example.workers.dev',
    )
  }
  const root = apiRootOf(findSetting('TELEGRAM_API_ROOT'))
  const url = webhookUrl(address, root)
  const secret = needSetting('TELEGRAM_WEBHOOK_SECRET')
  const api = botApi({ root, token: needSetting('TELEGRAM_BOT_TOKEN') })
  const me = await must(api, 'getMe')
  const name = `@${me.at('username').text}`
  await setWebhook(api, url, secret)
  console.log(`${name} sends its updates to ${url}, with the secret.`)
  await setCommands(api)
  console.log(`${name} has its ${COMMANDS.length} commands.`)
}

if (import.meta.main) await runCommand(main)
