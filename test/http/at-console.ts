/** Somebody at the console: who signs in, looks at pages and sends forms. */
import { expect } from 'vitest'
import { call, operate } from './newsroom.ts'

export const TOKEN = 'test-operator-token'
const OWN = { origin: 'https://lede.test', 'content-type': 'application/x-www-form-urlencoded' }

export const form = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  call(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...OWN, ...headers },
    body: String(new URLSearchParams(fields)),
  })

export async function signedIn(token: string): Promise<string> {
  const answer = await form('/console/sign-in', { token })
  expect(answer.status).toBe(303)
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Strict/)
  expect(cookie).toMatch(/; Secure/)
  expect(cookie).toMatch(/; Path=\/console/)
  expect(cookie).not.toContain(token)
  return cookie.split(';', 1)[0] ?? ''
}

export async function page(path: string, cookie = '') {
  const answer = await call(path, { headers: { cookie }, redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

export const keyOf = async (id: string) => {
  const made = await operate('POST', `/v1/publishers/${id}/read-key`)
  return (await made.json<{ key: string }>()).key
}
