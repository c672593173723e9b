/** Telegram as a lane sees it: every request is recorded, answers are scripted. */
import { vi } from 'vitest'

export interface SentMessage {
  readonly method: string
  readonly chatId: number
  readonly text: string
  readonly payload: Readonly<Record<string, unknown>>
}

export type Answer = (sent: SentMessage) => Promise<Response | undefined> | Response | undefined

export interface FakeTelegram {
  /** What was accepted, in order of arrival. */
  readonly delivered: SentMessage[]
  /** What was asked, whether accepted or not. */
  readonly asked: SentMessage[]
  /** Answers instead of the fake where it returns a response. */
  answer: Answer
  /** What was accepted of a method, for one chat or for all. */
  of(method: string, chatId?: number): SentMessage[]
}

export function fakeTelegram(): FakeTelegram {
  const fake: FakeTelegram = {
    delivered: [],
    asked: [],
    answer: () => undefined,
    of: (method, chatId) =>
      fake.delivered.filter(
        (one) => one.method === method && (chatId === undefined || one.chatId === chatId),
      ),
  }
  let messageId = 0
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const payload = await payloadOf(request)
    const sent: SentMessage = {
      method: request.url.split('/').at(-1) ?? '',
      chatId: Number(payload.chat_id),
      text: String(payload.text ?? payload.caption),
      payload,
    }
    fake.asked.push(sent)
    const scripted = await fake.answer(sent)
    if (scripted) return scripted
    fake.delivered.push(sent)
    messageId += 1
    return Response.json({ ok: true, result: { message_id: messageId } })
  })
  return fake
}

/** A file comes in parts of a form, and what it is told with as JSON. */
async function payloadOf(request: Request): Promise<Record<string, unknown>> {
  if (request.headers.get('content-type')?.includes('json')) return request.json()
  const payload: Record<string, unknown> = {}
  for (const [name, value] of await request.formData()) {
    payload[name] = typeof value === 'string' ? value : await value.text()
  }
  return payload
}

export const refuse = (
  code: number,
  description: string,
  parameters: Readonly<Record<string, number>> = {},
): Response =>
  Response.json({ ok: false, error_code: code, description, parameters }, { status: code })
