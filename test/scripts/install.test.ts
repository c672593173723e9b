import { describe, expect, it } from 'vitest'
import { commandOf, missingPackages, problemOf } from '../../scripts/install.mjs'

const lockfile = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } })

describe('what is missing', () => {
  const wanted = lockfile({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/for-another-machine': { version: '1.0.0', optional: true },
    'node_modules/linked': { link: true },
  })

  it('is nothing when every package is there in its version', () => {
    const installed = lockfile({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/extra': { version: '1.0.0' },
    })
    expect(missingPackages(wanted, installed)).toEqual([])
  })

  it('is a package in another version, and one that is not there', () => {
    const installed = lockfile({ 'node_modules/a': { version: '1.0.1' } })
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/a', 'node_modules/b'])
  })

  it('is everything when nothing is installed', () => {
    expect(missingPackages(wanted, {})).toEqual(['node_modules/a', 'node_modules/b'])
  })
})

describe('what to do when the install fails', () => {
  const command = 'npm start'

  it.each(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'ETIMEDOUT'])('is to connect: %s', (code) => {
    expect(problemOf({ code: 1, log: `npm error code ${code}`, command })).toBe(
      'Could not install packages: the package registry cannot be reached. Connect and run "npm start" again.',
    )
  })

  it('is to look into the log otherwise', () => {
    expect(problemOf({ code: 1, log: 'npm error code EUSAGE', command })).toContain(
      '.lede/install.log',
    )
  })

  it('is to let npm run install scripts when it did not', () => {
    expect(problemOf({ code: 0, log: '', command })).toContain('ignore-scripts')
  })
})

describe('what to run again', () => {
  it('is what was typed, with its arguments', () => {
    expect(commandOf('start', [])).toBe('npm start')
    expect(commandOf('start', ['--once'])).toBe('npm start -- --once')
    expect(commandOf('send', ['my file.txt'])).toBe('npm run send -- "my file.txt"')
  })
})
