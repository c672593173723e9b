import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntities } from '../../../sandbox/entities.ts'
import { withFoundEntities } from '../../../sandbox/found-entities.ts'
import type { NewAlert } from '../../../src/core/alert.ts'
import { voiceFor } from '../../../src/core/languages/languages.ts'
import { alertMessage } from '../../../src/core/message/alert-message.ts'
import {
  correctionOf,
  restorationOf,
  updateOf,
  withdrawalOf,
} from '../../../src/core/message/correction-messages.ts'
import { LIST_LIMIT, listMessage } from '../../../src/core/message/list-message.ts'
import {
  bold,
  code,
  compose,
  link,
  type Message,
  type Piece,
  tap,
  write,
} from '../../../src/core/message/message.ts'
import { visible } from '../../../src/core/text/visible.ts'
import { alertOf } from '../../alerts.ts'

const english = voiceFor('en')

/** What a reader could tap in it, besides its buttons. */
const live = ({ text, entities }: Message) =>
  withFoundEntities({ text, entities })
    .filter(({ type }) => !['bold', 'italic', 'code', 'date_time'].includes(type))
    .map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])

const shown = ({ text, entities }: Message) =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])

/** Telegram takes it as it is, and a reader sees these words. */
const isTaken = ({ text, entities }: Message) => {
  const checked = checkEntities(text, entities)
  expect(checked.ok ? '' : checked.refusal.description).toBe('')
}

const alert = (changes: Partial<NewAlert> = {}) =>
  alertOf({
    line: 'Dam bursts',
    sentences: ['It did.'],
    publisherName: 'Daily Planet',
    url: 'https://example.org/a',
    ...changes,
  })

const item = (line: string, publisherName = 'DP') => ({
  line,
  url: 'https://example.org/a',
  publisherName,
})

describe('what Telegram would make a tap of', () => {
  it.each([
    'evil.com',
    'EVIL.COM',
    'www.evil.co.uk/a(b)?c#d',
    'зло.рф',
    'xn--80ak6aa92e.xn--p1ai',
    't.me/evil',
    'https://evil.com',
    'http://Evil.Com:8080/x',
    'ftp://evil.com',
    'tg://resolve?domain=evil',
    'ton://transfer',
    '192.168.1.1',
    'user:pass@evil.com',
    'joe@evil.Com',
    'mailto:joe@evil.com',
    '@evil_bot',
    '@gif',
    '/start',
    '/start@evil_bot',
    '#evil',
    '#2026выборы',
    '$EVIL',
    '+1-212-555-0123',
    '4111 1111 1111 1111',
  ])('%s is code in every message, and reads the same', (evil) => {
    const text = `Go to ${evil} now`
    const before = alert({ line: text, sentences: [text, `(${evil}).`], publisherName: evil })
    const { edit, reply } = correctionOf({ alert: before, before: text }, english)
    const withdrawn = withdrawalOf({ publisherName: evil, alertedAt: 0 }, english)
    for (const message of [
      alertMessage(before),
      edit,
      reply,
      updateOf({ alert: before, before: text }, english).reply,
      restorationOf(before, english).reply,
      withdrawn.edit,
      withdrawn.reply,
      write`I know no publisher called ${bold(evil)}, ${evil}.`,
    ]) {
      expect(live(message)).toEqual([])
      expect(message.text).toContain(evil)
      expect(shown(message)).toContainEqual(['code', evil])
      isTaken(message)
    }
    const list = listMessage({ title: `About ${evil}`, note: `See ${evil}` }, [item(text, evil)])
    expect(live(list)).toEqual([['text_link', text]])
    isTaken(list)
  })

  it('parts a headline around it', () => {
    const message = alertMessage(alert({ line: 'Hackers take over evil.com, @nobody knows' }))
    expect(shown(message)).toEqual([
      ['bold', 'Hackers take over '],
      ['code', 'evil.com'],
      ['bold', ', '],
      ['code', '@nobody'],
      ['bold', ' knows'],
      ['italic', 'Daily Planet'],
    ])
  })

  it.each([
    'US says Russia talks on life support',
    'It ended.Then the U.S. left at 5 p.m. for 3.5m, i.e. 12.50 a head and/or 24/7',
    'No. 1 in C# at 50 km/h: A$AP got US$5 @ 10',
    '“Fine,” she said… (So did he.)',
    'В 2026 г. курс – 1,5 млн. 他说。',
  ])('leaves other text alone: %s', (line) => {
    expect(shown(alertMessage(alert({ line })))[0]).toEqual(['bold', line])
  })

  it('leaves alone what is meant: links, code, and commands of the bot', () => {
    const pieces = ['Send ', tap('/help'), ' or ', code('/follow evil.com'), '; see ']
    const message = compose([...pieces, link('evil.com', 'https://example.org/')])
    expect(live(message)).toEqual([
      ['bot_command', '/help'],
      ['text_link', 'evil.com'],
    ])
    expect(shown(message)).toEqual([
      ['code', '/follow evil.com'],
      ['text_link', 'evil.com'],
    ])
  })
})

describe('more taps than a message may have entities', () => {
  it('are covered together, and no word is lost', () => {
    const sentences = [Array.from({ length: 300 }, (_, i) => `@name${i}`).join(' ')]
    const message = alertMessage(alert({ sentences }))
    expect(live(message)).toEqual([])
    expect(message.text).toContain('@name299')
    isTaken(message)
  })

  it('are covered in a full list', () => {
    const names = 'a.co b.co c.co d.co e.co f.co g.co h.co i.co'
    const message = listMessage(
      { title: 'Your digest' },
      Array(LIST_LIMIT).fill(item('Line @x', names)),
    )
    expect(live(message)).toEqual(Array(LIST_LIMIT).fill(['text_link', 'Line @x']))
    expect(message.text.split(names)).toHaveLength(LIST_LIMIT + 1)
    isTaken(message)
  })

  it('end the text where even that is not enough', () => {
    const pair: Piece[] = [link('x', 'https://example.org/'), ' evil.com ']
    const message = compose(Array.from({ length: 80 }, () => pair).flat())
    expect(live(message).every(([type]) => type === 'text_link')).toBe(true)
    expect(message.text).toMatch(/^(?:x evil\.com ){50}…$/)
    isTaken(message)
  })
})

const nasty = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...['evil', 'Evil', 'COM', 'com', 'рф', 'xn--p1ai', 't.me', 'co.uk', 'http://', 'tg://'],
          ...[
            'mailto:',
            'joe',
            '@',
            '/',
            '#',
            '$',
            '+',
            '.',
            '..',
            ':',
            '://',
            ':80',
            '?',
            '-',
            '_',
          ],
          ...['EVIL', '1INCH', '12', '4111111111111111', '+12125550123', '1.1.1.1', 'start', 'gif'],
          ...[
            ' ',
            '\n',
            '\t',
            '\u00A0',
            '(',
            ')',
            '[',
            '“',
            '”',
            '’',
            '…',
            '»',
            '<',
            ',',
            '。',
            '他说',
          ],
          ...[
            '\u200B',
            '\u200C',
            '\u200D',
            '\u202E',
            '\u0301',
            '\u033F',
            '\u2010',
            '🔥',
            '½',
            '\uD83D',
          ],
        ),
      },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** Also on a machine that has much else to do. */
const LOADED = 60_000

describe('text that is put together from the worst', () => {
  it(
    'has no tap in an alert, and reads as it was',
    () => {
      fc.assert(
        fc.property(nasty, fc.array(nasty, { maxLength: 3 }), nasty, (line, sentences, name) => {
          const message = alertMessage(alert({ line, sentences, publisherName: name }))
          expect(live(message)).toEqual([])
          isTaken(message)
          const parts = [line, sentences.join(' '), name].map(visible).filter((part) => part !== '')
          expect(message.text).toBe(parts.join('\n\n'))
        }),
        { numRuns: 1_000 },
      )
    },
    LOADED,
  )

  it(
    'has no tap in lists, corrections and replies but the link to the article',
    () => {
      fc.assert(
        fc.property(nasty, nasty, nasty, (title, line, name) => {
          const about = alert({ line, publisherName: name })
          const messages = [
            listMessage({ title }, [item(line, name), item(name, line)]),
            correctionOf({ alert: about, before: title }, english).reply,
            withdrawalOf({ ...about, alertedAt: 0 }, english).reply,
            compose([
              line,
              bold(name),
              title,
              link('x', 'https://example.org/'),
              line,
              code(title),
            ]),
          ]
          for (const message of messages) {
            expect(live(message).filter(([type]) => type !== 'text_link')).toEqual([])
            isTaken(message)
          }
        }),
        { numRuns: 1_000 },
      )
    },
    LOADED,
  )
})
