import { beforeEach, expect, test, vi } from 'vitest'
import { call, cutOff } from './newsroom.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const SECRET = { 'x-telegram-bot-api-secret-token': 'test-webhook-secret' }

const silenceLog = () => vi.spyOn(console, 'log').mockImplementation(() => {})
let logged: ReturnType<typeof silenceLog>

beforeEach(() => {
  logged = silenceLog()
})

const post = (headers: Record<string, string>, body: BodyInit) =>
  call('/telegram', { method: 'POST', headers, body })

const lines = (): unknown[] => logged.mock.calls.map(([line]) => JSON.parse(String(line)))

const large = JSON.stringify({ update_id: 1, text: 'x'.repeat(1024 * 1024) })
const chunked = () => new Blob([large]).stream()

const unreadable: [string, () => BodyInit, Record<string, string>][] = [
  ['too-large', () => large, JSON_TYPE],
  ['too-large', chunked, JSON_TYPE],
  ['unsupported-type', () => '{"update_id":1}', { 'content-type': 'text/plain' }],
  ['unsupported-encoding', () => '{"update_id":1}', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ['not-json', () => 'no json', JSON_TYPE],
  ['not-utf8', () => Uint8Array.from([0x22, 0xff, 0x22]), JSON_TYPE],
  ['too-deep', () => '['.repeat(1_000), JSON_TYPE],
]

test.each(unreadable)(
  'an update that is %s is done with, and logged',
  async (kind, body, headers) => {
    expect((await post({ ...headers, ...SECRET }, body())).status).toBe(200)
    expect(lines()).toEqual([{ event: 'telegram.unreadable', kind }])
  },
)

test.each(unreadable)(
  'without the secret, what is %s is refused unread',
  async (_, body, headers) => {
    expect((await post(headers, body())).status).toBe(401)
    const unread = (line: unknown) => !JSON.stringify(line).includes('proof.failed')
    expect(lines().filter(unread)).toEqual([])
  },
)

test('updates without the secret are counted in the log, once a minute and without what was sent', async () => {
  for (let i = 0; i < 5; i++) {
    const guess = { 'x-telegram-bot-api-secret-token': `guess-${i}` }
    expect((await post({ ...JSON_TYPE, ...guess }, '{"update_id":1}')).status).toBe(401)
  }
  const told = logged.mock.calls.flat().map(String).join()
  expect(lines().length).toBeLessThanOrEqual(1)
  expect(told).not.toContain('guess')
})

test('an update whose connection breaks is no fault, and is to come again', async () => {
  const answers = await Promise.all(cutOff('/telegram', { ...JSON_TYPE, ...SECRET }))
  expect(answers.map(({ status }) => status)).toEqual([400, 400])
  expect(lines()).toEqual([])
})
