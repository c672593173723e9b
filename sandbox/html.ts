/**
 * parse_mode HTML, by Telegram's rules: a short list of tags, properly nested, four named references.
 * Everything else is refused with the reason and the byte offset that Telegram gives.
 */
import { type Answer, accept } from './answer.ts'
import { cannotParse, type Entity, type FormattedText } from './entities.ts'
import { byteOffset, type OpenEntity, TextBuilder } from './formatted-text.ts'
import { isLink } from './link.ts'

const TYPE_OF_TAG: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['tg-emoji', 'custom_emoji'],
  ['a', 'text_link'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
])

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?/y
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Index after the closing bracket. */
  readonly end: number
}

/** Turns HTML into text and entities; refuses what Telegram refuses. */
export const parseHtml = (source: string): Answer<FormattedText> => {
  const built = new TextBuilder()
  let index = 0
  while (index < source.length) {
    const character = source[index]
    if (character === '<') {
      const step = source[index + 1] === '/' ? closeTag : openTag
      const next = step(source, index, built)
      if (!next.ok) return next
      index = next.value
    } else {
      const [text, end] =
        character === '&' ? readReference(source, index) : [character ?? '', index + 1]
      built.add(text)
      index = end
    }
  }
  const open = built.stack.at(-1)
  if (open) return cannotParse(`Can't find end tag corresponding to start tag "${open.marker}"`)
  return wellFormed(built.finish())
}

const wellFormed = (result: FormattedText): Answer<FormattedText> =>
  result.text.isWellFormed()
    ? accept({ text: result.text, entities: mergeCode(result.entities) })
    : cannotParse('Text contains invalid Unicode characters after decoding HTML entities')

const readReference = (source: string, index: number): readonly [string, number] => {
  REFERENCE.lastIndex = index
  const match = REFERENCE.exec(source)
  const code = match?.[1] ? Number(match[1]) : Number.parseInt(match?.[2] ?? '', 16)
  const named = NAMED[match?.[3] ?? '']
  if (match && named) return [named, REFERENCE.lastIndex]
  if (match && code > 0 && code <= 0x10ffff)
    return [String.fromCodePoint(code), REFERENCE.lastIndex]
  return ['&', index + 1]
}

const openTag = (source: string, index: number, built: TextBuilder): Answer<number> => {
  const tag = readTag(source, index)
  if (!tag.ok) return tag
  const { name, attributes, end } = tag.value
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    return cannotParse(
      `Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(source, index)}`,
    )
  }
  built.open({ marker: name, type: TYPE_OF_TAG.get(name) ?? name, at: index, attributes })
  return accept(end)
}

const TAG_NAME = /<([^\s>]*)/y
const ATTRIBUTE = /\s*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}.-]+)(?=[\s>])))?/uy
const TAG_END = /\s*>/y

const readTag = (source: string, index: number): Answer<Tag> => {
  const where = () => `at byte offset ${byteOffset(source, index)}`
  TAG_NAME.lastIndex = index
  const name = (TAG_NAME.exec(source)?.[1] ?? '').toLowerCase()
  if (TAG_NAME.lastIndex >= source.length) return cannotParse(`Unclosed start tag ${where()}`)
  if (!TYPE_OF_TAG.has(name)) return cannotParse(`Unsupported start tag "${name}" ${where()}`)
  const attributes = new Map<string, string>()
  let end = index + 1 + name.length
  for (;;) {
    TAG_END.lastIndex = end
    if (TAG_END.test(source)) return accept({ name, attributes, end: TAG_END.lastIndex })
    ATTRIBUTE.lastIndex = end
    const match = ATTRIBUTE.exec(source)
    if (!match) return brokenAttribute(source, { end, name, where: where() })
    const value = match[2] ?? match[3] ?? match[4]?.toLowerCase()
    if (value === undefined && match[1] !== 'expandable') {
      return brokenAttribute(source, { end: ATTRIBUTE.lastIndex, name, where: where() })
    }
    attributes.set((match[1] ?? '').toLowerCase(), decode(value ?? ''))
    end = ATTRIBUTE.lastIndex
  }
}

const brokenAttribute = (
  source: string,
  { end, name, where }: { readonly end: number; readonly name: string; readonly where: string },
) =>
  source.includes('>', end)
    ? cannotParse(
        `Expected equal sign in declaration of an attribute of the tag "${name}" ${where}`,
      )
    : cannotParse(`Unclosed start tag "${name}" ${where}`)

const decode = (text: string): string => {
  let decoded = ''
  for (let index = 0; index < text.length; ) {
    const [part, end] =
      text[index] === '&' ? readReference(text, index) : [text[index] ?? '', index + 1]
    decoded += part
    index = end
  }
  return decoded
}

const END_TAG = /<\/([^\s>]*)\s*(>?)/y

const closeTag = (source: string, index: number, built: TextBuilder): Answer<number> => {
  const where = () => `at byte offset ${byteOffset(source, index)}`
  const open = built.stack.at(-1)
  if (!open) return cannotParse(`Unexpected end tag ${where()}`)
  END_TAG.lastIndex = index
  const match = END_TAG.exec(source)
  if (!match?.[2]) return cannotParse(`Unclosed end tag ${where()}`)
  const name = (match[1] ?? '').toLowerCase()
  if (name !== '' && name !== open.marker) {
    return cannotParse(
      `Unmatched end tag ${where()}, expected "</${open.marker}>", found "</${name}>"`,
    )
  }
  return close(built, open) ?? accept(END_TAG.lastIndex)
}

const close = (built: TextBuilder, open: OpenEntity) => {
  const { attributes, marker } = open
  if (marker === 'tg-emoji') {
    const id = attributes?.get('emoji-id') ?? ''
    if (!/^\d{1,20}$/.test(id)) return cannotParse('Invalid custom emoji identifier specified')
    built.close({ custom_emoji_id: id })
  } else if (marker === 'a') {
    const url = attributes?.get('href') || built.textSince(open)
    if (!isLink(url)) return cannotParse(`Wrong HTTP URL "${url}"`)
    built.close({ url })
  } else if (marker === 'blockquote' && attributes?.has('expandable')) {
    built.close({ type: 'expandable_blockquote' })
  } else if (marker === 'code') {
    const language = /^language-(.+)$/s.exec(attributes?.get('class') ?? '')?.[1]
    built.close(language ? { language } : {})
  } else built.close({})
  return undefined
}

/** `<pre><code class="language-x">` is one entity with a language; a language on lone code is dropped. */
const mergeCode = (entities: readonly Entity[]): readonly Entity[] => {
  const languages = new Map(
    entities
      .filter(({ type }) => type === 'code')
      .map((code) => [`${code.offset}+${code.length}`, code.language]),
  )
  const pres = new Set(
    entities.filter(({ type }) => type === 'pre').map((pre) => `${pre.offset}+${pre.length}`),
  )
  return entities.flatMap(({ language: _, ...entity }) => {
    const range = `${entity.offset}+${entity.length}`
    if (entity.type === 'code') return pres.has(range) ? [] : [entity]
    const language = entity.type === 'pre' ? languages.get(range) : undefined
    return [language ? { ...entity, language } : entity]
  })
}
