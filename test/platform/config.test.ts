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

test.each([
  ['https://lede.example.org', 'https://lede.example.org'],
  [' https://lede.example.org/ ', 'https://lede.example.org'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['', null],
  [undefined, null],
])('the public address %j is %j', (PUBLIC_URL, publicUrl) => {
  expect(readConfig({ PUBLIC_URL })).toMatchObject({ publicUrl, problems: [] })
})

test.each(['lede.example.org', 'ftp://x.org', 'https://'])(
  'what is no public address is told: %s',
  (PUBLIC_URL) => {
    expect(readConfig({ PUBLIC_URL })).toMatchObject({
      publicUrl: null,
      problems: ['PUBLIC_URL must be an address such as https://lede.example.org.'],
    })
  },
)
