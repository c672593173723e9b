/** `npm run send` as a newsroom's developer runs it, beside a Worker that runs. */
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig({ chats: 2 })
})

afterAll(() => rig?.close())

/** What it prints, and its exit code. */
async function send(args: readonly string[], operatorToken = rig.operatorToken): Promise<string> {
  const { url, publisher, secret } = rig.demo
  const env = {
    ...process.env,
    LEDE_URL: url,
    LEDE_PUBLISHER: publisher,
    LEDE_SECRET: secret,
    OPERATOR_TOKEN: operatorToken,
  }
  const child = spawn(process.execPath, ['scripts/run.mjs', 'send', ...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const code = await new Promise((resolve) => child.once('close', resolve))
  return `${output}exit ${code}`
}

const FILE = 'test/fixtures/talks-with-russia.txt'
const LINK = ['--id', 'talks', '--link', 'https://example.org/talks']

it('tells the line, the sentences and how many chats have it', async () => {
  const lines = (await send([FILE, ...LINK])).split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/^event: {3}evt_[0-9a-f]{32}$/),
    'article: talks',
    'status:  accepted',
    'line:    US says Russia talks on life support',
    expect.stringMatching(/^text: {4}Two days after threatening .*$/),
    expect.stringMatching(/^text: {4}US Secretary of State John Kerry called .*$/),
    'chats:   sent to 2 of 2 chats',
    'exit 0',
  ])
})

it('only says what would become of an article, and sends nothing', async () => {
  const output = await send([FILE, ...LINK, '--dry-run'])
  expect(output).toContain('line:    US says Russia talks on life support\n')
  expect(output).toContain('chats:   would go to 2 (2 by everything)\n')
  expect(output).toMatch(/status: {2}a dry run – nothing was kept or sent\nexit 0$/)
})

it('tells in how many chats an article was withdrawn, and what comes too late', async () => {
  expect(await send(['--type', 'article.retracted', '--id', 'talks'])).toContain(
    'chats:   withdrawn in 2 of 2 chats\nexit 0',
  )
  expect(await send([FILE, ...LINK])).toMatch(/status: {2}stale – nothing is sent: .*\nexit 0$/)
})

it('tells what is wrong with an article, or with the secret, in one line', async () => {
  const link = ['--link', 'https://elsewhere.example/talks']
  expect(await send([FILE, ...link])).toBe(
    "The event has fields that cannot be accepted: data.url must be on one of the publisher's domains: example.org.\nexit 1",
  )
  expect(
    await send([FILE, ...LINK, '--secret', `whsec_${btoa('another secret, long enough')}`]),
  ).toBe('The secret is not a live one of demo.\nexit 1')
})

it('says that chats are not known without the operator’s token', async () => {
  const output = await send([FILE, '--link', 'https://example.org/other'], 'not-the-operators')
  expect(output).toMatch(/status: {2}accepted\nchats: {3}not known: .*OPERATOR_TOKEN.*\nexit 0$/)
})
