/**
 * The elements that are open at a place of an HTML text, as a browser would have them.
 *
 * Browsers close what was left open ("<p>One<p>Two") and ignore what closes nothing. Where each name
 * was opened last is kept beside the stack, so that every tag costs the same however deep it stands.
 */
import { BLOCK, ENDS_PARAGRAPH, FORMATTING } from './elements.ts'

/** How an element ended: by its own tag, as HTML lets it, or because its tag was forgotten. */
export type Ending = 'closed' | 'implied' | 'forgotten'

/** Names that end when one of the same group begins, unless a list or a table was opened since. */
interface Siblings {
  readonly ends: readonly string[]
  readonly within: readonly string[]
}
const NO_SIBLINGS: Siblings = { ends: [], within: [] }
const DESCRIPTIONS = { ends: ['dt', 'dd'], within: ['dl'] }
const TABLE_CELLS = { ends: ['td', 'th'], within: ['table'] }
const TABLE_PARTS = { ends: ['caption', 'thead', 'tbody'], within: ['table'] }
const READINGS = { ends: ['rt', 'rp'], within: ['ruby'] }
const SIBLINGS: Readonly<Record<string, Siblings>> = {
  li: { ends: ['li'], within: ['ul', 'ol', 'menu', 'dir'] },
  dt: DESCRIPTIONS,
  dd: DESCRIPTIONS,
  td: TABLE_CELLS,
  th: TABLE_CELLS,
  tr: { ends: ['tr', 'td', 'th'], within: ['table'] },
  tbody: TABLE_PARTS,
  tfoot: TABLE_PARTS,
  option: { ends: ['option'], within: ['select'] },
  rt: READINGS,
  rp: READINGS,
  a: { ends: ['a'], within: ['td', 'th'] },
}
const OPTIONAL_END: ReadonlySet<string> = new Set(
  'p li dt dd td th tr tbody thead tfoot caption option rt rp figcaption head'.split(' '),
)
const HEAD_ONLY: ReadonlySet<string> = new Set(
  'title meta link script style base noscript template'.split(' '),
)
const CELLS: readonly string[] = ['td', 'th', 'caption', 'button', 'object']
/** A paragraph never stands in one. */
const DRAWINGS: readonly string[] = ['svg', 'math']
const OF_TABLES: ReadonlySet<string> = new Set(['table', 'tr', 'tbody', 'thead', 'tfoot', ...CELLS])

interface Place<State> {
  readonly name: string
  readonly state: State
}

export class OpenElements<State> {
  private readonly stack: (Place<State> | null)[] = []
  private readonly places = new Map<string, number[]>()
  private readonly blocks: number[] = []
  private readonly ended: (state: State, ending: Ending) => void

  /** `ended` is told of every element that ends, innermost first. */
  constructor(ended: (state: State, ending: Ending) => void) {
    this.ended = ended
  }

  /** Ends what the opening of `name` ends. */
  before(name: string): void {
    if (!HEAD_ONLY.has(name)) this.endFrom(this.last('head'))
    if (ENDS_PARAGRAPH.has(name)) {
      for (const drawing of DRAWINGS) this.endFrom(this.last(drawing))
      this.endFrom(this.inScope('p', CELLS))
    }
    const { ends, within } = SIBLINGS[name] ?? NO_SIBLINGS
    const open = ends.map((sibling) => this.inScope(sibling, within)).filter((place) => place >= 0)
    if (open.length > 0) this.endFrom(Math.min(...open))
  }

  open(name: string, state: State): void {
    const place = this.stack.push({ name, state }) - 1
    const places = this.places.get(name)
    if (places) places.push(place)
    else this.places.set(name, [place])
    if (BLOCK.has(name)) this.blocks.push(place)
  }

  close(name: string): void {
    const place = OF_TABLES.has(name) ? this.last(name) : this.inScope(name, CELLS)
    if (place < 0) return
    const crossed = !BLOCK.has(name) && (this.blocks.at(-1) ?? -1) > place
    if (!crossed) this.endFrom(place, true)
    else if (FORMATTING.has(name)) this.lift(place)
  }

  /** Ends all. */
  end(): void {
    this.endFrom(0)
  }

  /** A phrase ends where its tag says, also where a block that was opened in it goes on. */
  private lift(place: number): void {
    const element = this.stack[place]
    if (!element) return
    this.places.get(element.name)?.pop()
    this.stack[place] = null
    this.ended(element.state, 'closed')
  }

  private endFrom(place: number, closed = false): void {
    if (place < 0) return
    while (this.stack.length > place) {
      const element = this.stack.pop()
      if (this.blocks.at(-1) === this.stack.length) this.blocks.pop()
      if (!element) continue
      this.places.get(element.name)?.pop()
      const own = closed && this.stack.length === place
      const rest = OPTIONAL_END.has(element.name) ? 'implied' : 'forgotten'
      this.ended(element.state, own ? 'closed' : rest)
    }
  }

  /** The place of the last `name` that none of `scopes` was opened in, or -1. */
  private inScope(name: string, scopes: readonly string[]): number {
    const place = this.last(name)
    return scopes.some((scope) => this.last(scope) > place) ? -1 : place
  }

  private last(name: string): number {
    return this.places.get(name)?.at(-1) ?? -1
  }
}
