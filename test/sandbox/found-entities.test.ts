import { describe, expect, it } from 'vitest'
import { findEntities, withFoundEntities } from '../../sandbox/found-entities.ts'

const found = (text: string) =>
  findEntities(text).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])

describe('addresses found in a text', () => {
  it.each([
    ['Read (https://example.org/a?b=c).', 'https://example.org/a?b=c'],
    ['at evil.com, he said', 'evil.com'],
    ['At evil.com.', 'evil.com'],
    ['at EVIL.COM!', 'EVIL.COM'],
    ['at evil.example', 'evil.example'],
    ['at www.evil.co.uk/path;', 'www.evil.co.uk/path'],
    ['на зло.рф сегодня', 'зло.рф'],
    ['xn--80ak6aa92e.xn--p1ai', 'xn--80ak6aa92e.xn--p1ai'],
    ['join t.me/evil now', 't.me/evil'],
    ['“evil.com”', 'evil.com'],
    ['see evil.com:8080/x#y', 'evil.com:8080/x#y'],
    ['see evil.com:99999', 'evil.com'],
    ['see evil.com?q=1', 'evil.com?q=1'],
    ['(en.wikipedia.org/wiki/Talks_(film))', 'en.wikipedia.org/wiki/Talks_(film)'],
    ['at 192.168.1.1 now', '192.168.1.1'],
    ['ftp://files.example.org', 'ftp://files.example.org'],
    ['HTTPS://Example.Org', 'HTTPS://Example.Org'],
    ['user:pass@evil.com', 'user:pass@evil.com'],
    ['tg://resolve?domain=evil', 'tg://resolve?domain=evil'],
    ['evil.com…', 'evil.com'],
  ])('%s', (text, url) => {
    expect(found(text)).toEqual([['url', url]])
  })

  it.each([
    'It ended.Then it began.',
    'e.g. a.m. U.S. J.P. Morgan',
    'It costs 3.5m, or 12.50 a day.',
    'version 1.2.3',
    'http://localhost',
    'sftp://evil.com',
    'path/evil.com',
    'evil..com',
    'evil-.com',
    'bad_host.com',
  ])('not in %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('tells e-mail addresses apart', () => {
    expect(found('Write to joe.roe+x@mail.example.org.')).toEqual([
      ['email', 'joe.roe+x@mail.example.org'],
    ])
    expect(found('mailto:joe@evil.Com')).toEqual([['email', 'joe@evil.Com']])
  })
})

describe('other taps found in a text', () => {
  it.each([
    ['/follow@lede_bot world', 'bot_command', '/follow@lede_bot'],
    ['see /help.', 'bot_command', '/help'],
    ['ask @jane_roe, she knows', 'mention', '@jane_roe'],
    ['search @gif', 'mention', '@gif'],
    ['#MeToo and more', 'hashtag', '#MeToo'],
    ['#выборы2026', 'hashtag', '#выборы2026'],
    ['buy $AAPL.', 'cashtag', '$AAPL'],
    ['call +1-212-555-0123', 'phone_number', '+1-212-555-0123'],
    ['call +44 (20) 7946 0000 now', 'phone_number', '+44 (20) 7946 0000'],
    ['pay 4111 1111 1111 1111', 'bank_card', '4111 1111 1111 1111'],
  ])('%s', (text, type, tap) => {
    expect(found(text)).toEqual([[type, tap]])
  })

  it.each([
    'a/b, /usr/bin and </b>',
    'me@home',
    '@ab',
    'C#1 #1 #',
    'US$5 A$AP $5 $Apple',
    '+15,000 and 1,234,567',
    '4111 1111 1111 1112',
  ])('none in %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('entities that were given', () => {
  const whole = { offset: 0, length: 8 }

  it('keep a stretch from being found where they carry something of their own', () => {
    for (const entity of [
      { type: 'code', ...whole },
      { type: 'text_link', ...whole, url: 'https://example.org' },
    ]) {
      expect(withFoundEntities({ text: 'evil.com', entities: [entity] })).toEqual([entity])
    }
  })

  it('do not where they are a style, or claim to be what Telegram finds', () => {
    const url = { type: 'url', ...whole }
    const bold = { type: 'bold', ...whole }
    expect(withFoundEntities({ text: 'evil.com', entities: [bold] })).toEqual([bold, url])
    expect(withFoundEntities({ text: 'harmless', entities: [url] })).toEqual([])
  })
})
