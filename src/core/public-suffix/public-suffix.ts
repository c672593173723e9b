/**
 * Names below which anybody can have one, such as co.uk and github.io: a domain that is one is nobody's.
 * https://github.com/publicsuffix/list/wiki/Format
 */
import { SUFFIX_RULES } from './rules.ts'

let known: ReadonlySet<string> | null = null

/** Read when it is first asked for: most of what a Worker does never asks. */
function rules(): ReadonlySet<string> {
  known ??= new Set(SUFFIX_RULES.split(' '))
  return known
}

/** `host` is in the form that URL parsing gives: lower case, punycode, without a dot at the end. */
export function isPublicSuffix(host: string): boolean {
  const dot = host.indexOf('.')
  if (dot < 0) return true
  if (rules().has(`!${host}`)) return false
  return [host, `*.${host}`, `*.${host.slice(dot + 1)}`].some((rule) => rules().has(rule))
}
