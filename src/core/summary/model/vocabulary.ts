/**
 * The forms that the models know, as a Bloom filter: about one unknown form in fifty is taken for
 * known, which costs little, and the list takes a byte a form.
 */
import { byteAt, byteLength } from './base64.ts'
import { hashText, mix } from './hashing.ts'

export class Vocabulary {
  private readonly text: string
  private readonly size: number

  /** Of the filter's bytes in base64. */
  constructor(text: string) {
    this.text = text
    this.size = byteLength(text) * 8
  }

  has(form: string): boolean {
    return bitsOf(form, this.size).every(
      (bit) => ((byteAt(this.text, bit >>> 3) >>> (bit & 7)) & 1) === 1,
    )
  }
}

/** The bytes of a filter of `2 ** bits` bits with some forms in it. */
export function vocabularyOf(forms: Iterable<string>, bits: number): Uint8Array {
  const bytes = new Uint8Array(2 ** bits / 8)
  for (const form of forms)
    for (const bit of bitsOf(form, 2 ** bits))
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7))
  return bytes
}

/** Where a form stands in a filter of so many bits, a power of two. */
function bitsOf(form: string, size: number): readonly number[] {
  const hash = hashText(form)
  return [1, 2, 3, 4].map((seed) => mix(mix(hash, seed), 31) & (size - 1))
}
