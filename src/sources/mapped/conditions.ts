/**
 * Conditions of an operator: `{"event": ["entry.create", "entry.update"], "entry.publishedAt": null}`.
 *
 * All paths of one must hold; of a list, any. `null` is what is not there or empty, a `*` at the beginning
 * or the end stands for anything, `{"not": …}` turns a value around. 1 and "1" are the same, since forms
 * know no numbers.
 */
import { isEmpty } from '../paths.ts'
import type { Condition, Value, Wanted } from './condition.ts'

/** The first that holds, or null. */
export const firstThatHolds = (
  conditions: readonly Condition[],
  find: (path: string) => unknown,
): Condition | null =>
  conditions.find((condition) =>
    Object.entries(condition).every(([path, wanted]) => holds(wanted, find(path))),
  ) ?? null

/** `event is "entry.create" and entry.publishedAt is empty`, in the words of the payload. */
export const told = (condition: Condition, find: (path: string) => unknown): string =>
  Object.keys(condition)
    .map((path) => `${path} is ${shown(find(path))}`)
    .join(' and ')

function holds(wanted: Wanted, value: unknown): boolean {
  if (typeof wanted === 'object' && wanted !== null && 'not' in wanted)
    return !isOneOf(wanted.not, value)
  return isOneOf(wanted, value)
}

const isOneOf = (wanted: Value | readonly Value[], value: unknown): boolean =>
  [wanted].flat().some((one) => isLike(one, value))

function isLike(wanted: Value, value: unknown): boolean {
  if (wanted === null) return isEmpty(value)
  if (typeof value === 'object' || value === undefined) return false
  const text = String(value)
  const pattern = String(wanted)
  if (pattern.startsWith('*')) return text.endsWith(pattern.slice(1))
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern
}

const SHOWN_LIMIT = 60

const shown = (value: unknown): string =>
  isEmpty(value) ? 'empty' : (JSON.stringify(value)?.slice(0, SHOWN_LIMIT) ?? 'empty')
