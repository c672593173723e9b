/** Where the Worker is that a script talks to. */
import { CommandError } from './command.ts'
import { readDemo } from './demo-publisher.ts'
import { type Places, placesOf } from './places.ts'
import { HOST } from './ports.ts'
import { runningSession } from './running.ts'

/** `--url`, else `LEDE_URL`, else the local one; http(s) only, without a slash at the end. */
export function workerUrl(given: string | undefined): string {
  const text = given || process.env.LEDE_URL || localUrl(placesOf())
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '')
  throw new CommandError(
    `"${text}" is not an address: write it as in https://lede.example.workers.dev.`,
  )
}

/** Of the session that runs, else of the last one, else the usual one. */
export function localUrl({ lock, demo }: Pick<Places, 'lock' | 'demo'>): string {
  const running = runningSession(lock)
  const last = readDemo(demo)?.url ?? `http://${HOST}:8787`
  return running ? `http://${HOST}:${running.port}` : last
}
