import { describe, expect, it } from 'vitest'
import { quotesBalance } from '../../../src/core/text/quotes.ts'

describe('quotation marks', () => {
  it.each([
    '“Go,” he said.',
    '„Geh“, sagte er.',
    '« Partez »',
    '「逃げて」と話した。',
    '《河流》',
    '»Geh«, sagte er.',
    '”Gå”, sade han.',
    '»Mene», hän sanoi.',
    "the workers' party",
  ])('have their partners: %s', (text) => expect(quotesBalance(text)).toBe(true))

  it.each([
    '“Go, he said.',
    'Go,” he said.',
    '« Partez',
    '「逃げて。',
    '逃げて』と話した。',
    '《河流',
    "'Go, he said.",
    '»Geh, sagte er.',
    '”Gå, sade han.',
  ])('lack one: %s', (text) => expect(quotesBalance(text)).toBe(false))
})
