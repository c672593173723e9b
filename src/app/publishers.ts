/** Adding, rotating and removing publishers: the operator's verbs. */

import type { FieldFault } from '../core/article.ts'
import { type PublisherId, parsePublisherId } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import { visibleLine } from '../core/text/visible.ts'
import type { Desk } from './ports/desk.ts'

interface PublisherDeps {
  readonly desk: Desk
}

export interface NewPublisher {
  readonly id: string
  readonly name: string
  readonly domains: readonly string[]
}

export interface PublisherSecret {
  readonly id: PublisherId
  /** Told once, here. */
  readonly secret: string
}

export type PublisherFault =
  | { readonly kind: 'invalid-publisher'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'publisher-exists' }
  | { readonly kind: 'unknown-publisher' }

const NAME_LIMIT = 64
/** How much longer a name may be before its white space is folded. */
const FOLDING = 4
export const DOMAINS_LIMIT = 50
/** RFC 1035, section 2.3.4, as text. */
const HOST_LIMIT = 253
const SECRET_BYTES = 32

export async function addPublisher(
  { desk }: PublisherDeps,
  wanted: NewPublisher,
): Promise<Result<PublisherSecret, PublisherFault>> {
  const checked = check(wanted)
  if (!checked.ok) return err({ kind: 'invalid-publisher', faults: checked.error })
  const { id, name, domains } = checked.value
  const secret = newSecret()
  const added = await desk.addPublisher({ id, name, domains, secrets: [secret] })
  return added === 'added' ? ok({ id, secret }) : err({ kind: 'publisher-exists' })
}

/** The secret before the new one stays live; rotating twice ends it. */
export async function rotateSecret(
  { desk }: PublisherDeps,
  id: string,
): Promise<Result<PublisherSecret, PublisherFault>> {
  const publisher = parsePublisherId(id)
  const secret = newSecret()
  const rotated = publisher !== null && (await desk.rotate(publisher, secret))
  return rotated ? ok({ id: publisher, secret }) : err({ kind: 'unknown-publisher' })
}

export async function removePublisher(
  { desk }: PublisherDeps,
  id: string,
): Promise<Result<null, PublisherFault>> {
  const publisher = parsePublisherId(id)
  const removed = publisher !== null && (await desk.removePublisher(publisher))
  return removed ? ok(null) : err({ kind: 'unknown-publisher' })
}

interface CheckedPublisher {
  readonly id: PublisherId
  readonly name: string
  readonly domains: readonly string[]
}

function check(wanted: NewPublisher): Result<CheckedPublisher, readonly FieldFault[]> {
  const faults: FieldFault[] = []
  const fault = (path: string, message: string) => faults.push({ path, message })
  const id = parsePublisherId(wanted.id)
  if (!id) fault('id', 'must have 1 to 64 of a–z, 0–9 and -, and begin with a letter or digit')
  const name = folded(wanted.name)
  if (name === null) fault('name', `must have 1 to ${NAME_LIMIT} characters`)
  const domains = wanted.domains.map((domain, i) => {
    const host = hostName(domain)
    if (host === null) fault(`domains.${i}`, 'must be a host name such as example.org')
    return host ?? ''
  })
  if (domains.length === 0) fault('domains', 'must name at least one domain')
  return id && name && faults.length === 0 ? ok({ id, name, domains }) : err(faults)
}

function folded(name: string): string | null {
  if (name.length > FOLDING * NAME_LIMIT) return null
  const text = visibleLine(name)
  return text !== '' && text.length <= NAME_LIMIT ? text : null
}

/** In the form that URL parsing gives: lower case, punycode. */
function hostName(text: string): string | null {
  if (text.length > HOST_LIMIT) return null
  const host = URL.parse(`https://${text.trim()}`)?.hostname.replace(/\.$/, '') ?? ''
  const isBare = /^[^\s/:@?#\\]+$/.test(text.trim())
  return isBare && /^[a-z0-9-]+(\.[a-z0-9-]+)+$|^localhost$/.test(host) ? host : null
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}
