/**
 * Where a value stands in somebody else's JSON (`fields.title.en-US`, `tags.0.name`), and addresses that
 * are put together from such values (`https://example.org/{slug}`).
 */
export interface Found {
  readonly value: unknown
  /** Where it stands, or was looked for, in the sender's payload. */
  readonly path: string
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `undefined` where there is nothing; only what the sender wrote is looked at. */
export function valueAt(json: unknown, path: string): unknown {
  let value = json
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name)
  }
  return value
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const PLACEHOLDER = /\{([^{}]+)\}/g

export const isTemplate = (text: string): boolean => text.includes('{')

export const placeholdersOf = (template: string): readonly string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, path = '']) => path)

/** The template with what `find` finds; `null` where one of the values is missing. */
export function filled(template: string, find: (path: string) => unknown): string | null {
  let isWhole = true
  const text = template.replace(PLACEHOLDER, (_, path: string) => {
    const value = find(path)
    const isShown = (typeof value === 'string' && value !== '') || typeof value === 'number'
    isWhole &&= isShown
    return isShown ? String(value) : ''
  })
  return isWhole ? text : null
}

/** As `filled`, for an address: what stands in a value cannot end its path. */
export const filledAddress = (template: string, find: (path: string) => unknown): string | null =>
  filled(template, (path) => {
    const value = find(path)
    return typeof value === 'string' && !template.startsWith(`{${path}}`) ? encoded(value) : value
  })

const encoded = (value: string) =>
  encodeURIComponent(value.toWellFormed()).replaceAll('%2F', '/').replaceAll('%3A', ':')
