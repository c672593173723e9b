/** The API's description of itself, and the pages that are made of it. */
import { expect, test } from 'vitest'
import { API_ROUTES } from '../../src/http/api-routes.ts'
import { createApp } from '../../src/http/app.ts'
import { PROBLEM_EXAMPLES } from '../../src/http/problem-examples.ts'
import { call } from './newsroom.ts'

const get = async (path: string) => {
  const response = await call(path)
  return { response, text: await response.text() }
}

test('describes each route that there is, and no other', () => {
  const app = createApp({} as Parameters<typeof createApp>[0])
  const there = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/')
    .map(({ method, path }) => `${method} ${path}`)
  const told = API_ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(told.filter((route) => route !== 'GET /openapi.json').sort()).toEqual(
    [...new Set(there)].sort(),
  )
})

test('is OpenAPI 3.1 whose references lead somewhere, with the limits that are checked', async () => {
  const { response, text } = await get('/openapi.json')
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  const document = JSON.parse(text)
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://lede.test' }] })
  const { schemas, securitySchemes } = document.components
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(schemas).toHaveProperty(name)
  }
  for (const path of Object.values<object>(document.paths)) {
    for (const { security, operationId } of Object.values(path)) {
      expect(operationId).toMatch(/^\w+$/)
      for (const [name] of security.flatMap(Object.entries))
        expect(securitySchemes).toHaveProperty(name)
    }
  }
  expect(schemas.Article).toMatchObject({
    type: 'object',
    required: ['id', 'url', 'headline'],
    properties: { id: { type: 'string' }, url: { type: 'string', maxLength: 2_000 } },
  })
  expect(schemas.NewPublisher.required).toEqual(['id', 'name', 'domains'])
  const ids = Object.values<object>(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('each problem has a page at the address that it is told with', async () => {
  const refused = await (await call('/v1/events')).json<{ type: string }>()
  expect(refused.type).toBe('https://lede.test/problems/unauthorised')
  for (const kind of Object.keys(PROBLEM_EXAMPLES)) {
    const { response, text } = await get(`/problems/${kind}`)
    expect(response.status, kind).toBe(200)
    expect(text).toContain(`<code>${kind}</code>`)
  }
  expect((await get('/problems/none')).response.status).toBe(404)
  expect((await get('/problems')).text).toContain('href="/problems/wrong-signature"')
})

test.each(['/reference', '/problems', '/problems/internal'])(
  '%s loads nothing from elsewhere and runs no script',
  async (path) => {
    const { response, text } = await get(path)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'/,
    )
    expect(text).toMatch(/^<!doctype html>/)
    expect(text).not.toMatch(/<script|style=|https?:\/\//)
    expect((await call(path, { method: 'POST' })).status).toBe(405)
  },
)
