/** `npm run rebuild`: fills a Desk and lanes that have lost what they had from KV's copies, page by page. */
import { CommandError, readArguments, runCommand } from './command.ts'
import { needSetting } from './secrets.ts'
import { operatorCall, refusalOf, type Target } from './worker-api.ts'
import { workerUrl } from './worker-url.ts'

const HELP = `Puts back what the Desk or a lane has lost, from its copies in Workers KV: first which articles are known, so
that none becomes news again, then publishers with their secrets, then the filters and settings of chats.

  npm run rebuild
  npm run rebuild -- --cursor CURSOR    goes on where an earlier run was broken off

  --url URL   the Worker; LEDE_URL, or the one on this machine, when left out

It can be repeated, and run while Lede serves: what is known better stays. The operator's token is
OPERATOR_TOKEN of the environment, or of .dev.vars; publishers come back only with the one that sealed them.`

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
  const sums = new Map<string, Sums>()
  let cursor: string | null = values.cursor ?? null
  do {
    cursor = await page(target, cursor, sums)
    console.log([...sums].map(told).join('; ') + (cursor === null ? '. Done.' : ' …'))
  } while (cursor !== null)
  return 0
}

type Sums = Record<'restored' | 'known' | 'unreadable', number>

/** Adds one page to the sums of its kind; gives where the next begins. */
async function page(
  target: Target,
  cursor: string | null,
  sums: Map<string, Sums>,
): Promise<string | null> {
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
  const answer = await operatorCall(target, 'POST', `/rebuild${query}`)
  if (answer.status !== 200) {
    const where = cursor === null ? '' : ` Go on with --cursor ${cursor}.`
    throw new CommandError(`${refusalOf(answer).message}${where}`)
  }
  const kind = answer.body.at('kind').text ?? ''
  const sum = sums.get(kind) ?? { restored: 0, known: 0, unreadable: 0 }
  for (const name of ['restored', 'known', 'unreadable'] as const) {
    sum[name] += answer.body.at(name).number ?? 0
  }
  sums.set(kind, sum)
  return answer.body.at('cursor').text
}

const told = ([kind, { restored, known, unreadable }]: [string, Sums]): string =>
  `${kind}: ${restored} put back, ${known} known already, ${unreadable} unreadable`

await runCommand(main)
