/** Whether a further article of a story is news enough for a sound, by what its readers were told before. */
import { HOUR_MS } from '../time/spans.ts'
import { newOutcomes, outcomesOf, tollRises } from './developments.ts'
import { type Report, tollsIn } from './report.ts'

/** So long after the first that tells an outcome, a second publisher bears it out. */
const BORNE_OUT_MS = HOUR_MS

/**
 * A toll that is the first or much higher than any before, or an outcome that this publisher is the second to tell:
 * what one alone says may be wrong, and what a third says was heard.
 */
export function isDevelopment(report: Report, before: readonly Report[]): boolean {
  const tolls = before.flatMap(tollsIn)
  const text = before.map(({ line, sentences }) => [line, ...sentences].join(' ')).join('\n')
  return tollRises({ tolls, text }, tollsIn(report)) || bearsOutcomeOut(report, before)
}

function bearsOutcomeOut(report: Report, before: readonly Report[]): boolean {
  if (report.language !== 'en') return false
  const [first, ...later] = before
  if (!first) return false
  return newOutcomes(report.line, [first.line]).some((outcome) => {
    const tellers = later.filter(({ line }) => outcomesOf(line).has(outcome))
    const publishers = new Set(tellers.map(({ publisher }) => publisher))
    const isSecond = publishers.size === 1 && !publishers.has(report.publisher)
    return isSecond && tellers.every(({ at }) => report.at - at <= BORNE_OUT_MS)
  })
}
