/**
 * Runs a script of this folder on a fresh clone: checks the host's Node, installs packages that are
 * missing, and hands over to the project's own Node, so that the host's version does not matter.
 * Plain JavaScript without packages, because at this point there may be none.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { commandOf, install, isInstalled } from './install.mjs'

const OLDEST_NODE = 20
const LOOK_FOR_PARENT_MS = 500

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [name = '', ...args] = process.argv.slice(2)

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  complain(
    `Lede needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}: install it from https://nodejs.org and run "${commandOf(name, args)}" again.`,
  )
} else if (process.platform === 'win32') {
  complain(
    'These scripts run on Linux and macOS: on Windows, run them in WSL (https://aka.ms/wsl).',
  )
} else if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
  complain('Usage: node scripts/run.mjs SCRIPT [arguments]')
} else {
  const problem = isInstalled(root) ? null : await installPackages()
  if (problem === null) handOver()
  else complain(problem)
}

function installPackages() {
  console.error('Installing packages (once, about a minute) …')
  return install(root, commandOf(name, args))
}

/** Signals and the exit code pass through; when whoever started us is gone, so are we. */
function handOver() {
  const bin = path.join(root, 'node_modules', '.bin')
  const child = spawn(path.join(bin, 'node'), [path.join(root, 'scripts', `${name}.ts`), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, LOOK_FOR_PARENT_MS)
  child.on('error', () =>
    complain('The project\'s Node does not start: run "npm ci" and try again.'),
  )
  child.on('exit', (code) => {
    clearInterval(watch)
    process.exit(code ?? 1)
  })
}

/** @param {string} line */
function complain(line) {
  console.error(line)
  process.exitCode = 1
}
