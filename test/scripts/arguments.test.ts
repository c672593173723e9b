/** What people type after `npm run … --`. */
import { describe, expect, it } from 'vitest'
import { json } from '../../scripts/json.ts'
import { adviceFor, readPort } from '../../scripts/ports.ts'
import { readPublisherCommand } from '../../scripts/publisher.ts'
import { feedShown } from '../../scripts/publisher-shown.ts'
import { readSendOptions } from '../../scripts/send.ts'
import { eventOf } from '../../scripts/sent-event.ts'
import { webhookUrl } from '../../scripts/setup.ts'
import { workerUrl } from '../../scripts/worker-url.ts'

describe('npm run publisher', () => {
  it('reads what to add', () => {
    const args = ['add', 'daily', '--name', 'Daily', '--domain', 'a.com', '--domain', 'b.com']
    expect(readPublisherCommand(args)).toEqual({
      verb: 'add',
      id: 'daily',
      name: 'Daily',
      domains: ['a.com', 'b.com'],
      format: 'native',
      settings: null,
      updates: 'reply',
      url: undefined,
    })
  })

  it('reads the format and its settings', () => {
    const add = ['add', 'daily', '--name', 'Daily', '--domain', 'a.com']
    expect(readPublisherCommand([...add, '--format', 'ghost'])).toMatchObject({
      format: 'ghost',
      settings: null,
    })
    const mapped = [...add, '--format', 'mapped', '--settings', '{"preset":"strapi"}']
    expect(readPublisherCommand(mapped)).toMatchObject({
      format: 'mapped',
      settings: { preset: 'strapi' },
    })
    expect(readPublisherCommand([...add, '--feed', 'https://a.com/rss'])).toMatchObject({
      format: 'feed',
      settings: { url: 'https://a.com/rss' },
    })
  })

  it('reads the other verbs', () => {
    expect(readPublisherCommand(['list', '--url', 'http://x'])).toEqual({
      verb: 'list',
      url: 'http://x',
    })
    expect(readPublisherCommand(['rotate', 'daily'])).toMatchObject({ verb: 'rotate', id: 'daily' })
    for (const verb of ['show', 'pause', 'resume', 'read-key', 'remove']) {
      expect(readPublisherCommand([verb, 'daily'])).toMatchObject({ verb, id: 'daily' })
    }
  })

  it('reads what to change, and no more', () => {
    expect(readPublisherCommand(['change', 'daily', '--domain', 'b.com'])).toEqual({
      verb: 'change',
      id: 'daily',
      changes: { domains: ['b.com'] },
      url: undefined,
    })
    expect(readPublisherCommand(['change', 'daily', '--settings', 'null'])).toMatchObject({
      changes: { settings: null },
    })
  })

  it('reads how updates are told', () => {
    const add = ['add', 'daily', '--name', 'Daily', '--domain', 'a.com', '--updates', 'edit']
    expect(readPublisherCommand(add)).toMatchObject({ updates: 'edit' })
    expect(readPublisherCommand(['change', 'daily', '--updates', 'edit'])).toMatchObject({
      changes: { updates: 'edit' },
    })
  })

  it('shows how a feed does', () => {
    const feed = { last_poll: null, next_try: '2026-05-01T09:30:05.123Z', fault: null, items: 0 }
    expect(feedShown(json(feed))).toBe('not asked yet; 0 items; next 2026-05-01 09:30 UTC')
    const read = { ...feed, last_poll: '2026-05-01T09:15:00.000Z', items: 30, fault: 'It is slow.' }
    expect(feedShown(json(read))).toBe(
      'asked 2026-05-01 09:15 UTC; 30 items; next 2026-05-01 09:30 UTC; It is slow.',
    )
    expect(feedShown(json({ ...read, trouble: 'It is slow. Ask them.' }))).toBe(
      'asked 2026-05-01 09:15 UTC; 30 items; next 2026-05-01 09:30 UTC; It is slow. Ask them.',
    )
  })

  it('shows help without a verb, and when asked', () => {
    expect(readPublisherCommand([])).toEqual({ verb: 'help' })
    expect(readPublisherCommand(['add', '--help'])).toEqual({ verb: 'help' })
  })

  it.each([
    [['add', 'daily', '--name', 'Daily'], '--domain'],
    [['add', '--name', 'Daily', '--domain', 'a.com'], 'Name the publisher'],
    [['rotate'], 'Name the publisher'],
    [['pause'], 'Name the publisher'],
    [['change', 'daily'], 'Say what to change'],
    [['add', 'a', '--name', 'A', '--domain', 'a.com', '--settings', '{'], '--settings takes JSON'],
    [
      ['add', 'a', '--name', 'A', '--domain', 'a.com', '--feed', 'x', '--format', 'ghost'],
      '--feed stands for both',
    ],
    [['change', 'a', '--name', 'A', '--feed', 'x'], 'change takes no --feed'],
    [['change', 'a', '--format', 'ghost'], 'change takes no --format'],
    [['pause', 'a', '--name', 'A'], 'pause takes no --name'],
    [['list', '--domain', 'a.com'], 'list takes no --domain'],
    [['rename', 'daily'], '"rename" is not one of'],
    [['list', 'a', 'b'], '"a" is one word too many'],
    [['list', 'a'], '"a" is one word too many'],
    [['rotate', 'a', 'b'], '"b" is one word too many'],
    [['list', '--wat'], "Unknown option '--wat'. See --help."],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(() => readPublisherCommand(args)).toThrow(sentence)
  })
})

describe('npm run send', () => {
  it('reads the file and the options', () => {
    const args = ['a.txt', '--id', 'x', '--topic', 'world', '--topic', 'syria']
    expect(readSendOptions([...args, '--type', 'article.updated'])).toEqual({
      isDry: false,
      file: 'a.txt',
      id: 'x',
      topic: ['world', 'syria'],
      type: 'article.updated',
    })
  })

  it('shows help when asked', () => expect(readSendOptions(['-h'])).toBeNull())

  it.each([
    [[], 'Name the file'],
    [['a.txt', 'b.txt'], 'one file at a time'],
    [['a.txt', '--type', 'article.deleted'], '--type is one of'],
    [['--type', 'article.retracted'], '--id ID'],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(() => readSendOptions(args)).toThrow(sentence)
  })
})

describe('the event that is sent', () => {
  const now = new Date('2026-05-01T09:30:00Z')
  const defaults = { domain: 'example.org', suffix: 's1', now }
  const file = { type: null, data: { headline: 'Dam holds', text: 'One.' } }
  const options = { file: 'a.txt', type: undefined }

  it('gets an id and an address of its own', () => {
    expect(eventOf(file, options, defaults)).toEqual({
      type: 'article.published',
      timestamp: '2026-05-01T09:30:00.000Z',
      data: {
        id: 'dam-holds-s1',
        url: 'https://example.org/dam-holds-s1',
        headline: 'Dam holds',
        text: 'One.',
      },
    })
  })

  it('says what the options say rather than the file', () => {
    const said = {
      type: 'article.updated',
      data: { ...file.data, id: 'f', url: 'https://f.example/' },
    }
    expect(eventOf(said, options, defaults)).toMatchObject({
      type: 'article.updated',
      data: { id: 'f', url: 'https://f.example/' },
    })
    const link = 'https://example.org/o'
    const changed = { ...options, type: 'article.published', id: 'o', link, topic: ['t'] } as const
    expect(eventOf(said, changed, defaults)).toMatchObject({
      type: 'article.published',
      data: { id: 'o', url: link, topics: ['t'] },
    })
  })

  it('says which language the article is in', () => {
    const english = { ...options, language: 'en' }
    expect(eventOf(file, english, defaults).data).toMatchObject({ language: 'en' })
  })

  it('needs to know which article is updated', () => {
    const update = { ...options, type: 'article.updated' } as const
    expect(() => eventOf(file, update, defaults)).toThrow('--id')
  })

  it('needs an address when nobody knows a domain', () => {
    expect(() => eventOf(file, options, { ...defaults, domain: null })).toThrow('--link')
  })

  it('holds only what a retraction needs', () => {
    const retraction = { file: undefined, type: 'article.retracted', id: 'x' } as const
    expect(eventOf(file, retraction, defaults).data).toEqual({ id: 'x' })
  })
})

describe('npm run setup', () => {
  const telegram = 'https://api.telegram.org'

  it.each([
    'https://lede.example.workers.dev',
    'https://lede.example.workers.dev/',
    'https://lede.example.workers.dev/telegram?x#y',
  ])('finds the webhook of %s', (url) => {
    expect(webhookUrl(url, telegram)).toBe('https://lede.example.workers.dev/telegram')
  })

  it.each(['http://lede.example.com', 'lede.example.com', 'ftp://lede.example.com', ''])(
    'refuses what Telegram cannot reach: "%s"',
    (url) => expect(() => webhookUrl(url, telegram)).toThrow('Telegram needs an https address'),
  )

  it('takes http for a Bot API on this machine', () => {
    expect(webhookUrl('http://127.0.0.1:8787', 'http://127.0.0.1:8788')).toBe(
      'http://127.0.0.1:8787/telegram',
    )
  })
})

describe('addresses and ports', () => {
  it('takes http and https addresses, without the slash at the end', () => {
    expect(workerUrl('https://lede.example.com/')).toBe('https://lede.example.com')
    expect(() => workerUrl('javascript:alert(1)')).toThrow('is not an address')
    expect(() => workerUrl('lede')).toThrow('is not an address')
  })

  it.each(['0', '65536', 'x', '-1', '80.5', '1e3'])('refuses the port %s', (value) => {
    expect(() => readPort({ name: 'PORT', value, fallback: 8787 })).toThrow('PORT must be')
  })

  it('advises another port, and keeps the one beside it and what was typed', () => {
    const wanted = { name: 'PORT', command: 'npm start -- --once' }
    expect(adviceFor({ ...wanted, port: 8787, other: { port: 8788, name: null } })).toBe(
      'choose another with PORT=8790 npm start -- --once.',
    )
    expect(adviceFor({ ...wanted, port: 8787, other: { port: 8790, name: 'SANDBOX_PORT' } })).toBe(
      'choose another with PORT=8791 SANDBOX_PORT=8790 npm start -- --once.',
    )
    expect(adviceFor({ ...wanted, port: 65_535, other: { port: 1, name: null } })).toContain(
      'PORT=8790 ',
    )
  })

  it('takes the usual port when none is chosen', () => {
    expect(readPort({ name: 'PORT', value: undefined, fallback: 8787 })).toBe(8787)
    expect(readPort({ name: 'PORT', value: '', fallback: 8787 })).toBe(8787)
    expect(readPort({ name: 'PORT', value: '80', fallback: 8787 })).toBe(80)
  })
})
