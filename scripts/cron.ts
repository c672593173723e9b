/** Cron on this machine: workerd never fires it by itself, so this does, once at each full minute. */
const MINUTE_MS = 60_000

/** Fires until the returned function is called. A run that fails is made up for by the next one. */
export function startCron(workerUrl: string): () => void {
  let timer = setTimeout(tick, untilNextMinute())
  function tick() {
    fireCron(workerUrl).catch(() => {})
    timer = setTimeout(tick, untilNextMinute())
  }
  return () => clearTimeout(timer)
}

/** Fires the Worker's cron trigger once; rejects when the run fails. */
export async function fireCron(workerUrl: string): Promise<void> {
  const url = `${workerUrl}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`
  const response = await fetch(url, { signal: AbortSignal.timeout(MINUTE_MS) })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`cron answered ${response.status}`)
}

/** Timers may ring a moment early; then the full minute is the one after. */
const untilNextMinute = (): number => MINUTE_MS - (Date.now() % MINUTE_MS) + 20
