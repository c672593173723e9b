/**
 * The forms that the models know, as a Bloom filter: about one unknown form in fifty is taken for
 * known, which costs little, and the list takes a byte a form.
 */
import { hashText, mix } from './hashing.ts'

export class Vocabulary {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  static of(forms: Iterable<string>, bits: number): Vocabulary {
    const vocabulary = new Vocabulary(new Uint8Array(2 ** bits / 8))
    for (const form of forms)
      for (const bit of vocabulary.bitsOf(form)) {
        const byte = vocabulary.bytes[bit >>> 3] ?? 0
        vocabulary.bytes[bit >>> 3] = byte | (1 << (bit & 7))
      }
    return vocabulary
  }

  has(form: string): boolean {
    return this.bitsOf(form).every(
      (bit) => (((this.bytes[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1,
    )
  }

  private bitsOf(form: string): readonly number[] {
    const hash = hashText(form)
    const mask = this.bytes.length * 8 - 1
    return [1, 2, 3, 4].map((seed) => mix(mix(hash, seed), 31) & mask)
  }
}
