/**
 * The article that a WordPress post is. Of a post with a password the headline is public, and no more.
 */
import type { SourceContext } from '../../app/ports/source.ts'
import { decodeReferences } from '../../core/text/references.ts'
import type { Fields } from '../fields.ts'
import { parseInstant } from '../instant.ts'
import { type Found, valueAt } from '../paths.ts'
import {
  entriesOf,
  namesIn,
  published,
  type ReadResult,
  withdrawn,
  withoutAddresses,
} from '../post-reads.ts'
import { rendered, titleText, utc } from './content.ts'
import { fieldOf, type SentPost } from './sent-post.ts'

export function readPublished(post: SentPost, context: SourceContext): ReadResult {
  const fields = articleFields(post)
  const isEdit =
    fieldOf(post, 'previousStatus').value === 'publish' ||
    fields.updated_at?.value !== fields.published_at?.value
  return published(fields, context, isEdit ? 'article.updated' : 'article.published')
}

export const readWithdrawn = (post: SentPost, context: SourceContext): ReadResult =>
  withdrawn({ id: fieldOf(post, 'id'), updated_at: timeOf(post, 'modified') }, context)

/** The date of a draft is all zeros until it is published; the REST API does not tell. */
export function hasNeverBeenPublished(post: SentPost): boolean {
  const date = fieldOf(post, 'published').value
  return typeof date === 'string' && utc(date) === null
}

function articleFields(post: SentPost): Fields {
  const title = fieldOf(post, 'title')
  const text = typeof title.value === 'string' ? titleText(title.value) : title.value
  return {
    id: fieldOf(post, 'id'),
    url: fieldOf(post, 'link'),
    headline: { ...title, value: text },
    ...bodyOf(post),
    language: fieldOf(post, 'language'),
    topics: topicsOf(post),
    authors: authorsOf(post),
    published_at: timeOf(post, 'published'),
    updated_at: updatedAt(post),
  }
}

function timeOf(post: SentPost, name: 'published' | 'modified'): Found {
  const { value, path } = fieldOf(post, name)
  return { value: utc(value), path }
}

/** What was written ahead is not modified when its time comes: it is news from then on. */
function updatedAt(post: SentPost): Found {
  const modified = timeOf(post, 'modified')
  const date = timeOf(post, 'published')
  const instantOf = ({ value }: Found) => (typeof value === 'string' ? parseInstant(value) : null)
  return (instantOf(date) ?? 0) > (instantOf(modified) ?? Number.POSITIVE_INFINITY)
    ? date
    : modified
}

function bodyOf(post: SentPost): Fields {
  const password = fieldOf(post, 'password')
  if (fieldOf(post, 'isProtected').value === true || password.value !== undefined) {
    return { text: { ...password, value: '' } }
  }
  const shown = fieldOf(post, 'shown')
  if (shown.value !== undefined) return { html: shown }
  const stored = fieldOf(post, 'stored')
  if (typeof stored.value === 'string') {
    return { html: { ...stored, value: rendered(stored.value) } }
  }
  const excerpt = fieldOf(post, 'excerpt')
  return { html: { ...excerpt, value: typeof excerpt.value === 'string' ? excerpt.value : '' } }
}

/** Categories and tags by name; a number is a name only to the site itself. */
function topicsOf(post: SentPost): Found {
  const { value: categories, path } = fieldOf(post, 'categories')
  const groups = [
    categories,
    fieldOf(post, 'tags').value,
    ...entriesOf(fieldOf(post, 'terms').value),
    ...entriesOf(fieldOf(post, 'taxonomies').value),
  ]
  const names = groups.flatMap(namesIn).map(decodeReferences)
  return { value: names.filter((name) => !NO_NAME.test(name)), path }
}

/** Ids as text, and the category of what was put into none. */
const NO_NAME = /^(?:\d*|uncategorized)$/i

function authorsOf(post: SentPost): Found {
  const { value: author, path } = fieldOf(post, 'author')
  const names = [
    ...namesIn([{ name: valueAt(author, 'name') }]),
    ...namesIn(fieldOf(post, 'authors').value),
  ]
  return { value: withoutAddresses(names.map(decodeReferences)), path }
}
