/**
 * Sanity's proof: `sanity-webhook-signature: t=MS,v1=MAC`, the HMAC-SHA256 of `t.body` in base64 of the
 * url alphabet, and `idempotency-key`, the same for each attempt at a post. Attempts go on for half an
 * hour, so that an older time may still be honest.
 * https://github.com/sanity-io/webhook-toolkit
 */
import type { Post, PostHead, PostHeaders, ProofFault } from '../../app/ports/source.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { fromBase64, hmac, isSame } from '../mac.ts'
import type { Proof } from '../proofs.ts'

const HEADER = 'sanity-webhook-signature'
const SIGNATURE = /^\s*t=(\d{13})[, ]+v1=([\w-]{43}=?)\s*$/
const TOLERANCE_MS = 60 * 60_000
const KEY = /^[\x21-\x7e]{1,256}$/

export const isSanity = (headers: PostHeaders): boolean => headers.get(HEADER) !== null

export function sanityHead(headers: PostHeaders, now: number): Result<PostHead, ProofFault> {
  const [, time] = SIGNATURE.exec(headers.get(HEADER) ?? '') ?? []
  if (time === undefined) return err({ kind: 'malformed-headers', header: HEADER })
  if (Math.abs(now - Number(time)) > TOLERANCE_MS) return err({ kind: 'stale-timestamp' })
  const key = headers.get('idempotency-key')
  return ok({ id: key !== null && KEY.test(key) ? key : null })
}

export function sanityProof({ headers, body }: Post): Proof {
  const [, time, mac] = SIGNATURE.exec(headers.get(HEADER) ?? '') ?? []
  if (time === undefined || mac === undefined) return null
  return async (secret) =>
    isSame(fromBase64(mac), await hmac({ hash: 'SHA-256', secret, parts: [`${time}.`, body] }))
}
