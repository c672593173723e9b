/**
 * Lede's own event format: `{type, timestamp, data}`, signed as Standard Webhooks describes; also in an
 * envelope of CloudEvents, and with a `NewsArticle` of schema.org as its data.
 *
 * Turns untrusted JSON into a Happening or into a list of what is wrong, with the path of each field.
 */
import * as v from 'valibot'
import type { Read, ReadFault, Source, SourceContext } from '../app/ports/source.ts'
import type { FieldFault, Happening } from '../core/article.ts'
import { faultsOf } from '../core/field-faults.ts'
import { parseJson } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import {
  type ArticleContext,
  absent,
  articleData,
  articleFrom,
  retractionData,
  retractionFrom,
} from './article.ts'
import { fromCloudEvent } from './cloud-events.ts'
import { articleOfFields, retractionOfFields } from './fields.ts'
import { instant } from './instant.ts'
import { fieldsOfJsonLd } from './json-ld.ts'
import { signatureVerifier, signedHead } from './standard-webhooks.ts'

const envelope = v.object(
  {
    type: v.picklist(
      ['article.published', 'article.updated', 'article.retracted', 'ping'],
      'must be article.published, article.updated, article.retracted or ping',
    ),
    timestamp: absent(instant),
  },
  'must be an object',
)

/** What checks the data of its events, for who describes them. */
export const nativeData = {
  article: articleData({ domains: [], now: 0 }),
  retraction: retractionData,
}

export const native: Source = {
  head: signedHead,
  verifier: signatureVerifier,

  read(body, context) {
    const json = parseJson(body)
    return json.ok ? readNative(fromCloudEvent(json.value, context.headers), context) : json
  },

  settings: (value) =>
    value === undefined || value === null
      ? ok(null)
      : err([{ path: '', message: 'must be left out: this format has none' }]),

  steps: ({ url }) => [
    `Let your system POST each article to ${url} as the page docs/publishers/native.md describes.`,
    'Sign each post with the secret, by a library of Standard Webhooks.',
    'Post {"type":"ping"} to try it: the answer is 202.',
  ],
}

function readNative(json: unknown, context: SourceContext): Result<Read, ReadFault> {
  const read = happeningOf(json, context)
  return read.ok ? read : err({ kind: 'invalid-event', faults: read.error })
}

function happeningOf(json: unknown, context: ArticleContext): Result<Read, readonly FieldFault[]> {
  const head = v.safeParse(envelope, json)
  if (!head.success) return err(faultsOf(head.issues))
  const { type } = head.output
  if (type === 'ping') return ok(one({ type }))
  const data: unknown = typeof json === 'object' && json && 'data' in json ? json.data : undefined
  const jsonLd = fieldsOfJsonLd(data, 'data')
  if (type === 'article.retracted') {
    const retraction = jsonLd
      ? retractionOfFields(jsonLd, context)
      : retractionFrom(data, context, 'data')
    return retraction.ok ? ok(one({ type, retraction: retraction.value })) : retraction
  }
  const article = jsonLd ? articleOfFields(jsonLd, context) : articleFrom(data, context, 'data')
  return article.ok ? ok(one({ type, article: article.value }, article.warnings)) : article
}

const one = (happening: Happening, warnings: readonly FieldFault[] = []): Read => ({
  kind: 'happenings',
  happenings: [happening],
  warnings,
})
