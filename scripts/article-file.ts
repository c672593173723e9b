/**
 * An article from a file, as an event of the Worker's own format: text (the first line is the
 * headline), HTML (the title or the first heading is), or JSON (an event, or its data).
 */
import path from 'node:path'
import { Parser } from 'htmlparser2'
import { err, ok, type Result } from '../src/core/result.ts'

export const EVENT_TYPES = [
  'article.published',
  'article.updated',
  'article.retracted',
  'ping',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export interface ArticleFile {
  readonly name: string
  readonly content: string
}

export type FileFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-headline' }
  | { readonly kind: 'not-json' }
  /** Its marks would be read as words. */
  | { readonly kind: 'markdown' }

export interface FileEvent {
  /** `null` when the file does not say. */
  readonly type: string | null
  readonly data: Readonly<Record<string, unknown>>
}

export function readArticleFile({ name, content }: ArticleFile): Result<FileEvent, FileFault> {
  if (/\.(md|markdown)$/i.test(name)) return err({ kind: 'markdown' })
  const text = content.replace(/^\uFEFF/, '')
  if (text.trim() === '') return err({ kind: 'empty' })
  switch (formatOf(name, text)) {
    case 'json':
      return fromJson(text)
    case 'html':
      return fromHtml(text)
    case 'text':
      return fromText(text)
  }
}

function formatOf(name: string, text: string): 'json' | 'html' | 'text' {
  const ending = path.extname(name).toLowerCase()
  if (ending === '.json') return 'json'
  if (ending === '.html' || ending === '.htm') return 'html'
  if (ending === '.txt') return 'text'
  return /^\s*<(!doctype|html|head|body|article|h1)[\s>]/i.test(text) ? 'html' : 'text'
}

function fromJson(text: string): Result<FileEvent, FileFault> {
  const value = objectIn(text)
  if (value === null) return err({ kind: 'not-json' })
  const { type, data } = value
  if (typeof type !== 'string') return ok({ type: null, data: value })
  return ok({ type, data: isObject(data) ? data : {} })
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fromText(text: string): Result<FileEvent, FileFault> {
  const [headline = '', ...rest] = text.trim().split(/\r\n|\n|\r/)
  const body = rest.join('\n').trim()
  return ok({ type: null, data: { headline: headline.trim(), text: body } })
}

function fromHtml(html: string): Result<FileEvent, FileFault> {
  const headline = textOfFirst(html, 'title') || textOfFirst(html, 'h1')
  return headline ? ok({ type: null, data: { headline, html } }) : err({ kind: 'no-headline' })
}

/** The text of the first such element, decoded, in one line. */
function textOfFirst(html: string, element: string): string {
  let state: 'before' | 'inside' | 'after' = 'before'
  let text = ''
  const parser = new Parser({
    onopentagname(name) {
      if (name === element && state === 'before') state = 'inside'
    },
    ontext(part) {
      if (state === 'inside') text += part
    },
    onclosetag(name) {
      if (name === element && state === 'inside') state = 'after'
    },
  })
  parser.end(html)
  return text.replace(/\s+/g, ' ').trim()
}

/** A short id in the letters of an address, from words such as a headline or a file's name. */
export function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60)
  return slug.replace(/^-+|-+$/g, '') || 'article'
}
