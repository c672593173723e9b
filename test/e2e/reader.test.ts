/**
 * A reader and the bot, as the sandbox shows it to them: what is tapped, what is written, what is answered.
 * Nothing between them but HTTP. Readers come at the same time, since each is answered once a second.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { follow, say, tap } from '../../scripts/follow.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 1 })
  const world = { topics: ['world'], language: 'en' }
  await post('talks', { headline: 'US says Russia talks on life support', ...world })
  await post('bridge', { headline: 'Council opens new bridge across the river', topics: ['local'] })
  await post('rates', { headline: 'Bank keeps interest rates where they are', topics: ['money'] })
})

afterAll(() => rig?.close())

/** An article of the newsroom, once the chat that follows everything has had its alert. */
async function post(id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
  const url = `https://example.org/${id}`
  const text = `${data.headline}. It was said on Monday.`
  const article = { id, url, text, headline: `${data.headline}`, ...data }
  await rig.post({ type: 'article.published', data: article, webhookId: `msg_${id}` })
  const [chat = 0] = rig.chats
  const arrived = () =>
    rig.sandbox.messages(chat).some(({ keyboard }) => keyboard.flat().some((b) => b.url === url))
  await rig.sandbox.waitFor(arrived, 30_000)
}

/** Somebody who has never heard of the bot. */
async function newReader() {
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'Ada' })
  const reader = { chat }
  return {
    chat,
    says: (text: string) => say(rig.sandbox, reader, text),
    taps: (label: string) => tap(rig.sandbox, reader, label),
    follows: (what: string) => follow(rig.sandbox, reader, what),
    messages: () => rig.sandbox.messages(chat),
  }
}

describe.concurrent('a new reader', () => {
  // Before the others, some of whom would get its alert amid their answers.
  it('follows a topic by buttons: start, topics, the topic, save', {
    concurrent: false,
  }, async () => {
    const ada = await newReader()
    expect((await ada.says('/start')).text).toMatch(/^Welcome to Lede\./)

    const topics = await ada.taps('Topics')
    expect(topics.keyboard.flat().map(({ text }) => text)).toEqual([
      'local · 1',
      'money · 1',
      'world · 1',
      '‹ Back',
    ])

    const asked = await ada.taps('world')
    expect(asked.text).toMatch(
      /^Follow topic world\?\n\nIn the last 7 days: 1 story:\n\nUS says Russia talks on life support · Example News · (just now|\d+ minutes? ago)$/,
    )
    expect(asked.entities.map(({ type, date_time_format }) => [type, date_time_format])).toEqual([
      ['bold', undefined],
      ['text_link', undefined],
      ['date_time', 'r'],
    ])

    const saved = await ada.taps('Save')
    expect(saved.text).toBe(
      'This chat now follows topic world. Alerts come as soon as they are published.',
    )
    expect(saved.id).toBe(topics.id)

    await post('summit', { headline: 'Leaders meet in Geneva for summit', topics: ['world'] })
    const alert = () => ada.messages().find(({ text }) => text.startsWith('Leaders meet in Geneva'))
    await rig.sandbox.waitFor(alert, 20_000)
  })

  it('follows everything in three taps, and the first start is one of them', async () => {
    const ada = await newReader()
    await ada.says('/start')
    await ada.taps('Everything')
    expect((await ada.taps('Save')).text).toMatch(/^This chat now follows everything\./)
  })

  it('writes a word, and is asked whether to follow it', async () => {
    const ada = await newReader()
    const asked = await ada.says('bridge')
    expect(asked.text).toMatch(/^Follow bridge\?\n\nIn the last 7 days: 1 story:\n\nCouncil opens/)
    expect((await ada.taps('Change')).text).toMatch(/^Send me what you want instead\./)
    await ada.taps('‹ Back')
    expect((await ada.taps('Cancel')).text).toBe('All right, nothing was changed.')
    expect((await ada.says('/following')).text).toMatch(/^This chat follows nothing yet/)
  })

  it('slips at a publisher, and takes what is offered', async () => {
    const ada = await newReader()
    const asked = await ada.says('/folow from:Exampel News')
    expect(asked.text).toBe('I know no publisher called Exampel News. Did you mean this?')
    await ada.taps('Example News')
    expect((await ada.taps('Save')).text).toMatch(/^This chat now follows Example News\./)
    expect((await ada.says('/following')).text).toMatch(/^This chat follows\n• Example News\n/)
    expect((await ada.says('/unfollow example news')).text).toMatch(
      /^This chat no longer follows Example News\./,
    )
  })

  it('looks through the last 30 days, and follows what was found', async () => {
    const ada = await newReader()
    const found = await ada.says('/search interest rates')
    expect(found.text).toMatch(/^interest rates\n\nIn the last 30 days: 1 story:\n\nBank keeps/)
    await ada.taps('Follow this')
    await ada.taps('Save')
    expect((await ada.says('/latest')).text).toMatch(/^Latest alerts\n\nBank keeps interest rates/)
  })
})

describe.concurrent('a reader who stops', () => {
  it('is asked first, keeps the settings for a week, and has them back', async () => {
    const ada = await newReader()
    await ada.follows('topic:money')
    expect((await ada.says('/stop trump')).text).toMatch(
      /^\/stop takes no words\.[\s\S]*Stop sending news to this chat\?\n\nIt follows 1 thing: topic money\./,
    )
    expect((await ada.taps('Stop, keep the settings')).text).toMatch(/^Goodbye\./)
    expect((await ada.says('/following')).text).toMatch(/^This chat follows nothing yet/)
    expect((await ada.taps('Restore')).text).toMatch(
      /^Welcome back\. What this chat followed is back/,
    )
    expect((await ada.says('/following')).text).toMatch(/^This chat follows\n• topic money\n/)
  })

  it('blocks the bot, comes back, and finds everything as it was', async () => {
    const ada = await newReader()
    await ada.follows('topic:money')
    await rig.sandbox.setStanding(ada.chat, 'kicked')
    await rig.sandbox.setStanding(ada.chat, 'member')
    const start = await ada.says('/start')
    expect(start.text).toMatch(/^This chat followed 1 thing before\.[\s\S]*Welcome to Lede\./)
    await ada.taps('Restore')
    expect((await ada.says('/following')).text).toMatch(/• topic money/)
  })
})

describe.concurrent('/export', () => {
  it('sends all that is kept as a file, and of nobody else', async () => {
    const ada = await newReader()
    await ada.follows('topic:money')
    const file = await ada.says('/export')
    expect(file.text).toMatch(
      /^All that I keep about this chat, in a file\. \/privacy says it in words\.$/,
    )
    expect(file.document).toMatchObject({ fileName: 'lede.json', size: file.document?.text.length })
    const kept = JSON.parse(file.document?.text ?? '')
    expect(kept).toMatchObject({
      chat: ada.chat,
      follows: [{ topic: null, filters: ['topic:money'], timeZone: 'UTC', digest: null }],
      copies: [],
      shown: [{ topic: null, text: 'topic:money' }],
      inactive: [],
    })
    expect(file.document?.text).not.toContain(String(rig.chats[0]))
  })
})
