/**
 * When alerts come, as a reader sees it in the sandbox: a night of quiet hours, a pause until morning, a day's
 * budget. Nothing between them but HTTP; cron is sounded by hand, and the night's end is not waited for.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MessageView } from '../../sandbox/views.ts'
import { follow, say, tap } from '../../scripts/follow.ts'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'

const MINUTE = 60_000
const urlOf = (id: string) => `https://example.org/${id}`

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 1, entry: 'test/e2e/worker/ahead.ts' })
})

afterAll(() => rig?.close())

type Type = 'article.published' | 'article.updated' | 'article.retracted'

async function post(id: string, headline: string, type: Type = 'article.published'): Promise<void> {
  const text = `${headline}. ${sentencesOf(id)}`
  const data = { id, url: urlOf(id), headline, text }
  const answer = await rig.post({ type, data, webhookId: `msg_${id}_${type}` })
  expect(answer.status).toBe(202)
}

/** Whatever was posted before it has come to whom it comes. */
async function settled(): Promise<void> {
  const id = `settled-${crypto.randomUUID()}`
  await post(id, headlineOf(id))
  const [chat = 0] = rig.chats
  const hasIt = ({ keyboard }: MessageView) => keyboard.flat().some(({ url }) => url === urlOf(id))
  await rig.sandbox.waitFor(() => rig.sandbox.messages(chat).find(hasIt), 30_000)
  expect(await rig.settle(500, 30_000)).toBe(true)
}

/** The Worker's clock shows that time, and goes on from it. */
async function setClock(time: number): Promise<void> {
  const body = String(time - Date.now())
  const answer = await fetch(`${rig.worker.url}/test/clock`, { method: 'POST', body })
  expect(answer.status).toBe(204)
}

async function newReader() {
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'Ada' })
  await follow(rig.sandbox, { chat }, 'headquarters')
  const sent = () => rig.sandbox.messages(chat).filter(({ outgoing }) => outgoing)
  return {
    says: (text: string) => say(rig.sandbox, { chat }, text),
    taps: (label: string) => tap(rig.sandbox, { chat }, label),
    /** First lines of alerts that have come. */
    alerts: () =>
      sent()
        .filter(({ keyboard }) => keyboard.flat().some(({ url }) => url))
        .map(({ text }) => text.split('\n')[0]),
    comes: (start: string, reads: (text: string) => boolean = () => true) =>
      rig.sandbox.waitFor(
        () => sent().find(({ text }) => text.startsWith(start) && reads(text)),
        30_000,
      ),
  }
}

const clock = (at: number) => new Date(at).toISOString().slice(11, 16)

describe('a night of quiet hours', () => {
  it('brings nothing, and then one recap, which is corrected like any alert', async () => {
    const ada = await newReader()
    await post('evening', 'Police say 12 hurt at headquarters of union')
    await ada.comes('Police say 12 hurt')
    const end = Math.ceil((Date.now() + 2 * MINUTE) / MINUTE) * MINUTE
    const set = await ada.says(`/quiet ${clock(end - 60 * MINUTE)}-${clock(end)}`)
    expect(set.text).toMatch(/^Quiet hours are set: every day, /)

    await post('night-1', 'Fire breaks out at headquarters of port')
    await post('night-2', 'Police search headquarters of bank')
    await settled()
    expect(ada.alerts()).toEqual(['Police say 12 hurt at headquarters of union'])
    await post('evening', 'Police say 21 hurt at headquarters of union', 'article.updated')
    expect((await ada.comes('Update: Police say 21 hurt')).isSilent).toBe(true)

    await setClock(end)
    await rig.worker.cron()
    const recap = await ada.comes('While it was quiet')
    expect(recap.isSilent).toBe(false)
    expect(recap.text).toMatch(/Fire breaks out[\s\S]*Police search headquarters of bank/)
    const kinds = new Set(recap.entities.map(({ type }) => type))
    expect(kinds).toEqual(new Set(['bold', 'text_link', 'date_time', 'expandable_blockquote']))

    await post('night-2', '', 'article.retracted')
    const corrected = await ada.comes('While it was quiet', (text) => !text.includes('Police'))
    expect(corrected.id).toBe(recap.id)
    expect(corrected.text).toContain('Fire breaks out')

    await post('morning', 'Minister sells headquarters of opera')
    await ada.comes('Minister sells headquarters of opera')
  }, 240_000)
})

describe('a pause until morning', () => {
  it('brings nothing, and offers what came when it is over', async () => {
    const ada = await newReader()
    expect((await ada.says('/pause until morning')).text).toMatch(/^Nothing comes until \w+day, /)
    await post('paused-1', 'Students occupy headquarters of railway')
    await settled()
    expect(ada.alerts()).toEqual([])

    expect((await ada.taps('Resume now')).text).toMatch(/^The pause is over\. Alerts come as soon/)
    await rig.worker.cron()
    const told = await ada.comes('Held back until now')
    expect(told.text).toContain('Students occupy headquarters of railway')
  }, 120_000)
})

describe('a budget of one alert a day', () => {
  it('lets the first come at once, and the rest in one message', async () => {
    const ada = await newReader()
    await ada.says('/budget 1')
    await post('budget-1', 'Court opens headquarters in capital')
    await ada.comes('Court opens headquarters')
    await post('budget-2', 'Museum moves into headquarters of brewery')
    await post('budget-3', 'Mayor praises headquarters of navy')
    await settled()
    expect(ada.alerts()).toEqual(['Court opens headquarters in capital'])

    await ada.says('/budget off')
    await rig.worker.cron()
    const rest = await ada.comes('Held back until now')
    expect(rest.text).toMatch(/Museum moves[\s\S]*Mayor praises/)
    expect(rest.text).not.toContain('Court opens')
  }, 120_000)
})

describe('/settings', () => {
  it('is one message in which everything is set by buttons', async () => {
    const ada = await newReader()
    const shown = await ada.says('/settings')
    expect(shown.text).toMatch(/^Settings of this chat\n/)
    await ada.taps('Quiet hours')
    const set = await ada.taps('Every day, 22:00–07:00')
    expect(set.id).toBe(shown.id)
    expect(set.text).toContain('Quiet hours: every day, 22:00–07:00')
    await ada.taps('Digest')
    expect((await ada.taps('Monday to Friday at 08:00')).text).toContain(
      'Alerts come: in a digest Monday to Friday at 08:00',
    )
  }, 60_000)
})
