/**
 * Reading a request body that nobody vouches for yet: its type, its encoding and its size are checked
 * before and while it is read, also when it comes in chunks. It comes from the client alone: when reading
 * it fails, the client has gone, and that is no fault of ours.
 */
import { joinedBytes } from '../core/joined-bytes.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { RequestFault } from './problem.ts'

export const BODY_LIMIT = 1024 * 1024

const JSON_TYPE = /^application\/json$/i
/** What systems post: JSON, also by the name of what it holds, and forms. */
const POSTED_TYPES = /^application\/(?:(?:[\w.-]+\+)?json|x-www-form-urlencoded)$/i

/** The raw bytes of a JSON body of at most 1 MiB. */
export async function readJsonBytes(request: Request): Promise<Result<Uint8Array, RequestFault>> {
  const announced = checkAnnounced(request, JSON_TYPE)
  return announced.ok ? readBytes(request) : announced
}

/** What the headers say of the body of an event, before any of it is read. */
export const checkPosted = (request: Request): Result<null, RequestFault> =>
  checkAnnounced(request, POSTED_TYPES)

function checkAnnounced(request: Request, types: RegExp): Result<null, RequestFault> {
  const said = request.headers.get('content-type') ?? ''
  const type = said.replace(/\s*;\s*charset="?utf-8"?\s*$/i, '').trim()
  return types.test(type) ? checkSize(request) : err({ kind: 'unsupported-type' })
}

/** What the headers say of how a body comes, whatever it is. */
export function checkSize(request: Request): Result<null, RequestFault> {
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding.trim().toLowerCase() !== 'identity') return err({ kind: 'unsupported-encoding' })
  const length = request.headers.get('content-length')
  return Number(length) > BODY_LIMIT ? err({ kind: 'too-large' }) : ok(null)
}

/** The raw bytes of a body whose headers have been checked. */
export async function readBytes(request: Request): Promise<Result<Uint8Array, RequestFault>> {
  try {
    return await (request.headers.has('content-length') ? readAtOnce(request) : readAll(request))
  } catch {
    return err({ kind: 'cut-off' })
  }
}

/** A body that came over HTTP is as long as it was said to be. */
async function readAtOnce(request: Request): Promise<Result<Uint8Array, RequestFault>> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  return bytes.length > BODY_LIMIT ? err({ kind: 'too-large' }) : ok(bytes)
}

async function readAll(request: Request): Promise<Result<Uint8Array, RequestFault>> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (request.body) {
    for await (const chunk of request.body) {
      length += chunk.byteLength
      if (length > BODY_LIMIT) return err({ kind: 'too-large' })
      chunks.push(chunk)
    }
  }
  return ok(joinedBytes(chunks, length))
}
