import { expect, test } from 'vitest'
import { readConfig } from '../../src/platform/config.ts'

const read = (OPERATOR_TOKEN: unknown) => {
  const { operatorToken, problems } = readConfig({ OPERATOR_TOKEN })
  return { operatorToken, problems }
}

test('a token of 16 characters is taken', () => {
  expect(read(' 0123456789abcdef ')).toEqual({ operatorToken: '0123456789abcdef', problems: [] })
})

test('a shorter one counts as not set, and the problem says so without telling it', () => {
  expect(read('0123456789abcde')).toEqual({
    operatorToken: null,
    problems: ['OPERATOR_TOKEN must have at least 16 characters, and counts as not set.'],
  })
})

test('one that is not set is no problem of the settings: it is a missing secret', () => {
  expect(read(undefined)).toEqual({ operatorToken: null, problems: [] })
  expect(read('  ')).toEqual({ operatorToken: null, problems: [] })
})
