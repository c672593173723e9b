import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linksIn } from '../../../src/core/feed/link-header.ts'

test.each([
  ['<https://hub.example.org/>; rel="hub"', [['https://hub.example.org/', 'hub']]],
  [
    '<a>; rel=hub, <b>; rel=self',
    [
      ['a', 'hub'],
      ['b', 'self'],
    ],
  ],
  ['<a>;rel="hub self";type="x/y"', [['a', 'hub self']]],
  ['<a>; REL = "hub"; rel="self"', [['a', 'hub']]],
  ['<a,b;c>; title="x, <z>; rel=self"; rel=hub', [['a,b;c', 'hub']]],
  ['<a>; title="\\"; rel=self;"; rel=hub', [['a', 'hub']]],
  [
    '< a >; rel=hub ,, <b>',
    [
      ['a', 'hub'],
      ['b', ''],
    ],
  ],
  ['<a>; rel=hub; anchor="https://elsewhere.example.org/", <b>; rel=hub', [['b', 'hub']]],
  ['nonsense, <b>; rel=hub', [['b', 'hub']]],
  ['', []],
  ['<a; rel=hub', []],
])('%s', (header, links) => {
  expect(linksIn(header).map(({ href, rel }) => [href, rel])).toEqual(links)
})

test('links that are written are read, whatever stands in their other parameters', () => {
  const href = fc.webUrl()
  const rel = fc.constantFrom('hub', 'self', 'alternate', 'hub self')
  const title = fc.string().filter((text) => /^[ -~]*$/.test(text))
  const link = fc.record({ href, rel, title })
  fc.assert(
    fc.property(fc.array(link, { maxLength: 5 }), (links) => {
      const written = links.map(({ href, rel, title }) => {
        const quoted = title.replace(/["\\]/g, '\\$&')
        return `<${href}>; title="${quoted}"; rel="${rel}"`
      })
      expect(linksIn(written.join(', '))).toEqual(links.map(({ href, rel }) => ({ href, rel })))
    }),
  )
})

test('whatever a server writes is read', () => {
  const piece = fc.constantFrom('<', '>', ';', ',', '"', '\\', ' ', 'rel', '=', 'hub', 'a')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      for (const { href } of linksIn(pieces.join(''))) expect(href).not.toMatch(/[<>]/)
    }),
  )
})
