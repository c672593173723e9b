/**
 * The Worker as `wrangler deploy` would send it, and the bindings that wrangler.toml gives it, ready for
 * miniflare. An entry is built once a process: what is started again is the same Worker. Where LEDE_BUILDS
 * names a folder, what lies there has been built for all processes of a run, such as the tests'. A developer's
 * `.dev.vars` is not read.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { V4WorkerOptions } from 'miniflare'
import { CommandError } from './command.ts'
import { ROOT, toolPath } from './places.ts'
import { runStep } from './steps.ts'
import { errorIn } from './worker-log.ts'

const CONFIG = path.join(ROOT, 'wrangler.toml')
/** The name of wrangler.toml's entry. */
const MAIN = 'index.ts'
/** wrangler.toml's own settings, whatever CLOUDFLARE_ENV says. */
const NO_ENVIRONMENT = ''

const built = new Map<string, Promise<V4WorkerOptions>>()

/** `entry`: another than wrangler.toml's, such as a benchmark's. */
export function buildWorker(entry = ''): Promise<V4WorkerOptions> {
  const known = built.get(entry) ?? build(entry)
  built.set(entry, known)
  return known
}

/** Builds it for all processes of a run, which LEDE_BUILDS tells of the folder. */
export async function keepBuilt(folder: string, entry = ''): Promise<void> {
  writeFileSync(fileOf(folder, entry), JSON.stringify(await make(entry)))
}

const fileOf = (folder: string, entry: string): string =>
  path.join(folder, `${(entry || MAIN).replaceAll(path.sep, '-')}.json`)

async function build(entry: string): Promise<V4WorkerOptions> {
  const folder = process.env.LEDE_BUILDS
  const kept = folder ? fileOf(folder, entry) : ''
  return existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : make(entry)
}

async function make(entry: string): Promise<V4WorkerOptions> {
  const [script, options] = await Promise.all([bundle(entry), readOptions()])
  return { ...options, modules: [{ type: 'ESModule', path: 'worker.js', contents: script }] }
}

async function bundle(entry: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-build-'))
  try {
    const flags = ['--dry-run', '--env', NO_ENVIRONMENT, '--config', CONFIG, '--outdir', folder]
    const args = ['deploy', ...(entry ? [path.resolve(ROOT, entry)] : []), ...flags]
    const wrangler = { program: toolPath('node'), args: [toolPath('wrangler'), ...args] }
    const { ok, output } = await runStep({ name: 'build', ...wrangler })
    if (!ok) throw new CommandError(`The Worker cannot be built: ${errorIn(output) ?? output}.`)
    return readFileSync(path.join(folder, `${path.parse(entry || MAIN).name}.js`), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** wrangler fills its bindings from `.dev.vars`, so they are taken from its configuration instead. */
async function readOptions() {
  // Loading wrangler takes a second, which only those who build should pay.
  const { unstable_getMiniflareWorkerOptions, unstable_readConfig } = await import('wrangler')
  const config = unstable_readConfig({ config: CONFIG, env: NO_ENVIRONMENT })
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config, NO_ENVIRONMENT)
  // Kinds of modules are what a bundler asks for, and the bundle is one module.
  const { modulesRules: _, ...options } = workerOptions
  return { ...options, name: config.name, bindings: config.vars }
}
