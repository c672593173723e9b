import { expect, test } from 'vitest'
import { feedFaultSaid } from '../../src/app/feed-fault.ts'

test.each([
  'address',
  'redirects',
  'too-big',
  'too-slow',
  'unreachable',
  'not-a-feed',
  'status 503',
  'of another version',
  'constructor',
])('why a feed was not read is a sentence: %s', (fault) => {
  expect(feedFaultSaid(fault)).toMatch(/^[A-Z][^.]*\.$/)
})
