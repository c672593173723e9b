/** Every route of the API, once, as the reference tells it. A test holds it beside the routes that there are. */
type Proof = 'signature' | 'operator' | 'reader' | 'telegram' | 'address' | 'none'

export interface ApiRoute {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** As Hono writes it. */
  readonly path: string
  readonly says: string
  readonly proof: Proof
  readonly query?: readonly string[]
  readonly body?: 'Event' | 'NewPublisher' | 'PublisherChanges'
  /** The status of success, and what comes with it. */
  readonly answers: readonly [status: number, says: string]
}

const FOUND_BY = ['state', 'publisher', 'article', 'link', 'day', 'cursor']
const publisher = '/v1/publishers/:id'
const posts = {
  method: 'post',
  proof: 'signature',
  query: ['dry_run'],
  body: 'Event',
  answers: [202, 'Accepted, a duplicate, stale or skipped; 200 for a dry run'],
} as const

export const API_ROUTES: readonly ApiRoute[] = [
  { ...posts, path: '/v1/publishers/:publisher/events', says: 'Posts an article' },
  {
    ...posts,
    path: '/v1/publishers/:publisher/events/:secret',
    says: 'Posts an article from a system that can set no header',
    proof: 'address',
  },
  {
    method: 'get',
    path: '/v1/events',
    says: 'Lists events',
    proof: 'reader',
    query: FOUND_BY,
    answers: [200, 'A page of events, and where the next begins'],
  },
  {
    method: 'get',
    path: '/v1/events/:id',
    says: 'Tells what became of an event',
    proof: 'reader',
    answers: [200, 'The record'],
  },
  {
    method: 'post',
    path: '/v1/events/:id/replay',
    says: 'Tries a failed event again',
    proof: 'operator',
    answers: [200, 'The record'],
  },
  {
    method: 'get',
    path: '/v1/articles',
    says: 'Lists articles by their newest version',
    proof: 'reader',
    query: FOUND_BY,
    answers: [200, 'A page of articles, and where the next begins'],
  },
  {
    method: 'get',
    path: '/v1/articles/:publisher/:id',
    says: 'Tells what became of an article',
    proof: 'reader',
    answers: [200, 'Versions, line, evidence and chats'],
  },
  {
    method: 'post',
    path: '/v1/articles/:publisher/:id/resend',
    says: 'Tries again what of an article has failed',
    proof: 'reader',
    answers: [200, 'In how many chats, and of which versions'],
  },
  {
    method: 'get',
    path: '/v1/refused',
    says: 'Lists posts that were refused',
    proof: 'reader',
    query: ['publisher'],
    answers: [200, 'The last hundred of a week'],
  },
  {
    method: 'get',
    path: '/v1/publishers',
    says: 'Lists publishers',
    proof: 'operator',
    answers: [200, 'All of them'],
  },
  {
    method: 'post',
    path: '/v1/publishers',
    says: 'Adds a publisher',
    proof: 'operator',
    body: 'NewPublisher',
    answers: [201, 'Its address, its secret and the steps to take'],
  },
  {
    method: 'get',
    path: publisher,
    says: 'Shows a publisher',
    proof: 'operator',
    answers: [200, 'The publisher'],
  },
  {
    method: 'patch',
    path: publisher,
    says: 'Changes a publisher',
    proof: 'operator',
    body: 'PublisherChanges',
    answers: [200, 'The publisher'],
  },
  {
    method: 'delete',
    path: publisher,
    says: 'Removes a publisher',
    proof: 'operator',
    answers: [204, 'It is gone'],
  },
  {
    method: 'post',
    path: `${publisher}/rotate`,
    says: 'Makes a new secret; the one before stays live',
    proof: 'operator',
    answers: [200, 'The same as adding'],
  },
  {
    method: 'post',
    path: `${publisher}/read`,
    says: 'Reads its feed soon',
    proof: 'operator',
    answers: [204, 'It is due'],
  },
  {
    method: 'post',
    path: `${publisher}/read-key`,
    says: 'Makes a read key; the one before reads for a day',
    proof: 'operator',
    answers: [200, 'The key, told once'],
  },
  {
    method: 'delete',
    path: `${publisher}/read-key`,
    says: 'Ends all read keys',
    proof: 'operator',
    answers: [204, 'They are over'],
  },
  {
    method: 'get',
    path: '/v1/dead-letters',
    says: 'Lists what failed for good',
    proof: 'operator',
    answers: [200, 'The list'],
  },
  {
    method: 'post',
    path: '/v1/dead-letters/:id/replay',
    says: 'Tries the chats of an event again',
    proof: 'operator',
    answers: [200, 'In how many chats'],
  },
  {
    method: 'delete',
    path: '/v1/dead-letters/:id',
    says: 'Takes an event off the list',
    proof: 'operator',
    answers: [204, 'It is off'],
  },
  {
    method: 'delete',
    path: '/v1/lanes/block',
    says: 'Tries at once what waits for Telegram',
    proof: 'operator',
    answers: [204, 'It is tried'],
  },
  {
    method: 'post',
    path: '/v1/rebuild',
    says: 'Puts back what was lost, from KV',
    proof: 'operator',
    query: ['cursor'],
    answers: [200, 'What a page has put back'],
  },
  {
    method: 'get',
    path: '/healthz',
    says: 'Tells what is wrong',
    proof: 'none',
    answers: [200, 'ok or degraded; 503: failing'],
  },
  {
    method: 'get',
    path: '/websub/:address',
    says: 'Answers a hub',
    proof: 'address',
    answers: [200, 'The challenge'],
  },
  {
    method: 'post',
    path: '/websub/:address',
    says: 'Hears news of a feed',
    proof: 'address',
    answers: [200, 'Heard'],
  },
  {
    method: 'post',
    path: '/telegram',
    says: 'Takes an update of Telegram',
    proof: 'telegram',
    answers: [200, 'Handled'],
  },
  {
    method: 'get',
    path: '/openapi.json',
    says: 'This description',
    proof: 'none',
    answers: [200, 'OpenAPI 3.1'],
  },
]
