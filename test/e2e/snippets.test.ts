/** The programs of docs/publishers/code.md, as they stand there, against a Worker that runs. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Json, readJson } from '../../scripts/json.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { operatorCall } from '../../scripts/worker-api.ts'

const PAGE = readFileSync('docs/publishers/code.md', 'utf8')
const PROGRAMS = [
  { heading: 'curl', fence: 'sh', command: 'bash', file: 'post.sh' },
  { heading: 'Node', fence: 'js', command: process.execPath, file: 'post.mjs' },
  { heading: 'PHP', fence: 'php', command: 'php', file: 'post.php' },
  { heading: 'Python', fence: 'python', command: 'python3', file: 'post.py' },
]

let rig: Rig
let folder: string
let readKey: string

beforeAll(async () => {
  rig = await startRig({ chats: 2 })
  folder = mkdtempSync(path.join(tmpdir(), 'lede-snippets-'))
  const { url, publisher } = rig.demo
  const target = { url, operatorToken: rig.operatorToken }
  const made = await operatorCall(target, 'POST', `/publishers/${publisher}/read-key`)
  readKey = made.body.at('key').text ?? ''
})

afterAll(async () => {
  await rig?.close()
  if (folder) rmSync(folder, { recursive: true })
})

/** What stands below a heading between fences of a language. */
function programOf({ heading, fence }: (typeof PROGRAMS)[number]): string {
  const [, below = ''] = PAGE.split(`\n## ${heading}\n`)
  return below.split(`\n\`\`\`${fence}\n`)[1]?.split('\n```')[0] ?? ''
}

/** What a program prints, each line as JSON; it ends well, and says nothing else. */
async function run(command: string, file: string): Promise<readonly Json[]> {
  const { url, publisher, secret } = rig.demo
  const env = { LEDE_URL: url, LEDE_PUBLISHER: publisher, LEDE_SECRET: secret }
  const child = spawn(command, [file], {
    env: { ...process.env, ...env, LEDE_READ_KEY: readKey },
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text
    })
  }
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([code, said.stderr]).toEqual([0, ''])
  return said.stdout
    .trim()
    .split('\n')
    .map((line) => readJson(line))
}

const isThere = (command: string) => spawnSync(command, ['--version']).status === 0

for (const program of PROGRAMS) {
  it.skipIf(!isThere(program.command))(
    `${program.heading}: a dry run, an article, its correction, and what became of it`,
    async () => {
      const file = path.join(folder, program.file)
      writeFileSync(file, programOf(program))
      const [dry, posted, corrected, record] = await run(program.command, file)
      const line = dry?.at('line').text
      expect(line).toBe('Finance ministry says harbour tunnel talks stall')
      expect(dry?.at('chats').at('matched').number).toBe(2)
      expect(posted?.at('status').text).toBe('accepted')
      expect(corrected?.at('status').text).toBe('accepted')
      expect(record?.at('versions').list).toHaveLength(2)
      expect(record?.at('headline').text).toBe('Harbour tunnel talks go on: finance ministry')
      expect(record?.at('outcome').text).toMatch(/\w/)
    },
  )
}
