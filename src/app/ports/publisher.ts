/** Who may post, and what proves it. */
import * as v from 'valibot'
import { UPDATES } from '../../core/alert.ts'
import { type PublisherId, publisherIdSchema } from '../../core/article.ts'
import { strings, type Typed } from '../../core/schema.ts'
import { FORMATS } from './source.ts'

export const publisherSchema = v.object({
  id: publisherIdSchema,
  name: v.string(),
  /** Host names; subdomains count as well. */
  domains: strings,
  /** Live signing secrets, newest first, at most two, as `whsec_…`. */
  secrets: strings,
  /** How its posts are proven and read. */
  format: v.picklist(FORMATS),
  /** As the format's own schema has checked them, in JSON; `null` for none. */
  settings: v.nullable(v.string()),
  /** What it posts is recorded and not alerted; what was alerted before is still corrected and withdrawn. */
  paused: v.boolean(),
  /** Whether what readers were told is also answered where an update changes it, or edited alone. */
  updates: v.picklist(UPDATES),
  /** Grows with each change; a post that was verified against an older one is verified again. */
  rev: v.number(),
})
export type Publisher = Typed<typeof publisherSchema>

export const settingsOf = ({ settings }: Pick<Publisher, 'settings'>): unknown =>
  settings === null ? null : JSON.parse(settings)

/** What a copy of a publisher is recognised by. */
export interface PublisherStamp {
  readonly rev: number
  /** SHA-256 over secrets, domains, format and settings, hex. */
  readonly digest: string
}

/** None is paused from the beginning. */
export type AddedPublisher = Omit<Publisher, 'rev' | 'paused'>

export type PublisherChanges = Partial<
  Pick<Publisher, 'name' | 'domains' | 'settings' | 'paused' | 'updates'>
>

/** A publisher as it is now, beside the copy that was shown. */
export type PublisherNow =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly publisher: Publisher }
  | { readonly kind: 'unknown' }

/** KV's copy of a publisher: read everywhere, a minute old at worst; `null` when it does not open. */
export interface PublisherDirectory {
  find(id: PublisherId): Promise<Publisher | null>
}
