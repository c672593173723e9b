/**
 * What a publisher writes under or over all of its articles. Two articles with such a line are no more alike for it:
 * a line that stood in two earlier articles of the publisher is left out. Kept as short hashes, the least
 * recently seen dropped first.
 */
import { hashText } from '../hashing.ts'

const USUAL_AFTER = 2
const MOST_LINES = 512
const LINE_BYTES = 5
const MOST_SEEN = 255

export class UsualLines {
  /** How often each was seen, the most recently seen last. */
  private readonly seen: Map<number, number>

  constructor(seen: ReadonlyMap<number, number> = new Map()) {
    this.seen = new Map(seen)
  }

  without(lines: readonly string[]): readonly string[] {
    return lines.filter((line) => (this.seen.get(hashOfLine(line)) ?? 0) < USUAL_AFTER)
  }

  /** Of one article, once. */
  add(lines: readonly string[]): void {
    for (const hash of new Set(lines.map(hashOfLine))) {
      const seen = Math.min(MOST_SEEN, (this.seen.get(hash) ?? 0) + 1)
      this.seen.delete(hash)
      this.seen.set(hash, seen)
    }
    for (const hash of this.seen.keys()) {
      if (this.seen.size <= MOST_LINES) break
      this.seen.delete(hash)
    }
  }

  /** At most 2.5 KB. */
  pack(): Uint8Array {
    const bytes = new Uint8Array(this.seen.size * LINE_BYTES)
    const view = new DataView(bytes.buffer)
    let at = 0
    for (const [hash, seen] of this.seen) {
      view.setUint32(at, hash, true)
      view.setUint8(at + 4, seen)
      at += LINE_BYTES
    }
    return bytes
  }

  static unpack(bytes: Uint8Array): UsualLines {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const seen = new Map<number, number>()
    for (let at = 0; at + LINE_BYTES <= bytes.length; at += LINE_BYTES)
      seen.set(view.getUint32(at, true), view.getUint8(at + 4))
    return new UsualLines(seen)
  }
}

/** "Updated 14:05" and "Updated 16:30" are one line. */
const hashOfLine = (line: string): number =>
  hashText(
    line
      .toLowerCase()
      .replace(/\p{N}+/gu, '0')
      .replace(/\s+/gu, ' ')
      .trim(),
  ) >>> 0
