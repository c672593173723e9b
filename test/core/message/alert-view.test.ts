/** An alert in each of its views, and the buttons under it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { voiceFor } from '../../../src/core/languages/languages.ts'
import { alertButtons, alertPressed } from '../../../src/core/message/alert-buttons.ts'
import { alertMessage } from '../../../src/core/message/alert-message.ts'
import { groundsOf, groundsShown } from '../../../src/core/message/grounds.ts'
import { textOf } from '../../../src/core/message/message.ts'
import { SHOWN_FIRST, VIEWS } from '../../../src/core/message/view.ts'
import { alertOf } from '../../alerts.ts'

const english = voiceFor('en')

const evidence = { source: 'lead', added: [], rules: [], rejected: [] } as const
const grounds = groundsOf({
  ...evidence,
  text: 'The US said on Monday that talks failed.',
  kept: [
    { word: 'talks', start: 27, end: 32 },
    { word: 'US', start: 4, end: 6 },
    { word: 'said', start: 7, end: 11, as: 'says' },
  ],
})

describe('grounds', () => {
  it('join kept words that stand together, in the order of the text', () => {
    expect(grounds?.kept).toEqual([
      { start: 4, end: 11 },
      { start: 27, end: 32 },
    ])
  })
  it('show the whole text, whatever was kept of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.nat(60)), (text, places) => {
        const kept = places.map((start) => ({ word: '', start, end: start + 2 }))
        const made = groundsOf({ ...evidence, text, kept: kept.slice(0, 1) })
        if (made === null) return
        const shown = groundsShown(made, english).map(textOf).join('')
        expect(shown.endsWith(made.text)).toBe(true)
      }),
    )
  })
  it('are none where nothing was kept', () => {
    expect(groundsOf({ ...evidence, text: 'Anything', kept: [] })).toBeNull()
  })
})

describe('an alert', () => {
  it('shows more in each view than in the one before', () => {
    const alert = alertOf({ grounds })
    const lengths = VIEWS.map((view) => alertMessage(alert, { view }).text.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(new Set(lengths).size).toBe(VIEWS.length)
  })
  it('fits into a message in each view, however long its parts are', () => {
    const long = 'word '.repeat(3_000)
    const source = {
      source: 'lead',
      text: long.slice(0, 1_000),
      kept: [{ start: 0, end: 4 }],
    } as const
    const subject = { ...alertOf().subject, authors: [long], topics: [long] }
    const alert = alertOf({
      line: long,
      sentences: [long],
      publisherName: long,
      grounds: source,
      subject,
    })
    for (const view of VIEWS) {
      const { text } = alertMessage(alert, { view })
      expect(text.length).toBeLessThanOrEqual(4_096)
    }
  })
})

describe('buttons', () => {
  it('carry what they mean in 64 bytes, and are read back as that', () => {
    const alert = alertOf({ grounds })
    for (const first of SHOWN_FIRST)
      for (const view of VIEWS)
        for (const isMuted of [true, false]) {
          const rows = alertButtons(
            alert,
            { view, controls: { kind: 'private', first, isMuted } },
            english,
          )
          for (const button of rows.flat()) {
            if (!('data' in button)) continue
            expect(new TextEncoder().encode(button.data).length).toBeLessThanOrEqual(64)
            expect(alertPressed(button.data)).toMatchObject({ event: alert.event })
          }
        }
  })
  it('are none of these when their data is anything else', () => {
    expect(alertPressed('alert:more:evt_1')).toBeNull()
    expect(alertPressed(`alert:open:${alertOf().event}`)).toBeNull()
    fc.assert(fc.property(fc.string(), (data) => alertPressed(data) === null))
  })
  it('open in private by a link that Telegram takes', () => {
    const [[, open] = []] = alertButtons(
      alertOf(),
      { view: 'line', controls: { kind: 'public', bot: 'LedeBot' } },
      english,
    )
    const start = open && 'url' in open ? new URL(open.url).searchParams.get('start') : null
    expect(start).toMatch(/^[A-Za-z0-9_-]{1,64}$/u)
  })
})
