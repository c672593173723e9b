/** Members of a group who may not change it: what each of them sees, and what the others do. Nothing but HTTP. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MessageView } from '../../sandbox/views.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'

const OWNER = 900_001
const MEMBER = 900_002
const REFUSED = 'Only administrators can change this here. Ask one of them to do it.'

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 1 })
})

afterAll(() => rig?.close())

const sent = (chat: number): readonly MessageView[] =>
  rig.sandbox.messages(chat).filter(({ outgoing }) => outgoing)

const refusals = (chat: number) => sent(chat).filter(({ text }) => text === REFUSED)

/** Until the bot has answered what was written last, by what is asked for after it. */
async function answered(chat: number): Promise<void> {
  const before = sent(chat).length
  await rig.sandbox.say(chat, '/privacy', { from: OWNER })
  const isTold = () =>
    sent(chat)
      .slice(before)
      .some(({ text }) => text.startsWith('What I keep'))
  await rig.sandbox.waitFor(isTold, 30_000)
}

it('a member’s refusal is seen by that member alone where the bot may say it so', async () => {
  const group = await rig.sandbox.createChat({ kind: 'supergroup', standing: 'administrator' })
  const other = (await rig.sandbox.setMember({ chatId: group, status: 'member' })).id
  for (const from of [MEMBER, MEMBER, other])
    await rig.sandbox.say(group, '/follow russia', { from })
  await answered(group)
  expect(refusals(group).map(({ onlyFor }) => onlyFor?.id)).toEqual([MEMBER, other])
})

it('elsewhere it is said to all, once and briefly, and nothing else waits for it', async () => {
  const group = await rig.sandbox.createChat({ kind: 'supergroup' })
  const other = (await rig.sandbox.setMember({ chatId: group, status: 'member' })).id
  await rig.sandbox.say(group, '/follow russia', { from: MEMBER })
  await rig.sandbox.waitFor(() => refusals(group).length === 1, 30_000)
  for (const from of [MEMBER, other]) await rig.sandbox.say(group, '/unfollow russia', { from })
  await answered(group)
  expect(refusals(group).map(({ onlyFor }) => onlyFor)).toEqual([undefined])
})
