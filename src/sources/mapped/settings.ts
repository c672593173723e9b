/**
 * What an operator writes about a system that Lede has no format for: where the fields of an article stand
 * in its payloads, and which payloads are withdrawals or no news.
 *
 * A place is a path (`entry.title`, `tags.0.name`, `header:x-event`), a text with paths in braces
 * (`https://example.org/{entry.slug}`), or a list of them of which the first that holds something counts.
 * What cannot be understood is refused here, so that it is met when it is written and not by the news.
 */
import * as v from 'valibot'
import { isTemplate, placeholdersOf } from '../paths.ts'
import { presetNames } from './presets.ts'

export const FIELD_NAMES = [
  'id',
  'url',
  'headline',
  'body',
  'language',
  'topics',
  'authors',
  'published_at',
  'updated_at',
  'version',
  'urgency',
  'embargo_until',
  'expires_at',
  'correction',
] as const
export type MappedField = (typeof FIELD_NAMES)[number]

const PLACE_LIMIT = 500
const LIST_LIMIT = 20
const PATH = /^(?:header:[A-Za-z0-9-]+|[^.{}\s][^.{}]*(?:\.[^.{}]+)*)$/
const A_PATH = 'must be a path such as entry.title, tags.0.name or header:x-event'

const isPath = (text: string) => text.length <= PLACE_LIMIT && PATH.test(text)

/** Every brace is part of a placeholder, and every placeholder is a path. */
const isWholeTemplate = (text: string) =>
  placeholdersOf(text).every(isPath) && !/[{}]/.test(text.replace(/\{[^{}]+\}/g, ''))

const place = v.pipe(
  v.string(`${A_PATH}, a text with paths in braces, or a list of them`),
  v.maxLength(PLACE_LIMIT, `must have at most ${PLACE_LIMIT} characters`),
  v.check((text) => (isTemplate(text) ? isWholeTemplate(text) : isPath(text)), A_PATH),
)

const places = v.pipe(
  v.union(
    [
      v.array(place),
      v.pipe(
        place,
        v.transform((one) => [one]),
      ),
    ],
    (issue) =>
      typeof issue.input === 'string' || Array.isArray(issue.input)
        ? A_PATH
        : `${A_PATH}, a text with paths in braces, or a list of them`,
  ),
  v.minLength(1, 'must not be empty'),
  v.maxLength(LIST_LIMIT, `must have at most ${LIST_LIMIT} entries`),
)

const A_VALUE = 'must be a text, a number, true, false, null, a list of them, or {"not": …}'
const single = v.union([v.string(), v.number(), v.boolean(), v.null()], A_VALUE)
const values = v.union([v.array(single), single], A_VALUE)
const wanted = v.union([v.strictObject({ not: values }), values], A_VALUE)

const condition = v.pipe(
  v.record(v.pipe(v.string(), v.check(isPath, A_PATH)), wanted, 'must be an object of paths'),
  v.check((one) => Object.keys(one).length > 0, 'must name a path'),
)

const conditions = v.optional(
  v.pipe(
    v.array(condition, 'must be a list of conditions such as {"status": "draft"}'),
    v.maxLength(LIST_LIMIT, `must have at most ${LIST_LIMIT} entries`),
  ),
  [],
)

const tag = (message: string) =>
  v.optional(v.pipe(v.string(message), v.regex(/^[\w-]{2,35}$/, message)))

export const mappedSettings = v.strictObject({
  preset: v.optional(v.picklist(presetNames, `must be one of ${presetNames.join(', ')}`)),
  fields: v.optional(
    v.strictObject(v.entriesFromList(FIELD_NAMES, v.optional(places)), unknownField),
    {},
  ),
  /** Of articles that name none. */
  language: tag('must be a language tag such as en or pt-BR'),
  /** Under which Contentful keeps the fields to be read. */
  locale: tag('must be a locale such as en-US'),
  /** Where a list stands of which each entry is an item. */
  each: v.optional(v.pipe(v.string(A_PATH), v.check(isPath, A_PATH))),
  skip_when: conditions,
  withdrawn_when: conditions,
})

function unknownField({ expected }: { readonly expected: string | null }): string {
  return expected === 'never'
    ? `must be one of ${FIELD_NAMES.join(', ')}`
    : 'must be an object such as {"headline": "entry.title"}'
}

export type MappedSettings = v.InferOutput<typeof mappedSettings>
export type Condition = v.InferOutput<typeof condition>
export type Wanted = v.InferOutput<typeof wanted>
export type Value = v.InferOutput<typeof single>
