import { describe, expect, it } from 'vitest'
import { FAULT_KINDS, type FaultRule } from '../../sandbox/faults.ts'
import { call, open, refusal } from './client.ts'

const withChat = async () => {
  const sandbox = await open()
  const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
  const send = () => refusal(sandbox, 'sendMessage', { chat_id: chat, text: 'a' })
  return { sandbox, chat, send }
}

describe('a fault', () => {
  it.each<[FaultRule, string]>([
    [{ kind: 'too-many-requests', retryAfter: 7 }, '429 Too Many Requests: retry after 7'],
    [{ kind: 'server-error' }, '500 Internal Server Error'],
    [{ kind: 'bad-gateway' }, '502 Bad Gateway'],
    [{ kind: 'bad-gateway-after' }, '502 Bad Gateway'],
    [{ kind: 'blocked' }, '403 Forbidden: bot was blocked by the user'],
    [{ kind: 'deactivated' }, '403 Forbidden: user is deactivated'],
    [{ kind: 'cannot-initiate' }, "403 Forbidden: bot can't initiate conversation with a user"],
    [{ kind: 'forbidden', detail: 'not today' }, '403 Forbidden: not today'],
    [
      { kind: 'migrated', migrateTo: -1001 },
      '400 Bad Request: group chat was upgraded to a supergroup chat',
    ],
    [{ kind: 'no-rights' }, '400 Bad Request: not enough rights to send text messages to the chat'],
  ])('answers as told: %j', async (rule, expected) => {
    const { sandbox, send } = await withChat()
    sandbox.fail(rule)
    expect(await send()).toBe(expected)
    expect(await send()).toBe('accepted')
  })

  it('has words for every kind of refusal', async () => {
    const { sandbox, send } = await withChat()
    for (const kind of FAULT_KINDS.filter((name) => !/^(?:timeout|delay)/.test(name))) {
      sandbox.fail({ kind })
      expect(await send()).toMatch(/^(?:4|5)\d\d (?:Bad|Forbidden|Too Many|Internal)/)
    }
  })

  it('strikes as often as told, only the method and chat it names', async () => {
    const { sandbox, chat, send } = await withChat()
    sandbox.fail({ kind: 'server-error', method: 'sendMessage', chatId: chat, times: 2 })
    expect(await refusal(sandbox, 'getChat', { chat_id: chat })).toBe('accepted')
    const other = await sandbox.createPrivateChat({ firstName: 'Tom' })
    expect(await refusal(sandbox, 'sendMessage', { chat_id: other, text: 'a' })).toBe('accepted')
    expect([await send(), await send(), await send()].map((said) => said.slice(0, 3))).toEqual([
      '500',
      '500',
      'acc',
    ])
  })

  it('strikes for ever until it is cleared', async () => {
    const { sandbox, send } = await withChat()
    const id = sandbox.fail({ kind: 'bad-gateway', times: null })
    for (let count = 0; count < 5; count += 1) expect(await send()).toBe('502 Bad Gateway')
    sandbox.clearFaults(id)
    expect(await send()).toBe('accepted')
  })

  it('drops the connection before delivery: nothing is stored', async () => {
    const { sandbox, chat, send } = await withChat()
    sandbox.fail({ kind: 'timeout-before', ms: 0 })
    await expect(send()).rejects.toThrow()
    expect(sandbox.messages(chat)).toHaveLength(0)
    expect(sandbox.calls().at(-1)).toMatchObject({ status: 0, delivered: false })
  })

  it('drops the connection after delivery: the message is there', async () => {
    const { sandbox, chat, send } = await withChat()
    sandbox.fail({ kind: 'timeout-after', ms: 0 })
    await expect(send()).rejects.toThrow()
    expect(sandbox.messages(chat)).toHaveLength(1)
    expect(sandbox.calls().at(-1)).toMatchObject({ status: 0, delivered: true })
  })

  it.each([
    ['bad-gateway', 0],
    ['bad-gateway-after', 1],
  ] as const)('answers for a gateway: after %s %i messages are there', async (kind, count) => {
    const { sandbox, chat, send } = await withChat()
    sandbox.fail({ kind })
    expect(await send()).toBe('502 Bad Gateway')
    expect(sandbox.messages(chat)).toHaveLength(count)
    expect(sandbox.calls().at(-1)).toMatchObject({ status: 502, delivered: count === 1 })
  })

  it('hangs until the client gives up or the sandbox closes', async () => {
    const { sandbox, chat } = await withChat()
    sandbox.fail({ kind: 'timeout-after', times: null })
    const patience = {
      signal: AbortSignal.timeout(50),
      body: JSON.stringify({ chat_id: chat, text: 'a' }),
    }
    await expect(call(sandbox, 'sendMessage', {}, patience)).rejects.toThrow()
    const hanging = call(sandbox, 'sendMessage', { chat_id: chat, text: 'b' }).catch(
      () => 'cut off',
    )
    await sandbox.waitFor(() => sandbox.messages(chat).length === 2)
    await sandbox.close()
    expect(await hanging).toBe('cut off')
  })

  it('delays and then delivers', async () => {
    const { sandbox, chat, send } = await withChat()
    sandbox.fail({ kind: 'delay', ms: 40 })
    const sending = send()
    await sandbox.waitFor(() => sandbox.calls().length === 1)
    expect(sandbox.messages(chat)).toHaveLength(0)
    expect(await sending).toBe('accepted')
  })

  it('delivers at once and answers late', async () => {
    const { sandbox, chat, send } = await withChat()
    sandbox.fail({ kind: 'delay-after', ms: 40 })
    const sending = send()
    await sandbox.waitFor(() => sandbox.messages(chat).length === 1)
    expect(sandbox.calls()[0]?.status).toBe(0)
    expect(await sending).toBe('accepted')
  })
})
