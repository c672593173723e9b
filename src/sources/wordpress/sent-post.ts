/**
 * A WordPress post as it is sent, whatever sends it: a form of WordPress.com, or JSON, with the post at
 * the top, below `post` or below `data`.
 *
 * Fields have the names of the REST API (`title.rendered`) or those of the database (`post_title`).
 */
import { type JsonFault, parseJson } from '../../core/json.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Found, valueAt } from '../paths.ts'

const FORM = /^\s*application\/x-www-form-urlencoded\b/i
/** Some plugins send JSON under the type that WordPress gives to all that it posts. */
const BEGINS_AS_JSON = /^[\uFEFF\s]*[[{"]/

export function parsePayload(
  body: Uint8Array,
  contentType: string | null,
): Result<unknown, JsonFault> {
  if (!FORM.test(contentType ?? '')) return parseJson(body)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body)
  } catch {
    return err({ kind: 'not-utf8' })
  }
  if (BEGINS_AS_JSON.test(text)) return parseJson(body)
  return ok(Object.fromEntries(new URLSearchParams(text)))
}

/** Where each field may stand, the most telling place first. */
const PLACES = {
  id: ['id', 'ID', 'post_id'],
  status: ['status', 'post_status'],
  previousStatus: ['previous_status'],
  type: ['type', 'post_type'],
  title: ['title.rendered', 'title', 'post_title'],
  link: ['link', 'permalink', 'post_permalink', 'post_url', 'url'],
  shown: ['content.rendered'],
  stored: ['content', 'post_content'],
  excerpt: ['excerpt.rendered', 'excerpt', 'post_excerpt'],
  password: ['password', 'post_password'],
  isProtected: ['content.protected'],
  published: ['date_gmt', 'post_date_gmt'],
  modified: ['modified_gmt', 'post_modified_gmt'],
  language: ['lang', 'locale', 'language'],
  categories: ['categories'],
  tags: ['tags'],
  terms: ['_embedded.wp:term'],
  taxonomies: ['taxonomies'],
  author: ['author'],
  authors: ['_embedded.author'],
} as const

type Place = keyof typeof PLACES

/** Some plugins put these beside the post; a `status` there would be that of something else. */
const BESIDE: ReadonlySet<Place> = new Set(['link', 'categories', 'tags', 'taxonomies', 'author'])

export interface SentPost {
  readonly value: unknown
  /** What stands before the post's own paths: nothing, `post.` or `data.` */
  readonly prefix: string
  readonly payload: unknown
}

const isPost = (value: unknown): boolean =>
  [...PLACES.id, ...PLACES.status, ...PLACES.title].some(
    (place) => valueAt(value, place) !== undefined,
  )

export function postIn(payload: unknown): SentPost | null {
  for (const key of ['post', 'data']) {
    const value = valueAt(payload, key)
    if (isPost(value)) return { value, prefix: `${key}.`, payload }
  }
  return isPost(payload) ? { value: payload, prefix: '', payload } : null
}

/** The first of its places where something stands; the first place of all, where nothing does. */
export function fieldOf({ value, prefix, payload }: SentPost, name: Place): Found {
  const inside = firstOf(value, PLACES[name])
  if (inside) return { ...inside, path: `${prefix}${inside.path}` }
  const beside = BESIDE.has(name) ? firstOf(payload, PLACES[name]) : null
  return beside ?? { value: undefined, path: `${prefix}${PLACES[name][0]}` }
}

function firstOf(value: unknown, places: readonly string[]): Found | null {
  for (const path of places) {
    const found = valueAt(value, path) ?? ''
    if (found !== '') return { value: found, path }
  }
  return null
}
