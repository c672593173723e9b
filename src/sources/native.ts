/**
 * Lede's own event format: `{type, timestamp, data}` in the manner of Standard Webhooks.
 *
 * Turns untrusted JSON into a Happening or into a list of what is wrong, with the path of each field.
 * Who the publisher is has been proven by the signature before.
 */
import * as v from 'valibot'
import type { FieldFault, Happening } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import {
  type ArticleContext,
  absent,
  articleFrom,
  faultsOf,
  instant,
  retractionFrom,
} from './article.ts'

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

/** `json` is what JSON.parse gave; never throws, whatever it is. */
export function readNative(
  json: unknown,
  context: ArticleContext,
): Result<Happening, readonly FieldFault[]> {
  const head = v.safeParse(envelope, json)
  if (!head.success) return err(faultsOf(head.issues))
  const { type } = head.output
  if (type === 'ping') return ok({ type })
  const data: unknown = typeof json === 'object' && json && 'data' in json ? json.data : undefined
  if (type === 'article.retracted') {
    const retraction = retractionFrom(data, context, 'data')
    return retraction.ok ? ok({ type, retraction: retraction.value }) : retraction
  }
  const article = articleFrom(data, context, 'data')
  return article.ok ? ok({ type, article: article.value }) : article
}
