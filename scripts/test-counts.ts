/** How many tests passed and failed, from vitest's JSON report. */
import type { Json } from './json.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** Never without a failure when vitest failed: a file that does not load has no tests to fail. */
export function countsOf(report: Json, succeeded: boolean): Counts {
  const passed = report.at('numPassedTests').number ?? 0
  const failedTests = report.at('numFailedTests').number ?? 0
  const failed = failedTests + report.at('testResults').list.filter(isUnloaded).length
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed }
}

const isUnloaded = (file: Json): boolean =>
  file.at('status').text === 'failed' &&
  !file.at('assertionResults').list.some((test) => test.at('status').text === 'failed')
