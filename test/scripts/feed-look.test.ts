/** The first look at a feed: what is in its way, and whose its articles are. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAtFeed } from '../../scripts/feed-look.ts'

const rss = (...links: readonly string[]) =>
  `<rss><channel><title>t</title>${links.map((link) => `<item><title>t</title>${link && `<link>${link}</link>`}</item>`).join('')}</channel></rss>`

const PAGES: Readonly<Record<string, string>> = {
  '/feed': rss('https://sport.example.co.uk/1', 'https://www.example.co.uk/2'),
  '/many': rss('https://a.github.io/1', 'https://b.github.io/2', 'http://127.0.0.1/3'),
  '/empty': rss(),
  '/unlinked': rss(''),
  '/page': '<!doctype html><html><title>News</title></html>',
}

const server = createServer((request, response) => {
  if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end()
  else if (request.url === '/inside')
    response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
  else {
    const page = PAGES[request.url ?? '']
    response.writeHead(page === undefined ? 500 : 200).end(page)
  }
})
let address: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

it.each([
  ['/feed', ['example.co.uk'], 2],
  ['/many', ['a.github.io', 'b.github.io', '127.0.0.1'], 3],
  ['/empty', ['127.0.0.1'], 0],
])('finds whose the articles are: %s', async (page, domains, items) => {
  expect(await lookAtFeed(`${address}${page}`)).toMatchObject({ domains, items, isLocal: true })
})

it.each([
  ['/nowhere', /cannot be followed\. Its server answered with status 500\.$/],
  ['/circle', /cannot be followed\. It leads to another address and on to others/],
  ['/inside', /cannot be followed\. Its address, or one that it leads to, is no public/],
  ['/unlinked', /cannot be followed\. None of its items has a link/],
  ['/page', /cannot be followed\. What is at its address is no feed\.$/],
])('says in a sentence what is in the way: %s', async (page, sentence) => {
  await expect(lookAtFeed(`${address}${page}`)).rejects.toThrow(sentence)
})

it.each(['news', '', 'ftp://example.org/feed', 'file:///etc/hosts'])(
  'says what an address looks like: %j',
  async (text) => {
    await expect(lookAtFeed(text)).rejects.toThrow('write it as in https://example.org/feed.xml')
  },
)

it.each(['http://10.0.0.1/feed', 'http://[::ffff:10.0.0.1]/', 'http://me:secret@example.org/'])(
  'asks no address that is not public: %s',
  async (url) => {
    await expect(lookAtFeed(url)).rejects.toThrow('no public http or https address')
  },
)
