/**
 * Of filters that do not match an article the one that comes nearest, and the tests that it failed: for the reader
 * who wonders why something did not come.
 */
import { type Filter, testOf } from './filter.ts'
import { type About, holds } from './match.ts'
import { print } from './print.ts'
import type { Said } from './said.ts'
import type { Test } from './test.ts'

/** An article, and its words; `null`: they are no longer kept. */
export interface Read {
  readonly about: About
  readonly said: Said | null
}

export interface Miss {
  readonly filter: Filter
  /** As they are written; what is left out and is there begins with a dash. */
  readonly failed: readonly string[]
}

/** `null` where there is no filter. */
export function nearestMiss(filters: readonly Filter[], article: Read): Miss | null {
  const misses = filters.map((filter) => {
    const test = testOf(filter)
    const lack = lackOf(test, article)
    return { filter, lack, passed: sizeOf(test) - lack.failed.length }
  })
  const [nearest] = misses.sort((a, b) => a.lack.size - b.lack.size || b.passed - a.passed)
  return nearest ? { filter: nearest.filter, failed: nearest.lack.failed.map(print) } : null
}

interface Lack {
  readonly failed: readonly Test[]
  /** How many of them would do. */
  readonly size: number
}

function lackOf(test: Test, article: Read): Lack {
  if (holds(test, article.about, article.said) === true) return { failed: [], size: 0 }
  if (test.kind !== 'and' && test.kind !== 'or') return { failed: [test], size: 1 }
  const each = test.tests.map((one) => lackOf(one, article))
  if (test.kind === 'and') return { failed: failedIn(each), size: sum(each.map(sizeIn)) }
  const size = Math.min(...each.map(sizeIn))
  return { failed: failedIn(each.filter((lack) => lack.size === size)), size }
}

const failedIn = (each: readonly Lack[]): readonly Test[] => each.flatMap(({ failed }) => failed)
const sizeIn = ({ size }: Lack): number => size
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)

/** How many tests it is of: one that asks for more and lacks as little is nearer. */
function sizeOf(test: Test): number {
  return test.kind === 'and' || test.kind === 'or' ? sum(test.tests.map(sizeOf)) : 1
}
