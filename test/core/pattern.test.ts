import { expect, test } from 'vitest'
import { pattern } from '../../src/core/pattern.ts'

test('a pattern says what its literal says, with what is put in', () => {
  const vowel = '[aeiou]'
  expect(pattern.gu`(?<!\p{L})${vowel}\s\\`()).toEqual(/(?<!\p{L})[aeiou]\s\\/gu)
})

test('a pattern is made when it is first asked for, and once', () => {
  const faulty = pattern.u`(`
  expect(faulty).toThrow(SyntaxError)
  const word = pattern.iu`\p{L}+`
  expect(word()).toBe(word())
})
