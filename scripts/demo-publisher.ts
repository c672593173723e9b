/**
 * The publisher that `npm start` registers, and the file by which `npm run send` finds it. Its
 * secret is made anew at each start, because the Worker tells one only once.
 */
import { existsSync, readFileSync } from 'node:fs'
import { readJson } from './json.ts'
import { writePrivate } from './private-file.ts'
import { operatorCall, refusalOf, type Target } from './worker-api.ts'

export interface DemoPublisher {
  readonly url: string
  readonly publisher: string
  readonly secret: string
  readonly domain: string
}

const ID = 'demo'
export const DEMO_NAME = 'Example News'
const DOMAIN = 'example.org'

export const registerDemo = (target: Target): Promise<DemoPublisher> =>
  register(target, { id: ID, name: DEMO_NAME })

/** Registers a publisher, or rotates its secret where it is known already. */
export async function register(
  target: Target,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<DemoPublisher> {
  const added = await operatorCall(target, 'POST', '/publishers', { id, name, domains: [DOMAIN] })
  const answer =
    added.status === 409 ? await operatorCall(target, 'POST', `/publishers/${id}/rotate`) : added
  const secret = answer.body.at('secret').text
  if (secret === null) throw refusalOf(answer)
  return { url: target.url, publisher: id, secret, domain: DOMAIN }
}

export const saveDemo = (file: string, demo: DemoPublisher): void =>
  writePrivate(file, `${JSON.stringify(demo, null, 2)}\n`)

/** `null` when there is none, or none that can be read. */
export function readDemo(file: string): DemoPublisher | null {
  if (!existsSync(file)) return null
  const saved = readJson(readFileSync(file, 'utf8'))
  const [url, publisher] = [saved.at('url').text, saved.at('publisher').text]
  const [secret, domain] = [saved.at('secret').text, saved.at('domain').text]
  if (url === null || publisher === null || secret === null || domain === null) return null
  return { url, publisher, secret, domain }
}
