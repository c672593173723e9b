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

test('a pattern that ignores case takes what its literal takes, whatever its classes hold', () => {
  const both = [
    [pattern.iu`^\p{L}\p{M}?$`(), /^\p{L}\p{M}?$/iu],
    [pattern.iu`^\p{Lu}$`(), /^\p{Lu}$/iu],
    [pattern.iu`^\P{L}$`(), /^\P{L}$/iu],
    [pattern.iu`^[\p{L}\d.\]-]+$`(), /^[\p{L}\d.\]-]+$/iu],
    [pattern.iu`^[^.!?\s]$`(), /^[^.!?\s]$/iu],
    [pattern.iu`^[^a-m]$`(), /^[^a-m]$/iu],
    [pattern.iu`^[0-_]$`(), /^[0-_]$/iu],
    [pattern.iu`^[\p{L}-]$`(), /^[\p{L}-]$/iu],
    [pattern.iu`^[éß]\w?$`(), /^[éß]\w?$/iu],
    [pattern.iu`^\[kſ\]|\u{212a}$`(), /^\[kſ\]|\u{212a}$/iu],
    [pattern.i`^[^.]P$`(), /^[^.]P$/i],
  ] as const
  const texts = [...'aAzZéÉßẞſsSkKK1. -]!?', 'É́', '[K]', '[s]', '.p', 'xp', 'eP', 'éa', 'ÉK']
  for (const [made, literal] of both)
    expect(texts.filter((text) => made.test(text))).toEqual(
      texts.filter((text) => literal.test(text)),
    )
})
