/**
 * Buttons of messages that Telegram does not let be edited any more, such as one that was deleted while its button was
 * pressed: what was chosen holds, and its reader is answered by a new message. Nothing but HTTP.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say, tap } from '../../scripts/follow.ts'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 1 })
})

afterAll(() => rig?.close())

async function newReader() {
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'Ada' })
  const reader = { chat }
  const messages = () => rig.sandbox.messages(chat)
  return {
    chat,
    messages,
    says: (text: string) => say(rig.sandbox, reader, text),
    taps: (label: string) => tap(rig.sandbox, reader, label),
    /** The new message that comes, and what the press itself is answered with. */
    async tapsWhatIsGone(label: string, kind: 'edit-not-found' | 'cannot-edit') {
      rig.sandbox.fail({ kind, method: 'editMessageText', chatId: chat, times: 1 })
      const last = messages().at(-1)
      const button = last?.keyboard.flat().find(({ text }) => text.startsWith(label))
      const press = { chatId: chat, messageId: last?.id ?? 0, data: button?.callback_data ?? '' }
      const query = await rig.sandbox.press(press)
      await rig.sandbox.waitFor(() => rig.sandbox.answer(query), 30_000)
      const isNew = ({ id, outgoing }: { id: number; outgoing: boolean }) =>
        outgoing && id > press.messageId
      return rig.sandbox.waitFor(() => messages().find(isNew), 30_000)
    },
  }
}

describe.concurrent.each(['edit-not-found', 'cannot-edit'] as const)('%s', (kind) => {
  it('a choice among the settings holds, and they are shown anew', async () => {
    const ada = await newReader()
    await ada.says('/settings')
    await ada.taps('Quiet hours')
    const shown = await ada.tapsWhatIsGone('Every day, 22:00', kind)
    expect(shown.text).toContain('Quiet hours: ')
    expect((await ada.says('/quiet')).text).toMatch(/22:00/)
    expect((await ada.says('/settings')).keyboard.flat()).not.toEqual([])
  })

  it('what was rehearsed is saved, and that is said', async () => {
    const ada = await newReader()
    await ada.says('/follow tunnel')
    const saved = await ada.tapsWhatIsGone('Save', kind)
    expect(saved.text).toMatch(/^This chat now follows tunnel\./)
    expect((await ada.says('/following')).text).toMatch(/^This chat follows\n• tunnel\n/)
  })

  it('what is taken off the list is off it', async () => {
    const ada = await newReader()
    await ada.says('/follow tunnel')
    await ada.taps('Save')
    await ada.says('/following')
    const left = await ada.tapsWhatIsGone('✕', kind)
    expect(left.text).toMatch(/^This chat no longer follows tunnel\.|^This chat follows nothing/)
  })

  it('More of an alert comes as a message of its own', async () => {
    const ada = await newReader()
    await ada.says(`/follow topic:${kind}`)
    await ada.taps('Save')
    const url = `https://example.org/${kind}`
    const headline = headlineOf(kind)
    const text = `${headline}. ${sentencesOf(kind)}`
    const data = { id: kind, url, headline, text, topics: [kind], language: 'en' }
    await rig.post({ type: 'article.published', data, webhookId: `msg_${kind}` })
    const arrived = () => ada.messages().find((one) => one.text.startsWith(headline))
    await rig.sandbox.waitFor(arrived, 30_000)
    // Nobody presses before the lane knows that the alert has arrived.
    expect(await rig.settle(500, 30_000)).toBe(true)
    const more = await ada.tapsWhatIsGone('More', kind)
    expect(more.text).toContain(`About ${kind}`)
  })
})
