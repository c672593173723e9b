/** A publisher's posts: their headers are checked before their body is read, and what is refused is written down. */
import type { Context } from 'hono'
import { type AcceptDeps, accept } from '../app/accept.ts'
import { type DryRunDeps, dryRun } from '../app/dry-run.ts'
import type { RecordDesk } from '../app/ports/records.ts'
import { parsePublisherId } from '../core/article.ts'
import { checkPosted, readBytes } from './body.ts'
import { describe, type Fault, problem } from './problem.ts'

export interface PostDeps extends AcceptDeps, DryRunDeps {
  readonly desk: AcceptDeps['desk'] & Pick<RecordDesk, 'refuse'>
  readonly lanes: AcceptDeps['lanes'] & DryRunDeps['lanes']
}

/** Of no use in a record: nobody knows the publisher, or nothing can be saved. */
const UNRECORDED: readonly Fault['kind'][] = ['unknown-publisher', 'unavailable']
const DRY = ['1', 'true']
const LONGEST_REASON = 300

const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/]*/i, '')

export async function acceptPost(c: Context, deps: PostDeps): Promise<Response> {
  const isDry = DRY.includes(c.req.query('dry_run') ?? '')
  const announced = checkPosted(c.req.raw)
  if (!announced.ok && isDry) return problem(c, announced.error)
  if (!announced.ok) return refused(c, deps, { fault: announced.error, bytes: null })
  if (isDry) return dryRunPost(c, deps)
  let bytes: number | null = null
  const accepted = await accept(deps, c.req.param('publisher') ?? '', {
    ...incomingOf(c),
    request: c.get('requestId'),
    async body() {
      const body = await readBytes(c.req.raw)
      bytes = body.ok ? body.value.byteLength : null
      return body
    },
  })
  if (accepted.ok) return c.json(accepted.value, 202)
  return refused(c, deps, { fault: accepted.error, bytes })
}

/** Nothing is kept of it, nor that it was refused. */
async function dryRunPost(c: Context, deps: PostDeps): Promise<Response> {
  const would = await dryRun(deps, c.req.param('publisher') ?? '', {
    ...incomingOf(c),
    body: () => readBytes(c.req.raw),
  })
  return would.ok ? c.json(would.value) : problem(c, would.error)
}

const incomingOf = (c: Context) => ({
  headers: c.req.raw.headers,
  addressSecret: c.req.param('secret') ?? null,
  path: pathOf(c.req.url),
})

async function refused(
  c: Context,
  { desk, log, now }: PostDeps,
  { fault, bytes }: { fault: Fault; bytes: number | null },
): Promise<Response> {
  const publisher = parsePublisherId(c.req.param('publisher') ?? '')
  if (!publisher || UNRECORDED.includes(fault.kind)) return problem(c, fault)
  const request: string = c.get('requestId')
  try {
    await desk.refuse({ publisher, at: now(), reason: reasonOf(fault), bytes, request })
  } catch (error) {
    log('refusal.unrecorded', { publisher, request, error: String(error) })
  }
  return problem(c, fault)
}

/** The first of its faults is what somebody mends first. */
function reasonOf(fault: Fault): string {
  const { title, errors = [] } = describe(fault)
  const [first] = errors
  return `${title}${first ? `: ${first.path} ${first.message}` : ''}.`.slice(0, LONGEST_REASON)
}
