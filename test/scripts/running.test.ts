/** One session per folder of state, and settings that are looked at before it starts. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { runningSession, takeLock } from '../../scripts/running.ts'
import { checkSettings } from '../../scripts/settings.ts'
import { localUrl } from '../../scripts/worker-url.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lede-lock-'))
const lock = path.join(folder, 'running.json')
const demo = path.join(folder, 'demo.json')

afterEach(() => rmSync(lock, { force: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** No process has this id. */
const DEAD = 2 ** 30

const saved = (pid: number): void => writeFileSync(lock, JSON.stringify({ pid, port: 9000 }))

describe('the lock of a session', () => {
  it('keeps a second one out, and says how to have two', () => {
    const release = takeLock(lock, 9000)
    expect(runningSession(lock)).toEqual({ pid: process.pid, port: 9000 })
    expect(() => takeLock(lock, 9001)).toThrow(
      /^Lede runs here already, on port 9000 .*LEDE_STATE_DIR/,
    )
    release()
    expect(existsSync(lock)).toBe(false)
  })

  it.each([
    ['of a dead process', () => saved(DEAD)],
    ['that cannot be read', () => writeFileSync(lock, '{')],
  ])('%s is taken over', (_, leave) => {
    leave()
    expect(runningSession(lock)).toBeNull()
    takeLock(lock, 9001)
    expect(runningSession(lock)?.port).toBe(9001)
  })
})

describe('the Worker on this machine', () => {
  it('is that of the session that runs, else of the last one, else the usual one', () => {
    expect(localUrl({ lock, demo })).toBe('http://127.0.0.1:8787')
    const last = { url: 'http://127.0.0.1:9100', publisher: 'demo', secret: 's', domain: 'd' }
    writeFileSync(demo, JSON.stringify(last))
    expect(localUrl({ lock, demo })).toBe('http://127.0.0.1:9100')
    saved(process.pid)
    expect(localUrl({ lock, demo })).toBe('http://127.0.0.1:9000')
  })
})

describe('settings', () => {
  const right = { TELEGRAM_WEBHOOK_SECRET: 'a_B-9', SEND_RATE: '5', ON_DOUBT: 'skip' }
  const check = (vars: Readonly<Record<string, string>>) => () =>
    checkSettings({ ...right, ...vars }, '.dev.vars')

  it('are taken when they are right', () => {
    expect(check({})).not.toThrow()
    expect(check({ SEND_RATE: '', ON_DOUBT: '' })).not.toThrow()
  })

  it.each(['two words', 'ü', 'a'.repeat(257), 'x!'])('refuse the webhook secret %s', (secret) => {
    expect(check({ TELEGRAM_WEBHOOK_SECRET: secret })).toThrow(
      /^TELEGRAM_WEBHOOK_SECRET in \.dev\.vars must be 1 to 256/,
    )
  })

  it('refuse what the Worker would not take', () => {
    expect(check({ SEND_RATE: 'fast' })).toThrow(
      /^SEND_RATE must be .* Correct it in \.dev\.vars\.$/,
    )
    expect(check({ ON_DOUBT: 'maybe' })).toThrow(/^ON_DOUBT must be/)
  })
})
