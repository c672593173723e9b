/**
 * schema.org's `NewsArticle`, as sites have it in their pages, → the fields of an article.
 *
 * Of what a page says of itself the article is one object: alone, in a list, or in `@graph`. Names of
 * people and topics may be texts or objects, and several or one. An advertiser's content is no news.
 * https://schema.org/NewsArticle
 */
import { numberOfDigits } from './digits.ts'
import type { Fields } from './fields.ts'
import { type Found, isEmpty, isRecord } from './paths.ts'

type Thing = Readonly<Record<string, unknown>>

const TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:(?:Analysis|AskPublic|Background|Opinion|Reportage|Review)?NewsArticle|Article|Report|BlogPosting|LiveBlogPosting)$/

/** `null` where there is no article of schema.org. `path` is where `data` stands. Never throws. */
export function fieldsOfJsonLd(data: unknown, path: string): Fields | null {
  const found = articleIn(data, path)
  if (!found) return null
  const { thing, path: at } = found
  const one = (...names: readonly [string, ...string[]]) => firstOf(thing, at, names)
  return {
    id: plainOf(one('identifier', '@id', 'url')),
    url: plainOf(one('url', 'mainEntityOfPage', '@id')),
    headline: one('headline', 'name'),
    text: textOf(one('articleBody', 'description', 'abstract')),
    language: plainOf(one('inLanguage')),
    topics: topicsOf([one('keywords'), one('articleSection')]),
    authors: namesOf(one('author', 'creator')),
    published_at: one('datePublished', 'dateCreated'),
    updated_at: one('dateModified', 'datePublished'),
    version: versionOf(one('version')),
    expires_at: one('expires'),
    correction: noteOf(one('correction')),
  }
}

interface FoundThing {
  readonly thing: Thing
  readonly path: string
}

function articleIn(data: unknown, path: string): FoundThing | null {
  if (Array.isArray(data)) return firstIn(data, path)
  if (!isRecord(data)) return null
  if (isArticle(data)) return { thing: data, path }
  return Array.isArray(data['@graph']) ? firstIn(data['@graph'], `${path}.@graph`) : null
}

function firstIn(things: readonly unknown[], path: string): FoundThing | null {
  const index = things.findIndex(isArticle)
  const thing = things[index]
  return isRecord(thing) ? { thing, path: `${path}.${index}` } : null
}

const isArticle = (thing: unknown): boolean =>
  isRecord(thing) &&
  [thing['@type']].flat().some((type) => typeof type === 'string' && TYPE.test(type))

function firstOf(thing: Thing, path: string, names: readonly [string, ...string[]]): Found {
  const name = names.find((one) => Object.hasOwn(thing, one) && !isEmpty(thing[one])) ?? names[0]
  const value = Object.hasOwn(thing, name) ? (thing[name] ?? undefined) : undefined
  return { path: `${path}.${name}`, value }
}

/** An object stands for its value or name (`PropertyValue`, `Language`), or for its `@id` (`WebPage`). */
function plainOf({ path, value }: Found): Found {
  const [first] = [value].flat()
  if (!isRecord(first)) return { path, value: first }
  const { alternateName, name } = first
  return { path, value: first.value ?? first['@id'] ?? first.url ?? alternateName ?? name }
}

const textOf = ({ path, value }: Found): Found => ({ path, value: value ?? '' })

function namesOf({ path, value }: Found): Found {
  const names = [value].flat().map((entry) => (isRecord(entry) ? entry.name : entry))
  return { path, value: names.flat().filter((name) => !isEmpty(name)) }
}

/** Keywords in one text stand between commas. */
function topicsOf(lists: readonly Found[]): Found {
  const topics = lists
    .flatMap((list) => [namesOf(list).value].flat())
    .flatMap((name) => (typeof name === 'string' ? name.split(',') : [name]))
    .filter((name) => !isEmpty(name))
  return { path: lists.find(({ value }) => value !== undefined)?.path ?? '', value: topics }
}

/** A `CorrectionComment` holds its note; there may be several, and the last is the newest. */
function noteOf({ path, value }: Found): Found {
  const last = [value].flat().at(-1)
  return { path, value: isRecord(last) ? (last.text ?? last.headline ?? true) : last }
}

const versionOf = ({ path, value }: Found): Found => ({ path, value: numberOfDigits(value) })
