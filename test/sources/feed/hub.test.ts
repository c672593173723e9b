import { describe, expect, test } from 'vitest'
import { isSignedByHub } from '../../../src/sources/feed/hub-signature.ts'
import { headerLinks } from '../../../src/sources/feed/links.ts'
import { readFeed } from '../../../src/sources/feed/read.ts'

const ADDRESS = 'https://example.org/news/feed'

describe('where a feed names its hub', () => {
  const links = '<link rel="hub" href="/hub"/><link rel="self" href="https://example.org"/>'
  const documents = {
    atom: `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title>${links}</feed>`,
    rss: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title>${links.replaceAll('<link', '<atom:link')}</channel></rss>`,
    json: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      feed_url: 'https://example.org',
      hubs: [
        { type: 'rssCloud', url: 'https://cloud.test/' },
        { type: 'WebSub', url: 'https://example.org/hub' },
      ],
      items: [],
    }),
  }
  test.each(Object.entries(documents))('%s', (_, text) => {
    const read = readFeed(text, ADDRESS)
    // A topic as it is written: a hub knows it by its very characters.
    expect(read).toMatchObject({
      value: { hub: 'https://example.org/hub', self: 'https://example.org' },
    })
  })
  test('its server', () => {
    const header = '<../hub>; rel="hub", <feed?a=b>; rel="self"'
    expect(headerLinks(header, ADDRESS)).toEqual({
      hub: 'https://example.org/hub',
      self: 'https://example.org/news/feed?a=b',
    })
    expect(headerLinks('<javascript:alert(1)>; rel="hub self"', ADDRESS)).toEqual({
      hub: null,
      self: null,
    })
    expect(headerLinks(null, ADDRESS)).toEqual({ hub: null, self: null })
  })
})

describe('a signature', () => {
  const secret = 'Jefe'
  const body = new TextEncoder().encode('what do ya want for nothing?')
  /** RFC 2202 and RFC 4231, test case 2. */
  const known = {
    sha1: 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    sha384:
      'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
    sha512:
      '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
  }
  const signed = (header: string, bytes = body) => isSignedByHub(bytes, { header, secret })

  test.each(Object.entries(known))('by %s fits what it was made of', async (method, mac) => {
    expect(await signed(`${method}=${mac}`)).toBe(true)
    expect(await signed(`${method.toUpperCase()}=${mac.toUpperCase()}`)).toBe(true)
    expect(await signed(`${method}=${mac}`, body.slice(1))).toBe(false)
    expect(await isSignedByHub(body, { header: `${method}=${mac}`, secret: 'Jeff' })).toBe(false)
    expect(await isSignedByHub(body, { header: `${method}=${mac}`, secret: '' })).toBe(false)
  })
  test.each([
    '',
    known.sha256,
    `sha256=${known.sha1}`,
    `sha1=${known.sha256.slice(0, 40)}`,
    `sha256=${known.sha256.slice(2)}`,
    `sha256=${known.sha256}00`,
    `sha256=${known.sha256},sha1=${known.sha1}`,
    `md5=${known.sha1}`,
    `sha224=${known.sha256}`,
    `sha3=${known.sha256}`,
    'sha256=',
    `__proto__=${known.sha1}`,
  ])('that is none proves nothing: %s', async (header) => {
    expect(await signed(header)).toBe(false)
  })
})
