/** `npm run bench -- floods`: what one kind of flood does to everybody else, each beside an idle figure of the same run. */
import { CommandError } from '../../scripts/command.ts'
import type { DevVars } from '../../scripts/dev-vars.ts'
import type { Table } from '../table.ts'
import type { Flood } from './flood.ts'
import { groupFlood } from './group.ts'
import { heldFlood } from './held.ts'
import { publisherFlood } from './publishers.ts'
import { replyFlood } from './replies.ts'
import { updateFlood } from './updates.ts'

const FLOODS: Readonly<Record<string, (settings: DevVars) => Promise<Flood>>> = {
  replies: replyFlood,
  group: groupFlood,
  publishers: publisherFlood,
  updates: updateFlood,
  held: heldFlood,
}

export type FloodRuns = Readonly<Record<string, Flood>>

/** `settings`: of the Worker, such as quotas that are to be lifted. */
export async function floodRuns(names: readonly string[], settings: DevVars): Promise<FloodRuns> {
  const runs: Record<string, Flood> = {}
  for (const name of names) {
    console.error(`${name} …`)
    const run = await FLOODS[name]?.(settings)
    if (run) runs[name] = run
  }
  return runs
}

/** `replies,group`; all when left out. */
export function readFloods(text: string | undefined): readonly string[] {
  const all = Object.keys(FLOODS)
  const names = text?.split(',') ?? all
  if (names.every((name) => all.includes(name))) return names
  throw new CommandError(`--only takes some of ${all.join(', ')}, with commas between.`)
}

/** `NAME=value` each. */
export const readSettings = (texts: readonly string[]): DevVars =>
  Object.fromEntries(texts.map(settingIn))

function settingIn(text: string): readonly [string, string] {
  const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(text) ?? []
  if (name !== undefined && value !== undefined) return [name, value]
  throw new CommandError('--set takes NAME=value, such as --set SEND_RATE=10.')
}

export const floodTables = (runs: FloodRuns): readonly Table[] =>
  Object.values(runs).map(({ title, about, figures }) => ({
    title,
    about,
    columns: ['', 'idle', 'flooded'],
    rows: figures.map(({ name, idle, flooded }) => [name, idle ?? '', flooded]),
  }))
