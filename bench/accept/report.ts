/**
 * `npm run bench -- accept`: posts that Lede takes a second, beside a bare Worker that checks the same
 * signature and does nothing else.
 *
 * Both run as `npm start` runs them and answer on workerd's own socket, one after the other and each alone,
 * so that neither works while the other is measured. What Lede accepts is processed later. State lies in memory
 * where the system has a file system for that: workerd waits for its disk with everything else, which
 * Cloudflare's storage does not.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { registerDemo } from '../../scripts/demo-publisher.ts'
import { startWorker } from '../../scripts/worker.ts'
import type { Table } from '../table.ts'
import { CONNECTIONS, drive, type Load, type Webhook } from './drive.ts'

/** In the shape that `--json` prints. */
export interface Speed {
  readonly rps: number
  readonly p50_ms: number
  readonly p99_ms: number
}

export interface Accepted {
  readonly lede: Speed
  readonly bare: Speed
}

type Subject = keyof Accepted

const ROUNDS = 5
const WARM_UP_SECONDS = 2
const SECONDS = 4
const ENTRIES = { bare: 'bare.ts', lede: 'accepting.ts' } as const
const IN_MEMORY = '/dev/shm'
/** What is measured is how fast posts are taken, not how many a publisher may send. */
const UNLIMITED = 'unlimited'
const OPERATOR_TOKEN = 'operator-of-the-benchmark'

export async function acceptRun(): Promise<Accepted> {
  const loads: Record<Subject, Load[]> = { bare: [], lede: [] }
  for (let round = 1; round <= ROUNDS; round++) {
    for (const subject of ['bare', 'lede'] as const) {
      console.error(`${subject}, round ${round} of ${ROUNDS} …`)
      loads[subject].push(await measured(subject))
    }
  }
  return { lede: speedOf(loads.lede), bare: speedOf(loads.bare) }
}

async function measured(subject: Subject): Promise<Load> {
  const folder = mkdtempSync(path.join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'lede-bench-'))
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  const worker = await startWorker({
    port: 0,
    vars: {
      OPERATOR_TOKEN,
      BARE_SECRET: secret,
      POSTS_A_MINUTE: UNLIMITED,
      MEGABYTES_A_DAY: UNLIMITED,
    },
    stateDir: path.join(folder, 'state'),
    logFile: path.join(folder, 'worker.log'),
    entry: path.join('bench', 'workers', ENTRIES[subject]),
  })
  try {
    const webhook: Webhook =
      subject === 'bare'
        ? { url: worker.url, publisher: 'demo', domain: 'example.org', secret }
        : await registerDemo({ url: worker.url, operatorToken: OPERATOR_TOKEN })
    await drive(webhook, WARM_UP_SECONDS)
    return await drive(webhook, SECONDS)
  } finally {
    await worker.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Medians of the rounds. */
const speedOf = (loads: readonly Load[]): Speed => ({
  rps: median(loads.map(({ requests, seconds }) => requests / seconds)),
  p50_ms: median(loads.map(({ p50 }) => p50)),
  p99_ms: median(loads.map(({ p99 }) => p99)),
})

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

export const acceptTable = ({ lede, bare }: Accepted): Table => ({
  title: 'Accepting posts',
  about: `Signed articles of 3 KB, no two alike, over ${CONNECTIONS} connections to workerd's own socket on this
machine. Medians of ${ROUNDS} rounds of ${SECONDS} s.`,
  columns: ['', 'posts/s', 'p50 ms', 'p99 ms', 'of bare'],
  rows: [
    ['Lede', lede.rps, lede.p50_ms, lede.p99_ms, lede.rps / bare.rps],
    ['only the signature', bare.rps, bare.p50_ms, bare.p99_ms, 1],
  ],
})
