import { expect, test } from 'vitest'
import { hmac } from '../../src/sources/mac.ts'
import { clock } from '../clock.ts'
import { call, operate } from './newsroom.ts'

interface Connection {
  readonly url: string
  readonly secret: string
  readonly steps: readonly string[]
}

async function connect(format: string, settings: unknown): Promise<Connection> {
  const wanted = { id: 'daily', name: 'Daily Planet', domains: ['example.org'], format, settings }
  const added = await operate('POST', '/v1/publishers', wanted)
  expect(added.status).toBe(201)
  return added.json<Connection>()
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const pathOf = ({ url }: Connection) => new URL(url).pathname

async function post(path: string, body: string, headers: Record<string, string>) {
  const response = await call(path, { method: 'POST', body, headers })
  return { status: response.status, ...(await response.json<object>()) }
}

const JSON_TYPE = { 'content-type': 'application/json' }

test('takes an item that Superdesk signed, and its kill', async () => {
  const connection = await connect('ninjs', { url: 'https://example.org/{slugline}' })
  expect(connection.steps.join(' ')).toContain(connection.secret)
  const push = async (changes: object) => {
    const item = {
      guid: 'urn:x:1',
      type: 'text',
      headline: 'Ferry strike to end on Friday',
      slugline: 'ferry-strike',
      body_html: '<p>The ferry strike will end on Friday, the operator said.</p>',
      version: '2',
      versioncreated: '2026-05-01T09:06:12+0000',
      ...changes,
    }
    const body = JSON.stringify(item)
    const mac = await hmac({ hash: 'SHA-1', secret: connection.secret, parts: [body] })
    const headers = { ...JSON_TYPE, 'x-superdesk-signature': `sha1=${hexOf(mac)}` }
    return post(pathOf(connection), body, headers)
  }
  expect(await push({})).toMatchObject({ status: 'accepted', article: 'urn:x:1' })
  expect(await push({ type: 'picture' })).toMatchObject({ status: 'skipped' })
  expect(await push({ pubstatus: 'canceled', version: '3' })).toMatchObject({ status: 'accepted' })
})

test('takes a post that Contentful signed, with the path that it came to', async () => {
  const settings = {
    preset: 'contentful',
    fields: { url: 'https://example.org/{fields.slug.en-US}' },
  }
  const connection = await connect('mapped', settings)
  const body = JSON.stringify({
    sys: { type: 'Entry', id: 'e1', updatedAt: '2026-05-01T09:10:11.123Z' },
    fields: { title: { 'en-US': 'Salt & Co to hire 400' }, slug: { 'en-US': 'salt' } },
  })
  const type = 'application/vnd.contentful.management.v1+json'
  const signed = 'content-type,x-contentful-signed-headers,x-contentful-timestamp'
  const at = String(clock.now())
  const named = `content-type:${type};x-contentful-signed-headers:${signed};x-contentful-timestamp:${at}`
  const secret = connection.secret.replace('whsec_', '')
  const parts = [`POST\n${pathOf(connection)}\n${named}\n${body}`]
  const headers = {
    'content-type': type,
    'x-contentful-signed-headers': signed,
    'x-contentful-timestamp': at,
    'x-contentful-signature': hexOf(await hmac({ hash: 'SHA-256', secret, parts })),
  }
  expect(await post(pathOf(connection), body, headers)).toMatchObject({
    status: 'accepted',
    article: 'e1',
  })
})

test('takes a form, by a bearer token or at the secret address', async () => {
  const connection = await connect('mapped', { preset: 'zapier' })
  const form = (id: string) =>
    new URLSearchParams({
      id,
      url: `https://example.org/${id}`,
      title: 'Lake level falls',
    }).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const bearer = { ...type, authorization: `Bearer ${connection.secret}` }
  expect(await post(pathOf(connection), form('z1'), bearer)).toMatchObject({ status: 'accepted' })
  const secretPath = `${pathOf(connection)}/${connection.secret}`
  expect(await post(secretPath, form('z2'), type)).toMatchObject({ status: 'accepted' })
  expect(await post(pathOf(connection), form('z3'), type)).toMatchObject({ status: 401 })
})

test('refuses settings that cannot be understood, and says where', async () => {
  const wanted = { id: 'daily', name: 'Daily Planet', domains: ['example.org'], format: 'mapped' }
  const settings = { preset: 'strapi', skip_when: [{ model: { is: 'x' } }] }
  const refused = await operate('POST', '/v1/publishers', { ...wanted, settings })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ path: 'settings.skip_when.0.model' }] })
})
