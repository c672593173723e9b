/**
 * In how many articles of late each term of a language stood.
 *
 * Hashed counters with a half-life of seven days: each article counts for twice what one counted seven days
 * before, and once in seven days all are halved, so that nothing need be touched as time goes by. Two terms may
 * share a counter; then both look less rare than they are, which makes nothing one story that is none.
 */
import { DAY_MS } from '../time/spans.ts'
import { hashOf, type Signature } from './signature.ts'

/** Counters at a moment. */
export interface CountsNow {
  readonly documents: number
  /** How many of them have a term of this hash. */
  readonly having: (hash: number) => number
}

const SLOTS = 2 ** 14
const HALF_LIFE_MS = 7 * DAY_MS
const HEADER_BYTES = 16
/** Packed, a counter is the square root in steps of this: as exact as its size asks for. */
const ROOT_STEP = 1 / 256
const MOST_STEPS = 0xffff

export class DocumentCounts {
  /** As they stood at `since`. */
  private readonly slots: Float64Array
  private documents: number
  private since: number

  constructor(since: number, documents = 0, slots = new Float64Array(SLOTS)) {
    this.since = since
    this.documents = documents
    this.slots = slots
  }

  at(now: number): CountsNow {
    const weight = this.weightAt(now)
    return {
      documents: this.documents / weight,
      having: (hash) => (this.slots[hash % SLOTS] ?? 0) / weight,
    }
  }

  add(signature: Signature, now: number): void {
    const weight = this.weightAt(now)
    this.documents += weight
    for (const entry of signature) {
      const slot = hashOf(entry) % SLOTS
      this.slots[slot] = (this.slots[slot] ?? 0) + weight
    }
  }

  /** 32 KB; what `unpack` reads packs to the same bytes. */
  pack(): Uint8Array {
    const bytes = new Uint8Array(HEADER_BYTES + SLOTS * 2)
    const view = new DataView(bytes.buffer)
    view.setFloat64(0, this.since, true)
    view.setFloat64(8, this.documents, true)
    for (const [slot, count] of this.slots.entries()) {
      const steps = Math.min(MOST_STEPS, Math.round(Math.sqrt(count) / ROOT_STEP))
      view.setUint16(HEADER_BYTES + slot * 2, steps, true)
    }
    return bytes
  }

  static unpack(bytes: Uint8Array): DocumentCounts {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const slots = Float64Array.from(
      { length: SLOTS },
      (_, slot) => (view.getUint16(HEADER_BYTES + slot * 2, true) * ROOT_STEP) ** 2,
    )
    return new DocumentCounts(view.getFloat64(0, true), view.getFloat64(8, true), slots)
  }

  /** What an article of this moment counts for; a clock that goes back stands still. */
  private weightAt(now: number): number {
    const halvings = Math.floor((now - this.since) / HALF_LIFE_MS)
    if (halvings > 0) this.shrink(halvings)
    return 2 ** (Math.max(0, now - this.since) / HALF_LIFE_MS)
  }

  private shrink(halvings: number): void {
    const by = 2 ** halvings
    this.since += halvings * HALF_LIFE_MS
    this.documents /= by
    for (let slot = 0; slot < SLOTS; slot++) this.slots[slot] = (this.slots[slot] ?? 0) / by
  }
}
