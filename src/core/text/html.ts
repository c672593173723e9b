/** HTML → blocks of text, as a browser shows it to a reader. */
import { FRAMES } from './elements.ts'
import { Page } from './page.ts'
import { MARKS } from './raised.ts'
import { decodeReferences } from './references.ts'

/** Characters of HTML that are read; what the largest body accepted can hold. */
const LONGEST = 1_048_576
const CDATA = /<!\[CDATA\[|\]\]>/g
/** A body that was escaped as a whole begins with a tag once it is decoded. */
const ESCAPED =
  /^\s*<(?:!doctype|html|body|article|section|div|p|h[1-6]|ul|ol|figure|blockquote|table|img|a|span|strong|em|b|i)\b[^<>]{0,500}>|<\/p>|<br ?\/?>\s*<br ?\/?>/i
const SENTENCE_END = /[.!?…。？！]\s*$/u
const MOST_ESCAPED = 2

/**
 * The blocks of an HTML text in order, character references decoded, white space as it stood except
 * that a line feed means `<br>` and nothing else. Never throws; time and memory are linear in the
 * input, of which the first 1,048,576 characters are read.
 */
export function blocksOfHtml(html: string): string[] {
  let source = withoutCaptions(html.slice(0, LONGEST)).replace(CDATA, ' ').replace(MARKS, '')
  let blocks = articleOf(source)
  for (let round = 0; round < MOST_ESCAPED && ESCAPED.test(blocks[0] ?? ''); round++) {
    source = decodeReferences(blocks.join('\n'))
    blocks = articleOf(source)
  }
  return blocks
}

/** "[caption …]…[/caption]": what WordPress had not made a figure of. */
const withoutCaptions = (source: string): string =>
  source
    .split('[/caption]')
    .map((part, at, { length }) => (at < length - 1 ? untilCaption(part) : part))
    .join(' ')

function untilCaption(part: string): string {
  const start = part.lastIndexOf('[caption')
  return start < 0 ? part : part.slice(0, start)
}

/** Some pages stand inside a table, a form or a quotation as a whole, some in what is beside others. */
function articleOf(source: string): string[] {
  const page = new Page(source)
  const frame = FRAMES.find((name) => page.besideIn(name) > 2 * page.kept.prose)
  const article = frame ? new Page(source, [frame]) : page
  const found = article.kept.all()
  const blocks = found.length > 0 ? found : new Page(source, null).kept.all()
  const text = blocks.filter(
    ({ text, isLink, isHeading }) => !isLink && !(isHeading && SENTENCE_END.test(text)),
  )
  const end = text.findLastIndex(({ isSigned }) => !isSigned) + 1
  return (end > 0 ? text.slice(0, end) : blocks).map((block) => block.text)
}
