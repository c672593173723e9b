/**
 * The legacy parse_mode Markdown: no nesting, four markers, one kind of failure.
 */
import { type Answer, accept } from './answer.ts'
import { cannotParse, type FormattedText } from './entities.ts'
import { byteOffset, TextBuilder } from './formatted-text.ts'
import { isLink } from './link.ts'

const TYPE_OF: Readonly<Record<string, string>> = {
  '*': 'bold',
  _: 'italic',
  '`': 'code',
  '```': 'pre',
  '[': 'text_link',
}
const TARGET = /\(([^)]*)\)?/y

/** Turns legacy Markdown into text and entities. */
export const parseMarkdown = (source: string): Answer<FormattedText> => {
  const built = new TextBuilder()
  for (let index = 0; index < source.length; ) {
    const character = source[index] ?? ''
    if (character === '\\' && '_*`['.includes(source[index + 1] ?? ' ')) {
      built.add(source[index + 1] ?? '')
      index += 2
    } else if (TYPE_OF[character] === undefined) {
      built.add(character)
      index += 1
    } else {
      const next = readEntity(source, index, built)
      if (!next.ok) return next
      index = next.value
    }
  }
  return accept(built.finish())
}

const readEntity = (source: string, index: number, built: TextBuilder): Answer<number> => {
  const marker = source.startsWith('```', index) ? '```' : (source[index] ?? '')
  const closing = marker === '[' ? ']' : marker
  const end = source.indexOf(closing, index + marker.length)
  if (end < 0) {
    return cannotParse(
      `Can't find end of the entity starting at byte offset ${byteOffset(source, index)}`,
    )
  }
  const inner = source.slice(index + marker.length, end)
  built.open({ marker, type: TYPE_OF[marker] ?? '', at: index })
  if (marker !== '[') {
    built.add(inner)
    built.close({})
    return accept(end + closing.length)
  }
  return closeLink(source, { inner, end }, built)
}

const closeLink = (
  source: string,
  { inner, end }: { readonly inner: string; readonly end: number },
  built: TextBuilder,
): Answer<number> => {
  TARGET.lastIndex = end + 1
  const target = TARGET.exec(source)
  const url = target?.[1] ?? inner
  if (!isLink(url)) return cannotParse(`Wrong HTTP URL "${url}"`)
  built.add(inner)
  built.close({ url })
  return accept(target ? TARGET.lastIndex : end + 1)
}
