/**
 * Standard Webhooks signatures: HMAC-SHA256 over `id.timestamp.body`, base64, `v1,` before it.
 *
 * Several signatures may stand in the header and two secrets may be live, so that secrets can be
 * rotated without a gap. `crypto.subtle.verify` compares in constant time.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import { err, ok, type Result } from '../core/result.ts'

export interface SignedPost {
  readonly id: string
  /** Epoch seconds, as sent. */
  readonly timestamp: string
  readonly signatures: string
  readonly body: Uint8Array
}

export type SignatureFault =
  | { readonly kind: 'malformed-headers'; readonly header: string }
  | { readonly kind: 'stale-timestamp' }
  | { readonly kind: 'wrong-signature' }

const TOLERANCE_MS = 5 * 60_000
const ID_LIMIT = 256
/** More than anybody's rotation needs; each costs a comparison. */
const SIGNATURES_LIMIT = 8

/** Checks what needs no secret: the shape of the headers, and the age of the post. */
export function checkHeaders(post: SignedPost, now: number): Result<null, SignatureFault> {
  if (!/^[\x21-\x7e]+$/.test(post.id) || post.id.length > ID_LIMIT) {
    return err({ kind: 'malformed-headers', header: 'webhook-id' })
  }
  if (!/^\d{1,12}$/.test(post.timestamp)) {
    return err({ kind: 'malformed-headers', header: 'webhook-timestamp' })
  }
  if (post.signatures.trim() === '') {
    return err({ kind: 'malformed-headers', header: 'webhook-signature' })
  }
  const age = Math.abs(now - Number(post.timestamp) * 1_000)
  return age <= TOLERANCE_MS ? ok(null) : err({ kind: 'stale-timestamp' })
}

/** True when any signature fits any of the secrets (`whsec_…`). */
export async function verifySignature(
  post: SignedPost,
  secrets: readonly string[],
): Promise<boolean> {
  const signatures = post.signatures
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .slice(0, SIGNATURES_LIMIT)
    .map((signature) => fromBase64(signature.slice('v1,'.length)))
    .filter((signature) => signature !== null)
  const signed = signedBytes(post)
  for (const secret of secrets) {
    const key = await keyOf(secret)
    for (const signature of signatures) {
      if (key && (await crypto.subtle.verify('HMAC', key, signature, signed))) return true
    }
  }
  return false
}

function signedBytes({ id, timestamp, body }: SignedPost): Uint8Array<ArrayBuffer> {
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
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
