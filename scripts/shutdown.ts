/**
 * Stopping cleanly: what was started is closed, last first and once, whether the work is done, has
 * failed, or a person pressed Ctrl-C. Also when whoever started us is gone, so that nothing stays
 * behind a killed terminal.
 */
export interface Shutdown {
  /** Aborted as soon as somebody asks us to stop. */
  readonly signal: AbortSignal
  /** Settles then, too. */
  readonly asked: Promise<void>
  add(close: () => unknown): void
  close(): Promise<void>
}

const LOOK_FOR_PARENT_MS = 500

export function createShutdown(): Shutdown {
  const stopping = new AbortController()
  const closers: (() => unknown)[] = []
  const asked = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  // A terminal sends Ctrl-C to us and to our parent, which passes it on: the second one is no news.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort())
  }
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stopping.abort()
  }, LOOK_FOR_PARENT_MS).unref()
  return {
    signal: stopping.signal,
    asked,
    add: (close) => void closers.push(close),
    async close() {
      for (let close = closers.pop(); close; close = closers.pop()) {
        await Promise.resolve(close()).catch(() => {})
      }
    },
  }
}
