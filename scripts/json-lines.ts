/** One line of JSON lines: its object, or what is wrong with it, in a sentence. */
export function objectOf(line: string): Readonly<Record<string, unknown>> | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'This is not JSON: write one object a line.'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'This is not a JSON object.'
  return { ...value }
}

/** Whether a field is a text or left out. */
export const isText = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string'
