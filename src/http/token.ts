/**
 * Comparing what a client sent with a secret, in constant time whatever the lengths. Every try is
 * compared, also when many have failed: what makes guessing hopeless is the length of the secret, and a
 * bar that stops a right token as well would let any stranger shut the operator out.
 */
import type { Context } from 'hono'
import type { FailedProofs } from '../app/ports/failed-proofs.ts'

export interface OperatorProof {
  readonly operatorToken: string | null
  readonly failedProofs: FailedProofs
}

export async function isOperator(
  c: Context,
  { operatorToken, failedProofs }: OperatorProof,
): Promise<boolean> {
  const sent = bearerOf(c)
  if (operatorToken === null || sent === null) return false
  if (await isSame(sent, operatorToken)) return true
  failedProofs.add('operator')
  return false
}

/** `null`: nothing was sent; empty: something else than a token. */
export function bearerOf(c: Context): string | null {
  const header = c.req.header('authorization')
  return header === undefined ? null : (/^Bearer (.+)$/i.exec(header)?.[1] ?? '')
}

export async function isSame(sent: string, secret: string): Promise<boolean> {
  const [a, b] = await Promise.all([digest(sent), digest(secret)])
  return crypto.subtle.timingSafeEqual(a, b)
}

const digest = (text: string): Promise<ArrayBuffer> =>
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
