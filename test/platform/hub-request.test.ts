import { expect, test } from 'vitest'
import type { HubRequest } from '../../src/app/ports/hubs.ts'
import { hubRequest } from '../../src/platform/hub-request.ts'
import { publisherId } from '../alerts.ts'

const HUB = 'https://hub.example.org/'
const REQUEST: HubRequest = {
  publisher: publisherId('paper'),
  hub: HUB,
  mode: 'subscribe',
  topic: 'https://example.org/feed?a=b&c=ü',
  callback: 'https://lede.test/websub/1',
  secret: 's3cret',
}

type Answer = (request: Request) => Response | Promise<Response>

function web(servers: Readonly<Record<string, Answer>>, allowLoopback = false) {
  const asked: Request[] = []
  const request: typeof fetch = async (input, init) => {
    const one = new Request(input, init)
    asked.push(one)
    const answer = servers[one.url]
    if (!answer) throw new TypeError('nobody is there')
    return answer(one.clone())
  }
  return { asked, ask: hubRequest({ allowLoopback, fetch: request, timeoutMs: 200 }) }
}

const to =
  (location: string, status: number): Answer =>
  () =>
    new Response(null, { status, headers: { location } })
const taken: Answer = () => new Response('noted', { status: 202 })

test('a hub is asked by a form', async () => {
  const { asked, ask } = web({ [HUB]: taken })
  expect(await ask(REQUEST)).toEqual({ ok: true, value: null })
  expect(asked[0]?.method).toBe('POST')
  expect(asked[0]?.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
  expect(Object.fromEntries(new URLSearchParams(await asked[0]?.text()))).toEqual({
    'hub.mode': 'subscribe',
    'hub.topic': REQUEST.topic,
    'hub.callback': REQUEST.callback,
    'hub.lease_seconds': '864000',
    'hub.secret': 's3cret',
  })
})

test('to stop, it is told no secret', async () => {
  const { asked, ask } = web({ [HUB]: taken })
  await ask({ ...REQUEST, mode: 'unsubscribe' })
  const said = new URLSearchParams(await asked[0]?.text())
  expect([...said.keys()]).toEqual(['hub.mode', 'hub.topic', 'hub.callback'])
})

test.each([307, 308])('another hub that stands for it (%s) is asked the same', async (status) => {
  const other = 'https://other.example.org/hub'
  const { asked, ask } = web({ [HUB]: to(other, status), [other]: taken })
  expect((await ask(REQUEST)).ok).toBe(true)
  expect([asked[1]?.method, await asked[1]?.text()]).toEqual(['POST', await asked[0]?.text()])
  for (const { redirect } of asked) expect(redirect).toBe('manual')
})

test.each([301, 302, 303])(
  'a redirect that would lose the form (%s) is no answer',
  async (status) => {
    const { asked, ask } = web({ [HUB]: to('https://other.example.org/', status) })
    expect(await ask(REQUEST)).toMatchObject({ ok: false, error: { kind: 'status', status } })
    expect(asked).toHaveLength(1)
  },
)

test.each(['http://169.254.169.254/', 'http://0x7f.1/', 'http://user:pass@example.net/'])(
  'no hub is asked at %s, nor sent there by another',
  async (hub) => {
    const direct = web({})
    expect(await direct.ask({ ...REQUEST, hub })).toEqual({ ok: false, error: { kind: 'address' } })
    expect(direct.asked).toEqual([])
    const sent = web({ [HUB]: to(hub, 307) })
    expect(await sent.ask(REQUEST)).toEqual({ ok: false, error: { kind: 'address' } })
    expect(sent.asked).toHaveLength(1)
  },
)

test('a hub of this machine is asked where the setting allows it', async () => {
  const hub = 'http://127.0.0.1:8080/hub'
  expect((await web({ [hub]: taken }, true).ask({ ...REQUEST, hub })).ok).toBe(true)
})

test('one that refuses, hangs, is not there or sends in circles is a fault', async () => {
  const refuses: Answer = () => new Response('no', { status: 400 })
  const hangs: Answer = ({ signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const faults = [
    await web({ [HUB]: refuses }).ask(REQUEST),
    await web({ [HUB]: hangs }).ask(REQUEST),
    await web({}).ask(REQUEST),
    await web({ [HUB]: to(HUB, 308) }).ask(REQUEST),
  ]
  expect(faults.map((fault) => (fault.ok ? 'ok' : fault.error.kind))).toEqual([
    'status',
    'too-slow',
    'unreachable',
    'redirects',
  ])
})
