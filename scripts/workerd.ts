/**
 * The program that runs workerd for `scripts/worker.ts`, by way of miniflare. Its parent sends it the options
 * and hears where the Worker listens; it ends when told to, or with its parent.
 */
import {
  convertV4MiniflareOptions,
  Miniflare,
  type V4MiniflareOptions,
  V4MiniflareOptionsSchema,
} from 'miniflare'

/** What the parent hears once the Worker answers; origins of URLs. */
export interface Listening {
  /** workerd's own socket: nothing stands between it and the Worker. */
  readonly url: string
  /** Where miniflare's own routes are, cron's among them. */
  readonly control: string
}

process.once('message', (options) => {
  start(options).catch((error) => {
    console.error(`Error: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  })
})

async function start(options: unknown): Promise<void> {
  if (!isOptions(options)) throw new Error('miniflare does not know these options.')
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions(options),
    // miniflare starts a workerd that has crashed again, and nobody would know.
    unsafeHandleRuntimeRestart: () => process.exit(1),
  })
  const end = () => void miniflare.dispose().finally(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('disconnect', end)
  const [control, url] = [await miniflare.ready, await miniflare.unsafeGetDirectURL()]
  process.send?.({ url: url.origin, control: control.origin } satisfies Listening)
}

const isOptions = (value: unknown): value is V4MiniflareOptions =>
  V4MiniflareOptionsSchema.safeParse(value).success
