/**
 * The k best compressions within a word budget. Dynamic programming over (last kept word, words used)
 * scores the best way to each state; further ways are found only where one of the k best asks for
 * them (Huang and Chiang, Better k-best parsing, 2005, algorithm 3). Exact; time grows with
 * n² · budget and hardly with k.
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

/** Best first; fewer than `k` when there are fewer. Ties go to the path over the earlier nodes. */
export function bestPaths(lattice: StepScores, budget: number, k: number): readonly Path[] {
  const chart = new Chart(lattice, budget)
  const paths: Path[] = []
  for (let rank = 0; rank < k; rank++) {
    const way = chart.wayTo(chart.end, rank)
    if (!way) break
    paths.push({ kept: chart.nodesOn(way), score: way.score })
  }
  return paths
}

/** A way to a state goes over the way of some rank to the state before. */
interface Way {
  readonly before: number
  readonly rank: number
  readonly score: number
}

/** The ways to one state as far as they are found. */
interface Ways {
  /** The best first. */
  readonly found: Way[]
  /** Over each state before, the best way that none is found behind. */
  readonly open: Way[]
}

const NOWHERE = -1
const START = 0

/** States are numbered by node and words used; a last one gathers the ends of all paths. */
class Chart {
  readonly end: number
  private readonly lattice: StepScores
  private readonly widths: number
  /** Score of the best way to each state. */
  private readonly best: Float64Array
  private readonly ways = new Map<number, Ways>()

  constructor(lattice: StepScores, budget: number) {
    this.lattice = lattice
    this.widths = budget + 1
    this.end = lattice.nodes * this.widths
    this.best = new Float64Array(this.end).fill(Number.NEGATIVE_INFINITY)
    this.best[START] = 0
    this.ways.set(START, { found: [{ before: NOWHERE, rank: 0, score: 0 }], open: [] })
    for (let node = 1; node < lattice.nodes; node++)
      for (let before = 0; before < node; before++) this.scoreBest(before, node)
  }

  /** Undefined where there are no more. */
  wayTo(state: number, rank: number): Way | undefined {
    const ways = this.waysTo(state)
    while (ways.found.length <= rank) {
      this.goOn(state, ways)
      const next = bestOf(ways.open)
      if (!next) return undefined
      ways.found.push(next)
    }
    return ways.found[rank]
  }

  /** The nodes between the outer ones, of a way to the end. */
  nodesOn(way: Way): readonly number[] {
    const nodes: number[] = []
    for (let at: Way | undefined = way; at && at.before !== NOWHERE; ) {
      nodes.push(this.nodeOf(at.before))
      at = this.wayTo(at.before, at.rank)
    }
    return nodes.reverse().slice(1, -1)
  }

  private scoreBest(before: number, node: number) {
    const { nodes, steps, costs } = this.lattice
    const { best, widths } = this
    const step = steps[before * nodes + node] ?? 0
    const cost = costs[node] ?? 0
    for (let used = cost; used < widths; used++) {
      const score = (best[before * widths + used - cost] ?? 0) + step
      const state = node * widths + used
      if (score > (best[state] ?? 0)) best[state] = score
    }
  }

  private waysTo(state: number): Ways {
    const known = this.ways.get(state)
    if (known) return known
    const open: Way[] = []
    const { first, stride, count } = this.statesBefore(state)
    for (let i = 0; i < count; i++) {
      const before = first + i * stride
      const score = (this.best[before] ?? 0) + this.stepTo(state, before)
      if (score > Number.NEGATIVE_INFINITY) open.push({ before, rank: 0, score })
    }
    const ways = { found: [], open }
    this.ways.set(state, ways)
    return ways
  }

  /** The same words used at each node before, or all states of the last node. */
  private statesBefore(state: number) {
    const { widths } = this
    if (state === this.end) return { first: state - widths, stride: 1, count: widths }
    const node = this.nodeOf(state)
    const used = (state % widths) - (this.lattice.costs[node] ?? 0)
    return { first: used, stride: widths, count: used < 0 ? 0 : node }
  }

  /** In the place of the way that was found last comes the next one over the same state. */
  private goOn(state: number, { found, open }: Ways) {
    const last = found.at(-1)
    const place = last ? open.indexOf(last) : -1
    if (!last || place < 0) return
    const { before } = last
    const next = this.wayTo(before, last.rank + 1)
    if (!next) open.splice(place, 1)
    else {
      const score = next.score + this.stepTo(state, before)
      open[place] = { before, rank: last.rank + 1, score }
    }
  }

  private stepTo(state: number, before: number): number {
    const { nodes, steps } = this.lattice
    return state === this.end ? 0 : (steps[this.nodeOf(before) * nodes + this.nodeOf(state)] ?? 0)
  }

  private nodeOf(state: number): number {
    return Math.floor(state / this.widths)
  }
}

/** The first with the highest score. */
const bestOf = (ways: readonly Way[]): Way | undefined =>
  ways.reduce<Way | undefined>((top, way) => (top && top.score >= way.score ? top : way), undefined)
