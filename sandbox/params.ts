/**
 * The parameters of a Bot API call. Telegram takes them from the query, from JSON, from a urlencoded
 * form and from multipart alike, and every value may also arrive as text, so the readers below accept
 * both. Of a file its name, its type and its text are read.
 */
import { type Answer, accept, badRequest, type Refused } from './answer.ts'
import { isObject, parseJson } from './json.ts'

export type Params = Readonly<Record<string, unknown>>

/** Reads query and body together; the body wins, as at Telegram. */
export const readParams = async (request: Request): Promise<Answer<Params>> => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  if (request.method === 'GET') return accept(query)
  const body = await readBody(request)
  return body.ok ? accept({ ...query, ...body.value }) : body
}

const readBody = async (request: Request): Promise<Answer<Params>> => {
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  if (type.startsWith('application/json')) return readJson(await request.text())
  if (!type.includes('form')) return accept({})
  try {
    return accept(await fieldsOf(await request.formData()))
  } catch {
    return malformed()
  }
}

const readJson = (text: string): Answer<Params> => {
  if (text.trim() === '') return accept({})
  const value = parseJson(text)
  return isObject(value) ? accept(value) : malformed()
}

/** A file that came with a call. */
export interface SentFile {
  readonly name: string
  readonly mimeType: string
  /** In bytes. */
  readonly size: number
  readonly text: string
}

const fieldsOf = async (form: FormData): Promise<Params> => {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) {
    fields[name] = typeof value === 'string' ? value : await fileOf(value)
  }
  return fields
}

const fileOf = async (file: File): Promise<SentFile> => ({
  name: file.name,
  mimeType: file.type || 'application/octet-stream',
  size: file.size,
  text: await file.text(),
})

/** A file that a parameter holds or, as `attach://NAME`, points to. */
export const sentFileOf = (params: Params, name: string): SentFile | undefined => {
  const attached = /^attach:\/\/(.+)$/.exec(typeof params[name] === 'string' ? params[name] : '')
  const value = attached ? params[attached[1] ?? ''] : params[name]
  return isSentFile(value) ? value : undefined
}

const isSentFile = (value: unknown): value is SentFile =>
  isObject(value) && typeof value.text === 'string' && typeof value.size === 'number'

const malformed = (): Refused => badRequest("can't parse the request body")

/** A parameter as text; empty when it is missing. */
export const textOf = (params: Params, name: string): string => {
  const value = params[name]
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A whole number; undefined when missing or not one. */
export const integerOf = (params: Params, name: string): number | undefined => {
  const text = textOf(params, name).trim()
  const value = /^[+-]?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? value : undefined
}

export const flagOf = (params: Params, name: string): boolean =>
  ['true', 'yes', '1'].includes(textOf(params, name).trim().toLowerCase())

export type Structure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'value'; readonly value: unknown }

/**
 * A structured parameter, sent as JSON or as text that holds JSON.
 * `missing` when absent or empty, `broken` when the text is no JSON.
 */
export const structureOf = (params: Params, name: string): Structure => {
  const raw = params[name]
  if (raw === undefined || raw === null || raw === '') return { kind: 'missing' }
  const value = typeof raw === 'string' ? parseJson(raw) : raw
  return value === undefined ? { kind: 'broken' } : { kind: 'value', value }
}
