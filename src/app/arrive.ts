/**
 * A post that comes in: its head is checked before its body is read, as its publisher's format has it. It
 * is read once and proven anew only where the publisher turns out to have another format.
 */
import { err, ok, type Result } from '../core/result.ts'
import type { FailedProofs } from './ports/failed-proofs.ts'
import type { Publisher } from './ports/publisher.ts'
import type { PostHeaders, ProofFault, Source, Sources, Verify } from './ports/source.ts'

/** What came, with its body still to be read. */
export interface Incoming<Fault> {
  readonly headers: PostHeaders
  /** `null` where the address holds none. */
  readonly addressSecret: string | null
  /** Path and query, as they were sent. */
  readonly path: string
  /** The request's id. */
  readonly request?: string
  body(): Promise<Result<Uint8Array, Fault>>
}

/** A post whose head has been checked, and whose body is here. */
export interface Arrived {
  readonly source: Source
  /** `null`: the body is its key. */
  readonly id: string | null
  readonly headers: PostHeaders
  readonly body: Uint8Array
  readonly verify: Verify
  readonly request?: string
}

export type ArrivalFault =
  | ProofFault
  /** A feed's news is fetched. */
  | { readonly kind: 'not-posted' }

export interface ArrivalDeps {
  readonly failedProofs: FailedProofs
  readonly sources: Sources
  now(): number
}

type Arrival<Fault> = Result<Arrived, ArrivalFault | Fault>

/** The post as a publisher's format has it. */
export function arrivals<Fault>(
  deps: ArrivalDeps,
  incoming: Incoming<Fault>,
): (publisher: Publisher) => Promise<Arrival<Fault>> {
  const arrived = new Map<Source, Promise<Arrival<Fault>>>()
  let reading: Promise<Result<Uint8Array, Fault>> | null = null
  const body = () => (reading ??= incoming.body())
  return async ({ format }) => {
    const source = format === 'feed' ? undefined : deps.sources[format]
    if (!source) return err({ kind: 'not-posted' })
    const known = arrived.get(source) ?? arriveAt(deps, source, { ...incoming, body })
    arrived.set(source, known)
    return known
  }
}

async function arriveAt<Fault>(
  deps: ArrivalDeps,
  source: Source,
  incoming: Incoming<Fault>,
): Promise<Arrival<Fault>> {
  const { headers, addressSecret, path, request } = incoming
  const head = source.head(headers, deps.now())
  if (!head.ok) {
    deps.failedProofs.add('publisher')
    return head
  }
  const body = await incoming.body()
  if (!body.ok) return body
  const verify = source.verifier({ headers, path, body: body.value, addressSecret })
  const said = request === undefined ? {} : { request }
  return ok({ source, id: head.value.id, headers, body: body.value, verify, ...said })
}
