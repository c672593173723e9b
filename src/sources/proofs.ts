/**
 * Ways in which a post of any system may be proven: Standard Webhooks, a bearer token, and the secret in
 * the address. A source names those that its system can do, and one of them is enough.
 */
import type { Post, PostHead, PostHeaders, ProofFault, Verify } from '../app/ports/source.ts'
import { ok, type Result } from '../core/result.ts'
import { bytesOf, isSame } from './mac.ts'
import { isSigned, signatureVerifier, signedHead } from './standard-webhooks.ts'

/** Whether this secret proves the post; `null` where the post does not try this way. */
export type Proof = ((secret: string) => Promise<boolean>) | null

export function anyOf(proofs: readonly Proof[]): Verify {
  const tried = proofs.filter((proof) => proof !== null)
  const known = new Map<string, Promise<boolean>>()
  const proves = async (secret: string) => {
    for (const proof of tried) if (await proof(secret)) return true
    return false
  }
  return async (secrets) => {
    for (const secret of secrets) {
      const answer = known.get(secret) ?? proves(secret)
      known.set(secret, answer)
      if (await answer) return true
    }
    return false
  }
}

/** By the names of its headers it is told from other signatures. */
export function standardWebhooks(post: Post): Proof {
  if (!isSigned(post.headers)) return null
  const verify = signatureVerifier(post)
  return (secret) => verify([secret])
}

const BEARER = /^Bearer +(\S+) *$/i

/** `Authorization: Bearer SECRET`. */
export const bearer = ({ headers }: Post): Proof =>
  same(BEARER.exec(headers.get('authorization') ?? '')?.[1] ?? null)

/** The secret in the address that the post came to. */
export const address = ({ addressSecret }: Post): Proof => same(addressSecret)

const same = (given: string | null): Proof =>
  given === null || given === '' ? null : async (secret) => isSame(bytesOf(given), bytesOf(secret))

/** Posts that Standard Webhooks signed have an id and a time; others are named by their bodies. */
export const signedOrNot = (headers: PostHeaders, now: number): Result<PostHead, ProofFault> =>
  isSigned(headers) ? signedHead(headers, now) : ok({ id: null })
