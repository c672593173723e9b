/**
 * `npm run bench -- summary | faithful | beside | read | stories | match | delivery | accept | floods | cost |
 * startup [--json]`: the numbers in docs/, each command's measured in one run.
 */
import { existsSync } from 'node:fs'
import { CommandError, readArguments, runCommand } from '../scripts/command.ts'
import { acceptRun, acceptTable } from './accept/report.ts'
import { besideTable } from './beside.ts'
import { compressionTable } from './compression.ts'
import { costs, costTables } from './cost/report.ts'
import { dataFolder } from './data.ts'
import { asJson, deliveryRuns, deliveryTables, readSizes } from './delivery/report.ts'
import { extractTable } from './extract.ts'
import { printedSheet, readChoice, sheetOf } from './faithful/read.ts'
import { faithfulTable } from './faithful/report.ts'
import { floodRuns, floodTables, readFloods, readSettings } from './floods/report.ts'
import { installPackages } from './install.ts'
import { matchTable } from './match.ts'
import { sentenceTable } from './sentences.ts'
import { startUps, startupTable } from './startup/report.ts'
import { storyTables } from './stories/report.ts'
import { storyTimeTable } from './stories/time.ts'
import { toldTable } from './stories/told.ts'
import { asObject, printed, type Table } from './table.ts'
import { timeTable } from './time.ts'

const HELP = `Measures Lede.

  npm run bench -- summary    sentences and lines against other summarisers
  npm run bench -- faithful   what the gates let through
  npm run bench -- beside     the two sentences beside a line
  npm run bench -- read       lines beside their headlines, to be read
  npm run bench -- stories    articles put into stories, against other ways to do it
  npm run bench -- match      two hundred filters against an article, beside its summary
  npm run bench -- delivery   one article to many chats, in workerd, at Telegram's limits
  npm run bench -- accept     posts a second, beside a Worker that only checks signatures
  npm run bench -- floods     what one kind of flood does to everybody else
  npm run bench -- cost       what 20 alerts a day cost on Cloudflare, for docs/cost.md
  npm run bench -- startup    what a fresh isolate does before its first request, for docs/cost.md

  --json                one object instead of tables
  --set NAME            read: uci, ag-long, google, cnn, fr, de or pt
  --count N, --seed S   read: how many lines, and which; 60 and 1 when left out
  --chats 100,1000      delivery: how many chats; 100, 1,000 and 10,000 when left out
  --only replies,group  floods: some of replies, group, publishers, updates and held
  --set NAME=value      floods: a setting of the Worker; may be repeated`

const OPTIONS = {
  json: { type: 'boolean' },
  chats: { type: 'string' },
  only: { type: 'string' },
  set: { type: 'string', multiple: true },
  count: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

interface Measured {
  readonly text: string
  readonly json: unknown
}

interface Choice {
  readonly chats?: string | undefined
  readonly only?: string | undefined
  readonly set?: readonly string[] | undefined
  readonly count?: string | undefined
  readonly seed?: string | undefined
}

async function measure(what: string, { chats, only, set, count, seed }: Choice): Promise<Measured> {
  switch (what) {
    case 'summary':
      needData()
      installPackages()
      return asMeasured(what, [
        extractTable(),
        compressionTable(),
        await sentenceTable(),
        timeTable(),
      ])
    case 'faithful':
      needData()
      return asMeasured(what, [faithfulTable()])
    case 'beside':
      needData()
      return asMeasured(what, [besideTable()])
    case 'read': {
      needData()
      const sheet = sheetOf(readChoice(set?.[0], count, seed))
      return { text: printedSheet(sheet), json: sheet }
    }
    case 'stories':
      needData()
      return asMeasured(what, [storyTimeTable(), ...storyTables(), toldTable()])
    case 'match':
      needData()
      return asMeasured(what, [matchTable()])
    case 'delivery': {
      const delivery = await deliveryRuns(readSizes(chats))
      return { text: inText(deliveryTables(delivery)), json: asJson(delivery) }
    }
    case 'accept': {
      installPackages()
      const accepted = await acceptRun()
      return { text: inText([acceptTable(accepted)]), json: accepted }
    }
    case 'floods': {
      const floods = await floodRuns(readFloods(only), readSettings(set ?? []))
      return { text: inText(floodTables(floods)), json: floods }
    }
    case 'cost': {
      const counted = await costs()
      return { text: inText(costTables(counted)), json: counted }
    }
    case 'startup': {
      const started = await startUps()
      return { text: inText([startupTable(started)]), json: started }
    }
    default:
      throw new CommandError(
        'Say what to measure: npm run bench -- summary, faithful, beside, read, stories, match, delivery, accept, floods, cost or startup.',
      )
  }
}

const inText = (tables: readonly Table[]) => tables.map(printed).join('\n')

const asMeasured = (bench: string, tables: readonly Table[]): Measured => ({
  text: inText(tables),
  json: { bench, tables: tables.map(asObject) },
})

function needData(): void {
  if (existsSync(dataFolder())) return
  throw new CommandError(`No data in ${dataFolder()}: set LEDE_DATA to their folder.`)
}

await runCommand(async () => {
  const { values, positionals } = readArguments({
    args: process.argv.slice(2),
    options: OPTIONS,
    allowPositionals: true,
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const { text, json } = await measure(positionals[0] ?? '', values)
  console.log(values.json ? JSON.stringify(json, null, 2) : text)
  return 0
})
