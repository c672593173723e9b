/** Cron on this machine: workerd never fires it by itself, so this does, once at each full minute. */

const MINUTE_MS = 60_000

/** Fires until the returned function is called. A run that fails is made up for by the next one. */
export function startCron({ cron }: { cron(): Promise<void> }): () => void {
  let timer = setTimeout(tick, untilNextMinute())
  function tick() {
    cron().catch(() => {})
    timer = setTimeout(tick, untilNextMinute())
  }
  return () => clearTimeout(timer)
}

/** Fires the cron trigger once, by a route of miniflare's; rejects when the run fails. */
export async function fireCron(control: string): Promise<void> {
  const url = `${control}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`
  const response = await fetch(url, { signal: AbortSignal.timeout(MINUTE_MS) })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`cron answered ${response.status}`)
}

/** Timers may ring a moment early; then the full minute is the one after. */
const untilNextMinute = (): number => MINUTE_MS - (Date.now() % MINUTE_MS) + 20
