/**
 * The content of a message from its parameters: text, entities, link preview. Formatting comes as entities
 * alone.
 */
import { type Answer, accept, badRequest, type Refused, refuse } from './answer.ts'
import { cannotParse, checkEntities, type FormattedText } from './entities.ts'
import { withFoundEntities } from './found-entities.ts'
import { isObject, type JsonObject } from './json.ts'
import { isLink } from './link.ts'
import { type Params, sentFileOf, structureOf, textOf } from './params.ts'

/** UTF-16 units. */
const MAX_TEXT = 4096

/** A file as Telegram tells of it, and what stands in it. */
export interface DocumentContent {
  readonly fileName: string
  readonly mimeType: string
  /** In bytes. */
  readonly size: number
  readonly text: string
}

export interface Content extends FormattedText {
  readonly document?: DocumentContent
  readonly linkPreview?: JsonObject
}

/** Reads and checks all that a text message is made of. */
export const readContent = (params: Params): Answer<Content> => {
  const source = textOf(params, 'text')
  if (!source.isWellFormed()) return badRequest('strings must be encoded in UTF-8')
  if (source === '') return badRequest('message text is empty')
  const formatted = readFormatted(params, source)
  if (!formatted.ok) return formatted
  const trimmed = trim(formatted.value)
  if (trimmed.text === '') return badRequest('text must be non-empty')
  if (trimmed.text.length > MAX_TEXT) return badRequest('message is too long')
  const preview = readLinkPreview(params)
  if (!preview.ok) return preview
  const content = { text: trimmed.text, entities: withFoundEntities(trimmed) }
  return accept(preview.value ? { ...content, linkPreview: preview.value } : content)
}

/** UTF-16 units. */
const MAX_CAPTION = 1024
const MAX_FILE = 50 * 1024 * 1024

/** Reads and checks a file that is uploaded with a call, and its caption. */
export const readDocument = (params: Params): Answer<Content> => {
  const file = sentFileOf(params, 'document')
  if (!file) return badRequest('there is no document in the request')
  if (file.size === 0) return badRequest('file must be non-empty')
  if (file.size > MAX_FILE) return refuse(413, 'Request Entity Too Large')
  const caption = textOf(params, 'caption')
  if (!caption.isWellFormed()) return badRequest('strings must be encoded in UTF-8')
  const formatted = readFormatted(params, caption, 'caption_entities')
  if (!formatted.ok) return formatted
  const trimmed = trim(formatted.value)
  if (trimmed.text.length > MAX_CAPTION) return badRequest('message caption is too long')
  const { name: fileName, mimeType, size, text } = file
  const entities = withFoundEntities(trimmed)
  return accept({ text: trimmed.text, entities, document: { fileName, mimeType, size, text } })
}

/** Telegram reads markup, too; what Lede sends has none, and a slip must not pass for formatting. */
const readFormatted = (
  params: Params,
  source: string,
  name = 'entities',
): Answer<FormattedText> => {
  if (textOf(params, 'parse_mode') !== '')
    return badRequest('the sandbox reads no parse_mode: send entities instead')
  const entities = structureOf(params, name)
  if (entities.kind === 'missing') return accept({ text: source, entities: [] })
  if (entities.kind === 'broken') return cannotParse("Can't parse entities JSON object")
  const checked = checkEntities(source, entities.value)
  return checked.ok ? accept({ text: source, entities: checked.value }) : checked
}

/** Telegram cuts blanks off both ends; entities move along. */
const trim = ({ text, entities }: FormattedText): FormattedText => {
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  const within = (index: number) => Math.min(Math.max(index - start, 0), trimmed.length)
  const moved = entities.map((entity) => {
    const offset = within(entity.offset)
    return { ...entity, offset, length: within(entity.offset + entity.length) - offset }
  })
  return { text: trimmed, entities: moved.filter(({ length }) => length > 0) }
}

const PREVIEW_FLAGS = ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text']

const readLinkPreview = (params: Params): Answer<JsonObject | undefined> => {
  const options = structureOf(params, 'link_preview_options')
  if (options.kind === 'missing') return accept(undefined)
  if (options.kind === 'broken' || !isObject(options.value)) {
    return badRequest("can't parse link preview options JSON object")
  }
  return checkLinkPreview(options.value) ?? accept(options.value)
}

const checkLinkPreview = (options: JsonObject): Refused | undefined => {
  for (const [name, value] of Object.entries(options)) {
    const known = PREVIEW_FLAGS.includes(name) || name === 'url'
    if (!known) return badRequest(`unknown field "${name}" in link preview options`)
    if (name === 'url' ? typeof value !== 'string' : typeof value !== 'boolean') {
      return badRequest(`field "${name}" of link preview options has a wrong type`)
    }
  }
  if (options.prefer_small_media && options.prefer_large_media) {
    return badRequest('prefer_small_media and prefer_large_media exclude each other')
  }
  const { url } = options
  return typeof url === 'string' && url !== '' && !isLink(url)
    ? badRequest('WEBPAGE_URL_INVALID')
    : undefined
}
