/** `npm run bench -- delivery`: one line a size, and matching alone; as tables or as JSON. */
import { CommandError } from '../../scripts/command.ts'
import type { Table } from '../table.ts'
import { type FanOut, fanOut } from './fan-out.ts'
import { type Matching, matchingTimes } from './matching.ts'

export interface Delivery {
  readonly runs: readonly FanOut[]
  readonly matching: readonly Matching[]
}

const SIZES = [100, 1_000, 10_000] as const
/** What Telegram allows, less a little: the Worker's default. */
const RATE = 28
/** More chats than this would take minutes at Telegram's limit: theirs is raised, and so is the rate. */
const AT_TELEGRAMS_LIMIT = 1_000
const RAISED_RATE = 200

export async function deliveryRuns(sizes: readonly number[]): Promise<Delivery> {
  const runs: FanOut[] = []
  for (const chats of sizes) {
    const rate = chats <= AT_TELEGRAMS_LIMIT ? RATE : RAISED_RATE
    console.error(`${chats} chats at ${rate} a second …`)
    runs.push(await fanOut(chats, rate))
  }
  console.error('Matching alone …')
  return { runs, matching: await matchingTimes() }
}

/** `100,1000`; the three of docs/measurements.md when left out. */
export function readSizes(text: string | undefined): readonly number[] {
  if (text === undefined) return SIZES
  const sizes = text.split(',').map(Number)
  if (sizes.every((size) => Number.isInteger(size) && size > 1 && size <= 100_000)) return sizes
  throw new CommandError('--chats takes numbers from 2 to 100000 with commas between: 100,1000.')
}

export const asJson = ({ runs, matching }: Delivery) => ({
  runs: runs.map((run) => ({
    chats: run.chats,
    allowed_per_s: run.allowedPerSecond,
    achieved_per_s: run.achievedPerSecond,
    http_429: run.refused429,
    seconds: run.seconds,
    rows_written_per_send: run.use.laneRows / run.sends,
    kv_writes_per_send: run.use.kvWritesForChats / run.sends,
    kv_writes_per_article: run.use.kvWritesForArticles,
    queue_messages_per_article: run.use.queueMessages,
  })),
  matching,
})

export const deliveryTables = ({ runs, matching }: Delivery): readonly Table[] => [
  {
    title: 'One article to many chats',
    about: `The Worker in workerd against the sandbox, which refuses what is over its limit of two a second
more than allowed. Rows written, with alarms: by the lane for a send, by the Desk for an article. CPU is all of
workerd's, with the KV, the queues and the network that it simulates.`,
    columns: [
      'chats',
      'allowed/s',
      'achieved/s',
      '429s',
      'seconds',
      'busiest second',
      'rows/send',
      'rows/article',
      'KV writes/send',
      'KV writes/article',
      'queue messages/article',
      'CPU ms/send',
    ],
    rows: runs.map((run) => [
      String(run.chats),
      String(run.allowedPerSecond),
      run.achievedPerSecond,
      String(run.refused429),
      run.seconds,
      String(run.busiestSecond),
      (run.use.laneRows / run.sends).toFixed(3),
      String(run.use.deskRows),
      (run.use.kvWritesForChats / run.sends).toFixed(3),
      String(run.use.kvWritesForArticles),
      String(run.use.queueMessages),
      run.cpuMs === null ? '?' : run.cpuMs / run.sends,
    ]),
  },
  {
    title: 'Finding the chats of an alert',
    about: 'One lane; a third of its chats follows a topic, a publisher and a word each. Medians.',
    columns: ['chats', 'matches', 'ms'],
    rows: matching.map(({ chats, matches, ms }) => [String(chats), String(matches), ms]),
  },
]
