/** How urgent a filter wants what it finds to be, beside all else that it asks for. */
import { everything, type Filter, testOf } from './filter.ts'
import { print } from './print.ts'
import type { Test } from './test.ts'

/** 1 is the most; `null`: it does not matter. */
export function leastUrgency(filter: Filter): number | null {
  const asked = partsOf(filter).find((test) => test.kind === 'urgency')
  return asked?.kind === 'urgency' ? asked.atLeast : null
}

export function withLeastUrgency(filter: Filter, atLeast: number | null): Filter {
  const others = partsOf(filter).filter(({ kind }) => kind !== 'urgency' && kind !== 'everything')
  const all: readonly Test[] = atLeast === null ? others : [...others, { kind: 'urgency', atLeast }]
  // What only leaves something out leaves it out of everything.
  const whole = all.every(({ kind }) => kind === 'not') ? [testOf(everything), ...all] : all
  const [only, another] = whole
  const test: Test = only && !another ? only : { kind: 'and', tests: whole }
  return { ...filter, text: print(test) }
}

function partsOf(filter: Filter): readonly Test[] {
  const test = testOf(filter)
  return test.kind === 'and' ? test.tests : [test]
}
