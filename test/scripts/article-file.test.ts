import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticleFile, slugOf } from '../../scripts/article-file.ts'

const read = (name: string, content: string) => readArticleFile({ name, content })

describe('a text file', () => {
  it('has its headline in the first line and the article below', () => {
    expect(read('a.txt', '\uFEFF\n Dam holds \r\n\r\nOne.\r\n\r\nTwo.\r\n')).toEqual({
      ok: true,
      value: { type: null, data: { headline: 'Dam holds', text: 'One.\n\nTwo.' } },
    })
  })

  it('is what a file of any other name is, too', () => {
    expect(read('article', 'Dam holds\nOne < two.')).toMatchObject({
      value: { data: { headline: 'Dam holds', text: 'One < two.' } },
    })
  })

  it('may be a headline alone', () => {
    expect(read('a.txt', 'Dam holds\n')).toMatchObject({
      value: { data: { headline: 'Dam holds', text: '' } },
    })
  })

  it('is refused when it is empty', () => {
    expect(read('a.txt', ' \n ')).toEqual({ ok: false, error: { kind: 'empty' } })
  })
})

describe('an HTML file', () => {
  it('has its title, decoded, for a headline', () => {
    const html = '<!doctype html><TITLE>\n Dam &amp; bridge\n hold</TITLE><h1>Other</h1><p>One.'
    expect(read('a.html', html)).toEqual({
      ok: true,
      value: { type: null, data: { headline: 'Dam & bridge hold', html } },
    })
  })

  it('has its first heading where there is no title', () => {
    const html = '<article><h1>Dam <em>holds</em></h1><p>One.</p><h1>Second</h1></article>'
    expect(read('a', html)).toMatchObject({ value: { data: { headline: 'Dam holds', html } } })
  })

  it('is refused without both', () => {
    expect(read('a.html', '<title> </title><p>One.')).toMatchObject({
      error: { kind: 'no-headline' },
    })
  })
})

describe('a JSON file', () => {
  it('is an event', () => {
    const event = { type: 'article.updated', data: { id: 'a' } }
    expect(read('a.json', JSON.stringify(event))).toEqual({ ok: true, value: event })
  })

  it('or only its data', () => {
    expect(read('a.json', '{"id":"a","headline":"Dam holds"}')).toEqual({
      ok: true,
      value: { type: null, data: { id: 'a', headline: 'Dam holds' } },
    })
  })

  it.each(['[1]', '"text"', '{', 'null'])('is refused when it is no object: %s', (content) => {
    expect(read('a.json', content)).toEqual({ ok: false, error: { kind: 'not-json' } })
  })
})

it('reads any file without throwing', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'a.txt', 'a.html', 'a.json'), fc.string(), (name, content) => {
      expect(read(name, content)).toHaveProperty('ok')
    }),
  )
})

describe('a slug', () => {
  it('has only letters that an address can show', () => {
    expect(slugOf('Köln: “Dam” holds — 3 hurt!')).toBe('koln-dam-holds-3-hurt')
    expect(slugOf('Рейтинг')).toBe('article')
  })

  it('is short and never begins or ends with a dash', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(slugOf(words)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/)
      }),
    )
  })
})
