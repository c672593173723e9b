/** How programs that scripts run tell what became of them. */
import { describe, expect, it } from 'vitest'
import { CommandError, lineOf } from '../../scripts/command.ts'
import { boldLine } from '../../scripts/demo.ts'
import { json } from '../../scripts/json.ts'
import { countsOf } from '../../scripts/test-counts.ts'
import { errorOf } from '../../scripts/worker.ts'
import { refusalOf } from '../../scripts/worker-api.ts'

describe("wrangler's log", () => {
  it('gives its last error in one line, without colours', () => {
    const log =
      'Ready\n\x1b[31m✘ \x1b[41;31m[\x1b[41;97mERROR\x1b[41;31m]\x1b[0m \x1b[1mBuild failed with 1 error:\x1b[0m\n  at x\n'
    expect(errorOf(log)).toBe('Build failed with 1 error:')
  })

  it('gives nothing when nothing went wrong', () => {
    expect(errorOf('Ready on http://127.0.0.1:1\n')).toBeNull()
  })
})

describe("vitest's report", () => {
  it('is counted', () => {
    const report = json({ numPassedTests: 5, numFailedTests: 2, testResults: [] })
    expect(countsOf(report, false)).toEqual({ passed: 5, failed: 2 })
  })

  it('counts a file that does not load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: [broken, failing] }
    expect(countsOf(json(report), false)).toEqual({ passed: 1, failed: 2 })
  })

  it('never hides that vitest failed', () => {
    expect(countsOf(json(undefined), false)).toEqual({ passed: 0, failed: 1 })
    expect(countsOf(json({ numPassedTests: 3, numFailedTests: 0 }), false).failed).toBe(1)
  })
})

describe('what a person reads', () => {
  it('is one line, without a trace', () => {
    expect(lineOf(new CommandError('Do this.'))).toBe('Do this.')
    expect(lineOf(new Error('first\nsecond'))).toMatch(/^Something went wrong: first \(.*\)$/)
  })

  it('tells a problem document with the fields it names', () => {
    const errors = [{ path: 'data.url', message: 'must be a string' }]
    const body = json({ title: 'Bad', detail: 'Correct it.', errors })
    expect(refusalOf({ status: 422, body }).message).toBe(
      'Not accepted: data.url must be a string.',
    )
    const plain = json({ title: 'No such publisher', detail: 'Add it.' })
    expect(refusalOf({ status: 404, body: plain }).message).toBe('No such publisher. Add it.')
    expect(refusalOf({ status: 502, body: json(undefined) }).message).toContain('502')
  })

  it('has its alert line where the message is bold', () => {
    const entities = [{ type: 'bold', offset: 0, length: 9 } as const]
    expect(boldLine({ text: 'Dam holds\n\nText', entities })).toBe('Dam holds')
    expect(boldLine({ text: 'Dam holds', entities: [] })).toBe('')
  })
})
