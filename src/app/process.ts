/**
 * Processing an accepted event: clean, summarise, hand to the lanes.
 *
 * Any step may be cut off and the whole done again: the Desk counts attempts, a summary that was made
 * is kept, and lanes know an event that they have had. After five attempts the article goes out under
 * its publisher's own headline, so that no fault of the engine holds it back.
 */
import type { NewAlert } from '../core/alert.ts'
import type { ArticleHead, EventId } from '../core/article.ts'
import { articleWords } from '../core/filter/article-words.ts'
import { groundsOf } from '../core/message/grounds.ts'
import { openingOf } from '../core/story/opening.ts'
import { plainSummary } from '../core/summary/plain-summary.ts'
import { summarise } from '../core/summary/summarise.ts'
import type { CleanArticle } from '../core/summary/summary.ts'
import { cleanArticle } from '../core/text/clean.ts'
import { admittedIn } from '../core/text/corrections.ts'
import { ORDINARY } from '../core/urgency.ts'
import { type AskEditorsDeps, askEditors } from './ask-editors.ts'
import { type Desk, type Draft, type Job, MAX_ATTEMPTS, type Reading } from './ports/desk.ts'
import type { EditorDesk } from './ports/editors.ts'
import type { Lanes } from './ports/lane.ts'
import type { Log } from './ports/log.ts'

export interface ProcessDeps extends AskEditorsDeps {
  readonly desk: Desk & EditorDesk
  readonly lanes: Lanes
  /** Articles are put into stories. */
  readonly hasStories: boolean
  now(): number
  readonly log: Log
}

/** Attempts that use the whole engine. */
const FULL_ATTEMPTS = 5

/**
 * Never throws for what an event holds or what a neighbour answers: the Desk tries it again. It does
 * throw when the Desk itself cannot be reached, for the queue to redeliver.
 */
export async function processEvent(deps: ProcessDeps, id: EventId): Promise<void> {
  const job = await deps.desk.begin(id)
  if (!job) return
  try {
    await work(deps, job)
  } catch (error) {
    const { event, attempt } = job
    deps.log('process.failed', { id: event, attempt, error: String(error) })
    if (attempt >= MAX_ATTEMPTS) await deps.desk.moveTo(event, 'failed', 'gave up after retries')
  }
}

async function work(deps: ProcessDeps, job: Job): Promise<void> {
  const { desk, lanes, hasStories, now } = deps
  const { event, draft, supersedes, attempt } = job
  if (supersedes) {
    await lanes.supersede(supersedes)
    await desk.superseded(event)
  }
  if (job.withdrawal) {
    await lanes.withdraw(job.withdrawal)
    return desk.moveTo(event, 'sending', null)
  }
  // There was nothing to do but to supersede; what is being sent, or held, goes its own way.
  if (!draft) return
  const head = draft.kind === 'posted' ? draft.article : draft.head
  // Copies of an earlier version are put right however late it is.
  if (job.revision === 1 && head.expiresAt !== null && head.expiresAt <= now()) {
    return desk.moveTo(event, 'cancelled', 'expired')
  }
  const { clean, reading } = attempt <= FULL_ATTEMPTS ? readFully(draft, job) : readCheaply(head)
  const isTest = job.untold === 'test event'
  const opening = hasStories && clean && !isTest ? openingOf(head.headline, clean) : null
  const kept = await desk.keepReading(event, { ...reading, opening })
  if (!kept) return
  const alert = {
    ...alertOf(job, head, reading),
    story: kept.story ?? job.story,
    answers: kept.answers,
    shared: kept.shared,
  }
  if (isTest) return desk.moveTo(event, 'done', await wouldReach(lanes, alert))
  if (job.approval === 'ask' && (await askEditors(deps, alert))) return
  await (job.untold ? lanes.correct(alert) : lanes.put(alert))
  await desk.moveTo(event, 'sending', null)
}

/** What the record of a test event says. */
async function wouldReach(lanes: Lanes, { subject, urgency }: NewAlert): Promise<string> {
  const { matched } = await lanes.reach({ ...subject, urgency: urgency ?? ORDINARY })
  return `test event; it would have gone to ${matched} ${matched === 1 ? 'chat' : 'chats'}`
}

interface Read {
  /** `null`: an earlier attempt has read it, and its body is gone. */
  readonly clean: CleanArticle | null
  readonly reading: Reading
}

function readFully(draft: Draft, { publisherName }: Job): Read {
  if (draft.kind === 'read') return { clean: null, reading: draft.reading }
  const clean = cleanArticle({ ...draft.article, publisherName })
  return { clean, reading: { summary: summarise(clean), stems: articleWords(clean) } }
}

/** Nothing that an article can break: its headline alone. */
function readCheaply({ headline, language }: ArticleHead): Read {
  const clean = { headline, paragraphs: [], corrections: [], language }
  return { clean, reading: { summary: plainSummary(clean), stems: articleWords(clean) } }
}

type Unplaced = Omit<NewAlert, 'story' | 'answers' | 'shared'>

function alertOf(job: Job, head: ArticleHead, { summary, stems }: Reading): Unplaced {
  const { event, owner, revision, lanes, publisherName, updates } = job
  const { publisher, id, url, urgency, topics, language, authors, expiresAt, correction } = head
  return {
    event,
    publisher: owner,
    article: id,
    revision,
    lanes,
    kind: 'alert',
    urgency: job.approval === 'ordinary' ? null : urgency,
    line: summary.line,
    sentences: summary.sentences.map(({ text }) => text),
    grounds: groundsOf(summary.evidence),
    publisherName,
    url,
    subject: { publisher, topics, language, authors, stems },
    expiresAt,
    correction: correction ?? admittedIn(summary.corrections),
    updates,
  }
}
