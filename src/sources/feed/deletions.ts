/**
 * What an Atom feed takes back: its `deleted-entry` elements (RFC 6721), directly below the feed. They are
 * looked for by themselves, since no parser of feeds hands them on; with a tokenizer, to which nesting costs
 * nothing.
 */
import { decodeXML } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { FeedDeletion } from '../../core/feed/item.ts'
import { parseFeedDate } from './date.ts'

const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'
const MOST = 500

export function deletionsIn(xml: string): FeedDeletion[] {
  // Most feeds have none, and are not read twice.
  if (!xml.includes(TOMBSTONES)) return []
  const found: FeedDeletion[] = []
  const prefixes = new Set<string>()
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    elementsOf(xml, ({ name, attributes }, depth) => {
      if (depth > 2 || found.length === MOST) return
      for (const prefix of prefixesIn(attributes)) prefixes.add(prefix)
      const [local, prefix = ''] = name.split(':').reverse()
      const guid = attributes.get('ref')?.trim()
      if (depth !== 2 || local !== 'deleted-entry' || !prefixes.has(prefix) || !guid) return
      found.push({ guid, at: parseFeedDate(attributes.get('when')) })
    }),
  )
  tokenizer.write(xml)
  tokenizer.end()
  return found
}

/** By which the namespace is known; the empty one is the element's own. */
const prefixesIn = (attributes: ReadonlyMap<string, string>): string[] =>
  [...attributes]
    .filter(([name, value]) => value === TOMBSTONES && /^xmlns(:|$)/.test(name))
    .map(([name]) => name.replace(/^xmlns:?/, ''))

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Tells of each element as it begins, and how deep it stands: the root is at 1. */
function elementsOf(
  xml: string,
  begun: (element: Element, depth: number) => void,
): TokenizerCallbacks {
  let depth = 0
  let name = ''
  let attribute = ''
  let attributes = new Map<string, string>()
  return {
    ...IGNORED,
    onopentagname(start, end) {
      name = xml.slice(start, end)
      attributes = new Map()
    },
    onattribname(start, end) {
      attribute = xml.slice(start, end)
    },
    onattribdata: (start, end) => void attributes.set(attribute, decodeXML(xml.slice(start, end))),
    onopentagend() {
      depth += 1
      begun({ name, attributes }, depth)
    },
    onselfclosingtag: () => begun({ name, attributes }, depth + 1),
    onclosetag() {
      depth -= 1
    },
  }
}

const nothing = () => {}
const IGNORED: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
}
