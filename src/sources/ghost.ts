/**
 * Ghost's webhooks of posts, from version 3 to 6.
 *
 * What a post is now decides, not the name of the event, which older versions do not send and which two
 * webhooks of one change do not share. What members pay for stays theirs: of a post that is not public
 * the headline and the excerpt written for it are read. Staff records (addresses, roles) are not looked at.
 */
import type { Source, SourceContext } from '../app/ports/source.ts'
import { parseJson } from '../core/json.ts'
import { err, ok } from '../core/result.ts'
import type { Fields } from './fields.ts'
import { ghostHead, ghostVerifier, postedAt } from './ghost-signature.ts'
import { type Found, valueAt } from './paths.ts'
import {
  invalidEvent,
  namesIn,
  published,
  type ReadResult,
  skipped,
  withdrawn,
  withoutAddresses,
} from './post-reads.ts'

export const ghost: Source = {
  head: ghostHead,
  verifier: ghostVerifier,
  read: (body, context) => {
    const json = parseJson(body)
    return json.ok ? readEvent(json.value, context) : json
  },
  settings: (value) =>
    value === undefined || value === null
      ? ok(null)
      : err([{ path: '', message: 'must be left out: this format has none' }]),
  steps: ({ url, secret }) => [
    'In Ghost Admin, open Settings, Advanced, Integrations, Custom, and choose "Add custom integration". Call it Lede.',
    'Choose "Add webhook". Name: Lede. Event: Post published.',
    `Target URL: ${url}`,
    `Secret: ${secret ?? 'the secret that this publisher was given'}`,
    'Add three more webhooks with the same URL and secret, for the events Published post updated, Post unpublished and Post deleted.',
    'Publish a post. Beside the webhook, "Last triggered" shows when Ghost last sent one.',
  ],
}

function readEvent(json: unknown, context: SourceContext): ReadResult {
  const post = valueAt(json, 'post')
  if (post !== undefined) return readPost(json, context)
  const event = valueAt(json, 'event')
  if (valueAt(json, 'page') !== undefined) return skipped('A page is not an article.')
  if (typeof event === 'string') return skipped('An event that is not about a post is not news.')
  return invalidEvent([{ path: 'post', message: 'is required' }])
}

function readPost(json: unknown, context: SourceContext): ReadResult {
  const current = valueAt(json, 'post.current')
  const previous = valueAt(json, 'post.previous')
  const [status, was] = [valueAt(current, 'status'), valueAt(previous, 'status')]
  if (valueAt(current, 'id') === undefined && valueAt(previous, 'id') !== undefined) {
    return readDeleted(previous, context)
  }
  if (valueAt(current, 'type') === 'page' || valueAt(current, 'page') === true) {
    return skipped('A page is not an article.')
  }
  if (status === 'sent' || valueAt(current, 'email_only') === true) {
    return skipped('A newsletter that is only sent by e-mail is not on the site.')
  }
  if (status === 'published') {
    const isEdit = was === undefined && valueAt(previous, 'updated_at') !== undefined
    return readArticle(current, context, isEdit ? 'article.updated' : 'article.published')
  }
  if (was === 'published' || valueAt(json, 'event') === 'post.unpublished') {
    const updatedAt = { value: valueAt(current, 'updated_at'), path: 'post.current.updated_at' }
    return withdrawn({ id: idOf(current, 'post.current.id'), updated_at: updatedAt }, context)
  }
  if (status === 'scheduled') return skipped('The post is scheduled, and not published yet.')
  if (status === 'draft') return skipped('The post is a draft.')
  return invalidEvent([
    { path: 'post.current.status', message: 'must be published, draft, scheduled or sent' },
  ])
}

/** Ghost does not say when a post was deleted, only when it posted that. */
function readDeleted(previous: unknown, context: SourceContext): ReadResult {
  const neverPublished =
    valueAt(previous, 'status') !== 'published' &&
    (valueAt(previous, 'published_at') ?? null) === null
  if (neverPublished) return skipped('The post was deleted before it was published.')
  const posted = postedAt(context.headers)
  const updatedAt = { value: posted, path: 'x-ghost-signature' }
  return withdrawn({ id: idOf(previous, 'post.previous.id'), updated_at: updatedAt }, context)
}

const idOf = (post: unknown, path: string): Found => ({ value: valueAt(post, 'id'), path })

/** A canonical address elsewhere says where the article first stood; Lede links to the publisher's own. */
function readArticle(
  post: unknown,
  context: SourceContext,
  type: 'article.published' | 'article.updated',
): ReadResult {
  const fields = fieldsOf(post)
  const canonical = valueAt(post, 'canonical_url')
  if (typeof canonical === 'string') {
    const url = { value: canonical, path: 'post.current.canonical_url' }
    const read = published({ ...fields, url }, context, type)
    if (read.ok) return read
  }
  return published(fields, context, type)
}

function fieldsOf(post: unknown): Fields {
  const field = (name: string): Found => ({
    value: valueAt(post, name),
    path: `post.current.${name}`,
  })
  const made = (value: unknown, name: string): Found => ({ value, path: `post.current.${name}` })
  return {
    id: field('id'),
    url: field('url'),
    headline: field('title'),
    ...bodyOf(post),
    language: made(valueAt(post, 'locale') || null, 'locale'),
    topics: made(publicTags(valueAt(post, 'tags')), 'tags'),
    authors: made(withoutAddresses(namesIn(valueAt(post, 'authors'))), 'authors'),
    published_at: field('published_at'),
    updated_at: field('updated_at'),
  }
}

function bodyOf(post: unknown): Fields {
  if (valueAt(post, 'visibility') === 'public') {
    const html = valueAt(post, 'html') ?? ''
    const path = 'post.current.html'
    return { html: { value: typeof html === 'string' ? ungated(html) : html, path } }
  }
  return {
    text: { value: valueAt(post, 'custom_excerpt') ?? '', path: 'post.current.custom_excerpt' },
  }
}

/** Cards of a public post that only members see stand between two comments. */
const GATE = /<!--\s*kg-gated-block:(begin|end)([^<>]*)-->/

function ungated(html: string): string {
  const [open = '', ...rest] = html.split(GATE)
  let kept = open
  for (let i = 0; i < rest.length; i += 3) {
    const [edge, settings = '', text = ''] = rest.slice(i, i + 3)
    if (edge === 'end' || /nonMember:\s*true/.test(settings)) kept += text
  }
  return kept
}

/** Ghost's internal tags sort posts for the theme; readers never see them. */
const publicTags = (tags: unknown): string[] =>
  namesIn(tags).filter((name) => !name.startsWith('#'))
