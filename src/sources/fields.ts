/**
 * Fields that were found in somebody else's payload → an article or a withdrawal, checked by the schema
 * of all articles. A fault has the path at which the sender wrote the field, or left it out.
 *
 * What an article can do without (topics, authors, urgency, expiry) is dropped where it is wrong, and a
 * warning says so: an editor's long tag must not keep the news from leaving.
 */
import type { Article, FieldFault, Retraction } from '../core/article.ts'
import { err, type Result } from '../core/result.ts'
import {
  type ArticleContext,
  type ArticleRead,
  articleFrom,
  LIST_LIMIT,
  retractionFrom,
} from './article.ts'
import { instantText } from './instants.ts'
import type { Found } from './paths.ts'

export type FieldName =
  | 'id'
  | 'url'
  | 'headline'
  | 'text'
  | 'html'
  | 'language'
  | 'topics'
  | 'authors'
  | 'published_at'
  | 'updated_at'
  | 'version'
  | 'urgency'
  | 'embargo_until'
  | 'expires_at'
  | 'correction'

export type Fields = Readonly<Partial<Record<FieldName, Found>>>

const DROPPED = new Set(['topics', 'authors', 'urgency', 'expires_at', 'correction'])
const INSTANTS = new Set(['published_at', 'updated_at', 'embargo_until', 'expires_at'])

/** Never throws. */
export function articleOfFields(fields: Fields, context: ArticleContext): ArticleRead {
  const data = dataOf(fields)
  const whole = articleFrom(data, context, '')
  if (whole.ok) return read(whole.value, inSendersWords(whole.warnings, fields, LEFT_OUT))
  const dropped = whole.error.filter(({ path }) => DROPPED.has(nameOf(path)))
  const rest = articleFrom(without(data, dropped), context, '')
  if (!rest.ok) return { ok: false, error: inSendersWords(rest.error, fields) }
  return read(rest.value, inSendersWords([...rest.warnings, ...dropped], fields, LEFT_OUT))
}

const LEFT_OUT = '; what is wrong is left out'

const read = (article: Article, warnings: readonly FieldFault[]): ArticleRead => ({
  ok: true,
  value: article,
  warnings,
})

/** Never throws. */
export function retractionOfFields(
  fields: Fields,
  context: Pick<ArticleContext, 'publisher'>,
): Result<Retraction, readonly FieldFault[]> {
  const retraction = retractionFrom(dataOf(fields), context, '')
  return retraction.ok ? retraction : err(inSendersWords(retraction.error, fields))
}

const dataOf = (fields: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { value }]) => [name, written(name, value)]),
  )

function written(name: string, value: unknown): unknown {
  if (INSTANTS.has(name)) return instantText(value)
  return name === 'id' && typeof value === 'number' ? String(value) : value
}

/** A list loses its wrong entries, and those that are too many; any other value is gone. */
function without(
  data: Readonly<Record<string, unknown>>,
  faults: readonly FieldFault[],
): Readonly<Record<string, unknown>> {
  const paths = new Set(faults.map(({ path }) => path))
  return Object.fromEntries(
    Object.entries(data)
      .filter(([name, value]) => Array.isArray(value) || !paths.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? kept(name, value, paths) : value]),
  )
}

const kept = (name: string, list: readonly unknown[], faults: ReadonlySet<string>) =>
  list.filter((_, index) => !faults.has(`${name}.${index}`)).slice(0, LIST_LIMIT)

const nameOf = (path: string) => path.split('.', 1)[0] ?? ''

/** Two fields may be made of the same member; its fault is told once. */
function inSendersWords(faults: readonly FieldFault[], fields: Fields, more = ''): FieldFault[] {
  const found = new Map<string, Found>(Object.entries(fields))
  const told = faults.map(
    ({ path, message }): FieldFault => ({
      path: found.get(nameOf(path))?.path ?? path,
      message: `${message}${more}`,
    }),
  )
  return [...new Map(told.map((fault) => [`${fault.path} ${fault.message}`, fault])).values()]
}
