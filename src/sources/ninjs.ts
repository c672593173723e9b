/**
 * ninjs, IPTC's News in JSON, of versions 1 to 3, as Superdesk and other systems of agencies push it.
 *
 * An item is an article, a withdrawal (`pubstatus` is canceled or withheld), or none of Lede's business: a
 * picture, an event, a package without a text. Superdesk signs the body by HMAC-SHA1 with the secret as
 * it stands; others send a bearer token or post to the secret address.
 * https://github.com/superdesk/superdesk-core (`http_push.py`)
 */
import * as v from 'valibot'
import type { Post, Read, ReadFault, Source, SourceContext } from '../app/ports/source.ts'
import type { FieldFault } from '../core/article.ts'
import { parseJson } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import { articleOfFields, type Fields, retractionOfFields } from './fields.ts'
import { fromHex, hmac, isSame } from './mac.ts'
import { addressOf } from './ninjs/address.ts'
import { fieldsOf, isEvolved, orderOf, versionOf } from './ninjs/item.ts'
import { Item } from './ninjs/members.ts'
import { bodyOf } from './ninjs/texts.ts'
import { isRecord } from './paths.ts'
import { address, anyOf, bearer, type Proof, signedOrNot, standardWebhooks } from './proofs.ts'
import { settingsFrom } from './settings.ts'
import { urlTemplate } from './url-template.ts'

const settingsSchema = v.strictObject(
  { url: v.optional(urlTemplate) },
  'has only "url", such as https://example.org/{uri}',
)

export const ninjs: Source = {
  head: signedOrNot,
  verifier: (post) =>
    anyOf([superdeskSignature(post), standardWebhooks(post), bearer(post), address(post)]),
  read,
  settings: (value) => settingsFrom(settingsSchema, value),
  steps: ({ url, secret }) => [
    'In Superdesk, open Settings, Subscribers, the subscriber that stands for Lede, and add a destination.',
    'Choose "HTTP push" as its delivery type and "NINJS" as its format.',
    `Resource URL: ${url}`,
    `Secret token: ${secret ?? 'none'}`,
    'Leave "Assets URL" empty, save, and publish an article.',
    `Another system posts ninjs to the same address with the header Authorization: Bearer ${secret ?? 'SECRET'}.`,
  ],
}

/** `x-superdesk-signature: sha1=HEX`, over the body. */
function superdeskSignature({ headers, body }: Post): Proof {
  const given = /^sha1=([\da-f]{40})$/i.exec(
    headers.get('x-superdesk-signature')?.trim() ?? '',
  )?.[1]
  if (given === undefined) return null
  return async (secret) =>
    isSame(fromHex(given), await hmac({ hash: 'SHA-1', secret, parts: [body] }))
}

function read(body: Uint8Array, context: SourceContext): Result<Read, ReadFault> {
  const json = parseJson(body)
  if (!json.ok) return json
  if (!isRecord(json.value))
    return refused([{ path: '(body)', message: 'must be an item of ninjs' }])
  const item = new Item(json.value)
  const skipped = reasonToSkip(item)
  if (skipped !== null) return ok({ kind: 'skipped', reason: skipped })
  const status = item.text('pubstatus').toLowerCase() || 'usable'
  if (WITHDRAWN.has(status)) return withdrawal(item, context)
  return status === 'usable'
    ? article(item, json.value, context)
    : refused([
        { path: item.find('pubstatus').path, message: 'must be usable, withheld or canceled' },
      ])
}

const refused = (faults: readonly FieldFault[]): Result<never, ReadFault> =>
  err({ kind: 'invalid-event', faults })

const WITHDRAWN = new Set(['canceled', 'cancelled', 'withheld'])

/** A composite with a text of its own is an article with its pictures; without one it is a package. */
function reasonToSkip(item: Item): string | null {
  const type = item.text('type').toLowerCase() || 'text'
  if (type === 'text') return null
  if (type !== 'composite') return `The item is no article: its type is ${type.slice(0, 40)}.`
  return bodyOf(item).found.value === '' ? 'The item is a package without a text of its own.' : null
}

function withdrawal(item: Item, context: SourceContext): Result<Read, ReadFault> {
  const retraction = retractionOfFields(orderOf(item), context)
  if (!retraction.ok) return refused(retraction.error)
  const happening = { type: 'article.retracted' as const, retraction: retraction.value }
  return ok({ kind: 'happenings', happenings: [happening], warnings: [] })
}

function article(item: Item, json: unknown, context: SourceContext): Result<Read, ReadFault> {
  const address = addressOf(item, { json, template: templateOf(context), domains: context.domains })
  const fields: Fields = fieldsOf(item)
  const read = articleOfFields(address.ok ? { ...fields, url: address.value } : fields, context)
  if (!address.ok) return refused([...address.error, ...(read.ok ? [] : withoutUrl(read.error))])
  if (!read.ok) return refused(read.error)
  const isUpdate = isEvolved(item) || Number(versionOf(item).value ?? 0) > 1
  const type = isUpdate ? 'article.updated' : 'article.published'
  const { value: article, warnings } = read
  return ok({ kind: 'happenings', happenings: [{ type, article }], warnings })
}

const withoutUrl = (faults: readonly FieldFault[]) => faults.filter(({ path }) => path !== 'url')

function templateOf({ settings }: SourceContext): string | null {
  const stored = settingsFrom(settingsSchema, settings)
  return stored.ok ? (stored.value.url ?? null) : null
}
