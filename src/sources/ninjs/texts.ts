/**
 * Which headline and which body of an item are read, where it has several.
 *
 * The main headline in the item's own language; of the bodies the one with the best markup, since that
 * tells headings, captions and lists from sentences: HTML before NITF before plain text. Markup that
 * only its agency knows is not read. Where there is no body, the description stands for it.
 */
import { type Found, isEmpty, isRecord } from '../paths.ts'
import { plainLine } from '../plain-line.ts'
import type { Item } from './members.ts'

interface Text {
  readonly text: string
  readonly role: string
  readonly type: string
  readonly language: string
  readonly path: string
}

export function headlineOf(item: Item): Found {
  const texts = textsOf(item, 'headlines')
  if (texts.length === 0) return plainLine(item.find('headline'))
  const [best] = inOwnLanguage(item, texts).toSorted((a, b) => rank(a) - rank(b))
  return best ? plainLine({ path: best.path, value: best.text }) : item.find('headlines')
}

const rank = ({ role }: Text) => (role === 'main' ? 0 : role === '' ? 1 : 2)

export interface FoundBody {
  readonly name: 'text' | 'html'
  readonly found: Found
}

export function bodyOf(item: Item): FoundBody {
  const bodies = inOwnLanguage(item, [...textsOf(item, 'bodies'), ...flatTexts(item, 'body_')])
  const body = bodies.find(isHtml) ?? bodies.find(isNitf) ?? bodies.find(isPlain)
  const best = body ?? descriptionOf(item)
  const name = best && !isPlain(best) ? 'html' : 'text'
  return { name, found: { path: best?.path ?? 'bodies', value: best?.text ?? '' } }
}

const CAPTION = /caption|credit|alt/

const descriptionOf = (item: Item): Text | undefined =>
  [...textsOf(item, 'descriptions'), ...flatTexts(item, 'description_')]
    .filter(({ role }) => !CAPTION.test(role))
    .find((text) => isPlain(text) || isHtml(text))

/** The entries of a list of 2.x and 3.x. */
function textsOf(item: Item, name: string): readonly Text[] {
  const { path, value } = item.find(name)
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  return entries
    .map((entry, index) => textOf(entry, `${path}.${index}.value`))
    .filter((text) => text !== null)
}

function textOf(entry: unknown, path: string): Text | null {
  if (!isRecord(entry) || typeof entry.value !== 'string' || isEmpty(entry.value)) return null
  const word = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : '')
  const type = word(entry.contentType ?? entry.contenttype)
  const language = word(entry.language ?? entry.lang)
  return { text: entry.value, role: word(entry.role), type, language, path }
}

/** `body_xhtml`, `body_text` and their like of 1.x: the name ends in the format or the purpose. */
const flatTexts = (item: Item, beginning: string): readonly Text[] =>
  item
    .startingWith(beginning)
    .filter(({ value }) => typeof value === 'string' && !isEmpty(value))
    .map(({ path, value }) => ({
      text: String(value),
      role: path.toLowerCase().slice(beginning.length),
      type: '',
      language: '',
      path,
    }))

function inOwnLanguage(item: Item, texts: readonly Text[]): readonly Text[] {
  const own = item.text('language').toLowerCase()
  const fitting = texts.filter(({ language }) => language === '' || language === own)
  return fitting.length > 0 ? fitting : texts
}

const isHtml = ({ type, role }: Text) => (type === '' ? /html/.test(role) : /html/.test(type))
const isNitf = ({ type, role }: Text) => (type === '' ? role === 'nitf' : /\bnitf\b/.test(type))
const isPlain = ({ type, role }: Text) =>
  type === '' ? !/html|nitf|xml|markdown/.test(role) : type.startsWith('text/plain')
