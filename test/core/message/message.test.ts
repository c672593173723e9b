import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Alert } from '../../../src/core/alert.ts'
import {
  parseArticleId,
  parseEventId,
  parsePublisherId,
  storyOf,
} from '../../../src/core/article.ts'
import { voiceFor } from '../../../src/core/languages/languages.ts'
import { alertMessage } from '../../../src/core/message/alert-message.ts'
import {
  correctionOf,
  updateOf,
  withdrawalOf,
} from '../../../src/core/message/correction-messages.ts'
import { LIST_LIMIT, listMessage } from '../../../src/core/message/list-message.ts'
import {
  bold,
  code,
  compose,
  cut,
  italic,
  link,
  type Message,
  notice,
  type Piece,
  write,
} from '../../../src/core/message/message.ts'
import { tapsIn } from '../../../src/core/message/taps.ts'
import { visible } from '../../../src/core/text/visible.ts'

const english = voiceFor('en')

const alert = (changes: Partial<Alert> = {}): Alert => {
  const publisher = parsePublisherId('daily-planet')
  const article = parseArticleId('a1')
  const event = parseEventId(`evt_${'0'.repeat(32)}`)
  if (publisher === null || article === null || event === null) throw new Error('bad id')
  return {
    event,
    story: storyOf(publisher, article),
    publisher,
    article,
    revision: 1,
    lanes: 1,
    kind: 'alert',
    urgency: null,
    line: 'US says Russia talks on life support',
    sentences: ['The talks stalled.', 'Nobody knows more.'],
    grounds: null,
    publisherName: 'Daily Planet',
    url: 'https://example.org/a',
    subject: { publisher, topics: [], language: null, authors: [] },
    expiresAt: null,
    correction: null,
    updates: 'reply',
    answers: null,
    shared: [],
    ...changes,
  }
}

/** The formatted stretches of a message: what a reader sees in bold, in italics, as a link. */
const formatted = ({ text, entities }: Message) =>
  entities.map((e) => [e.type, text.slice(e.offset, e.offset + e.length)])

const withinLimits = ({ text, entities }: Message) => {
  expect(text.length).toBeLessThanOrEqual(4096)
  expect(text.isWellFormed()).toBe(true)
  expect(entities.length).toBeLessThanOrEqual(100)
  let last = 0
  for (const { offset, length } of entities) {
    expect(offset).toBeGreaterThanOrEqual(last)
    expect(length).toBeGreaterThan(0)
    last = offset + length
  }
  expect(last).toBeLessThanOrEqual(text.length)
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('🗞️ news', '\ud83d', '\udcf0', '<b>*_[x](y)', ' '),
  fc
    .tuple(fc.constantFrom('long words ', '🗞', 'x', '\ud83d'), fc.nat(3000))
    .map(([s, n]) => s.repeat(n)),
)

describe('alertMessage', () => {
  it('shows the line, the sentences, the publisher and the way to the article', () => {
    const message = alertMessage(alert())
    expect(message.text).toBe(
      'US says Russia talks on life support\n\nThe talks stalled. Nobody knows more.\n\nDaily Planet',
    )
    expect(formatted(message)).toEqual([
      ['bold', 'US says Russia talks on life support'],
      ['italic', 'Daily Planet'],
    ])
    expect(message.buttons).toEqual([[{ text: 'Read', url: 'https://example.org/a' }]])
  })

  it('leaves no hole where there are no sentences', () => {
    expect(alertMessage(alert({ sentences: [] })).text).toBe(
      'US says Russia talks on life support\n\nDaily Planet',
    )
  })

  it('shows texts to the letter', () => {
    expect(alertMessage(alert({ line: '<b>2 * 3</b> 🗞️' })).text).toContain('<b>2 * 3</b> 🗞️')
  })

  it('keeps line and publisher when the sentences are far too long', () => {
    const message = alertMessage(alert({ sentences: ['word '.repeat(5000)] }))
    expect(message.text).toMatch(/ word…\n\nDaily Planet$/)
    expect(message.text.length).toBeGreaterThan(4080)
    withinLimits(message)
  })

  it('stays within the limits, whatever the texts', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), anyText, (line, sentences, publisherName) => {
        const message = alertMessage(alert({ line, sentences, publisherName }))
        withinLimits(message)
        if (line.length > 0 && line.length < 90) {
          expect(message.text.startsWith(visible(line))).toBe(true)
        }
      }),
    )
  })
})

describe('listMessage', () => {
  const item = { line: 'Line', url: 'https://example.org/a', publisherName: 'Daily Planet' }

  it('links each line under a bold title', () => {
    const message = listMessage({ title: 'Your digest' }, [item, { ...item, line: 'Other' }])
    expect(message.text).toBe('Your digest\n\nLine · Daily Planet\nOther · Daily Planet')
    expect(formatted(message)).toEqual([
      ['bold', 'Your digest'],
      ['text_link', 'Line'],
      ['text_link', 'Other'],
    ])
    expect(message.entities[1]).toMatchObject({ url: 'https://example.org/a' })
  })

  it('has room for a full list of the longest lines', () => {
    const long = { ...item, line: 'x'.repeat(70), publisherName: 'y'.repeat(300) }
    const message = listMessage({ title: 'z'.repeat(300) }, Array(LIST_LIMIT).fill(long))
    expect(message.entities).toHaveLength(LIST_LIMIT + 1)
    expect(message.text.split('x'.repeat(70))).toHaveLength(LIST_LIMIT + 1)
    withinLimits(message)
  })

  it('stays within the limits, whatever the texts', () => {
    const items = fc.array(fc.record({ line: anyText, url: fc.webUrl(), publisherName: anyText }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(anyText, items, (title, list) =>
        withinLimits(listMessage({ title, note: title }, list)),
      ),
    )
  })
})

describe('what cannot be seen', () => {
  const hide = (text: string) => `\u202E${text.split('').join('\u200B')}\u{E0041}`

  it('is in no message, whatever was stored', () => {
    const shown = alertMessage(
      alert({ line: hide('Dam bursts'), sentences: [hide('It did.')], publisherName: hide('DP') }),
    )
    expect(shown.text).toBe('Dam bursts\n\nIt did.\n\nDP')
    expect(formatted(shown)).toEqual([
      ['bold', 'Dam bursts'],
      ['italic', 'DP'],
    ])
    const item = { line: hide('Line'), url: 'https://example.org/a', publisherName: hide('DP') }
    expect(listMessage({ title: hide('Title') }, [item]).text).toBe('Title\n\nLine · DP')
  })

  it('takes no room from what can be', () => {
    expect(cut(hide('one two three'), 13)).toBe('one two three')
  })
})

describe('compose', () => {
  it('counts offsets in UTF-16 units', () => {
    expect(compose(['🗞️ ', bold('Lede'), ' is ', italic('short')]).entities).toEqual([
      { type: 'bold', offset: 4, length: 4 },
      { type: 'italic', offset: 12, length: 5 },
    ])
  })

  it('keeps every format on its own text', () => {
    const piece = fc.oneof(
      anyText,
      anyText.map(bold),
      anyText.map(code),
      anyText.map((t) => link(t, 'https://example.org/')),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces: readonly Piece[]) => {
        const message = compose(pieces)
        withinLimits(message)
        const whole = pieces.map((p) => visible(typeof p === 'string' ? p : p.text))
        if (whole.join('').length > 4096 || tapsIn(whole.join('')).length > 0) return
        expect(message.text).toBe(whole.join(''))
        const spans = pieces.flatMap((p, i) =>
          typeof p === 'string' || isUnseen(p.type, whole[i]) ? [] : [[p.type, whole[i]]],
        )
        expect(formatted(message)).toEqual(spans)
      }),
    )
  })

  const isUnseen = (type: string, text = '') =>
    text === '' || ((type === 'bold' || type === 'italic') && text.trim() === '')

  it('is written as a template', () => {
    const message = write`Send ${code('/help')}, ${'please'}.`
    expect(message.text).toBe('Send /help, please.')
    expect(formatted(message)).toEqual([['code', '/help']])
  })

  it('has no format in a notice', () => {
    expect(notice('*Hello*')).toEqual({ text: '*Hello*', entities: [], buttons: [] })
  })
})

describe('cut', () => {
  it('cuts after a word', () => {
    expect(cut('one two three', 9)).toBe('one two…')
    expect(cut('one two three', 8)).toBe('one two…')
    expect(cut('one two three', 13)).toBe('one two three')
  })

  it('cuts a long word, but no character', () => {
    expect(cut('abcdefghij', 5)).toBe('abcd…')
    expect(cut('🗞🗞🗞', 4)).toBe('🗞…')
  })
})

describe('withdrawalOf', () => {
  const alertedAt = Date.UTC(2026, 4, 1, 9, 30, 12)
  const { edit, reply, besideOthers } = withdrawalOf(
    { publisherName: 'Daily Planet', alertedAt },
    english,
  )

  it('says whose alert of what time it was, in the reader’s own zone', () => {
    expect(edit.text).toBe(
      'Withdrawn\n\nDaily Planet has withdrawn its alert of 1 May 2026, 09:30 UTC. Please disregard it.',
    )
    for (const message of [edit, reply, besideOthers]) {
      expect(message && formatted(message)).toContainEqual(['date_time', '1 May 2026, 09:30 UTC'])
      expect(message?.entities).toContainEqual(
        expect.objectContaining({
          type: 'date_time',
          unix_time: 1_777_627_812,
          date_time_format: 'Dt',
        }),
      )
    }
  })
})

describe('an answer to readers', () => {
  it('is called a correction with its note, an update without one', () => {
    const corrected = alert({ correction: 'It was Norway.' })
    expect(correctionOf({ alert: corrected, before: 'US says no' }, english).reply.text).toBe(
      'Correction: US says Russia talks on life support\n\nThe earlier alert said: “US says no”\n\nIt was Norway.',
    )
    expect(
      correctionOf({ alert: alert({ correction: '' }), before: null }, english).reply.text,
    ).toBe('Correction: US says Russia talks on life support')
    expect(updateOf({ alert: corrected, before: 'US says no' }, english).reply.text).toBe(
      'Update: US says Russia talks on life support\n\nThe earlier alert said: “US says no”',
    )
  })
})

it('an alert of a story lists who else reports it, in one line with links', () => {
  const sources = ['City Wire', 'Gazette', 'Herald'].map((name) => ({
    names: [name],
    url: `https://${name.toLowerCase().replace(' ', '')}.example/ferry`,
  }))
  const { text, entities } = alertMessage(alert(), { sources })
  expect(text.split('\n').at(-1)).toBe('3 sources: City Wire, Gazette, Herald')
  expect(entities.filter(({ type }) => type === 'text_link')).toHaveLength(3)
})

it('of many sources the first are named and the others counted, within one message', () => {
  const sources = Array.from({ length: 40 }, (_, i) => ({
    names: [`${'Publisher '.repeat(20)}${i}`, 'A', 'B', 'C', 'D'],
    url: `https://example.org/${i}`,
  }))
  const { text } = alertMessage(alert({ sentences: ['word '.repeat(2_000)] }), { sources })
  expect(text.length).toBeLessThanOrEqual(4096)
  expect(text).toMatch(/…\n\n40 sources: .* \(also A, B, C\).* and 32 more$/s)
})

test.each([
  ['a\u2068b', 'ab'],
  ['\u2069a\u2068', 'a'],
  ['\u2068a\u2069\u2069', 'a'],
  ['\u2067a\u2069', 'a'],
  ['\u202Ea\u202C', 'a'],
  ['\u2068a\u202Eb\u2069', '\u2068ab\u2069'],
])('of %j only what turns nothing around it is kept', (text, kept) => {
  expect(compose([text]).text).toBe(kept)
})
