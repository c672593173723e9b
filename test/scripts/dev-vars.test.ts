import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  ensureDevVars,
  fillBlankSecrets,
  filledIn,
  parseDevVars,
  readDevVars,
} from '../../scripts/dev-vars.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lede-vars-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('reading .dev.vars', () => {
  it('takes assignments, and leaves out comments and blank lines', () => {
    const text =
      '\uFEFF# mine\r\n\r\nA=1\r\n  export B = two words # why\nC="# not a comment"\nD=\n'
    expect(parseDevVars(text)).toEqual({
      ok: true,
      value: { A: '1', B: 'two words', C: '# not a comment', D: '' },
    })
  })

  it.each([
    ['A=1\nbroken', 2, 'not-an-assignment'],
    ['A=1\n\n# x\n1A=2', 4, 'not-an-assignment'],
    ['A B=1', 1, 'not-an-assignment'],
    ['=1', 1, 'not-an-assignment'],
    ['A="1', 1, 'open-quote'],
    ["A=1\nB='", 2, 'open-quote'],
  ])('tells the line that is broken: %j', (text, line, why) => {
    expect(parseDevVars(text)).toEqual({ ok: false, error: { line, why } })
  })

  it('never tells a value', () => {
    const file = path.join(folder, 'broken')
    writeFileSync(file, 'OPERATOR_TOKEN=hunter2\nhunter3')
    expect(() => readDevVars(file)).toThrow(/line 2, is not of the form NAME=value/)
    expect(() => readDevVars(file)).not.toThrow(/hunter/)
  })

  it('takes a missing file for an empty one', () => {
    expect(readDevVars(path.join(folder, 'missing'))).toEqual({})
  })

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseDevVars(text)).toHaveProperty('ok')
      }),
    )
  })
})

describe('writing .dev.vars', () => {
  it('makes a private file with fresh secrets where there is none', () => {
    const file = path.join(folder, 'new')
    expect(ensureDevVars(file)).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { OPERATOR_TOKEN, TELEGRAM_WEBHOOK_SECRET, TELEGRAM_BOT_TOKEN } = readDevVars(file)
    expect(OPERATOR_TOKEN).toMatch(/^[\w-]{32}$/)
    expect(TELEGRAM_WEBHOOK_SECRET).toMatch(/^[\w-]{32}$/)
    expect(OPERATOR_TOKEN).not.toBe(TELEGRAM_WEBHOOK_SECRET)
    expect(TELEGRAM_BOT_TOKEN).toBe('')
  })

  it('leaves a file that is there alone', () => {
    const file = path.join(folder, 'kept')
    writeFileSync(file, 'OPERATOR_TOKEN=mine\n')
    expect(ensureDevVars(file)).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe('OPERATOR_TOKEN=mine\n')
  })

  it('keeps what the example sets, and its last line end', () => {
    const text = filledIn('OPERATOR_TOKEN=set\nSEND_RATE=1\nTELEGRAM_WEBHOOK_SECRET=\n')
    expect(text).toMatch(/^OPERATOR_TOKEN=set\nSEND_RATE=1\nTELEGRAM_WEBHOOK_SECRET=[\w-]{32}\n$/)
  })

  const filledFile = (text: string) => {
    const file = path.join(folder, 'filled')
    writeFileSync(file, text, { mode: 0o644 })
    return { names: fillBlankSecrets(file), text: readFileSync(file, 'utf8'), file }
  }

  it('fills in the secrets that are blank, and keeps all else to the letter', () => {
    const { names, text, file } = filledFile(
      '\uFEFF# mine\r\nexport OPERATOR_TOKEN = "" # why\r\n\r\nA= 1\r\nTELEGRAM_BOT_TOKEN=\r\nTELEGRAM_WEBHOOK_SECRET=\r\n',
    )
    expect(names).toEqual(['TELEGRAM_WEBHOOK_SECRET', 'OPERATOR_TOKEN'])
    expect(text).toMatch(
      /^\uFEFF# mine\r\nexport OPERATOR_TOKEN =[\w-]{32} # why\r\n\r\nA= 1\r\nTELEGRAM_BOT_TOKEN=\r\nTELEGRAM_WEBHOOK_SECRET=[\w-]{32}\r\n$/,
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readDevVars(file).OPERATOR_TOKEN).toMatch(/^[\w-]{32}$/)
  })

  it('adds the secrets that are not named at all', () => {
    const { text } = filledFile('OPERATOR_TOKEN=mine')
    expect(text).toMatch(/^OPERATOR_TOKEN=mine\nTELEGRAM_WEBHOOK_SECRET=[\w-]{32}\n$/)
  })

  it('touches nothing when no secret is blank', () => {
    const set = 'OPERATOR_TOKEN=a\nTELEGRAM_WEBHOOK_SECRET=b'
    expect(filledFile(set)).toMatchObject({ names: [], text: set })
  })
})
