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
import { A_PATH, condition, isPath, PLACE_LIMIT } from './condition.ts'
import { FIELD_NAMES } from './field-names.ts'
import { presetNames } from './presets.ts'

const LIST_LIMIT = 20
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
