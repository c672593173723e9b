/**
 * `npm start`: the Worker on this machine, with the sandbox in Telegram's place and a demo of the main
 * job, or with the real Telegram (`--telegram`), without a tunnel.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { CommandError, lineOf, readArguments } from './command.ts'
import { startDemo } from './demo-run.ts'
import { type DevVars, ensureDevVars, fillBlankSecrets, readDevVars } from './dev-vars.ts'
import { startFeed } from './feed-run.ts'
import { type Places, placesOf, shown } from './places.ts'
import { needPort, readPort } from './ports.ts'
import { keepPrivate } from './private-file.ts'
import { takeLock } from './running.ts'
import { type Session, stateOf } from './session.ts'
import { checkSettings } from './settings.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { needToken, startTelegram } from './telegram-run.ts'
import { isOldState } from './worker-log.ts'

const HELP = `Runs Lede on this machine.

  npm start                  with the sandbox in Telegram's place, and a demo
  npm start -- --once        the same, and ends once the alert has arrived
  npm start -- --feed URL    with the sandbox, and an RSS, Atom or JSON feed that is followed
  npm start -- --telegram    with the real Telegram; needs TELEGRAM_BOT_TOKEN in .dev.vars

PORT (8787) and SANDBOX_PORT (8788) choose other ports. LEDE_STATE_DIR (.lede) chooses where the
state is kept: to run two at once, give the second one a folder and ports of its own.`

interface Wanted {
  readonly telegram: boolean
  readonly once: boolean
  /** The address of a feed to follow, instead of the demo. */
  readonly feed?: string | undefined
}

/** `null` when help is asked for. */
function readWanted(): Wanted | null {
  const { values } = readArguments({
    options: {
      once: { type: 'boolean', default: false },
      feed: { type: 'string' },
      telegram: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  if (values.telegram && (values.once || values.feed !== undefined)) {
    throw new CommandError('--once and --feed belong to the sandbox: leave out --telegram.')
  }
  return values
}

/** Runs to its end; gives the line to end with, if any. */
async function run(wanted: Wanted, shutdown: Shutdown): Promise<string | null> {
  const session = await prepare(wanted, shutdown)
  const { telegram, feed: address, once } = wanted
  if (telegram) return startTelegram(session)
  return address === undefined ? startDemo(session, once) : startFeed(session, { address, once })
}

async function prepare(wanted: Wanted, shutdown: Shutdown): Promise<Session> {
  const places = placesOf()
  const ports = readPorts(wanted)
  // What wrangler and workerd will write there is private from the start.
  process.umask(0o077)
  shutdown.add(takeLock(places.lock, ports.port))
  keepPrivate(places.folder)
  const vars = readSettings(places)
  if (wanted.telegram) needToken(vars, places)
  await needPorts(wanted, ports)
  rmSync(places.log, { force: true })
  return { places, vars, ...ports, shutdown }
}

type Ports = Pick<Session, 'port' | 'sandboxPort'>

function readPorts({ telegram }: Wanted): Ports {
  const { PORT, SANDBOX_PORT } = process.env
  const port = readPort({ name: 'PORT', value: PORT, fallback: 8787 })
  const sandboxPort = readPort({ name: 'SANDBOX_PORT', value: SANDBOX_PORT, fallback: 8788 })
  if (port !== sandboxPort || telegram) return { port, sandboxPort }
  throw new CommandError(`PORT and SANDBOX_PORT must differ, and both are ${port}.`)
}

async function needPorts({ telegram, once, feed }: Wanted, ports: Ports): Promise<void> {
  const options = [
    ...(telegram ? ['--telegram'] : []),
    ...(once ? ['--once'] : []),
    ...(feed === undefined ? [] : ['--feed', feed]),
  ]
  const command = ['npm start', ...(options.length > 0 ? ['--', ...options] : [])].join(' ')
  const worker = { name: 'PORT', port: ports.port }
  const sandbox = { name: 'SANDBOX_PORT', port: ports.sandboxPort }
  await needPort({ ...worker, other: ifChosen(sandbox), command })
  if (!telegram) await needPort({ ...sandbox, other: ifChosen(worker), command })
}

const ifChosen = ({ name, port }: { readonly name: string; readonly port: number }) => ({
  port,
  name: process.env[name] ? name : null,
})

/** Those of `.dev.vars`, which is made or completed when it lacks secrets. */
function readSettings({ devVars }: Places): DevVars {
  if (ensureDevVars(devVars)) {
    console.log(`Wrote ${shown(devVars)} with fresh secrets for this machine.`)
  }
  const filled = fillBlankSecrets(devVars)
  if (filled.length > 0)
    console.log(`Wrote a fresh ${filled.join(' and ')} into ${shown(devVars)}.`)
  const vars = readDevVars(devVars)
  checkSettings(vars, shown(devVars))
  return vars
}

async function main(): Promise<number> {
  const shutdown = createShutdown()
  let wanted: Wanted | null = null
  try {
    wanted = readWanted()
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
    console.error((wanted && oldStateLine(wanted)) ?? lineOf(error))
    return 1
  }
}

/** Why it failed, when this run's log shows that its state is not of this version. */
function oldStateLine({ telegram }: Wanted): string | null {
  const { folder, log } = placesOf()
  if (!existsSync(log) || !isOldState(readFileSync(log, 'utf8'))) return null
  const state = shown(path.join(folder, stateOf(telegram ? 'telegram' : 'demo')))
  return `The state is of another version of Lede: delete the folder ${state} to start afresh.`
}

// Whatever still waits for something must not keep a stopped program up.
process.exit(await main())
