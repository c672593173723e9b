/**
 * A channel and a group with topics, set up from the private chat of whoever administers them, as the sandbox
 * shows it to everybody. Nothing between them but HTTP.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MessageView } from '../../sandbox/views.ts'
import { say, tap } from '../../scripts/follow.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 1 })
})

afterAll(() => rig?.close())

async function newPerson() {
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'Ada' })
  const reader = { chat }
  const messages = () => rig.sandbox.messages(chat)
  const answerTo = (said: number): Promise<MessageView> =>
    rig.sandbox.waitFor(() => messages().find(({ id, outgoing }) => outgoing && id > said), 30_000)
  return {
    chat,
    says: (text: string) => say(rig.sandbox, reader, text),
    taps: (label: string) => tap(rig.sandbox, reader, label),
    /** By the newest message that asks for a chat. */
    chooses: async (label: string, shared: number) => {
      const asking = messages().findLast(({ replyKeyboard }) => replyKeyboard !== undefined)
      const buttons = asking?.replyKeyboard?.flat() ?? []
      const requestId = buttons.find(({ text }) => text === label)?.request_chat?.request_id
      const pressed = { chatId: chat, messageId: asking?.id ?? 0, requestId: requestId ?? 0 }
      return answerTo(await rig.sandbox.share({ ...pressed, shared }))
    },
  }
}

async function post(id: string, headline: string): Promise<void> {
  const url = `https://example.org/${id}`
  const data = { id, url, text: `${headline}. It was said on Monday.`, headline, topics: ['world'] }
  await rig.post({ type: 'article.published', data, webhookId: `msg_${id}` })
}

describe('the owner of a channel', () => {
  it('sets it up in private, and its subscribers see alerts and nothing else', async () => {
    const ada = await newPerson()
    const channel = await rig.sandbox.createChat({ kind: 'channel', title: 'City News' })
    await rig.sandbox.setMember({ chatId: channel, userId: ada.chat, status: 'administrator' })

    expect((await ada.says('/manage')).text).toMatch(/^Which group or channel do you want to set/)
    const home = await ada.chooses('Choose a channel', channel)
    expect(home.text).toMatch(
      /^For City News\n\nFor an hour, what you send here is for City News\./,
    )

    expect((await ada.says('topic:world')).text).toMatch(/^For City News: Follow topic world\?/)
    expect((await ada.taps('Save')).text).toMatch(/^For City News\n\nThis chat now follows topic/)
    await ada.taps('‹ Settings')
    await ada.taps('Quiet hours')
    expect((await ada.taps('Every day, 22:00')).text).toContain('Quiet hours: ')
    await ada.taps('Quiet hours')
    await ada.taps('No quiet hours')
    expect((await ada.taps('Done')).text).toMatch(
      /^All right\. What you send here is for this chat/,
    )

    await post('talks', 'US says Russia talks on life support')
    const alerts = () => rig.sandbox.messages(channel).filter(({ outgoing }) => outgoing)
    await rig.sandbox.waitFor(() => alerts().length > 0, 30_000)
    expect(alerts().map(({ text }) => text.split('\n')[0])).toEqual([
      'US says Russia talks on life support',
    ])
  })

  it('is refused kindly once another owner has taken it from them', async () => {
    const ada = await newPerson()
    const channel = await rig.sandbox.createChat({ kind: 'channel', title: 'Old News' })
    await rig.sandbox.setMember({ chatId: channel, userId: ada.chat, status: 'administrator' })
    await ada.says('/manage')
    await ada.chooses('Choose a channel', channel)
    await rig.sandbox.setMember({ chatId: channel, userId: ada.chat, status: 'member' })
    expect((await ada.says('/digest daily')).text).toMatch(
      /^Only administrators can set up Old News, and only where I am a member\./,
    )
  })
})

describe('who is no administrator', () => {
  it('cannot choose a chat, nor does a button of somebody else serve them', async () => {
    const [ada, bob] = [await newPerson(), await newPerson()]
    const group = await rig.sandbox.createChat({ kind: 'forum', title: 'Newsroom' })
    await rig.sandbox.setMember({ chatId: group, userId: ada.chat, status: 'administrator' })
    await rig.sandbox.setMember({ chatId: group, userId: bob.chat, status: 'member' })
    await ada.says('/manage')
    await bob.says('/manage')
    await expect(bob.chooses('Choose a group', group)).rejects.toThrow('none that the button')
    expect((await ada.chooses('Choose a group', group)).text).toMatch(/^For Newsroom\n\n/)
  })
})
