import { expect, test } from 'vitest'
import { type HashKey, keyedHash, parseHashKey } from '../../src/core/keyed-hash.ts'

const keyOf = (hex: string): HashKey => {
  const key = parseHashKey(hex)
  if (!key) throw new Error('no key')
  return key
}
const KEY = keyOf('000102030405060708090a0b0c0d0e0f')

test('is SipHash-2-4, by the test vector of its authors for eight bytes', () => {
  expect(keyedHash(0x0706050403020100n, KEY)).toBe(0x93f5f5799a932462n)
})

test('takes chats and groups, and another key gives another hash', () => {
  expect(keyedHash(-1001234567890n, KEY)).toBe(0x43d603369a781346n)
  const other = keyOf('100102030405060708090a0b0c0d0e0f')
  expect(keyedHash(-1001234567890n, other)).not.toBe(0x43d603369a781346n)
})

test('a key is 32 hexadecimal digits', () => {
  for (const text of ['', '00', 'x'.repeat(32), '0'.repeat(33)]) {
    expect(parseHashKey(text)).toBeNull()
  }
})
