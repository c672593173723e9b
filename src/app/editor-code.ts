/** The code by which a second editor links a private chat: told once, good for an hour and one chat. */
import type { PublisherId } from '../core/article.ts'
import { hexOf } from '../core/hex.ts'
import type { EditorDesk } from './ports/editors.ts'
import { sha256 } from './ports/publisher-stamp.ts'

const CODE = /^editor_[\da-f]{32}$/
const CODE_BYTES = 16

export async function newEditorCode(desk: EditorDesk, publisher: PublisherId): Promise<string> {
  const code = `editor_${hexOf(crypto.getRandomValues(new Uint8Array(CODE_BYTES)))}`
  await desk.editing({ verb: 'expect', publisher, hash: await codeHash(code) })
  return code
}

/** Whether a text has the shape of a code, whatever it links. */
export const isEditorCode = (text: string): boolean => CODE.test(text)

/** By which a code is known. */
export const codeHash = (code: string): Promise<string> => sha256(new TextEncoder().encode(code))
