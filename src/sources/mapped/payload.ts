/** A post as JSON, or as a form: of a name that comes more than once, all values in a list. */
import type { PostHeaders, ReadFault } from '../../app/ports/source.ts'
import { parseJson } from '../../core/json.ts'
import { err, ok, type Result } from '../../core/result.ts'

const FORM = /^\s*application\/x-www-form-urlencoded\b/i

export function payloadOf(body: Uint8Array, headers: PostHeaders): Result<unknown, ReadFault> {
  return FORM.test(headers.get('content-type') ?? '') ? formOf(body) : parseJson(body)
}

function formOf(body: Uint8Array): Result<unknown, ReadFault> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body)
  } catch {
    return err({ kind: 'not-utf8' })
  }
  const form = new Map<string, string | string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    const known = form.get(name)
    form.set(name, known === undefined ? value : [known, value].flat())
  }
  return ok(Object.fromEntries(form))
}
