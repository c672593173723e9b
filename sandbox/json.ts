/**
 * JSON from outside: parsed without trust. Nesting is bounded before parsing, because what is parsed
 * here is later logged and streamed, and writing very deep JSON overflows the stack.
 */

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MAX_DEPTH = 64
const QUOTED = /"(?:[^"\\]|\\.)*"/gs

/** Parses JSON; undefined when it is not JSON or is nested more than 64 deep. */
export const parseJson = (text: string): unknown => {
  if (tooDeep(text.replace(QUOTED, '""'))) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const tooDeep = (text: string): boolean => {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}
