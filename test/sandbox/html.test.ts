import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../sandbox/html.ts'

const read = (source: string) => {
  const parsed = parseHtml(source)
  if (!parsed.ok)
    return parsed.refusal.description.replace("Bad Request: can't parse entities: ", '')
  const { text, entities } = parsed.value
  return [
    text,
    ...entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`),
  ]
}

describe('parse_mode HTML', () => {
  it.each([
    ['<b>a</b>', ['a', 'bold a']],
    ['<STRONG>a</strong> <em>b</em>', ['a b', 'bold a', 'italic b']],
    ['<b>a <i>b</i></b>', ['a b', 'bold a b', 'italic b']],
    ['a &lt;b&gt; &amp; &quot;c&quot; &#128512; &nbsp;', ['a <b> & "c" 😀 &nbsp;']],
    ['5 > 4 & 3', ['5 > 4 & 3']],
    ['<span class="tg-spoiler">x</span>', ['x', 'spoiler x']],
    ['<b></b>a', ['a']],
    ['<u>a</>', ['a', 'underline a']],
    ['<blockquote expandable>q</blockquote>', ['q', 'expandable_blockquote q']],
  ])('reads %s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  it('keeps the address of a link and the language of a block', () => {
    const link = parseHtml('<a href="https://example.org/?a=1&amp;b=2">x</a>')
    expect(link.ok && link.value.entities[0]?.url).toBe('https://example.org/?a=1&b=2')
    const block = parseHtml('<pre><code class="language-js">x</code></pre>')
    expect(block.ok && block.value.entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'js' },
    ])
  })

  it.each([
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['é<p>a</p>', 'Unsupported start tag "p" at byte offset 2'],
    [
      '1 < 2',
      'Unclosed start tag at byte offset 2'.replace(
        'Unclosed start tag',
        'Unsupported start tag ""',
      ),
    ],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    [
      '<a href=>x</a>',
      'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
    ],
    ['<a href="x', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href="javascript:x">x</a>', 'Wrong HTTP URL "javascript:x"'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji>x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['&#xD800;', 'Text contains invalid Unicode characters after decoding HTML entities'],
  ])('refuses %s', (source, expected) => {
    expect(read(source)).toBe(expected)
  })

  it('never throws, and escaped text comes back to the letter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseHtml(text)))
    const tags = fc.array(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<a href="',
        '">',
        '<pre>',
        '</',
        '&lt',
        '&#0;',
        'x',
        ' ',
        '=',
        "'",
      ),
    )
    fc.assert(fc.property(tags, (parts) => void parseHtml(parts.join(''))))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        expect(read(escaped)).toEqual([text])
      }),
    )
  })
})
