/** What the readers of posts of a CMS have in common: what comes of a post, and names in lists. */
import type { Read, ReadFault, SourceContext } from '../app/ports/source.ts'
import type { FieldFault } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import { articleOfFields, type Fields, retractionOfFields } from './fields.ts'
import { valueAt } from './paths.ts'

export type ReadResult = Result<Read, ReadFault>

export const skipped = (reason: string): ReadResult => ok({ kind: 'skipped', reason })

export const invalidEvent = (faults: readonly FieldFault[]): ReadResult =>
  err({ kind: 'invalid-event', faults })

export function published(
  fields: Fields,
  context: SourceContext,
  type: 'article.published' | 'article.updated',
): ReadResult {
  const read = articleOfFields(fields, context)
  if (!read.ok) return invalidEvent(read.error)
  const { value: article, warnings } = read
  return ok({ kind: 'happenings', happenings: [{ type, article }], warnings })
}

export function withdrawn(fields: Fields, context: SourceContext): ReadResult {
  const read = retractionOfFields(fields, context)
  if (!read.ok) return invalidEvent(read.error)
  const happening = { type: 'article.retracted', retraction: read.value } as const
  return ok({ kind: 'happenings', happenings: [happening], warnings: [] })
}

/** Entries of a list, or of an object that some systems make of a list. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

/** The names of a list of `{name}` or of plain strings. */
export const namesIn = (value: unknown): string[] =>
  entriesOf(value)
    .map((entry) => (typeof entry === 'string' ? entry : valueAt(entry, 'name')))
    .filter((name) => typeof name === 'string')

/** A byline is kept as a name; an address of the staff is not. */
export const withoutAddresses = (names: readonly string[]): string[] =>
  names.filter((name) => !/\S@\S/.test(name))
