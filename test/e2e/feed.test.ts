/** `npm start -- --feed URL` as a newcomer runs it, with a feed of this machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../scripts/ports.ts'
import { until } from '../../scripts/rig.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lede-feed-'))
const PATIENCE_MS = 60_000

/** `days` ago. */
const item = (name: string, title: string, days: number) =>
  `<item><title>${title}</title><link>https://news.example.org/${name}</link>
   <pubDate>${new Date(Date.now() - days * 86_400_000).toUTCString()}</pubDate></item>`
let items = [item('older', 'An older item', 30), item('newest', 'The dam has burst', 20)]
const rss = () => `<rss version="2.0"><channel>${items.join('')}</channel></rss>`

const server = createServer((request, response) => {
  const isThere = request.url === '/feed.xml' && items.length > 0
  response.writeHead(isThere ? 200 : 404).end(isThere ? rss() : 'none')
})
let address: string
let child: ChildProcess | null = null
let output = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  child?.kill('SIGKILL')
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(...args: readonly string[]): Promise<ChildProcess> {
  output = ''
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const started = spawn(process.execPath, ['scripts/run.mjs', 'start', ...args], {
    env: {
      ...process.env,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      LEDE_STATE_DIR: folder,
      LEDE_DEV_VARS: path.join(folder, '.dev.vars'),
    },
  })
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  child = started
  return started
}

const ended = (of: ChildProcess) => new Promise((resolve) => of.once('close', resolve))
const said = (words: string) => until(() => output.includes(words), PATIENCE_MS)

it('alerts the newest item, then what is new, edits what changes, and says what it cannot read', async () => {
  const started = await start('--feed', `${address}/feed.xml`)
  const end = ended(started)
  await said('each 2 seconds')
  expect(output).toContain('2 items, on example.org.')
  expect(output).toMatch(/The reader gets this alert:\n\n {2}│ The dam has burst\n/)
  items = [item('second', 'Talks on the tunnel stall', 0), ...items]
  await said('│ Talks on the tunnel stall\n')
  items = items.map((one) => one.replace('tunnel stall', 'bridge stall'))
  await said('That is edited, and now reads:\n\n  │ Talks on the bridge stall\n')
  items = []
  await said('The feed cannot be read. Its server answered with status 404.')
  started.kill('SIGINT')
  await end
  expect(output).not.toContain('An older item')
  expect(output.match(/gets this alert/g)).toHaveLength(2)
  items = [item('newest', 'The dam has burst', 20)]
})

it('begins afresh each time, and ends with the alert when that is all that is wanted', async () => {
  const started = await start('--feed', `${address}/feed.xml`, '--once')
  expect(await ended(started)).toBe(0)
  expect(output.trimEnd().split('\n').at(-1)).toBe('alert: The dam has burst')
})

it('says in a sentence that there is no such feed, and starts nothing', async () => {
  const started = await start('--feed', `${address}/elsewhere`)
  expect(await ended(started)).toBe(1)
  expect(output).toMatch(/^http:\S+ cannot be followed\. Its server answered with status 404\.$/m)
  expect(output).not.toContain('Starting')
})
