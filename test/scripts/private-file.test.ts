import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepPrivate, writePrivate } from '../../scripts/private-file.ts'

let folder: string
let umask: number

beforeEach(() => {
  umask = process.umask(0o022)
  folder = mkdtempSync(path.join(tmpdir(), 'lede-private-'))
})

afterEach(() => {
  process.umask(umask)
  rmSync(folder, { recursive: true, force: true })
})

const modeOf = (...names: string[]) =>
  (statSync(path.join(folder, ...names)).mode & 0o777).toString(8)

it('a folder that is made is its owner’s only, with those above it that are made', () => {
  keepPrivate(path.join(folder, '.lede', 'second'))
  expect([modeOf('.lede'), modeOf('.lede', 'second')]).toEqual(['700', '700'])
  writePrivate(path.join(folder, 'new', 'dev.vars'), 'A=1\n')
  expect([modeOf('new'), modeOf('new', 'dev.vars')]).toEqual(['700', '600'])
})

it('a folder that an older version left open is closed, with all below it', () => {
  const state = path.join(folder, '.lede', 'state', 'v3', 'do')
  mkdirSync(state, { recursive: true })
  writeFileSync(path.join(state, 'desk.sqlite'), 'secrets')
  writeFileSync(path.join(folder, '.lede', 'demo.json'), '{}')
  writeFileSync(path.join(folder, '.lede', 'run'), '', { mode: 0o755 })
  expect([modeOf('.lede'), modeOf('.lede', 'demo.json')]).toEqual(['755', '644'])
  keepPrivate(path.join(folder, '.lede'))
  expect([
    modeOf('.lede'),
    modeOf('.lede', 'state', 'v3', 'do'),
    modeOf('.lede', 'state', 'v3', 'do', 'desk.sqlite'),
    modeOf('.lede', 'demo.json'),
    modeOf('.lede', 'run'),
  ]).toEqual(['700', '700', '600', '600', '700'])
})

it('what a link points to is left as it is', () => {
  mkdirSync(path.join(folder, '.lede'))
  writeFileSync(path.join(folder, 'elsewhere'), '')
  chmodSync(path.join(folder, 'elsewhere'), 0o644)
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, '.lede', 'link'))
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, '.lede', 'broken'))
  keepPrivate(path.join(folder, '.lede'))
  expect(modeOf('elsewhere')).toBe('644')
})
