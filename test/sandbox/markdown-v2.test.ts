import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../sandbox/markdown.ts'
import { parseMarkdownV2 } from '../../sandbox/markdown-v2.ts'

const reader = (parse: typeof parseMarkdownV2) => (source: string) => {
  const parsed = parse(source)
  if (!parsed.ok)
    return parsed.refusal.description.replace("Bad Request: can't parse entities: ", '')
  const { text, entities } = parsed.value
  return [
    text,
    ...entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`),
  ]
}

describe('parse_mode MarkdownV2', () => {
  const read = reader(parseMarkdownV2)

  it.each([
    [
      '*a* _b_ __c__ ~d~ ||e||',
      ['a b c d e', 'bold a', 'italic b', 'underline c', 'strikethrough d', 'spoiler e'],
    ],
    ['*a _b_*', ['a b', 'bold a b', 'italic b']],
    ['`a.b` ```js\nc!\n```', ['a.b c!\n', 'code a.b', 'pre c!\n']],
    ['[x](https://example.org/a\\)b)', ['x', 'text_link x']],
    ['![👍](tg://emoji?id=5368324170671202286)', ['👍', 'custom_emoji 👍']],
    ['>a\n>b\nc', ['a\nb\nc', 'blockquote a\nb']],
    ['**>a\n>b||', ['a\nb', 'expandable_blockquote a\nb']],
    ['1\\.5 \\- 2', ['1.5 - 2']],
  ])('reads %j', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  it.each([
    ['Hello.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['a - b', "Character '-' is reserved and must be escaped with the preceding '\\'"],
    ['a > b', "Character '>' is reserved and must be escaped with the preceding '\\'"],
    ['a | b', "Character '|' is reserved and must be escaped with the preceding '\\'"],
    ['é *a', "Can't find end of Bold entity at byte offset 3"],
    ['*a _b*_', "Can't find end of Italic entity at byte offset 3"],
    ['`a', "Can't find end of Code entity at byte offset 0"],
    ['[a](https://example.org', "Can't find end of a URL at byte offset 4"],
    ['![a](https://example.org)', 'Custom emoji entity must contain a tg://emoji URL'],
    ['[a](javascript:x)', 'Wrong HTTP URL "javascript:x"'],
    ['>*a\nb*', "Can't find end of Bold entity at byte offset 1"],
  ])('refuses %j', (source, expected) => {
    expect(read(source)).toBe(expected)
  })

  it('never throws, and escaped text comes back to the letter', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '*',
        '_',
        '__',
        '~',
        '||',
        '[',
        '](',
        ')',
        '`',
        '```',
        '>',
        '\n',
        '\\',
        '!',
        '**>',
        'a',
        '😀',
      ),
    )
    fc.assert(fc.property(pieces, (parts) => void parseMarkdownV2(parts.join(''))))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&'))).toEqual([text])
      }),
    )
  })
})

describe('legacy parse_mode Markdown', () => {
  const read = reader(parseMarkdown)

  it('reads its four markers and escapes', () => {
    expect(read('*a* _b_ `c` [d](https://example.org) \\*e.')).toEqual([
      'a b c d *e.',
      'bold a',
      'italic b',
      'code c',
      'text_link d',
    ])
  })

  it('refuses what never ends', () => {
    expect(read('a *b')).toBe("Can't find end of the entity starting at byte offset 2")
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMarkdown(text)))
  })
})
