/** `npm run rebuild`: fills lanes that have lost their chats from KV's copies, page by page. */
import { CommandError, readArguments, runCommand } from './command.ts'
import { needSetting } from './secrets.ts'
import { operatorCall, refusalOf, type Target } from './worker-api.ts'
import { workerUrl } from './worker-url.ts'

const HELP = `Puts back filters and settings that a lane has lost, from their copies in Workers KV.

  npm run rebuild
  npm run rebuild -- --cursor CURSOR    goes on where an earlier run was broken off

  --url URL   the Worker; LEDE_URL, or the one on this machine, when left out

It can be repeated, and run while Lede serves: what a lane knows better it keeps. The operator's token
is OPERATOR_TOKEN of the environment, or of .dev.vars.`

const OPTIONS = {
  cursor: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

async function main(): Promise<number> {
  const { values } = readArguments({ args: process.argv.slice(2), options: OPTIONS })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const target = { url: workerUrl(values.url), operatorToken: needSetting('OPERATOR_TOKEN') }
  const sums = { restored: 0, known: 0, unreadable: 0 }
  let cursor: string | null = values.cursor ?? null
  do {
    cursor = await page(target, cursor, sums)
    console.log(told(sums, cursor))
  } while (cursor !== null)
  return 0
}

type Sums = Record<'restored' | 'known' | 'unreadable', number>

/** Adds one page to the sums; gives where the next begins. */
async function page(target: Target, cursor: string | null, sums: Sums): Promise<string | null> {
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
  const answer = await operatorCall(target, 'POST', `/rebuild${query}`)
  if (answer.status !== 200) {
    const where = cursor === null ? '' : ` Go on with --cursor ${cursor}.`
    throw new CommandError(`${refusalOf(answer).message}${where}`)
  }
  for (const name of ['restored', 'known', 'unreadable'] as const) {
    sums[name] += answer.body.at(name).number ?? 0
  }
  return answer.body.at('cursor').text
}

const told = ({ restored, known, unreadable }: Sums, cursor: string | null): string =>
  `${restored} put back, ${known} known already, ${unreadable} unreadable${cursor === null ? '. Done.' : ' …'}`

await runCommand(main)
