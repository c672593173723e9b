import { describe, expect, it } from 'vitest'
import { cutAtWord } from '../../../train/compressor/cut-at-word.ts'

describe('a line of fewer words than the headline', () => {
  it.each([
    ['fr', 'Le maire quitte la ville pour quelques mois de repos', 8, 'Le maire quitte la ville…'],
    ['de', 'Der Rat von Marl tagt kurz nach der Wahl', 7, 'Der Rat von Marl tagt…'],
    ['en', 'Ada Quill said “the port is closed” to all', 4, 'Ada Quill…'],
    ['en', 'Storm kills 40 people in Marl', 3, 'Storm kills…'],
    [null, 'Mayor of Marl to quit in May', 2, 'Mayor…'],
  ])('ends with no word that leans on what is gone, %s: %s', (language, text, words, line) => {
    expect(cutAtWord(text, { language, words })).toBe(line)
  })

  it('is cut between characters where one word is longer than any line', () => {
    const line = cutAtWord(`${'Ä'.repeat(300)} geht`, { language: null, words: 1 })
    expect(line).toMatch(/^Ä{100,109}…$/)
  })
})
