/** Systems of publishers at the door: what Ghost and WordPress post, from being added to a withdrawal. */
import { describe, expect, it } from 'vitest'
import { bytesOf, hmac } from '../../src/sources/mac.ts'
import { clock } from '../clock.ts'
import draft from '../fixtures/sources/ghost/draft.json?raw'
import edited from '../fixtures/sources/ghost/post.published.edited.json?raw'
import posted from '../fixtures/sources/ghost/post.published.json?raw'
import unpublished from '../fixtures/sources/ghost/post.unpublished.json?raw'
import embedded from '../fixtures/sources/wordpress/rest-embedded.json?raw'
import trashed from '../fixtures/sources/wordpress/rest-trash.json?raw'
import { call, operate } from './newsroom.ts'

interface Connection {
  readonly url: string
  readonly secret: string
  readonly steps: readonly string[]
}

async function added(format: string, settings: unknown = null): Promise<Connection> {
  const publisher = { id: 'demo', name: 'Example News', domains: ['example.org'] }
  const answer = await operate('POST', '/v1/publishers', { ...publisher, format, settings })
  expect(answer.status).toBe(201)
  return answer.json<Connection>()
}

const post = async (url: string, body: string, headers: Record<string, string>) => {
  const answer = await call(new URL(url).pathname, { method: 'POST', body, headers })
  return { status: answer.status, said: await answer.json<Record<string, unknown>>() }
}

describe('Ghost', () => {
  const postTo = async ({ url, secret }: Connection, sample: string) => {
    const body = sample.replaceAll('http://127.0.0.1:2368', 'https://news.example.org')
    const time = String(clock.now())
    const mac = await hmac({ hash: 'SHA-256', secret, parts: [bytesOf(body), time] })
    const hex = [...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const headers = {
      'content-type': 'application/json',
      'x-ghost-signature': `sha256=${hex}, t=${time}`,
    }
    return post(url, body, headers)
  }

  it('publishes, edits and withdraws an article', async () => {
    const ghost = await added('ghost')
    expect(ghost.steps.join()).toContain(ghost.url)
    expect(ghost.steps.join()).toContain(ghost.secret)
    const accepted = { status: 202, said: { status: 'accepted' } }
    expect(await postTo(ghost, posted)).toMatchObject(accepted)
    expect(await postTo(ghost, posted)).toMatchObject({
      status: 202,
      said: { status: 'duplicate' },
    })
    expect(await postTo(ghost, edited)).toMatchObject(accepted)
    expect(await postTo(ghost, unpublished)).toMatchObject(accepted)
    expect(await postTo(ghost, edited)).toMatchObject({ status: 202 })
    const events = await operate('GET', '/v1/events?article=6b029908324512159017c3f4')
    const types = (await events.json<{ events: { type: string }[] }>()).events.map(
      ({ type }) => type,
    )
    expect(types).toEqual(expect.arrayContaining(['article.retracted', 'article.updated']))
  })

  it('is told why what it sent is no news', async () => {
    const answer = await postTo(await added('ghost'), draft)
    expect(answer).toMatchObject({ status: 202, said: { status: 'skipped' } })
    expect(answer.said).toHaveProperty('reason')
  })

  it('is refused with another secret, and without one', async () => {
    const ghost = await added('ghost')
    expect((await postTo({ ...ghost, secret: 'another' }, posted)).status).toBe(401)
    const unsigned = await post(ghost.url, posted, { 'content-type': 'application/json' })
    expect(unsigned.status).toBe(400)
  })
})

describe('WordPress', () => {
  it('publishes and withdraws an article by a bearer', async () => {
    const { url, secret } = await added('wordpress')
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
    expect(await post(url, embedded, headers)).toMatchObject({ said: { status: 'accepted' } })
    // The plugin that posts this has not dated the withdrawal later than the article.
    expect(await post(url, trashed, headers)).toMatchObject({ said: { status: 'accepted' } })
    const wrong = { ...headers, authorization: `Bearer ${secret}0` }
    expect((await post(url, embedded, wrong)).status).toBe(401)
  })

  it('posts a form to the secret address', async () => {
    const { url, secret, steps } = await added('wordpress', { secret_address: true })
    expect(url).toContain(secret)
    expect(steps.join()).toContain(url)
    const form = new URLSearchParams({
      hook: 'publish_post',
      ID: '7',
      post_title: 'Ferry strike ends',
      post_content: 'The ferry strike has ended.',
      post_url: 'https://news.example.org/ferry/',
    }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }
    expect(await post(url, form, headers)).toMatchObject({ said: { status: 'accepted' } })
    expect((await post(`${url}0`, form, headers)).status).toBe(401)
  })
})
