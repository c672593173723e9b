/**
 * `npm start`: the Worker on this machine, with the sandbox in Telegram's place and a demo of the main
 * job, or with the real Telegram (`--telegram`), without a tunnel.
 */
import { rmSync } from 'node:fs'
import { CommandError, lineOf, readArguments } from './command.ts'
import { startDemo } from './demo-run.ts'
import { ensureDevVars, formatDevVars, readDevVars, withSecrets } from './dev-vars.ts'
import { type Places, placesOf, shown } from './places.ts'
import { needPort, readPort } from './ports.ts'
import { writePrivate } from './private-file.ts'
import type { Session } from './session.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { needToken, startTelegram } from './telegram-run.ts'

const HELP = `Runs Lede on this machine.

  npm start                  with the sandbox in Telegram's place, and a demo
  npm start -- --once        the same, and ends once the alert has arrived
  npm start -- --telegram    with the real Telegram; needs TELEGRAM_BOT_TOKEN in .dev.vars

PORT (8787) and SANDBOX_PORT (8788) choose other ports.`

interface Wanted {
  readonly telegram: boolean
  readonly once: boolean
}

/** `null` when help is asked for. */
function readWanted(): Wanted | null {
  const { values } = readArguments({
    options: {
      once: { type: 'boolean', default: false },
      telegram: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  if (values.once && values.telegram) {
    throw new CommandError('--once belongs to the sandbox: leave out --telegram.')
  }
  return values
}

/** Runs to its end; gives the line to end with, if any. */
async function run(wanted: Wanted, shutdown: Shutdown): Promise<string | null> {
  const session = await prepare(wanted, shutdown)
  return wanted.telegram ? startTelegram(session) : startDemo(session, wanted.once)
}

async function prepare({ telegram, once }: Wanted, shutdown: Shutdown): Promise<Session> {
  const places = placesOf()
  const { PORT, SANDBOX_PORT } = process.env
  const port = readPort({ name: 'PORT', value: PORT, fallback: 8787 })
  const sandboxPort = readPort({ name: 'SANDBOX_PORT', value: SANDBOX_PORT, fallback: 8788 })
  if (ensureDevVars(places.devVars)) {
    console.log(`Wrote ${shown(places.devVars)} with fresh secrets for this machine.`)
  }
  const vars = withSecrets(readDevVars(places.devVars))
  const command = `npm start${telegram ? ' -- --telegram' : once ? ' -- --once' : ''}`
  if (telegram) needToken(vars, places)
  await needPort(port, 'PORT', command)
  if (!telegram) await needPort(sandboxPort, 'SANDBOX_PORT', command)
  rmSync(places.log, { force: true })
  return { places, vars, port, sandboxPort, shutdown, writeVars: writerOf(places) }
}

const writerOf =
  (places: Places): Session['writeVars'] =>
  (vars) =>
    writePrivate(places.effectiveVars, formatDevVars(vars))

async function main(): Promise<number> {
  const shutdown = createShutdown()
  try {
    const wanted = readWanted()
    if (wanted === null) {
      console.log(HELP)
      return 0
    }
    const line = await Promise.race([run(wanted, shutdown), shutdown.asked.then(() => 'Stopped.')])
    await shutdown.close()
    if (line !== null) console.log(line)
    return 0
  } catch (error) {
    await shutdown.close()
    console.error(lineOf(error))
    return 1
  }
}

// Whatever still waits for something must not keep a stopped program up.
process.exit(await main())
