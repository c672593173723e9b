/**
 * The k best compressions within a word budget: dynamic programming over (last kept word, words
 * used), each state with its k best ways there. Exact; time grows with n² · budget · k.
 */

export interface StepScores {
  /** Number of nodes: node 0 stands before the sentence, the last one after it. */
  readonly nodes: number
  /** Score of stepping from node a to node b, a < b, at a * nodes + b; -Infinity forbids it. */
  readonly steps: Float64Array
  /** Words that keeping a node uses, 0 or 1; the outer nodes use none. */
  readonly costs: ArrayLike<number>
}

export interface Path {
  /** Kept nodes in order, without the outer ones. */
  readonly kept: readonly number[]
  readonly score: number
}

/** Best first; fewer than `k` when there are fewer. Ties go to the path found first. */
export function bestPaths(lattice: StepScores, budget: number, k: number): readonly Path[] {
  const { nodes, steps, costs } = lattice
  const chart = new Chart(nodes, budget + 1, k)
  for (let b = 1; b < nodes; b++) {
    const cost = costs[b] ?? 0
    for (let a = 0; a < b; a++) {
      const step = steps[a * nodes + b] ?? 0
      if (step === Number.NEGATIVE_INFINITY) continue
      for (let used = cost; used <= budget; used++)
        chart.extend(chart.state(a, used - cost), chart.state(b, used), step)
    }
  }
  return chart.finals(nodes - 1)
}

/** Ways to each state, sorted by score, k places a state. */
class Chart {
  private readonly scores: Float64Array
  private readonly from: Int32Array
  private readonly sizes: Uint16Array
  private readonly widths: number
  private readonly k: number

  constructor(nodes: number, widths: number, k: number) {
    this.widths = widths
    this.k = k
    this.scores = new Float64Array(nodes * widths * k)
    this.from = new Int32Array(nodes * widths * k)
    this.sizes = new Uint16Array(nodes * widths)
    this.sizes[0] = 1
    this.from[0] = -1
  }

  state(node: number, used: number): number {
    return node * this.widths + used
  }

  /** Offers the ways to one state as ways to another. */
  extend(source: number, target: number, step: number) {
    const ways = this.sizes[source] ?? 0
    for (let rank = 0; rank < ways; rank++) {
      const at = source * this.k + rank
      if (!this.insert(target, (this.scores[at] ?? 0) + step, at)) return
    }
  }

  /** False when the score is no longer among the best k. */
  private insert(state: number, score: number, from: number): boolean {
    const size = this.sizes[state] ?? 0
    const base = state * this.k
    let place = size
    while (place > 0 && score > (this.scores[base + place - 1] ?? 0)) place--
    if (place >= this.k) return false
    for (let i = Math.min(size, this.k - 1); i > place; i--) {
      this.scores[base + i] = this.scores[base + i - 1] ?? 0
      this.from[base + i] = this.from[base + i - 1] ?? 0
    }
    this.scores[base + place] = score
    this.from[base + place] = from
    if (size < this.k) this.sizes[state] = size + 1
    return true
  }

  finals(last: number): readonly Path[] {
    const ends: number[] = []
    for (let used = 0; used < this.widths; used++) {
      const state = this.state(last, used)
      for (let rank = 0; rank < (this.sizes[state] ?? 0); rank++) ends.push(state * this.k + rank)
    }
    ends.sort((x, y) => (this.scores[y] ?? 0) - (this.scores[x] ?? 0))
    return ends
      .slice(0, this.k)
      .map((end) => ({ kept: this.trace(end), score: this.scores[end] ?? 0 }))
  }

  private trace(end: number): readonly number[] {
    const kept: number[] = []
    for (let at = this.from[end] ?? -1; at >= 0; at = this.from[at] ?? -1) {
      const node = Math.floor(at / (this.widths * this.k))
      if (node > 0) kept.push(node)
    }
    return kept.reverse()
  }
}
