/** An address with a secret in it is told to nobody, whatever becomes of what is posted there. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import wrangler from '../../wrangler.toml?raw'
import { call, type Newsroom, newsroom, operate, published, signed } from './newsroom.ts'

const SECRET = 'whsec_5ec4e70000000000000000000000000000000000000000000000000000005ec4'

let lines: unknown[]
beforeEach(() => {
  lines = []
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...said) => void lines.push(...said))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

const post = (room: Newsroom, body: string, headers: Record<string, string>, method = 'POST') =>
  call(`/v1/publishers/${room.id}/events/${SECRET}`, {
    method,
    headers: { ...signed(body, room.secret), ...headers },
    ...(method === 'POST' && { body }),
  })

test('no line of the log and no answer holds it', async () => {
  const room = await newsroom()
  const body = JSON.stringify(published())
  const answers = [
    await post(room, body, {}),
    await post(room, body, {}, 'DELETE'),
    await post(room, '{"type":', {}),
    await post(room, '{"type":"article.published","data":{}}', {}),
    await post(room, body, { 'webhook-signature': 'v1,AAAA' }),
    await post(room, body, { 'content-type': 'text/plain' }),
    await post({ ...room, id: 'nobody' }, body, {}),
    await post({ ...room, id: 'No Slug' }, body, {}),
    await call(`/v1/publishers/demo/events/${SECRET}/further`, { method: 'POST' }),
  ]
  vi.spyOn(Object.getPrototypeOf(env.DESK), 'getByName').mockImplementation(() => {
    throw new Error('no such Desk')
  })
  answers.push(await post(room, body, {}), await post({ ...room, id: 'unheard-of' }, body, {}))
  expect(answers.map(({ status }) => status)).toEqual([
    202, 405, 400, 422, 401, 415, 404, 404, 401, 503, 503,
  ])
  const said = await Promise.all(answers.map((answer) => answer.text()))
  expect(lines.length).toBeGreaterThan(1)
  expect(JSON.stringify([lines, said])).not.toContain(SECRET)
})

test('it is a post to the publisher like others', async () => {
  const room = await newsroom()
  await post(room, JSON.stringify(published()), {})
  expect(await (await operate('GET', '/v1/events?publisher=demo&article=a1')).json()).toMatchObject(
    { events: [{ publisher: 'demo' }] },
  )
})

test('the platform logs no request by its address either', () => {
  expect(wrangler).toMatch(/^\[observability\.logs\]\n(?:\w+ = .*\n)*invocation_logs = false$/m)
})
