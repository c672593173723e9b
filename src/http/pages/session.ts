/**
 * Who is signed in to the console: a cookie that is signed by a key made of OPERATOR_TOKEN, so that it ends with the
 * token. A publisher's names its read key by its hash, which is looked up each time: it ends with the key.
 */
import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { isReadKey, keyHash, readerOf } from '../../app/read-key.ts'
import { parsePublisherId } from '../../core/article.ts'
import { hexOf } from '../../core/hex.ts'
import type { Reader, ReaderDeps } from '../reader.ts'
import { isSame } from '../token.ts'

export interface SessionDeps extends ReaderDeps {
  now(): number
}

const NAME = 'lede_console'
const LASTS_S = 8 * 3_600

/** `null`: nobody is. */
export async function readerOfSession(c: Context, deps: SessionDeps): Promise<Reader | null> {
  const key = await cookieKey(deps.operatorToken)
  const said = key && (await getSignedCookie(c, key, NAME))
  const [who, until = '', hash = ''] = typeof said === 'string' ? said.split('.') : []
  if (!who || !(Number(until) > deps.now())) return null
  if (who === '*') return { only: null }
  const only = parsePublisherId(who)
  return only && (await deps.desk.readsAs(only, hash)) ? { only } : null
}

export type SignedIn =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'too-many-tries'; readonly retryAfter: number }
  | { readonly kind: 'not-configured'; readonly secret: string }

/** By the operator's token, or a read key. */
export async function signIn(c: Context, deps: SessionDeps, sent: string): Promise<SignedIn> {
  const { operatorToken, failedProofs, desk } = deps
  const key = await cookieKey(operatorToken)
  if (operatorToken === null || key === null)
    return { kind: 'not-configured', secret: 'OPERATOR_TOKEN' }
  const until = deps.now() + LASTS_S * 1_000
  const remember = async (text: string): Promise<SignedIn> => {
    await setSignedCookie(c, NAME, text, key, { ...cookieOf(c), maxAge: LASTS_S })
    return { kind: 'signed-in' }
  }
  if (await isSame(sent, operatorToken)) return remember(`*.${until}`)
  const publisher = await readerOf(desk, sent)
  if (publisher) return remember(`${publisher}.${until}.${await keyHash(sent)}`)
  const prover = isReadKey(sent) ? 'reader' : 'operator'
  failedProofs.add(prover)
  const retryAfter = failedProofs.retryAfter(prover)
  return retryAfter === null ? { kind: 'unauthorised' } : { kind: 'too-many-tries', retryAfter }
}

export const signOut = (c: Context): void => void deleteCookie(c, NAME, cookieOf(c))

const cookieOf = (c: Context) => ({
  path: '/console',
  httpOnly: true,
  sameSite: 'Strict' as const,
  // A Worker on one's own machine is reached without TLS.
  secure: new URL(c.req.url).protocol === 'https:',
})

/** `null` without a token: nobody can sign in. */
async function cookieKey(operatorToken: string | null): Promise<string | null> {
  if (operatorToken === null) return null
  const bytes = (text: string) => new TextEncoder().encode(text)
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes(operatorToken), hmac, false, ['sign'])
  return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes('console cookie'))))
}
