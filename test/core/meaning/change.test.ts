import { expect, test } from 'vitest'
import { changeKindOf, isNewsAnew } from '../../../src/core/meaning/change.ts'
import { alertOf } from '../../alerts.ts'

const LINE = 'Police say 12 hurt in Kyiv strike'
const OTHER = 'Police say 21 hurt in Kyiv strike'
const before = alertOf({ line: LINE })

test.each([
  ['update', { line: OTHER }],
  ['edit', { line: 'Police say 12 injured in Kyiv strike' }],
  ['edit', { line: OTHER, updates: 'edit' as const }],
  ['correction', { line: OTHER, correction: '' }],
  ['correction', { line: OTHER, correction: 'It was 21.' }],
  ['correction', { line: OTHER, correction: '', updates: 'edit' as const }],
  ['correction', { line: LINE, sentences: ['21 were hurt.'], correction: 'It was 21.' }],
  ['edit', { line: LINE, correction: '' }],
])('%s is the word for %o', (kind, changes) => {
  expect(changeKindOf(alertOf(changes), [before])).toBe(kind)
})

test('a note that stood there before says nothing of the next version', () => {
  const noted = alertOf({ line: LINE, correction: 'An earlier version misspelt Kyiv.' })
  const { correction } = noted
  expect(changeKindOf(alertOf({ line: OTHER, correction }), [noted])).toBe('update')
  expect(changeKindOf(alertOf({ line: OTHER, correction: 'It was 21.' }), [noted])).toBe(
    'correction',
  )
})

test('each of the lines that readers were told counts', () => {
  expect(changeKindOf(alertOf({ line: OTHER }), [alertOf({ line: OTHER }), before])).toBe('update')
  expect(changeKindOf(alertOf({ line: OTHER }), [])).toBe('edit')
})

const DAY = 86_400_000
const subject = { ...before.subject, topics: ['world', 'war'] }

test.each([
  [true, alertOf({ line: OTHER }), 0],
  [true, alertOf({ line: OTHER }), DAY],
  [false, alertOf({ line: OTHER }), DAY + 1],
  [false, alertOf({ line: 'Police say twelve hurt in Kyiv strike' }), 0],
  [true, alertOf({ line: LINE, subject }), 0],
  [false, alertOf({ line: LINE, subject }), DAY + 1],
])('%s: %o is news to others after %d ms', (isNews, alert, age) => {
  expect(isNewsAnew(alert, before, age)).toBe(isNews)
})

test('a topic that is gone is no news', () => {
  expect(isNewsAnew(before, alertOf({ line: LINE, subject }), 0)).toBe(false)
})
