import { describe, expect, inject, it } from 'vitest'
import { bytesOf } from '../../src/sources/mac.ts'
import { wordpress } from '../../src/sources/wordpress/wordpress.ts'
import { contextOf } from './golden.ts'
import { PLUGIN_SECRET, PLUGIN_URL, type PluginPost } from './plugin-posts.ts'

const posts = inject('pluginPosts')
const context = contextOf({ domains: ['example.org'], settings: null, headers: {} })

/** What comes of the only post of a step, once its signature has proven it. */
async function received(step: string) {
  const [post, ...more] = posts?.[step] ?? []
  expect(more).toEqual([])
  if (!post) return 'nothing'
  expect(post.url).toBe(PLUGIN_URL)
  await expect(proven(post)).resolves.toBe(true)
  await expect(proven({ ...post, body: `${post.body} ` })).resolves.toBe(false)
  const headers = new Headers(post.headers)
  const read = wordpress.read(bytesOf(post.body), { ...context, headers })
  return read.ok && read.value.kind === 'happenings' ? read.value.happenings[0] : read
}

async function proven({ headers: sent, body }: PluginPost): Promise<boolean> {
  const headers = new Headers(sent)
  const sentAt = Number(headers.get('webhook-timestamp')) * 1_000
  const head = wordpress.head(headers, sentAt + 60_000)
  const post = { headers, path: PLUGIN_URL, body: bytesOf(body), addressSecret: null }
  return head.ok && head.value.id !== null && wordpress.verifier(post)([PLUGIN_SECRET])
}

describe.skipIf(posts === null)('the plugin for WordPress (under PHP)', () => {
  const article = {
    id: '42',
    url: 'https://news.example.org/faehre/',
    headline: 'Fähre „Anna“ fährt wieder',
    body: { format: 'html', html: '<p>Die Fähre fährt wieder, sagte die Reederei.</p>' },
    language: 'de-DE',
    topics: ['arts & culture', 'fähre'],
    authors: ['display_name of 7'],
    publishedAt: Date.UTC(2026, 4, 1, 8),
    updatedAt: Date.UTC(2026, 4, 1, 9, 15),
  }

  it.each(['publishes', 'publishes a draft'])('%s as visitors see it', async (step) => {
    expect(await received(step)).toMatchObject({ article })
  })

  it('updates', async () => {
    expect(await received('updates')).toMatchObject({ type: 'article.updated', article })
  })

  it('protects: the headline stays, the body does not leave the site', async () => {
    const body = { format: 'text', text: '' }
    expect(await received('protects')).toMatchObject({ article: { ...article, body } })
    expect(posts?.protects?.[0]?.body).not.toContain('Reederei')
  })

  it.each(['unpublishes', 'hides', 'puts off', 'trashes', 'deletes at once'])(
    '%s: the article is withdrawn as of now',
    async (step) => {
      const happening = await received(step)
      expect(happening).toMatchObject({ type: 'article.retracted', retraction: { id: '42' } })
      expect(JSON.stringify(happening)).toMatch(/"updatedAt":1\d{12}/)
    },
  )

  it.each(['empties the trash', 'saves a draft', 'trashes a draft', 'publishes a page'])(
    '%s: nothing leaves the site',
    async (step) => {
      expect(posts).toHaveProperty([step])
      expect(await received(step)).toBe('nothing')
    },
  )
})
