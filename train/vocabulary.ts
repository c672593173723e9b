/** Makes the vocabulary that the models know. */
import { bitsOf } from '../src/core/summary/model/word-form.ts'

/** The bytes of a filter of `2 ** bits` bits with some forms in it. */
export function vocabularyOf(forms: Iterable<string>, bits: number): Uint8Array {
  const bytes = new Uint8Array(2 ** bits / 8)
  for (const form of forms)
    for (const bit of bitsOf(form, 2 ** bits))
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7))
  return bytes
}
