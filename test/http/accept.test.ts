import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { type FakeTelegram, fakeTelegram } from '../platform/fake-telegram.ts'
import { until } from '../turning.ts'
import {
  call,
  cutOff,
  type Newsroom,
  newsroom,
  OPERATOR,
  operate,
  published,
  retracted,
  signed,
} from './newsroom.ts'

let room: Newsroom
let telegram: FakeTelegram

beforeEach(async () => {
  telegram = fakeTelegram()
  room = await newsroom()
})

interface Counted {
  readonly chats: Readonly<Record<string, number>>
}

interface Answer {
  readonly event: string
  readonly article: string | null
  readonly status: string
}

const answerOf = async (response: Response) => {
  expect(response.status).toBe(202)
  return response.json<Answer>()
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await response.json<{ type: string; detail: string; errors?: { path: string }[] }>()
  expect(body.detail.length).toBeGreaterThan(10)
  return {
    status: response.status,
    type: body.type.replace(/^.*\/problems\//, ''),
    paths: body.errors?.map(({ path }) => path),
  }
}

const refused = async (event: unknown) => (await problemOf(await room.post(event))).paths

async function stateOf(event: string) {
  const response = await operate('GET', `/v1/events/${event}`)
  return response.json<{ state: string; reason: string | null }>()
}

const follower = async (chatId: number) => {
  const lane = env.LANE.getByName('lane-0')
  const settings = settingsOf()
  const target = { chatId, threadId: null }
  await lane.commit({ update: chatId, target, rev: 0, settings, reply: null, replyThreadId: null })
}

const comesTo = (event: string, state: string) =>
  until(async () => expect((await stateOf(event)).state).toBe(state))

test('a signed article is accepted and becomes an alert', async () => {
  await follower(1)
  const answer = await answerOf(await room.post(published()))
  expect(answer).toMatchObject({ article: 'a1', status: 'accepted' })
  await comesTo(answer.event, 'done')
  const status = await (await operate('GET', `/v1/events/${answer.event}`)).json()
  expect(status).toEqual({
    id: answer.event,
    publisher: 'demo',
    article: 'a1',
    type: 'article.published',
    state: 'done',
    reason: null,
    chats: { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 },
    approval: null,
    copies: null,
    alert: { line: expect.any(String), sentences: expect.any(Array) },
    story: { id: 'demo/a1', relation: 'new', to: null, score: null, shared: [] },
    outcome: 'sent to 1 of 1 chat',
    headline: 'Talks with Russia on Syria continue, says Kerry',
    url: 'https://example.org/a1',
    line: expect.stringMatching(/^Kerry says/),
    format: 'native',
    webhook_id: expect.stringMatching(/^msg_/),
    request: expect.any(String),
    received_at: expect.any(String),
    processed_at: expect.any(String),
    first_sent_at: expect.any(String),
    last_sent_at: expect.any(String),
  })
  expect(telegram.delivered[0]?.text).toMatch(/^Kerry says Russia talks/)
})

test('a slash at the end of the address is no other address', async () => {
  const body = JSON.stringify(published())
  const headers = signed(body, room.secret)
  const path = '/v1/publishers/demo/events/'
  const answer = await call(path, { method: 'POST', headers, body })
  expect(await answerOf(answer)).toMatchObject({ article: 'a1', status: 'accepted' })
  expect((await operate('GET', '/v1/publishers/')).status).toBe(200)
  expect((await operate('GET', '/v1/events/?state=done')).status).toBe(200)
  expect((await call('/healthz/')).status).toBe(200)
  expect((await call(path, { method: 'PUT' })).status).toBe(405)
  expect((await call('/v1/publishers/')).status).toBe(401)
})

test('a bad topic is dropped and told, and the article is accepted', async () => {
  const answer = await answerOf(await room.post(published({ topics: ['city', 7] })))
  expect(answer).toMatchObject({
    status: 'accepted',
    warnings: [{ path: 'data.topics.1', message: 'must be a string' }],
  })
})

test('an article without text or html is its headline', async () => {
  await follower(1)
  for (const [headline, changes] of Object.entries({
    'Harbour tunnel opens to traffic': {},
    'Olive growers lose third harvest': { text: '' },
    'Night trains return to northern coast': { html: '' },
  })) {
    const event = published({ id: headline, headline, text: undefined, ...changes })
    const answer = await answerOf(await room.post(event))
    await comesTo(answer.event, 'done')
    expect(telegram.delivered.at(-1)?.text).toContain(headline)
  }
})

test('a ping is accepted and concerns no article', async () => {
  expect(await answerOf(await room.post({ type: 'ping' }))).toMatchObject({
    article: null,
    status: 'accepted',
  })
})

test('ten copies at once are one event and one alert', async () => {
  await follower(1)
  const options = { webhookId: 'msg_same' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => answerOf(await room.post(published(), options))),
  )
  expect(new Set(answers.map(({ event }) => event)).size).toBe(1)
  expect(answers.filter(({ status }) => status === 'accepted')).toHaveLength(1)
  await comesTo(answers[0]?.event ?? '', 'done')
  expect(telegram.delivered).toHaveLength(1)
})

test('the same webhook-id with another body is a conflict', async () => {
  await room.post(published(), { webhookId: 'msg_1' })
  const again = await room.post(published({ headline: 'Another' }), { webhookId: 'msg_1' })
  expect(await problemOf(again)).toMatchObject({ status: 409, type: 'id-reused' })
})

test('two publishers may use the same webhook-id', async () => {
  const other = await newsroom('other', ['other.example'])
  await room.post(published(), { webhookId: 'msg_1' })
  const event = published({ url: 'https://other.example/x' })
  const answer = await answerOf(await other.post(event, { webhookId: 'msg_1' }))
  expect(answer.status).toBe('accepted')
})

test('a refused post burns nothing', async () => {
  await room.post(published({ version: -1 }), { webhookId: 'msg_1' })
  const answer = await answerOf(await room.post(published(), { webhookId: 'msg_1' }))
  expect(answer.status).toBe('accepted')
})

test('refuses what is not signed by the publisher, now', async () => {
  const body = JSON.stringify(published())
  const post = (headers: Record<string, string>) =>
    call('/v1/publishers/demo/events', { method: 'POST', headers, body })
  const good = signed(body, room.secret)
  const old = new Date(clock.now() - 6 * 60_000)
  const early = new Date(clock.now() + 6 * 60_000)
  const json = { 'content-type': 'application/json' }
  const cases: [Record<string, string>, number, string][] = [
    [json, 400, 'malformed-headers'],
    [{ ...good, 'webhook-id': '' }, 400, 'malformed-headers'],
    [{ ...good, 'webhook-timestamp': 'soon' }, 400, 'malformed-headers'],
    [{ ...good, 'webhook-signature': ' ' }, 400, 'malformed-headers'],
    [{ ...good, 'webhook-signature': 'v1,AAAA' }, 401, 'wrong-signature'],
    [{ ...good, 'webhook-signature': 'v1,%%%' }, 401, 'wrong-signature'],
    [{ ...good, 'webhook-signature': good['webhook-signature'].slice(3) }, 401, 'wrong-signature'],
    [{ ...good, 'webhook-id': 'msg_other' }, 401, 'wrong-signature'],
    [signed(body, room.secret, { at: old }), 401, 'stale-timestamp'],
    [signed(body, room.secret, { at: early }), 401, 'stale-timestamp'],
    [signed(body, `whsec_${btoa('another secret altogether')}`), 401, 'wrong-signature'],
    [signed(`${body} `, room.secret), 401, 'wrong-signature'],
  ]
  for (const [headers, status, type] of cases) {
    expect(await problemOf(await post(headers))).toMatchObject({ status, type })
  }
})

test('one good signature among several is enough', async () => {
  const body = JSON.stringify(published())
  const headers = signed(body, room.secret)
  const several = `v2,abc v1,AAAA ${headers['webhook-signature']} v1a,xyz`
  const response = await call('/v1/publishers/demo/events', {
    method: 'POST',
    headers: { ...headers, 'webhook-signature': several },
    body,
  })
  expect(response.status).toBe(202)
})

test('after a rotation both secrets are live, after a second the first is refused at once', async () => {
  await until(async () => expect(await env.KV.get('publisher:demo')).not.toBeNull())
  const first = room.secret
  const rotate = async () =>
    (await (await operate('POST', '/v1/publishers/demo/rotate')).json<{ secret: string }>()).secret
  const second = await rotate()
  expect((await room.post(published({ id: 'old' }))).status).toBe(202)
  room.secret = second
  expect((await room.post(published({ id: 'new' }))).status).toBe(202)
  await rotate()
  expect((await room.post(published({ id: 'still' }))).status).toBe(202)
  room.secret = first
  expect(await problemOf(await room.post(published()))).toMatchObject({ type: 'wrong-signature' })
})

test('a removed publisher is refused at once, though KV still knows it', async () => {
  await until(async () => expect(await env.KV.get('publisher:demo')).not.toBeNull())
  const kept = await env.KV.get('publisher:demo')
  await operate('DELETE', '/v1/publishers/demo')
  await env.KV.put('publisher:demo', kept ?? '')
  expect(await problemOf(await room.post(published()))).toMatchObject({
    status: 404,
    type: 'unknown-publisher',
  })
})

test('refuses bodies that are not plain JSON of at most 1 MiB', async () => {
  const body = JSON.stringify(published({ text: 'x'.repeat(1024 * 1024) }))
  const chunked = () =>
    new ReadableStream({
      start(controller) {
        for (let i = 0; i < body.length; i += 65_536) {
          controller.enqueue(new TextEncoder().encode(body.slice(i, i + 65_536)))
        }
        controller.close()
      },
    })
  const type = (value: string) => ({ headers: { 'content-type': value } })
  const cases: [Promise<Response>, number, string][] = [
    [room.post(body), 413, 'too-large'],
    [room.post(body, { body: chunked() }), 413, 'too-large'],
    [room.post(published(), type('text/plain')), 415, 'unsupported-type'],
    [room.post(published(), type('application/json; charset=latin1')), 415, 'unsupported-type'],
    [
      room.post(published(), { headers: { 'content-encoding': 'gzip' } }),
      415,
      'unsupported-encoding',
    ],
    [room.post('{"type":'), 400, 'not-json'],
    [room.post(''), 400, 'not-json'],
    [room.post(`${'['.repeat(100_000)}`), 400, 'too-deep'],
    [room.post(`{"type":"ping","data":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`), 400, 'too-deep'],
  ]
  for (const [response, status, problem] of cases) {
    expect(await problemOf(await response)).toMatchObject({ status, type: problem })
  }
})

test('refuses a body that is not UTF-8', async () => {
  const bytes = Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
  const id = 'msg_bytes'
  const timestamp = String(Math.floor(clock.now() / 1_000))
  const secret = Uint8Array.from(atob(room.secret.slice(6)), (c) => c.charCodeAt(0))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
  const head = new TextEncoder().encode(`${id}.${timestamp}.`)
  const mac = await crypto.subtle.sign('HMAC', key, Uint8Array.from([...head, ...bytes]))
  const response = await call('/v1/publishers/demo/events', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`,
    },
    body: bytes,
  })
  expect(await problemOf(response)).toMatchObject({ status: 400, type: 'not-utf8' })
})

test('names the path of every field that cannot be accepted', async () => {
  expect(await refused({})).toEqual(['type'])
  expect(await refused([])).toEqual(['type'])
  expect(await refused('null')).toEqual(['(body)'])
  expect(await refused({ type: 'article.deleted' })).toEqual(['type'])
  expect(await refused({ type: 'article.published' })).toEqual(['data'])
  expect(await refused({ type: 'article.published', data: {} })).toEqual([
    'data.id',
    'data.url',
    'data.headline',
  ])
  expect(await refused(published({ html: '<p>both</p>' }))).toEqual(['data'])
  expect(await refused(published({ authors: ['ok', 7] }))).toEqual(['data.authors.1'])
  const wrong = { id: 'a\u0000', headline: ' ', version: 1.5, urgency: 10, language: 'no language' }
  expect(await refused(published(wrong))).toEqual([
    'data.id',
    'data.headline',
    'data.language',
    'data.version',
    'data.urgency',
  ])
})

test('however much is wrong, the answer is short and says how much there is', async () => {
  const faults = async (changes: Readonly<Record<string, unknown>>) => {
    const answer = await room.post(published(changes))
    expect(answer.status).toBe(422)
    const text = await answer.text()
    const { detail, errors }: { detail: string; errors: unknown[] } = JSON.parse(text)
    return { size: text.length, detail, told: errors.length }
  }
  const flood = Array.from({ length: 250_000 }, () => 7)
  const short = await faults({ topics: flood, authors: flood })
  expect(short.size).toBeLessThan(1_000)
  expect(short.told).toBe(2)
  const fifty = Array.from({ length: 50 }, () => 7)
  const many = await faults({ authors: fifty })
  expect(many.told).toBe(20)
  expect(many.detail).toMatch(/the first 20 of 50\.$/)
})

test('takes urls of the publisher only', async () => {
  const good = [
    'https://example.org/x',
    'http://news.example.org:8080/x?y#z',
    'https://EXAMPLE.org/x',
    'https://example.org./x',
  ]
  const bad = [
    'https://evil-example.org/x',
    'https://example.org.evil.test/x',
    'https://user@example.org/x',
    'https://example.org@evil.test/x',
    'javascript:alert(1)',
    'ftp://example.org/x',
    '//example.org/x',
    'https://exаmple.org/x',
    'not a url',
  ]
  for (const url of good) {
    expect((await room.post(published({ id: url, url }))).status, url).toBe(202)
  }
  for (const url of bad) expect(await refused(published({ url })), url).toEqual(['data.url'])
})

test('takes dates that exist', async () => {
  const bad = [
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-01-01T24:30:00Z',
    '2026-01-01T10:00:00',
    '2026-01-01',
    'yesterday',
    1_767_225_600,
  ]
  for (const updated_at of bad) {
    expect(await refused(published({ updated_at })), String(updated_at)).toEqual([
      'data.updated_at',
    ])
  }
  const leap = published({ updated_at: '2028-02-29T23:59:59.123+05:30' })
  expect((await room.post(leap)).status).toBe(202)
})

test('marks and lone tags in headline and text are shown to the letter', async () => {
  await follower(1)
  const headline = 'Use <b> for bold & *stars*'
  const { event } = await answerOf(await room.post(published({ headline, text: 'Say <i>so</i>.' })))
  await comesTo(event, 'done')
  expect(telegram.delivered[0]?.text).toContain(headline)
})

test('no input whatever causes a 5xx', async () => {
  const values = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => JSON.stringify({ type: text })),
    fc
      .record(
        {
          id: fc.string({ unit: 'binary' }),
          url: fc.webUrl(),
          headline: fc.string({ unit: 'binary' }),
          html: fc.string({ unit: 'binary' }),
          language: fc.string(),
          topics: fc.array(fc.string({ unit: 'binary' })),
          version: fc.double(),
          updated_at: fc.string(),
        },
        { requiredKeys: [] },
      )
      .map((data) => JSON.stringify({ type: 'article.published', data })),
  )
  await fc.assert(
    fc.asyncProperty(values, async (body) => {
      expect((await room.post(body)).status).toBeLessThan(500)
    }),
    { numRuns: 60 },
  )
})

test('lone surrogates are replaced, not stored', async () => {
  await follower(1)
  const body =
    '{"type":"article.published","data":{"id":"s","url":"https://example.org/s",' +
    '"headline":"Broken \\ud800 headline","text":"Broken \\udfff text."}}'
  const { event } = await answerOf(await room.post(body))
  await comesTo(event, 'done')
  expect(telegram.delivered[0]?.text.isWellFormed()).toBe(true)
})

test('hostile HTML is processed in the end', async () => {
  await follower(1)
  const html = `${'<div>'.repeat(50_000)}Deep news broke today in the capital.${'&amp;'.repeat(50_000)}`
  const { event } = await answerOf(await room.post(published({ text: undefined, html })))
  await comesTo(event, 'done')
  expect(telegram.delivered).toHaveLength(1)
})

test('older versions after newer ones are stale and send nothing', async () => {
  await follower(1)
  const { event } = await answerOf(await room.post(published({ version: 2 })))
  await comesTo(event, 'done')
  const older = await answerOf(await room.post(published({ version: 1 })))
  expect(older.status).toBe('stale')
  expect(await stateOf(older.event)).toMatchObject({ state: 'cancelled', reason: 'stale' })
  expect(telegram.delivered).toHaveLength(1)
})

test('an embargoed article is held, and a retraction under embargo means never sent', async () => {
  await follower(1)
  const embargo_until = new Date(clock.now() + 1_000).toISOString()
  const kept = await answerOf(await room.post(published({ embargo_until })))
  const dropped = await answerOf(await room.post(published({ id: 'a2', embargo_until })))
  expect((await stateOf(kept.event)).state).toBe('held')
  await answerOf(await room.post(retracted({ id: 'a2' })))
  await comesTo(kept.event, 'done')
  expect(await stateOf(dropped.event)).toMatchObject({ state: 'cancelled', reason: 'superseded' })
  expect(telegram.delivered).toHaveLength(1)
})

test('an expired article is dropped', async () => {
  await follower(1)
  const expires_at = new Date(clock.now() - 1_000).toISOString()
  const { event } = await answerOf(await room.post(published({ expires_at })))
  await comesTo(event, 'cancelled')
  expect(telegram.delivered).toHaveLength(0)
})

test('a retraction of an unknown article keeps its late publication from being sent', async () => {
  await follower(1)
  await answerOf(await room.post(retracted()))
  expect((await answerOf(await room.post(published()))).status).toBe('stale')
  expect(telegram.delivered).toHaveLength(0)
})

test('an update of an article that was delivered edits its copies and tells who read another', async () => {
  await follower(1)
  const first = await answerOf(await room.post(published()))
  await comesTo(first.event, 'done')
  const update = { ...published({ headline: 'Corrected headline of the talks' }) }
  const second = await answerOf(await room.post({ ...update, type: 'article.updated' }))
  await comesTo(second.event, 'done')
  expect(telegram.delivered.map(({ method }) => method)).toEqual([
    'sendMessage',
    'editMessageText',
    'sendMessage',
  ])
  expect(telegram.delivered[2]?.text).toMatch(/^Update: /)
  const record = await (await operate('GET', `/v1/events/${second.event}`)).json()
  expect(record).toMatchObject({ outcome: 'updated in 1 of 1 chat' })
})

test('a correction is called one where its publisher does, or the article has a note of it', async () => {
  await follower(1)
  const line = (headline: string) => ({ ...published({ headline }), type: 'article.updated' })
  const first = await answerOf(await room.post(published()))
  await comesTo(first.event, 'done')
  await operate('PATCH', '/v1/publishers/demo', { updates: 'edit' })
  const says = async (changes: object, headline: string) => {
    const { type, ...event } = line(headline)
    const data = { ...event.data, ...changes }
    const { event: id } = await answerOf(await room.post({ ...event, type, data }))
    await comesTo(id, 'done')
    return telegram.delivered.at(-1)
  }
  const quiet = await says({}, 'Corrected headline of the talks')
  expect(quiet?.method).toBe('editMessageText')
  const told = await says({ correction: 'It was Norway.' }, 'Norway says talks end')
  expect(told?.text).toMatch(/^Correction: Norway says talks end\n[\s\S]*\n\nIt was Norway\.$/)
})

test('a retraction withdraws what was delivered, and the record counts it', async () => {
  await follower(1)
  const first = await answerOf(await room.post(published()))
  await comesTo(first.event, 'done')
  const { event } = await answerOf(await room.post(retracted()))
  await comesTo(event, 'done')
  expect(telegram.delivered.map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringContaining('Kerry says'),
    'Withdrawn',
    expect.stringMatching(/^Withdrawn by /),
  ])
  const record = await (await operate('GET', `/v1/events/${event}`)).json()
  expect(record).toMatchObject({ outcome: 'withdrawn in 1 of 1 chat', copies: { had: 1 } })
})

test('a second retraction of an article is accepted, and no chat hears of it', async () => {
  await follower(1)
  await comesTo((await answerOf(await room.post(published({ version: 1 })))).event, 'done')
  await comesTo((await answerOf(await room.post(retracted({ version: 2 })))).event, 'done')
  const heard = telegram.asked.length
  const again = await room.post(retracted({ version: 3 }))
  expect(again.status).toBe(202)
  await comesTo((await answerOf(again)).event, 'done')
  expect(telegram.asked).toHaveLength(heard)
})

test('what became of an event stays true after a correction and a retraction', async () => {
  await follower(1)
  const first = await answerOf(await room.post(published()))
  await until(() => expect(telegram.delivered).toHaveLength(1))
  await answerOf(await room.post({ ...published(), type: 'article.updated' }))
  await answerOf(await room.post(retracted()))
  const record = await (await operate('GET', `/v1/events/${first.event}`)).json()
  expect(record).toMatchObject({
    state: 'done',
    reason: null,
    chats: { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 },
  })
})

test('an event whose fan-out was cut short says how far it had come', async () => {
  for (const chat of [1, 2]) await follower(chat)
  let asked = 0
  telegram.answer = ({ chatId }) => {
    asked += 1
    return chatId === 2
      ? Response.json({ ok: false, error_code: 500, description: 'x' })
      : undefined
  }
  const { event } = await answerOf(await room.post(published()))
  await until(() => expect(asked).toBeGreaterThanOrEqual(2))
  await until(async () => {
    const { chats } = await (await operate('GET', `/v1/events/${event}`)).json<Counted>()
    expect(chats).toMatchObject({ sent: 1, pending: 1 })
  })
  await answerOf(await room.post(retracted()))
  const record = await (await operate('GET', `/v1/events/${event}`)).json()
  expect(record).toMatchObject({
    state: 'cancelled',
    reason: 'superseded',
    chats: { matched: 2, sent: 1, pending: 0, failed: 0, skipped: 1 },
  })
})

test('a client that hangs up while its body is read is no fault in the log', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
  const answers = await Promise.all([
    ...cutOff('/v1/publishers/demo/events', signed('', room.secret)),
    ...cutOff('/v1/publishers', { 'content-type': 'application/json', ...OPERATOR }),
  ])
  expect(logged.mock.calls.flat()).toEqual([])
  logged.mockRestore()
  for (const answer of answers) {
    expect(await problemOf(answer)).toMatchObject({ status: 400, type: 'cut-off' })
  }
})

test('a known address says of every method whether it has it', async () => {
  const event = `evt_${'0'.repeat(32)}`
  const known: [string, string[]][] = [
    ['/', ['GET', 'HEAD']],
    ['/healthz', ['GET', 'HEAD']],
    ['/telegram', ['POST']],
    ['/v1/publishers', ['GET', 'HEAD', 'POST']],
    ['/v1/publishers/demo', ['GET', 'HEAD', 'PATCH', 'DELETE']],
    ['/v1/publishers/demo/events', ['POST']],
    ['/v1/publishers/demo/events/secret', ['POST']],
    ['/v1/publishers/demo/rotate', ['POST']],
    ['/v1/events', ['GET', 'HEAD']],
    [`/v1/events/${event}`, ['GET', 'HEAD']],
    [`/v1/events/${event}/replay`, ['POST']],
    ['/v1/dead-letters', ['GET', 'HEAD']],
    [`/v1/dead-letters/${event}`, ['DELETE']],
    [`/v1/dead-letters/${event}/replay`, ['POST']],
    ['/v1/rebuild', ['POST']],
  ]
  for (const [path, methods] of known) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      const { status, headers } = await call(path, { method })
      expect(status === 405, `${method} ${path}`).toBe(!methods.includes(method))
      if (status === 405) expect(headers.get('allow')).toBe(methods.join(', '))
    }
    const options = await call(path, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, methods.join(', ')])
  }
  expect((await call('/nothing', { method: 'PUT' })).status).toBe(404)
  expect((await call('/v1/nothing', { method: 'OPTIONS' })).status).toBe(404)
})

test('HEAD answers as GET does, without a body', async () => {
  const head = await call('/healthz', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await call('/v1/publishers', { method: 'HEAD' })).status).toBe(401)
})

test('a second withdrawal is accepted and answers nobody again', async () => {
  await follower(1)
  const first = await answerOf(await room.post(published()))
  await comesTo(first.event, 'done')
  const { event } = await answerOf(await room.post(retracted()))
  await comesTo(event, 'done')
  const told = telegram.asked.length
  const second = await answerOf(await room.post(retracted()))
  await comesTo(second.event, 'done')
  // Whatever it had put into the lane would leave before this.
  const { event: last } = await answerOf(await room.post(published({ id: 'a2' })))
  await comesTo(last, 'done')
  expect(telegram.asked.slice(told).map(({ method }) => method)).toEqual(['sendMessage'])
  expect(telegram.delivered.at(-1)?.text).not.toContain('Withdrawn')
})

test('a new owner of an id neither edits nor withdraws what the old one sent, and has its readers', async () => {
  await follower(1)
  await comesTo((await answerOf(await room.post(published({ version: 9 })))).event, 'done')
  await operate('DELETE', '/v1/publishers/demo')
  const next = await newsroom()
  const news = { headline: 'Another paper opens', text: 'Its first issue is out on Monday.' }
  const { event } = await answerOf(await next.post(published(news)))
  await comesTo(event, 'done')
  await comesTo((await answerOf(await next.post(retracted()))).event, 'done')
  const [old, fresh, ...rest] = telegram.delivered
  expect([old?.method, fresh?.method]).toEqual(['sendMessage', 'sendMessage'])
  expect(fresh?.text).toContain('Another paper opens')
  // The withdrawal reaches the new owner's copy alone: its edit, and the answer to it.
  expect(rest.map(({ payload }) => payload.message_id ?? payload.reply_parameters)).toEqual([
    2,
    expect.objectContaining({ message_id: 2 }),
  ])
})

test('an embargo of more than a year is a slip', async () => {
  const embargo_until = new Date(clock.now() + 400 * 86_400_000).toISOString()
  expect(await refused(published({ embargo_until }))).toEqual(['data.embargo_until'])
})

test('a publisher that has posted too much today is told when to go on', async () => {
  await runInDurableObject(env.DESK.getByName('desk'), (_, { storage }) => {
    const today = Math.floor(clock.now() / 86_400_000)
    storage.sql.exec(`INSERT INTO usage (owner, day, bytes) VALUES ('demo', ?, 1e8)`, today)
  })
  const refused = await room.post(published(), { webhookId: 'msg_1' })
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(86_400)
  expect(await problemOf(refused)).toMatchObject({ status: 429, type: 'over-quota' })
  expect((await room.post(retracted())).status).toBe(202)
})

test('unknown routes and methods are problems as well', async () => {
  expect(await problemOf(await call('/nothing'))).toMatchObject({ status: 404 })
  expect(await problemOf(await call('/v1/publishers/demo/events'))).toMatchObject({ status: 405 })
  expect(await problemOf(await call('/telegram'))).toMatchObject({ status: 405 })
  const body = JSON.stringify(published())
  const headers = signed(body, room.secret)
  const unknown = await call('/v1/publishers/nobody/events', { method: 'POST', headers, body })
  expect(await problemOf(unknown)).toMatchObject({ status: 404, type: 'unknown-publisher' })
})
