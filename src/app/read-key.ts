/**
 * The key that a publisher reads its own records by. It names its publisher, so that it is looked up once, and
 * is told once: the Desk keeps its SHA-256.
 */
import { type PublisherId, parsePublisherId } from '../core/article.ts'
import { hexOf } from '../core/hex.ts'
import { err, ok, type Result } from '../core/result.ts'
import { sha256 } from './ports/publisher-stamp.ts'
import type { RecordDesk } from './ports/records.ts'

type Keys = Pick<RecordDesk, 'setReadKey' | 'dropReadKeys' | 'readsAs'>

const KEY = /^lede_read_([a-z\d-]+)_[\da-f]{64}$/
const KEY_BYTES = 32

/** The one before it reads for a day more. */
export async function newReadKey(
  desk: Keys,
  id: string,
): Promise<Result<{ readonly key: string }, { readonly kind: 'unknown-publisher' }>> {
  const publisher = parsePublisherId(id)
  if (!publisher) return err({ kind: 'unknown-publisher' })
  const secret = hexOf(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
  const key = `lede_read_${publisher}_${secret}`
  const isSet = await desk.setReadKey(publisher, await keyHash(key))
  return isSet ? ok({ key }) : err({ kind: 'unknown-publisher' })
}

export async function dropReadKeys(
  desk: Keys,
  id: string,
): Promise<Result<null, { readonly kind: 'unknown-publisher' }>> {
  const publisher = parsePublisherId(id)
  const isDropped = publisher !== null && (await desk.dropReadKeys(publisher))
  return isDropped ? ok(null) : err({ kind: 'unknown-publisher' })
}

/** Whether a text has the shape of a key, whatever it opens. */
export const isReadKey = (text: string): boolean => KEY.test(text)

/** Whose records it opens; `null`: nobody's. */
export async function readerOf(desk: Keys, text: string): Promise<PublisherId | null> {
  const publisher = parsePublisherId(KEY.exec(text)?.[1] ?? '')
  const reads = publisher !== null && (await desk.readsAs(publisher, await keyHash(text)))
  return reads ? publisher : null
}

/** By which a key is known. */
export const keyHash = (key: string): Promise<string> => sha256(new TextEncoder().encode(key))
