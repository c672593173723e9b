/**
 * HTML → blocks of text.
 *
 * Built on htmlparser2's tokenizer rather than its parser: the parser keeps a stack of open tags and
 * searches it at every close, which a hostile page of 100,000 tags turns into minutes. Without a
 * stack the cost is one pass, whatever the nesting. An element that is dropped (script, nav,
 * figure, …) but never closed is kept, since otherwise one forgotten tag swallows the article.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

const DROPPED: ReadonlySet<string> = new Set(
  (
    'script style nav figure figcaption aside form header footer noscript iframe svg math template ' +
    'button select textarea head title object audio video canvas map dialog menu table'
  ).split(' '),
)
/** Their content is code, whether closed or not. */
const RAW: ReadonlySet<string> = new Set(
  'script style iframe noscript svg math template'.split(' '),
)
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ' +
    'rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)
/** Characters of HTML that are read; what the largest body accepted can hold. */
const LONGEST = 1_048_576

/** Collects text; a block ends where an element that is not inline begins or ends. */
class Blocks {
  readonly done: string[] = []
  private parts: string[] = []

  add(text: string): void {
    this.parts.push(text)
  }

  end(): void {
    if (this.parts.length === 0) return
    this.done.push(this.parts.join(''))
    this.parts = []
  }
}

/**
 * The blocks of an HTML text in order, entities decoded, white space as it stood except that a line
 * feed means `<br>` and nothing else. Never throws; time and memory are linear in the input, of
 * which the first 1,048,576 characters are read.
 */
export function blocksOfHtml(html: string): string[] {
  const source = html.slice(0, LONGEST)
  const blocks = read(source, DROPPED)
  // Some pages stand inside a form or a table as a whole.
  return blocks.some((block) => block.trim() !== '') ? blocks : read(source, RAW)
}

function read(source: string, unwanted: ReadonlySet<string>): string[] {
  const kept = new Blocks()
  /** What a dropped element has held so far, in case that it is never closed. */
  let dropped: { readonly name: string; depth: number; readonly blocks: Blocks } | null = null

  const nameAt = (start: number, end: number) => source.slice(start, end).toLowerCase()
  const add = (text: string) => (dropped?.blocks ?? kept).add(text)
  const edge = (name: string) => {
    const into = dropped?.blocks ?? kept
    if (name === 'br') into.add('\n')
    else if (!INLINE.has(name)) into.end()
  }

  const callbacks: TokenizerCallbacks = {
    ...IGNORED,
    ontext: (start, end) => add(source.slice(start, end).replace(/\s+/g, ' ')),
    ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
    onopentagname(start, end) {
      const name = nameAt(start, end)
      edge(name)
      if (dropped?.name === name) dropped.depth++
      else if (!dropped && unwanted.has(name)) dropped = { name, depth: 1, blocks: new Blocks() }
    },
    onclosetag(start, end) {
      const name = nameAt(start, end)
      edge(name)
      if (dropped?.name === name && --dropped.depth === 0) dropped = null
    },
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(source)
  tokenizer.end()
  return finish(kept, dropped)
}

function finish(kept: Blocks, unclosed: { readonly name: string; readonly blocks: Blocks } | null) {
  kept.end()
  if (!unclosed || RAW.has(unclosed.name)) return kept.done
  unclosed.blocks.end()
  return [...kept.done, ...unclosed.blocks.done]
}

const nothing = () => {}
const IGNORED = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
}
