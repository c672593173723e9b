import { expect, test } from 'vitest'
import type { Copies } from '../../src/app/ports/desk.ts'
import { outcomeOf } from '../../src/app/settle.ts'

const copies = (changes: Partial<Copies>): Copies => ({
  had: 415,
  corrected: 415,
  pending: 0,
  failed: 0,
  left: 0,
  ...changes,
})

test.each([
  [copies({}), 'corrected in 415 of 415 chats'],
  [copies({ corrected: 412, left: 3 }), 'corrected in 412 of 415 chats; 3 left'],
  [
    copies({ corrected: 300, pending: 112, left: 2, failed: 1 }),
    'corrected in 300 of 415 chats; 112 waiting; 2 left; 1 failed',
  ],
  [copies({ had: 0, corrected: 0 }), null],
  [null, null],
])('what became of copies is one sentence', (of, says) => {
  expect(outcomeOf({ type: 'article.updated', copies: of })).toBe(says)
})

test('a retraction withdraws', () => {
  expect(outcomeOf({ type: 'article.retracted', copies: copies({}) })).toMatch(/^withdrawn in/)
})
