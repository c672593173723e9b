import { expect, test } from 'vitest'
import { sealOf } from '../../src/platform/kv/sealing.ts'

const TOKEN = 'a-token-of-the-operator'
const seal = sealOf(TOKEN, 'tests')

test('what was closed opens, and shows nothing of itself', async () => {
  const sealed = await seal.close('whsec_secret, Zürich 🗞', 'publisher:demo')
  expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/)
  expect(atob(sealed)).not.toContain('whsec')
  expect(await seal.open(sealed, 'publisher:demo')).toBe('whsec_secret, Zürich 🗞')
})

test('the same text is sealed anew each time', async () => {
  expect(await seal.close('x', 'a')).not.toBe(await seal.close('x', 'a'))
})

test('another token, purpose or place does not open it', async () => {
  const sealed = await seal.close('x', 'publisher:demo')
  expect(await sealOf(`${TOKEN}.`, 'tests').open(sealed, 'publisher:demo')).toBeNull()
  expect(await sealOf(TOKEN, 'else').open(sealed, 'publisher:demo')).toBeNull()
  expect(await seal.open(sealed, 'publisher:other')).toBeNull()
  expect(await sealOf(TOKEN, 'tests').open(sealed, 'publisher:demo')).toBe('x')
})

test('a change of any byte is noticed', async () => {
  const bytes = Uint8Array.from(atob(await seal.close('text', 'a')), (char) => char.charCodeAt(0))
  for (let i = 0; i < bytes.length; i++) {
    const changed = bytes.with(i, (bytes[i] ?? 0) ^ 1)
    expect(await seal.open(btoa(String.fromCharCode(...changed)), 'a'), `byte ${i}`).toBeNull()
  }
})

test.each(['', 'AAAA', '%%%', '{"v":1}', 'ä'])(
  '%j does not open, and does not throw',
  async (text) => {
    expect(await seal.open(text, 'a')).toBeNull()
  },
)
