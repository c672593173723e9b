/** How programs that scripts run tell what became of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CommandError, lineOf } from '../../scripts/command.ts'
import { boldLine } from '../../scripts/demo.ts'
import { json } from '../../scripts/json.ts'
import { answerLines, printed, recordLines } from '../../scripts/outcome.ts'
import { explained, readFile, senderOf } from '../../scripts/send.ts'
import { countsOf } from '../../scripts/test-counts.ts'
import { operatorCall, refusalOf } from '../../scripts/worker-api.ts'
import { errorIn, isOldState } from '../../scripts/worker-log.ts'

describe("the Worker's log", () => {
  it('gives its last error in one line, without colours', () => {
    const log =
      'Ready\n\x1b[31m✘ \x1b[41;31m[\x1b[41;97mERROR\x1b[41;31m]\x1b[0m \x1b[1mBuild failed with 1 error:\x1b[0m\n  at x\n'
    expect(errorIn(log)).toBe('Build failed with 1 error')
  })

  it('shows when the state is of another version', () => {
    expect(isOldState('Error: no such column: rev: SQLITE_ERROR')).toBe(true)
    expect(isOldState('Ready on http://127.0.0.1:1')).toBe(false)
  })

  it('gives nothing when nothing went wrong', () => {
    expect(errorIn('Ready on http://127.0.0.1:1\n')).toBeNull()
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
    expect(refusalOf({ status: 422, body }).message).toBe('Bad: data.url must be a string.')
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

describe('npm run send', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-send-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    [
      'latin.txt',
      Buffer.from('Caf\u00e9\n\nOne.', 'latin1'),
      'is not UTF-8 text: save it as UTF-8',
    ],
    ['notes.md', Buffer.from('# Dam\n\nOne.'), 'notes.md is Markdown: send text, HTML or JSON.'],
  ])('says what to do about %s', (name, bytes, sentence) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    expect(() => readFile(file)).toThrow(sentence)
  })

  it('says that a file is not there', () => {
    expect(() => readFile(path.join(folder, 'none.txt'))).toThrow("check the file's name")
  })

  it('says that the secret is missing, or not a live one', () => {
    const options = { file: undefined, type: 'ping', publisher: 'daily' } as const
    expect(() => senderOf(options, null)).toThrow('The secret of daily is missing: give it with')
    const body = json({
      type: 'https://lede.test/problems/wrong-signature',
      title: 'x',
      detail: 'y',
    })
    expect(explained({ status: 401, body }, 'daily').message).toBe(
      'The secret is not a live one of daily.',
    )
  })
})

describe('what became of a post', () => {
  const answered = (body: unknown) => printed(answerLines(json(body)))
  const chats = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }
  const record = { type: 'article.published', state: 'done', reason: null, chats, outcome: null }
  const became = (changes: Readonly<Record<string, unknown>>) =>
    printed(recordLines(json({ ...record, ...changes })))

  it.each([
    ['accepted', /^status: {2}accepted$/],
    ['stale', /nothing is sent: a newer version or a retraction is known$/],
    ['duplicate', /nothing more is sent: the same has been accepted before/],
  ])('is told by the status %s', (status, words) => {
    expect(answered({ status })).toMatch(words)
  })

  it('is told with why a post was skipped, and what was dropped of one', () => {
    expect(answered({ status: 'skipped', reason: 'a draft' })).toMatch(/nothing is sent: a draft$/)
    const untold = { event: 'evt_1', status: 'accepted', reason: 'dated too long ago' }
    expect(answered(untold)).toMatch(/nobody is alerted: dated too long ago$/)
    const warnings = [{ path: 'data.topics.1', message: 'must not be empty' }]
    expect(answered({ event: 'evt_1', article: 'a', status: 'accepted', warnings })).toBe(
      'event:   evt_1\narticle: a\nstatus:  accepted\ndropped: data.topics.1 must not be empty',
    )
  })

  it('is told by the line, the sentences and the chats', () => {
    const alert = { line: 'Dam holds', sentences: ['It held.', 'All night.'] }
    const counts = { ...chats, matched: 5, sent: 3, pending: 1, failed: 1 }
    const outcome = 'sent to 3 of 5 chats; 1 waiting; 1 failed'
    expect(became({ alert, chats: counts, outcome })).toBe(
      [
        'line:    Dam holds',
        'text:    It held.',
        'text:    All night.',
        'chats:   sent to 3 of 5 chats; 1 waiting; 1 failed; see GET /v1/dead-letters',
      ].join('\n'),
    )
  })

  it.each([
    [{ outcome: 'nobody had the article' }, 'nobody had the article'],
    [{ state: 'failed', outcome: 'failed: gave up' }, 'failed: gave up; POST /v1/events/e/replay'],
    [{ state: 'accepted', outcome: 'waits for its turn' }, 'waits for its turn; GET /v1/events/e'],
  ])('is told as the record has it, with what there is to do: %j', (changes, words) => {
    expect(became({ id: 'e', ...changes })).toContain(`chats:   ${words}`)
  })
})

describe('a server that is not Lede', () => {
  it.each([
    [200, '<!doctype html>'],
    [404, '{"error":"Not found"}'],
  ])('is told by what it answers: %i %s', async (status, body) => {
    const server = createServer((_, response) => response.writeHead(status).end(body))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const url = `http://127.0.0.1:${port}`
    const asked = operatorCall({ url, operatorToken: 'x' }, 'GET', '/publishers')
    await expect(asked).rejects.toThrow(`No Lede Worker answers at ${url}: start it`)
    server.close()
  })
})
