/**
 * What would become of a post: proven and read as ever, its line made by the same engine, and the chats counted that
 * follow it. Nothing is kept or sent, and its id is not used up.
 */
import type { Article, HappeningType } from '../core/article.ts'
import { articleWords } from '../core/filter/article-words.ts'
import type { Reach } from '../core/filter/reach.ts'
import { err, ok, type Result } from '../core/result.ts'
import { summarise } from '../core/summary/summarise.ts'
import type { Evidence } from '../core/summary/summary.ts'
import { cleanArticle } from '../core/text/clean.ts'
import { untimely } from '../core/timeliness.ts'
import { ORDINARY } from '../core/urgency.ts'
import type { Arrived, Incoming } from './arrive.ts'
import type { Untold } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'
import type { Publisher } from './ports/publisher.ts'
import { stampOf } from './ports/publisher-stamp.ts'
import type { Read, ReadFault, Warning } from './ports/source.ts'
import { type ProveDeps, type ProveFault, prove, readProven } from './prove.ts'
import { reach } from './reach.ts'

export interface DryRunDeps extends ProveDeps {
  readonly lanes: Pick<Lanes, 'reach'>
}

export interface WouldSend {
  readonly type: HappeningType
  readonly article: string
  readonly line: string
  readonly sentences: readonly string[]
  readonly evidence: Omit<Evidence, 'rejected'>
  /** Other lines, each with the gate that it fell at. */
  readonly rejected: Evidence['rejected']
  /** Why nobody would be alerted. */
  readonly reason?: Untold
  /** Chats that would be alerted of it now, were it new. */
  readonly chats: Reach
}

/** What alerts nobody by itself. */
interface WouldDo {
  readonly type: 'article.retracted' | 'ping'
  readonly article: string | null
}

export type DryRun =
  | ((WouldSend | WouldDo) & {
      readonly further?: readonly (WouldSend | WouldDo)[]
      readonly warnings: readonly Warning[]
    })
  | { readonly status: 'skipped'; readonly reason: string }

interface Unavailable {
  readonly kind: 'unavailable'
}

export const dryRun = <Fault>(
  deps: DryRunDeps,
  publisher: string,
  incoming: Incoming<Fault>,
): Promise<Result<DryRun, ProveFault | ReadFault | Fault>> =>
  prove(deps, publisher, {
    incoming,
    use: (known, arrived) => rehearseProven(deps, known, arrived),
  })

/** `null` when the publisher has changed since it was read: no commit asks the Desk for it. */
async function rehearseProven(
  deps: DryRunDeps,
  publisher: Publisher,
  arrived: Arrived,
): Promise<Result<DryRun, ReadFault | Unavailable> | null> {
  const now = await deps.desk.publisher(publisher.id, await stampOf(publisher))
  if (now.kind !== 'same') return null
  const read = readProven(publisher, arrived, deps.now())
  return read.ok ? rehearsed(deps, publisher, read.value) : read
}

async function rehearsed(
  deps: DryRunDeps,
  publisher: Publisher,
  read: Read,
): Promise<Result<DryRun, Unavailable>> {
  if (read.kind === 'skipped') return ok({ status: 'skipped', reason: read.reason })
  const would = await reach(() =>
    Promise.all(
      read.happenings.map(async (happening) => {
        const { type } = happening
        if (type === 'ping') return { type, article: null }
        if (type === 'article.retracted') return { type, article: happening.retraction.id }
        return { type, ...(await rehearse(deps, publisher, happening.article)) }
      }),
    ),
  )
  const [first, ...further] = would.ok ? would.value : []
  if (!first) return err({ kind: 'unavailable' })
  return ok({ ...first, ...(further.length > 0 && { further }), warnings: read.warnings })
}

/** Of an article of this publisher. */
export async function rehearse(
  { lanes, now }: Pick<DryRunDeps, 'lanes' | 'now'>,
  { id, name, paused }: Pick<Publisher, 'id' | 'name' | 'paused'>,
  article: Article,
): Promise<Omit<WouldSend, 'type'>> {
  const clean = cleanArticle({ ...article, publisherName: name })
  const { line, sentences, evidence } = summarise(clean)
  const { rejected, ...proof } = evidence
  const reason = paused ? 'publisher paused' : untimely(article, now())
  const { topics, language, authors, urgency } = article
  const labels = { publisher: id, topics, language, authors, stems: articleWords(clean) }
  const chats = await lanes.reach({ ...labels, urgency: urgency ?? ORDINARY })
  return {
    ...{ article: article.id, line, sentences: sentences.map(({ text }) => text) },
    ...{ evidence: proof, rejected },
    ...(reason !== null && { reason }),
    chats,
  }
}
