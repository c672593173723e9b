/**
 * Standard Webhooks signatures: HMAC-SHA256 over `id.timestamp.body`, base64, `v1,` before it.
 *
 * Several signatures may stand in the header and two secrets may be live, so that secrets can be
 * rotated without a gap. The MAC of a body is worked out once for each secret, however many signatures
 * are said to fit it, and compared in constant time.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import type { Post, PostHead, PostHeaders, ProofFault, Verify } from '../app/ports/source.ts'
import { err, ok, type Result } from '../core/result.ts'

const TOLERANCE_MS = 5 * 60_000
const ID_LIMIT = 256
/** Room for eight signatures of each kind that the specification knows. */
const HEADER_LIMIT = 2_048
/** More than anybody's rotation needs. */
const SIGNATURES_LIMIT = 8
const MAC_BYTES = 32

interface SignedHeaders {
  readonly id: string
  /** Epoch seconds, as sent. */
  readonly timestamp: string
  readonly signatures: string
}

/** Svix, which the specification comes from, names them after itself. */
const prefixOf = (headers: PostHeaders): 'webhook' | 'svix' | null =>
  PREFIXES.find((prefix) => headers.get(`${prefix}-signature`) !== null) ?? null
const PREFIXES = ['webhook', 'svix'] as const

/** Whether the post says that it is signed in this way. */
export const isSigned = (headers: PostHeaders): boolean => prefixOf(headers) !== null

function signedHeaders(headers: PostHeaders): SignedHeaders {
  const prefix = prefixOf(headers) ?? 'webhook'
  return {
    id: headers.get(`${prefix}-id`) ?? '',
    timestamp: headers.get(`${prefix}-timestamp`) ?? '',
    signatures: headers.get(`${prefix}-signature`) ?? '',
  }
}

/** Checks what needs no secret and no body: the shape of the headers, and the age of the post. */
export function signedHead(headers: PostHeaders, now: number): Result<PostHead, ProofFault> {
  const { id, timestamp, signatures } = signedHeaders(headers)
  if (id.length > ID_LIMIT || !/^[\x21-\x7e]+$/.test(id)) {
    return err({ kind: 'malformed-headers', header: 'webhook-id' })
  }
  if (!/^\d{1,12}$/.test(timestamp)) {
    return err({ kind: 'malformed-headers', header: 'webhook-timestamp' })
  }
  if (signatures.length > HEADER_LIMIT || signatures.trim() === '') {
    return err({ kind: 'malformed-headers', header: 'webhook-signature' })
  }
  const age = Math.abs(now - Number(timestamp) * 1_000)
  return age <= TOLERANCE_MS ? ok({ id }) : err({ kind: 'stale-timestamp' })
}

/** Whether any signature of the post fits any of the secrets (`whsec_…`). */
export function signatureVerifier(post: Post): Verify {
  const headers = signedHeaders(post.headers)
  const signatures = signaturesOf(headers.signatures)
  const signed = signedBytes(headers, post.body)
  const known = new Map<string, Promise<boolean>>()
  return async (secrets) => {
    if (signatures.length === 0) return false
    for (const secret of secrets) {
      const fits = known.get(secret) ?? fitsOne(signatures, macOf(secret, signed))
      known.set(secret, fits)
      if (await fits) return true
    }
    return false
  }
}

const signaturesOf = (header: string): readonly Uint8Array<ArrayBuffer>[] =>
  header
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .slice(0, SIGNATURES_LIMIT)
    .map((signature) => fromBase64(signature.slice('v1,'.length)))
    .filter((signature) => signature?.length === MAC_BYTES)
    .filter((signature) => signature !== null)

async function fitsOne(
  signatures: readonly Uint8Array<ArrayBuffer>[],
  making: Promise<ArrayBuffer | null>,
): Promise<boolean> {
  const mac = await making
  return mac !== null && signatures.some((one) => crypto.subtle.timingSafeEqual(one, mac))
}

async function macOf(secret: string, signed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | null> {
  const key = await keyOf(secret)
  return key && crypto.subtle.sign('HMAC', key, signed)
}

function signedBytes({ id, timestamp }: SignedHeaders, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`)
  const signed = new Uint8Array(head.length + body.length)
  signed.set(head)
  signed.set(body, head.length)
  return signed
}

/** Imported keys by secret; there are a few per publisher. */
const keys = new Map<string, Promise<CryptoKey | null>>()
const KEYS_KEPT = 1_000

function keyOf(secret: string): Promise<CryptoKey | null> {
  const known = keys.get(secret) ?? importKey(secret)
  if (keys.size >= KEYS_KEPT) keys.clear()
  keys.set(secret, known)
  return known
}

async function importKey(secret: string): Promise<CryptoKey | null> {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''))
  if (!bytes || bytes.length === 0) return null
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
