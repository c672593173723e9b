/**
 * The text of an article as content systems keep it → HTML or plain text.
 *
 * Contentful's rich text, Sanity's portable text and Strapi's blocks are trees of the same kind: nodes with
 * a type, and children or text. They become plain HTML, so that headings, quotations and lists are told
 * from sentences as in any page. Of Markdown only what surely is some is taken away.
 */
import { numberOfDigits } from '../digits.ts'
import { isRecord } from '../paths.ts'

export interface FoundText {
  readonly name: 'text' | 'html'
  readonly value: unknown
}

const HTML =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|section|article|figure|table|em|strong|a)\b[^<>]*>/i

/** What is no text of a known kind is given back, for the schema to refuse. */
export function textOf(value: unknown): FoundText {
  if (typeof value === 'string')
    return HTML.test(value) ? { name: 'html', value } : { name: 'text', value: withoutMarks(value) }
  if (value === undefined || value === null) return { name: 'text', value: '' }
  if (!isTree(value)) return { name: 'text', value }
  const html = htmlOf(value)
  return { name: html === '' ? 'text' : 'html', value: html }
}

/** Blocks, or a document of them; there may be no text in it. */
const isTree = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isNode) : isNode(value)

const isNode = (value: unknown): boolean =>
  isRecord(value) && ['nodeType', '_type', 'type'].some((name) => typeof value[name] === 'string')

type Node = Readonly<Record<string, unknown>>

/** Names of the three systems' nodes and styles; what is none of them (an image, an embed) is left out. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['normal', 'p'],
  ['block', 'p'],
  ['quote', 'blockquote'],
  ['blockquote', 'blockquote'],
  ['list-item', 'li'],
  ['list', 'ul'],
  ['unordered-list', 'ul'],
  ['ordered-list', 'ol'],
  ['table', 'table'],
  ['table-row', 'tr'],
  ['table-cell', 'td'],
  ['table-header-cell', 'th'],
])
const TRANSPARENT = new Set(['document', 'link', 'hyperlink', 'entry-hyperlink', 'asset-hyperlink'])

function htmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(htmlOf).join('')
  if (!isRecord(value)) return ''
  const text = value.text ?? (value.nodeType === 'text' ? value.value : undefined)
  if (typeof text === 'string') return escaped(text)
  const inner = htmlOf(value.children ?? value.content)
  const element = elementOf(value)
  if (element === null) return ''
  return element === '' ? inner : `<${element}>${inner}</${element}>`
}

const LEVELS = [1, 2, 3, 4, 5, 6]

/** `null` for a node that is no text, the empty name for one that adds nothing to its text. */
function elementOf(node: Node): string | null {
  const type = [node.nodeType, node._type, node.type].find((name) => typeof name === 'string') ?? ''
  const style = type === 'block' && typeof node.style === 'string' ? node.style : type
  if (type === 'block' && node.listItem !== undefined) return 'li'
  if (TRANSPARENT.has(type)) return ''
  const level =
    /^(?:h|heading-)([1-6])$/.exec(style)?.[1] ?? (type === 'heading' ? node.level : null)
  if (level !== null) return `h${LEVELS.find((one) => one === numberOfDigits(level)) ?? 2}`
  return ELEMENTS.get(style) ?? ELEMENTS.get(type) ?? null
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const withoutMarks = (text: string): string =>
  text
    .replace(/!\[[^[\]\n]*\]\([^()\n]*\)/g, '')
    .replace(/\[([^[\]\n]+)\]\([^()\s]+(?: "[^"\n]*")?\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6} +|> ?)/gm, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1/g, '$2')
