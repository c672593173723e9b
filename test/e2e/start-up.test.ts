/** The Worker as it is deployed: what a fresh isolate makes before anything is asked of it. */
import { gzipSync } from 'node:zlib'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { expect, test } from 'vitest'
import { buildWorker } from '../../scripts/build.ts'

/** Loaded before the Worker, it notes what of `Intl` is made by it. */
const WATCH = `
  globalThis.made = []
  for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'Segmenter', 'Collator']) {
    Intl[name] = new Proxy(Intl[name], {
      construct: (made, given) => (globalThis.made.push(name), Reflect.construct(made, given)),
    })
  }
`
const ENTRY = `
  import './watch.js'
  import * as worker from './worker.js'
  export const { Desk, Lane } = worker
  export default {
    fetch: () => Response.json({ made, node: 'process' in globalThis || 'Buffer' in globalThis }),
  }
`

test('it needs no data of languages, and nothing of Node', async () => {
  const { modules, ...options } = await buildWorker()
  const [worker] = Array.isArray(modules) ? modules : []
  if (!worker) throw new Error('no bundle')
  const written = { 'entry.js': ENTRY, 'watch.js': WATCH }
  const ours = Object.entries(written).map(
    ([path, contents]) => ({ type: 'ESModule', path, contents }) as const,
  )
  const started = new Miniflare(
    convertV4MiniflareOptions({ ...options, modules: [...ours, worker] }),
  )
  try {
    const answer = await started.dispatchFetch('http://lede.test')
    expect(await answer.json()).toEqual({ made: [], node: false })
  } finally {
    await started.dispose()
  }
})

/** https://developers.cloudflare.com/workers/platform/limits/#worker-size allows 3 MB. */
const MOST_KIB = 1_024

test('it is small', async () => {
  const { modules } = await buildWorker()
  const [worker] = Array.isArray(modules) ? modules : []
  expect(gzipSync(worker?.contents ?? '').length / 1_024).toBeLessThan(MOST_KIB)
  expect(worker?.contents?.length).toBeGreaterThan(0)
})
