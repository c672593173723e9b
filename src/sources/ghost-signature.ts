/**
 * Ghost's proof: `X-Ghost-Signature: sha256=HEX, t=MS`, an HMAC-SHA256 over the body and, right after it,
 * the time. Ghost before 6 signs the body alone and says the same time beside it, so both are tried.
 * https://github.com/TryGhost/Ghost/pull/20500
 */
import type { Post, PostHead, PostHeaders, ProofFault, Verify } from '../app/ports/source.ts'
import { err, ok, type Result } from '../core/result.ts'
import { fromHex, hmac, isSame } from './mac.ts'
import { anyOf } from './proofs.ts'

const HEADER = 'x-ghost-signature'
const SIGNATURE = /^\s*sha256=([\da-f]{64})\s*,\s*t=(\d{1,15})\s*$/i
const TOLERANCE_MS = 5 * 60_000

interface GhostSignature {
  readonly mac: Uint8Array<ArrayBuffer>
  /** Epoch ms, as it was signed. */
  readonly time: string
}

function signatureOf(headers: PostHeaders): GhostSignature | null {
  const [, mac, time] = SIGNATURE.exec(headers.get(HEADER) ?? '') ?? []
  return mac !== undefined && time !== undefined ? { mac: fromHex(mac), time } : null
}

/** When Ghost says that it posted, in epoch ms; null where it does not say. */
export function postedAt(headers: PostHeaders): number | null {
  const signature = signatureOf(headers)
  return signature && Number(signature.time)
}

/** Ghost names no post: the body is its own key. */
export function ghostHead(headers: PostHeaders, now: number): Result<PostHead, ProofFault> {
  const posted = postedAt(headers)
  if (posted === null) return err({ kind: 'malformed-headers', header: HEADER })
  const isFresh = Math.abs(now - posted) <= TOLERANCE_MS
  return isFresh ? ok({ id: null }) : err({ kind: 'stale-timestamp' })
}

export function ghostVerifier({ headers, body }: Post): Verify {
  const signature = signatureOf(headers)
  if (!signature) return anyOf([])
  const { mac, time } = signature
  return anyOf(
    [[body, time], [body]].map(
      (parts) => async (secret) => isSame(await hmac({ hash: 'SHA-256', secret, parts }), mac),
    ),
  )
}
