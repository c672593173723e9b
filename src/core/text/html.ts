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
/** Boxes that are told from prose only by their class: newsletters, share bars, embeds, credits. */
const BOX_CLASS =
  /(?:^|[\s_-])(?:newsletter|share|sharing|social|related|recirc|recommended|recommendations|promo|advert|advertisement|advertising|sponsored|cookie|comments|byline|breadcrumbs?|subscribe|subscription|signup|sign-up|caption|credit|most-read|most-popular|trending|outbrain|taboola|tweet|instagram-media|fb-post|tiktok-embed|pullquote|pull-quote|toc|visually-hidden|sr-only|screen-reader-text|read-more|also-read)(?=$|[\s_-])/i
/** A box is short; what is longer is the article with an unlucky class. UTF-16 units. */
const LONGEST_BOX = 1_500
const LONGEST_CLASS = 300
/** Sites hang their state on these. */
const PAGE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article'])
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
/** Characters of HTML that are read; what the largest body accepted can hold. */
const LONGEST = 1_048_576

/** Collects text; a block ends where an element that is not inline begins or ends. */
class Blocks {
  readonly done: string[] = []
  private parts: string[] = []

  length = 0

  add(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  take(others: Blocks): void {
    this.end()
    others.end()
    for (const block of others.done) this.done.push(block)
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
  let dropped: Dropped | null = null
  /** The tag that is being read, and its attribute. */
  let tag = ''
  let attribute = ''

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
      else if (!dropped && unwanted.has(name)) dropped = droppedAt(name, false)
      tag = name
    },
    onattribname(start, end) {
      attribute = nameAt(start, end)
    },
    onattribdata(start, end) {
      if (dropped || attribute !== 'class' || unwanted === RAW) return
      if (INLINE.has(tag) || VOID.has(tag) || PAGE.has(tag)) return
      if (BOX_CLASS.test(source.slice(start, Math.min(end, start + LONGEST_CLASS))))
        dropped = droppedAt(tag, true)
    },
    onclosetag(start, end) {
      const name = nameAt(start, end)
      edge(name)
      if (dropped?.name !== name || --dropped.depth > 0) return
      if (dropped.isBox && dropped.blocks.length > LONGEST_BOX) kept.take(dropped.blocks)
      dropped = null
    },
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(source)
  tokenizer.end()
  return finish(kept, dropped)
}

/** What a dropped element has held so far, in case that it is never closed, or too long for a box. */
interface Dropped {
  readonly name: string
  readonly isBox: boolean
  readonly blocks: Blocks
  depth: number
}

const droppedAt = (name: string, isBox: boolean): Dropped => ({
  name,
  isBox,
  depth: 1,
  blocks: new Blocks(),
})

function finish(kept: Blocks, unclosed: Dropped | null) {
  kept.end()
  if (unclosed && !RAW.has(unclosed.name)) kept.take(unclosed.blocks)
  return kept.done
}

const nothing = () => {}
const IGNORED = {
  onattribentity: nothing,
  onattribend: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
}
