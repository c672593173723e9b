/**
 * What finding an alert's chats costs, alone: a lane's index in a Durable Object, filled step by step.
 * Timed from outside, since workerd's clock stands still while a Worker computes; the time of a
 * request that matches nothing is taken off.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readJson } from '../../scripts/json.ts'
import { startWorker } from '../../scripts/worker.ts'

export interface Matching {
  readonly chats: number
  readonly matches: number
  /** Median of one matching. */
  readonly ms: number
}

type Subject = 'tenth' | 'hundredth'

/**
 * One in a hundred at each size. The last two lines find the same 10,000 chats, among 100,000 and
 * among ten times as many.
 */
const STEPS: readonly { readonly chats: number; readonly subject: Subject }[] = [
  { chats: 1_000, subject: 'hundredth' },
  { chats: 10_000, subject: 'hundredth' },
  { chats: 100_000, subject: 'hundredth' },
  { chats: 100_000, subject: 'tenth' },
  { chats: 1_000_000, subject: 'tenth' },
]
type Step = (typeof STEPS)[number]

const ENTRY = path.join('bench', 'workers', 'matching.ts')
const FILL_AT_ONCE = 5_000
const ROUNDS = 9
/** Matchings to a request: fewer where one takes long. */
const timesFor = (matches: number): number =>
  Math.max(2, Math.min(100, Math.ceil(10_000 / matches)))

export async function matchingTimes(): Promise<readonly Matching[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-matching-'))
  const [stateDir, logFile] = [path.join(folder, 'state'), path.join(folder, 'worker.log')]
  const worker = await startWorker({ port: 0, vars: {}, stateDir, logFile, entry: ENTRY })
  try {
    for (const chats of new Set(STEPS.map((step) => step.chats))) {
      await fill(worker.url, chats)
    }
    return await measured(worker.url)
  } finally {
    await worker.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In pieces, since a client gives a request up that has no answer for minutes. */
async function fill(url: string, chats: number): Promise<void> {
  for (let from = 0; from < chats; from += FILL_AT_ONCE) {
    const to = Math.min(chats, from + FILL_AT_ONCE)
    await ask(`${url}/fill?chats=${chats}&from=${from}&to=${to}`)
  }
}

/** All sizes in turn, so that what else the machine does bears on all of them alike. */
async function measured(url: string): Promise<readonly Matching[]> {
  const rounds: { readonly matches: number; readonly ms: number }[][] = STEPS.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, step] of STEPS.entries()) rounds[i]?.push(await timed(url, step))
  }
  return STEPS.map(({ chats }, i) => ({
    chats,
    matches: rounds[i]?.[0]?.matches ?? 0,
    ms: median(rounds[i]?.map(({ ms }) => ms) ?? []),
  }))
}

async function timed(url: string, { chats, subject }: Step) {
  const match = (times: number) =>
    ask(`${url}/match?chats=${chats}&subject=${subject}&times=${times}`)
  const { matches } = await match(1)
  const times = timesFor(matches)
  const [idle, busy] = [await match(0), await match(times)]
  return { matches, ms: (busy.ms - idle.ms) / times }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

async function ask(url: string): Promise<{ readonly matches: number; readonly ms: number }> {
  const start = performance.now()
  const response = await fetch(url)
  const body = readJson(await response.text())
  const ms = performance.now() - start
  const matches = body.at('matches').number
  if (matches === null) throw new Error(`No answer from the index: ${response.status}.`)
  return { matches, ms }
}
