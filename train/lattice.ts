/**
 * All compressions of one sentence with the table slots of their features, for training: scores,
 * the forward and backward sums of a conditional random field over the kept words, and how far the
 * model's expectation is from what was kept.
 *
 * Node 0 stands before the first word, node i + 1 for word i, node n + 1 after the last. A part is
 * what has features of its own: four for each node (keep, adjoin, open, close), then one for each
 * gap between two nodes.
 */
import {
  adjoinFeatures,
  closeFeatures,
  FeatureBuffer,
  gapFeatures,
  keepFeatures,
  openFeatures,
} from './compressor/features.ts'
import type { SentenceView } from './compressor/sentence-view.ts'

const KEEP = 0
const ADJOIN = 1
const OPEN = 2
const CLOSE = 3

export class Lattice {
  parts = 0
  /** Slots of every part, one after the other; part p has those from starts[p] to starts[p + 1]. */
  slots = new Int32Array(1 << 16)
  readonly starts: Int32Array
  /** Of each part: how often it was seen less how often the model expects it. */
  readonly wanted: Float64Array
  private nodes = 0
  private readonly mask: number
  private readonly width: number
  private readonly scores: Float64Array
  /** Score of the step from node a to node b at a * width + b. */
  private readonly steps: Float64Array
  private readonly alpha: Float64Array
  private readonly beta: Float64Array
  private readonly buffer = new FeatureBuffer()

  constructor(longest: number, mask: number) {
    this.mask = mask
    this.width = longest + 2
    const parts = 4 * this.width + this.width * this.width
    this.starts = new Int32Array(parts + 1)
    this.scores = new Float64Array(parts)
    this.wanted = new Float64Array(parts)
    this.steps = new Float64Array(this.width * this.width)
    this.alpha = new Float64Array(this.width)
    this.beta = new Float64Array(this.width)
  }

  fill(view: SentenceView) {
    const n = view.length
    this.nodes = n + 2
    this.parts = 0
    for (let i = -1; i <= n; i++) {
      this.buffer.count = 0
      if (i >= 0 && i < n) keepFeatures(view, i, this.buffer)
      this.addPart()
      adjoinFeatures(view, i, this.buffer)
      this.addPart()
      openFeatures(view, i, this.buffer)
      this.addPart()
      closeFeatures(view, i, this.buffer)
      this.addPart()
    }
    for (let i = -1; i <= n; i++)
      for (let j = i + 2; j <= n; j++) {
        gapFeatures(view, i, j, this.buffer)
        this.addPart()
      }
  }

  private addPart() {
    const { count, hashes } = this.buffer
    const start = this.starts[this.parts] ?? 0
    if (start + count > this.slots.length) {
      const larger = new Int32Array(this.slots.length * 2)
      larger.set(this.slots)
      this.slots = larger
    }
    for (let f = 0; f < count; f++) this.slots[start + f] = (hashes[f] ?? 0) & this.mask
    this.starts[++this.parts] = start + count
  }

  score(weights: Float32Array) {
    for (let part = 0; part < this.parts; part++) {
      let sum = 0
      const end = this.starts[part + 1] ?? 0
      for (let f = this.starts[part] ?? 0; f < end; f++) sum += weights[this.slots[f] ?? 0] ?? 0
      this.scores[part] = sum
    }
    const of = (node: number, kind: number) => this.scores[4 * node + kind] ?? 0
    let gap = 4 * this.nodes
    for (let a = 0; a < this.nodes; a++)
      for (let b = a + 1; b < this.nodes; b++) {
        const between =
          b === a + 1 ? of(b, ADJOIN) : of(a, OPEN) + of(b, CLOSE) + (this.scores[gap++] ?? 0)
        this.steps[a * this.width + b] = of(b, KEEP) + between
      }
  }

  private step(a: number, b: number): number {
    return this.steps[a * this.width + b] ?? 0
  }

  /** Log of the sum over all paths. */
  sum(): number {
    const { nodes, alpha, beta } = this
    alpha[0] = 0
    for (let b = 1; b < nodes; b++) {
      let top = Number.NEGATIVE_INFINITY
      for (let a = 0; a < b; a++) top = Math.max(top, (alpha[a] ?? 0) + this.step(a, b))
      let total = 0
      for (let a = 0; a < b; a++) total += Math.exp((alpha[a] ?? 0) + this.step(a, b) - top)
      alpha[b] = top + Math.log(total)
    }
    beta[nodes - 1] = 0
    for (let a = nodes - 2; a >= 0; a--) {
      let top = Number.NEGATIVE_INFINITY
      for (let b = a + 1; b < nodes; b++) top = Math.max(top, (beta[b] ?? 0) + this.step(a, b))
      let total = 0
      for (let b = a + 1; b < nodes; b++) total += Math.exp((beta[b] ?? 0) + this.step(a, b) - top)
      beta[a] = top + Math.log(total)
    }
    return alpha[nodes - 1] ?? 0
  }

  /** The score of the path that keeps these words. */
  scoreOf(keep: Uint8Array): number {
    let score = 0
    let a = 0
    for (let b = 1; b < this.nodes; b++) {
      if (b < this.nodes - 1 && keep[b - 1] !== 1) continue
      score += this.step(a, b)
      a = b
    }
    return score
  }

  /** Fills `wanted`, after `sum` with its result. */
  gradient(keep: Uint8Array, total: number) {
    const { nodes, wanted } = this
    const before = this.keptBefore(keep)
    wanted.fill(0, 0, this.parts)
    const add = (part: number, gradient: number) => {
      wanted[part] = (wanted[part] ?? 0) + gradient
    }
    let gap = 4 * nodes
    for (let a = 0; a < nodes; a++)
      for (let b = a + 1; b < nodes; b++) {
        const expected = Math.exp(
          (this.alpha[a] ?? 0) + this.step(a, b) + (this.beta[b] ?? 0) - total,
        )
        const gradient = (before[b] === a ? 1 : 0) - expected
        add(4 * b + KEEP, gradient)
        if (b === a + 1) add(4 * b + ADJOIN, gradient)
        else {
          add(4 * a + OPEN, gradient)
          add(4 * b + CLOSE, gradient)
          add(gap++, gradient)
        }
      }
  }

  /** For each kept node the kept one before it, -1 for the others. */
  private keptBefore(keep: Uint8Array): Int32Array {
    const before = new Int32Array(this.nodes).fill(-1)
    let last = 0
    for (let b = 1; b < this.nodes; b++) {
      if (b < this.nodes - 1 && keep[b - 1] !== 1) continue
      before[b] = last
      last = b
    }
    return before
  }
}
