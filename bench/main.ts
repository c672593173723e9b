/**
 * `npm run bench -- summary | faithful [--json]`: the numbers in the README, measured in one run.
 */
import { existsSync } from 'node:fs'
import { compressionTable } from './compression.ts'
import { dataFolder } from './data.ts'
import { extractTable } from './extract.ts'
import { faithfulTable } from './faithful.ts'
import { installPeers } from './install.ts'
import { sentenceTable } from './sentences.ts'
import { asObject, printed, type Table } from './table.ts'
import { timeTable } from './time.ts'

const USAGE = 'Say what to measure: `npm run bench -- summary` or `npm run bench -- faithful`.'

async function tablesOf(what: string | undefined): Promise<readonly Table[] | null> {
  if (what === 'faithful') return [faithfulTable()]
  if (what !== 'summary') return null
  installPeers()
  return [extractTable(), compressionTable(), await sentenceTable(), timeTable()]
}

const [what, ...options] = process.argv.slice(2)
if (!existsSync(dataFolder())) refuse(`No data in ${dataFolder()}: set LEDE_DATA to their folder.`)
else {
  const tables = await tablesOf(what)
  if (tables === null) refuse(USAGE)
  else if (options.includes('--json'))
    console.log(JSON.stringify({ bench: what, tables: tables.map(asObject) }, null, 2))
  else console.log(tables.map(printed).join('\n'))
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}
