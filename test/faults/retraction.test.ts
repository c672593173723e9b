/** What is withdrawn while it is being sent: who gets it no more, and who is corrected. */
import { expect, test } from 'vitest'
import { headlineOf } from '../../scripts/invented-news.ts'
import { until } from '../../scripts/rig.ts'
import { type Rig, startRig } from './rig.ts'

const CHATS = 2_000
const RATE = 100
/** Connections that may carry a message which left before the retraction and comes after it. */
const ON_THE_WAY = 6

interface Retracted {
  readonly rig: Rig
  /** When the article was posted, in milliseconds: what a chat has from before is of its following. */
  readonly posted: number
  /** Chats that were shown the line before the retraction was accepted, or while it was. */
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
}

/** Retracts when about half have been served. */
async function retractHalfWay(id: string): Promise<Retracted> {
  const rig = await startRig({
    chats: CHATS,
    settings: { SEND_RATE: String(RATE) },
    limits: { overallPerSecond: RATE + 2 },
  })
  const first = rig.sandbox.calls().length
  const posted = Date.now()
  await rig.publishSurely(id)
  const arrived = () =>
    rig.sandbox
      .calls()
      .slice(first)
      .filter(({ delivered }) => delivered).length
  await until(() => arrived() >= CHATS / 2, 120_000)
  const retraction = {
    type: 'article.retracted',
    data: { id },
    webhookId: `msg_${id}_gone`,
  } as const
  const answer = await rig.post(retraction)
  const accepted = Date.now()
  expect(answer.status).toBe(202)
  expect(await rig.settle(10_000, 120_000)).toBe(true)
  const shown = rig.sandbox
    .calls()
    .slice(first)
    .filter(({ method, delivered, text }) => {
      return method === 'sendMessage' && delivered && text.startsWith(headlineOf(id))
    })
  const chatsOf = (calls: typeof shown) =>
    new Set(calls.map(({ chatId }) => chatId).filter((chatId) => chatId !== undefined))
  return {
    rig,
    posted,
    before: chatsOf(shown.filter(({ at }) => at <= accepted)),
    after: chatsOf(shown.filter(({ at }) => at > accepted)),
  }
}

test('after a retraction is accepted, the withdrawn line leaves for no chat any more', async () => {
  const { before, after } = await retractHalfWay('withdrawn')
  expect(before.size).toBeGreaterThanOrEqual(CHATS / 2)
  expect(before.size).toBeLessThan(CHATS)
  expect(after.size).toBeLessThanOrEqual(ON_THE_WAY)
})

test('every chat that was shown a withdrawn line is corrected in place and by one reply', async () => {
  const { rig, posted, before, after } = await retractHalfWay('corrected')
  for (const chat of rig.chats) {
    const messages = rig.sandbox
      .messages(chat)
      .filter(({ outgoing, sentAt }) => outgoing && sentAt >= posted)
    if (!before.has(chat) && !after.has(chat)) {
      expect([chat, messages]).toEqual([chat, []])
      continue
    }
    const [alert, reply, ...more] = messages
    expect(alert?.text).not.toContain(headlineOf('corrected'))
    expect(alert?.history[0]?.text).toContain(headlineOf('corrected'))
    expect(reply?.replyTo).toBe(alert?.id)
    expect(more).toEqual([])
  }
})
