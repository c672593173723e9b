/**
 * A page of HTML, read tag by tag: its text, and what stands beside it.
 *
 * Built on htmlparser2's tokenizer rather than its parser: the parser searches and moves its whole
 * stack at every tag, which a hostile page of 100,000 tags turns into minutes. Here every tag costs
 * the same, whatever the nesting. An element beside the article (nav, figure, aside, …) whose end tag
 * was forgotten is kept, since otherwise one forgotten tag swallows the article; what no browser
 * shows stays unseen.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { Blocks } from './blocks.ts'
import { APART, BLOCK, isBlock, type Part, partOf, VOID } from './elements.ts'
import { type Ending, OpenElements } from './open-elements.ts'
import { MARKS, marked, type Shifted } from './raised.ts'

/** A box is short; what is longer is the article with an unlucky class. UTF-16 units. */
const LONGEST_BOX = 1_500
const LONGEST_ATTRIBUTE = 500

/** What an open element means for the text in it. */
interface State {
  readonly name: string
  readonly part: Part
  readonly isBlock: boolean
  /** What an element beside the article holds, in case that it turns out to be the article. */
  readonly blocks: Blocks | null
  readonly isLink: boolean
  readonly shifted: { readonly name: Shifted['name']; isNote: boolean; text: string } | null
}

/** A page, read. `frames` are elements whose content counts as the article; null: all of them. */
export class Page {
  readonly kept = new Blocks()
  private readonly beside = new Map<string, number>()
  private readonly boxes: Blocks[] = []
  private readonly open = new OpenElements<State>((state, ending) => this.ended(state, ending))
  private readonly frames: readonly string[] | null
  private unseen = 0
  private links = 0
  private shifted: State['shifted'] = null
  /** A link was opened, and nothing was said in it yet. */
  private isFreshLink = false

  constructor(source: string, frames: readonly string[] | null = []) {
    this.frames = frames
    const tokenizer = new Tokenizer({ decodeEntities: true }, this.callbacks(source))
    tokenizer.write(source)
    tokenizer.end()
    this.open.end()
  }

  /** UTF-16 units that were left out because they stand in such an element. */
  besideIn(name: string): number {
    return this.beside.get(name) ?? 0
  }

  private get into(): Blocks {
    return this.boxes.at(-1) ?? this.kept
  }

  private add(text: string): void {
    if (this.unseen > 0) return
    if (text.trim() !== '') this.isFreshLink = false
    if (this.shifted) this.shifted.text += text
    else this.into.add(text, this.links > 0)
  }

  private callbacks(source: string): TokenizerCallbacks {
    let name = ''
    let attribute = ''
    let attributes = new Map<string, string>()
    /** A reference inside a value parts it. */
    const given = (part: string) => {
      const before = attributes.get(attribute)
      if (before !== undefined && before.length < LONGEST_ATTRIBUTE)
        attributes.set(attribute, before + part)
    }
    return {
      ...IGNORED,
      ontext: (start, end) => this.add(source.slice(start, end).replace(/\s+/g, ' ')),
      ontextentity: (codePoint) => this.add(String.fromCodePoint(codePoint).replace(MARKS, '')),
      onopentagname(start, end) {
        name = source.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase()
        if (READ.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, '')
      },
      onattribdata: (start, end) =>
        given(source.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE))),
      onattribentity: (codePoint) => given(String.fromCodePoint(codePoint)),
      onopentagend: () => this.begin(name, attributes),
      onselfclosingtag: () => {
        this.begin(name, attributes)
        if (!VOID.has(name) && partOf({ name, attributes }) !== 'text') this.open.close(name)
      },
      onclosetag: (start, end) => this.close(source.slice(start, end).toLowerCase()),
    }
  }

  private begin(name: string, attributes: ReadonlyMap<string, string>): void {
    this.open.before(name)
    const onLines = isBlock({ name, attributes })
    this.edge(name, onLines)
    if (VOID.has(name)) return
    const part = this.partOf(name, attributes)
    const isBeside = this.unseen === 0 && (part === 'beside' || part === 'class')
    const isLink = name === 'a' && attributes.has('href')
    const state: State = {
      name,
      part,
      isBlock: onLines,
      blocks: isBeside ? new Blocks() : null,
      isLink,
      shifted: this.shiftedBy(name, attributes),
    }
    if (part === 'unseen') this.unseen++
    if (state.blocks) this.boxes.push(state.blocks)
    if (state.shifted) this.shifted = state.shifted
    if (isLink) this.beginLink()
    this.open.open(name, state)
    if (name === 'q') this.add('“')
  }

  private beginLink(): void {
    this.links++
    this.isFreshLink = true
    if (this.shifted) this.shifted.isNote = true
  }

  private partOf(name: string, attributes: ReadonlyMap<string, string>): Part {
    const part = partOf({ name, attributes })
    if (part === 'unseen' || part === 'text' || this.frames === null)
      return part === 'unseen' ? part : 'text'
    return this.frames.includes(name) ? 'text' : part
  }

  private shiftedBy(name: string, attributes: ReadonlyMap<string, string>): State['shifted'] {
    if ((name !== 'sup' && name !== 'sub') || this.shifted || this.unseen > 0) return null
    const named = `${attributes.get('class')} ${attributes.get('id')} ${attributes.get('role')}`
    return { name, isNote: this.isFreshLink || NOTE_NAME.test(named), text: '' }
  }

  private close(name: string): void {
    if (name === 'br' || (BLOCK.has(name) && !HEADING.test(name))) this.edge(name)
    if (name !== 'body' && name !== 'html') this.open.close(name)
  }

  /** A tag that parts what stands before it from what comes. */
  private edge(name: string, onLines = BLOCK.has(name)): void {
    if (this.unseen > 0) return
    if (name === 'br') this.add('\n')
    else if (APART.has(name)) this.into.part()
    else if (onLines) {
      this.endShifted()
      this.into.end()
    }
  }

  private endShifted(): void {
    const { shifted } = this
    this.shifted = null
    if (shifted) this.add(marked(shifted))
  }

  private ended(state: State, ending: Ending): void {
    if (state.name === 'q') this.add('”')
    if (state.shifted && state.shifted === this.shifted) this.endShifted()
    if (state.part === 'unseen') this.unseen--
    if (state.isLink) this.links--
    if (this.unseen === 0 && APART.has(state.name)) this.into.part()
    if (state.blocks) this.leave(state, state.blocks, ending)
    else if (state.isBlock && this.unseen === 0) this.into.end(HEADING.test(state.name))
  }

  private leave({ name, part }: State, blocks: Blocks, ending: Ending): void {
    this.boxes.pop()
    const isArticle = part === 'class' && blocks.prose > LONGEST_BOX
    if (isArticle || ending === 'forgotten') this.into.take(blocks)
    else this.beside.set(name, this.besideIn(name) + blocks.prose)
  }
}

const READ: ReadonlySet<string> = new Set('hidden popover open class style href id role'.split(' '))
const HEADING = /^h[1-6]$/
const NOTE_NAME = /(?:^|[\s_-])(?:foot|end)?-?(?:note|ref|reference|cite)/i

const nothing = () => {}
const IGNORED = {
  onattribend: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
}
