/** Looks into JSON that somebody else wrote, without trusting its shape. */
export interface Json {
  readonly value: unknown
  /** The text, or `null` when it is not one. */
  readonly text: string | null
  readonly number: number | null
  readonly list: readonly Json[]
  /** A field; of anything but an object with it, a Json of `undefined`. */
  at(field: string): Json
}

export const json = (value: unknown): Json => ({
  value,
  text: typeof value === 'string' ? value : null,
  number: typeof value === 'number' ? value : null,
  list: Array.isArray(value) ? value.map(json) : [],
  at: (field) => json(isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined),
})

/** Of text that is not JSON: a Json of `undefined`. */
export function readJson(text: string): Json {
  try {
    return json(JSON.parse(text))
  } catch {
    return json(undefined)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
