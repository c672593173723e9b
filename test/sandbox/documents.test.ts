import { expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/server.ts'
import { open, TOKEN } from './client.ts'

const text = '{"chat":7}'
const json = (name = 'lede.json', content: BlobPart = text) =>
  new File([content], name, { type: 'application/json' })

async function send(sandbox: Sandbox, fields: Readonly<Record<string, string | File>>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const url = `${sandbox.url}/bot${TOKEN}/sendDocument`
  const response = await fetch(url, { method: 'POST', body })
  const answer: { readonly result?: object; readonly description?: string } = await response.json()
  return { status: response.status, ...answer }
}

it('keeps a file that is sent, and shows it with its caption', async () => {
  const sandbox = await open()
  const chat = await sandbox.createPrivateChat({ firstName: 'Ada' })
  const sent = await send(sandbox, {
    chat_id: `${chat}`,
    document: 'attach://part',
    part: json(),
    caption: ' All of it ',
    caption_entities: JSON.stringify([{ type: 'bold', offset: 1, length: 3 }]),
  })
  expect(sent.result).toMatchObject({
    document: { file_name: 'lede.json', mime_type: 'application/json', file_size: 10 },
    caption: 'All of it',
    caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
  })
  expect(sent.result).not.toHaveProperty('text')
  const [message] = sandbox.messages(chat).filter(({ outgoing }) => outgoing)
  expect(message).toMatchObject({ text: 'All of it', document: { fileName: 'lede.json', text } })
})

it.each([
  ['there is no document in the request', {}],
  ['there is no document in the request', { document: 'https://example.org/file.json' }],
  ['there is no document in the request', { document: 'attach://missing' }],
  ['file must be non-empty', { document: json('empty.json', '') }],
  ['message caption is too long', { document: json(), caption: 'x'.repeat(1025) }],
  [
    "can't parse entities: Entity begins after the end of the text at UTF-16 offset 9",
    { document: json(), caption: 'x', caption_entities: '[{"type":"bold","offset":9,"length":1}]' },
  ],
])('refuses as Telegram does: %s', async (description, fields) => {
  const sandbox = await open()
  const chat = await sandbox.createPrivateChat({ firstName: 'Ada' })
  const { status, ...answer } = await send(sandbox, { chat_id: `${chat}`, ...fields })
  expect([status, answer.description]).toEqual([400, `Bad Request: ${description}`])
})

it('is counted by the limits like any message, and not edited as a text', async () => {
  const sandbox = await open({ limits: { chatPerSecond: 1, chatBurst: 1 } })
  const chat = await sandbox.createPrivateChat({ firstName: 'Ada' })
  const fields = { chat_id: `${chat}`, document: json() }
  expect((await send(sandbox, fields)).status).toBe(200)
  expect((await send(sandbox, fields)).status).toBe(429)
  sandbox.setLimits('off')
  const [message] = sandbox.messages(chat).filter(({ outgoing }) => outgoing)
  const response = await fetch(`${sandbox.url}/bot${TOKEN}/editMessageText`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chat, message_id: message?.id, text: 'new' }),
  })
  expect(await response.json()).toMatchObject({
    description: 'Bad Request: there is no text in the message to edit',
  })
})
