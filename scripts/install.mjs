/**
 * Are the packages of the lockfile installed, and if not, `npm ci`. Quiet: what npm says goes to a log,
 * what a person has to do is one sentence. Plain JavaScript without packages, like run.mjs.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const LOG = path.join('.lede', 'install.log')
const NO_NETWORK =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED/

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Every package that the lockfile asks for on all machines, and that is not there in its version.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {string[]} their places, as `node_modules/…`
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([place, { optional, link }]) => place !== '' && !optional && !link)
    .filter(([place, { version }]) => installed.packages?.[place]?.version !== version)
    .map(([place]) => place)
}

/** @param {string} root the project's folder */
export function isInstalled(root) {
  const wanted = readLockfile(path.join(root, 'package-lock.json'))
  const installed = readLockfile(path.join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null || installed === null) return false
  return missingPackages(wanted, installed).length === 0 && nodeRuns(root)
}

/**
 * Installs exactly what the lockfile says.
 * @param {string} root
 * @param {string} command what to run again after a failure
 * @returns {Promise<string | null>} what a person has to do, or null when all is well
 */
export async function install(root, command) {
  mkdirSync(path.join(root, '.lede'), { recursive: true, mode: 0o700 })
  const code = await npmCi(root)
  if (code === 0 && nodeRuns(root)) return null
  return problemOf({ code, log: readFileSync(path.join(root, LOG), 'utf8'), command })
}

/**
 * @param {{ code: number, log: string, command: string }} failure
 * @returns {string}
 */
export function problemOf({ code, log, command }) {
  if (NO_NETWORK.test(log)) {
    return `Could not install packages: the package registry cannot be reached. Connect and run "${command}" again.`
  }
  if (code === 0) {
    return `Packages are installed, but npm did not run their install scripts: run "npm config delete ignore-scripts" and "${command}" again.`
  }
  return `Could not install packages: see ${LOG}, then run "${command}" again.`
}

/**
 * What was typed, to be typed again.
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {string}
 */
export function commandOf(script, args) {
  const command = script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`
  const typed = args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : JSON.stringify(arg)))
  return typed.length === 0 ? command : `${command} -- ${typed.join(' ')}`
}

/** @param {string} root */
function npmCi(root) {
  const log = openSync(path.join(root, LOG), 'w')
  const options = ['--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline']
  const retries = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const [program, ...first] = npmProgram()
  const child = spawn(program, [...first, 'ci', ...options, ...retries], {
    cwd: root,
    stdio: ['ignore', log, log],
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  }).finally(() => closeSync(log))
}

/** The npm that runs us, else the one on the path. */
function npmProgram() {
  const running = process.env.npm_execpath ?? ''
  return /npm-cli\.c?js$/.test(running) ? [process.execPath, running] : ['npm']
}

/** @param {string} root */
function nodeRuns(root) {
  return spawnSync(path.join(root, 'node_modules', '.bin', 'node'), ['--version']).status === 0
}

/**
 * @param {string} file
 * @returns {Lockfile | null}
 */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
