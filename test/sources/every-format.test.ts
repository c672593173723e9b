/** What a format needs to be one: a line in the table, a page of docs, and golden fixtures. */
import { describe, expect, it } from 'vitest'
import { FORMATS, type Format } from '../../src/app/ports/source.ts'
import { sources } from '../../src/sources/sources.ts'

const pages = Object.keys(
  import.meta.glob('../../docs/publishers/**/*.md', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)
const fixtures = Object.keys(
  import.meta.glob('../fixtures/sources/*/*.expected.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

const hasPage = (format: Format) =>
  pages.some((page) => page.endsWith(`/${format}.md`) || page.endsWith(`/${format}/README.md`))

const hasFixtures = (format: Format) =>
  fixtures.some((fixture) => fixture.includes(`/sources/${format}/`))

const missing = (format: Format): readonly string[] => [
  ...(sources[format] ? [] : ['a line in src/sources/sources.ts']),
  ...(hasPage(format) ? [] : [`docs/publishers/${format}.md`]),
  ...(hasFixtures(format) ? [] : [`test/fixtures/sources/${format}/*.expected.json`]),
]

describe('every format', () => {
  it.each(FORMATS)('%s has its source, its page and its fixtures', (format) => {
    expect(missing(format)).toEqual([])
  })
})
