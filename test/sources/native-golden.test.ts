import { describe, expect, it } from 'vitest'
import { native } from '../../src/sources/native.ts'
import { goldenPairs, readGolden } from './golden.ts'

const goldens = goldenPairs(
  import.meta.glob('../fixtures/sources/native/*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

describe('what is posted in the format of its own', () => {
  it.each(goldens)('is read: $name', (golden) => {
    expect(readGolden(native, golden)).toEqual(golden.read)
  })
})
