/** Names of topics or authors, as lists of texts, of objects with a name, or as one text. */
import { isRecord } from '../paths.ts'

const NAMES = ['name', 'title', 'label', 'value', 'slug'] as const

/** Topics in one text stand between commas; an author's name may have one. */
export function topicsIn(value: unknown): readonly unknown[] {
  return typeof value === 'string'
    ? value.split(',').filter((name) => name.trim() !== '')
    : namesIn(value)
}

export const namesIn = (value: unknown): readonly unknown[] =>
  [value]
    .flat()
    .map(nameOf)
    .filter((name) => name !== null)

function nameOf(entry: unknown): string | null {
  if (typeof entry === 'string') return entry.trim() === '' ? null : entry
  if (!isRecord(entry)) return null
  const own = NAMES.map((name) => entry[name]).find((name) => typeof name === 'string')
  // A tag of Contentful's is a link, and its id is what its maker called it.
  const linked = isRecord(entry.sys) && entry.sys.linkType === 'Tag' ? entry.sys.id : null
  const name = own ?? linked
  return typeof name === 'string' && name.trim() !== '' ? name : null
}
