/** The demo's end: what it shows has been noted before the Worker is stopped. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postArticle, waitForAlert } from '../../scripts/demo.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 1 })
})

afterAll(() => rig?.close())

it('shows the alert once, though the Worker is stopped as soon as it is there and started again', async () => {
  const { sandbox, demo, worker } = rig
  const [reader = 0] = rig.chats
  const alerts = () =>
    sandbox.messages(reader).filter(({ text }) => text.startsWith('US says Russia talks'))
  sandbox.fail({ kind: 'delay-after', method: 'sendMessage', ms: 700 })
  const operator = { url: worker.url, operatorToken: rig.operatorToken }
  await waitForAlert({ sandbox, reader, operator, article: await postArticle(demo) })
  await worker.stop()
  await rig.start()
  await rig.hear([{ chat: reader, text: '/help' }])
  await sandbox.waitFor(() => sandbox.messages(reader).at(-1)?.text.includes('/follow'), 20_000)
  expect(await rig.settle(3_000, 20_000)).toBe(true)
  expect(alerts()).toHaveLength(1)
})
