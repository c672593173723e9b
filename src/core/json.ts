/** JSON from outside: UTF-8 to the letter, and no deeper than any honest sender nests it. */
import { err, ok, type Result } from './result.ts'

export interface JsonFault {
  readonly kind: 'not-utf8' | 'not-json' | 'too-deep'
}

const DEPTH_LIMIT = 32

/** Pure, and part of every runtime, but not of the language: its types would come with a platform's. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}

export function parseJson(bytes: Uint8Array): Result<unknown, JsonFault> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return err({ kind: 'not-utf8' })
  }
  if (isTooDeep(text)) return err({ kind: 'too-deep' })
  try {
    return ok(JSON.parse(text))
  } catch {
    return err({ kind: 'not-json' })
  }
}

/** Counts brackets outside strings; for text that is no JSON any answer will do. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '[' || char === '{') depth += 1
    else if (char === ']' || char === '}') depth -= 1
    if (depth > DEPTH_LIMIT) return true
  }
  return false
}
