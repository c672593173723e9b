/**
 * Contentful's request verification: `x-contentful-signature` is the HMAC-SHA256, in hexadecimal, of the
 * method, the path, the headers that `x-contentful-signed-headers` names, and the body, a line each.
 *
 * Its secrets have 64 characters, as many as Lede's have after their prefix.
 * https://github.com/contentful/node-apps-toolkit (`verify-request.ts`)
 */
import type { Post, PostHeaders, ProofFault } from '../../app/ports/source.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { fromHex, hmac, isSame } from '../mac.ts'
import type { Proof } from '../proofs.ts'

const TOLERANCE_MS = 5 * 60_000
const NAMES_LIMIT = 2_048

export const contentfulSecret = (secret: string): string => secret.replace(/^whsec_/, '')

export const isContentful = (headers: PostHeaders): boolean =>
  headers.get('x-contentful-signature') !== null

export function contentfulAge(headers: PostHeaders, now: number): Result<null, ProofFault> {
  const timestamp = headers.get('x-contentful-timestamp') ?? ''
  if (!/^\d{13}$/.test(timestamp))
    return err({ kind: 'malformed-headers', header: 'x-contentful-timestamp' })
  const isFresh = Math.abs(now - Number(timestamp)) <= TOLERANCE_MS
  return isFresh ? ok(null) : err({ kind: 'stale-timestamp' })
}

export function contentfulProof({ headers, path, body }: Post): Proof {
  const given = headers.get('x-contentful-signature') ?? ''
  const names = (headers.get('x-contentful-signed-headers') ?? '').toLowerCase()
  // A time that is not signed could be any.
  if (names.length > NAMES_LIMIT || !names.split(',').includes('x-contentful-timestamp'))
    return null
  const signed = names.split(',').map((name) => `${name}:${valueOfHeader(headers, name)}`)
  const parts = [`POST\n${encodeURI(path)}\n${signed.join(';')}\n`, body]
  return async (secret) =>
    isSame(fromHex(given), await hmac({ hash: 'SHA-256', secret: contentfulSecret(secret), parts }))
}

const NAME = /^[!#$%&'*+.^_`|~\w-]+$/

const valueOfHeader = (headers: PostHeaders, name: string): string =>
  NAME.test(name) ? (headers.get(name)?.trim() ?? '') : ''
