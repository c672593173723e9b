/**
 * What is wrong, from what the parts tell of themselves: a list of problems, each with the sentence that says
 * what to do. The sentences hold no numbers and no names, since anybody may read them.
 */
import type { FeedTrouble } from '../core/feed/habit.ts'
import type { DeskVitals } from './ports/desk.ts'
import type { LaneVitals } from './ports/lane.ts'

export interface Seen {
  readonly isSetUp: boolean
  /** What is wrong with the settings. */
  readonly settings: readonly string[]
  readonly kv: boolean
  /** `null`: it does not answer. */
  readonly desk: DeskVitals | null
  /** Of each lane the same; `null`: how many there are cannot be told. */
  readonly lanes: readonly (LaneVitals | null)[] | null
  /** A lane that is further behind folds what waits, seconds; `null`: none does. */
  readonly foldAfter: number | null
}

export interface Problem {
  readonly kind: ProblemKind
  readonly detail: string
}

/** Longer than this, what ought to be a matter of seconds is a sign of trouble. */
const LATE_MS = 5 * 60_000
const LATE_SECONDS = LATE_MS / 1_000
/** Four fifths of what the free plan grants all Durable Objects of an account. */
const FULL_BYTES = 4 * 1024 ** 3

const DETAILS = {
  'desk-silent':
    'The Desk does not answer, so that no event can be accepted. See the log; it starts again by itself.',
  'nothing-sent':
    'Alerts wait, and nothing has been sent for five minutes. The other problems, or the log, say why.',
  'telegram-refuses':
    "Telegram refuses the bot's token. Set TELEGRAM_BOT_TOKEN to the one that @BotFather shows; alerts wait for it.",
  'lane-silent':
    'A lane does not answer, and its chats get nothing. See the log of the Durable Object.',
  'lane-blocked':
    'Telegram has told a lane to wait for more than five minutes. It goes on by itself then; DELETE /v1/lanes/block, or Delivery in the console, tries at once.',
  'lane-behind':
    'A lane needs minutes for what waits. Ordinary alerts are sent together meanwhile. Where Telegram has not told it to wait, see LANES and PAID_RATE.',
  'events-late':
    'Accepted events have waited for minutes to be processed. See the queue lede-ingest, and the log.',
  'copies-late':
    'Copies in KV are minutes behind. Nothing is lost; see whether the writes that the plan grants are used up.',
  'kv-silent': 'KV does not answer. Nothing is lost, but publishers may be looked up more slowly.',
  'dead-letters':
    'Some messages have failed for good. See Dead letters in the console, or GET /v1/dead-letters: try them again, or take them off the list.',
  'unreadable-rows':
    'Some stored rows cannot be read. They are left as they are: deploy the version that wrote them.',
  'feed-failing':
    "A feed has failed for an hour and more. Delivery in the console, or GET /healthz with the operator's token, says which.",
  'feed-silent':
    "A feed has brought nothing for far longer than it ever does. Delivery in the console, or GET /healthz with the operator's token, says which.",
  'desk-full':
    'The Desk is near its limit: 5 GB for an account on the free plan, 10 GB for an object on the paid one.',
  'secret-missing': 'A secret is not set: "secrets" says which. Set it with wrangler secret put.',
  'setting-wrong':
    "A setting is wrong, and its default holds. GET /healthz with the operator's token says which.",
} as const
export type ProblemKind = keyof typeof DETAILS

/** With these, nothing is accepted or nothing is sent. */
const GRAVE: readonly ProblemKind[] = ['desk-silent', 'nothing-sent']

export const isGrave = ({ kind }: Problem): boolean => GRAVE.includes(kind)

export function problemsOf(seen: Seen, now: number): Problem[] {
  const has: Record<ProblemKind, boolean> = {
    ...problemsOfDesk(seen, now),
    ...problemsOfLanes(seen, now),
    'kv-silent': !seen.kv,
    'copies-late': isLate(firstOf(copiesOf(seen)), now),
    'unreadable-rows': unreadableOf(seen) > 0,
    'secret-missing': !seen.isSetUp,
    'setting-wrong': seen.settings.length > 0,
  }
  return kindsOf(has).map((kind) => ({ kind, detail: DETAILS[kind] }))
}

/** In the order in which they are written down above: the gravest first. */
function kindsOf(has: Record<ProblemKind, boolean>): ProblemKind[] {
  const kinds: ProblemKind[] = []
  let kind: ProblemKind
  for (kind in DETAILS) if (has[kind]) kinds.push(kind)
  return kinds
}

const problemsOfDesk = ({ desk }: Seen, now: number) => ({
  'desk-silent': desk === null,
  'events-late': isLate(desk?.oldestUnprocessed ?? null, now),
  'feed-failing': hasFeed(desk, 'failing'),
  'feed-silent': hasFeed(desk, 'silent'),
  'desk-full': (desk?.bytes ?? 0) > FULL_BYTES,
})

const hasFeed = (desk: DeskVitals | null, trouble: FeedTrouble): boolean =>
  desk?.troubledFeeds.some((feed) => feed.trouble === trouble) ?? false

function problemsOfLanes({ lanes, foldAfter }: Seen, now: number) {
  const answered = answering(lanes)
  const behind = foldAfter ?? LATE_SECONDS
  return {
    'lane-silent': lanes?.includes(null) ?? false,
    'telegram-refuses': answered.some(({ telegram }) => telegram === 'refused'),
    'lane-blocked': answered.some(({ blockedUntil }) => (blockedUntil ?? 0) > now + LATE_MS),
    'lane-behind': answered.some(({ behindSeconds }) => behindSeconds > behind),
    'dead-letters': answered.some(({ deadLetters }) => deadLetters > 0),
    'nothing-sent':
      answered.some((lane) => isStalled(lane, now)) &&
      answered.every(({ sentAt }) => isLate(sentAt ?? 0, now)),
  }
}

/** Alerts wait for minutes that are due, or that Telegram holds back: those of a slow group are not meant. */
function isStalled({ waitsSince, dueSince, blockedUntil, telegram }: LaneVitals, now: number) {
  if (!isLate(waitsSince, now)) return false
  return isLate(dueSince, now) || (blockedUntil ?? 0) > now || telegram === 'refused'
}

/** An instant, epoch ms, that is minutes ago. */
const isLate = (since: number | null, now: number): boolean =>
  since !== null && now - since > LATE_MS

const answering = (lanes: Seen['lanes']): LaneVitals[] =>
  (lanes ?? []).filter((lane) => lane !== null)

const copiesOf = ({ desk, lanes }: Seen): (number | null)[] => [
  desk?.copiesLateSince ?? null,
  ...answering(lanes).map((lane) => lane.copiesLateSince),
]

function firstOf(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null)
  return known.length === 0 ? null : Math.min(...known)
}

const unreadableOf = ({ desk, lanes }: Seen): number =>
  (desk?.unreadable ?? 0) + answering(lanes).reduce((sum, lane) => sum + lane.unreadable, 0)
