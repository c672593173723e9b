/**
 * Where an item can be read. ninjs has no field for it: `uri` is a name, and need not be an address. The
 * settings may say how the address is made; else the first of the item's names that is an address on the
 * publisher's own domains is taken.
 */
import type { FieldFault } from '../../core/article.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Found, filledAddress, isRecord, valueAt } from '../paths.ts'
import type { Item } from './members.ts'

export interface AddressContext {
  readonly json: unknown
  readonly template: string | null
  readonly domains: readonly string[]
}

export function addressOf(
  item: Item,
  { json, template, domains }: AddressContext,
): Result<Found, readonly FieldFault[]> {
  const isOwn = ({ value }: Found) => isOn(domains, value)
  if (template === null) {
    const own = candidates(item).find(isOwn)
    return own
      ? ok(own)
      : err([{ path: item.find('uri', 'guid').path, message: whatToSet(domains) }])
  }
  const value = filledAddress(
    template,
    (path) => item.find(path.toLowerCase()).value ?? valueAt(json, path),
  )
  if (value !== null) return ok({ path: 'settings.url', value })
  return err([{ path: 'settings.url', message: `the item has not all that ${template} asks for` }])
}

const whatToSet = (domains: readonly string[]) =>
  `no address on the publisher's domains (${domains.join(', ')}) is in uri or altids: set "url" in the ` +
  `publisher's settings, such as https://${domains[0] ?? 'example.org'}/{uri}`

function candidates(item: Item): readonly Found[] {
  const { path, value } = item.find('altids')
  const ids = Array.isArray(value)
    ? value.map((id: unknown, index) => ({
        path: `${path}.${index}.value`,
        value: isRecord(id) ? id.value : id,
      }))
    : Object.entries(isRecord(value) ? value : {}).map(([name, id]) => ({
        path: `${path}.${name}`,
        value: id,
      }))
  return [item.find('canonicalurl', 'canonical_url', 'url'), ...ids, item.find('uri')]
}

function isOn(domains: readonly string[], value: unknown): boolean {
  const url = typeof value === 'string' ? URL.parse(value) : null
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`))
}
