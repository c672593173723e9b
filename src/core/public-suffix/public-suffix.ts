/**
 * Names below which anybody can have one, such as co.uk and github.io: a domain that is one is nobody's.
 * https://github.com/publicsuffix/list/wiki/Format
 */
import { once } from '../once.ts'
import { SUFFIX_RULES } from './rules.ts'

/** Most of what a Worker does never asks for them. */
const rules = once((): ReadonlySet<string> => new Set(SUFFIX_RULES.split(' ')))

/** `host` is in the form that URL parsing gives: lower case, punycode, without a dot at the end. */
export function isPublicSuffix(host: string): boolean {
  const dot = host.indexOf('.')
  if (dot < 0) return true
  if (rules().has(`!${host}`)) return false
  return [host, `*.${host}`, `*.${host.slice(dot + 1)}`].some((rule) => rules().has(rule))
}
