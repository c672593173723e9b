/**
 * What is known of systems whose webhooks post what their users have modelled: where the usual names of
 * fields stand, which posts are withdrawals, which are no news. The operator's own map comes first.
 *
 * Ids have the kind of item in them where a system counts each kind for itself.
 */
import type { Condition } from './condition.ts'
import type { MappedField } from './field-names.ts'

export interface Preset {
  readonly fields: Readonly<Partial<Record<MappedField, readonly string[]>>>
  /** Where a list of items may stand; the first that is one counts. */
  readonly each?: readonly string[]
  readonly skip: readonly Condition[]
  readonly withdrawn: readonly Condition[]
}

/**
 * https://docs.strapi.io/cms/backend-customization/webhooks
 * `createdAt` beside the entry is when the event was: what was unpublished may be an older row than what
 * was published before it.
 */
const strapi: Preset = {
  fields: {
    id: [
      '{model}:{entry.documentId}:{entry.locale}',
      '{model}:{entry.documentId}',
      '{model}:{entry.id}',
    ],
    headline: ['entry.title', 'entry.headline'],
    body: ['entry.content', 'entry.body', 'entry.blocks', 'entry.text'],
    language: ['entry.locale'],
    topics: ['entry.tags', 'entry.categories', 'entry.category'],
    authors: ['entry.authors', 'entry.author'],
    published_at: ['entry.publishedAt'],
    updated_at: ['createdAt', 'entry.updatedAt'],
  },
  skip: [
    { event: { not: 'entry.*' } },
    { event: ['entry.create', 'entry.update'], 'entry.publishedAt': null },
    { event: 'entry.draft-discard' },
  ],
  withdrawn: [{ event: ['entry.unpublish', 'entry.delete'] }],
}

/** https://www.contentful.com/developers/docs/webhooks/overview/ */
const contentful = (locale: string): Preset => ({
  fields: {
    id: ['sys.id'],
    headline: [`fields.title.${locale}`, `fields.headline.${locale}`],
    body: [`fields.body.${locale}`, `fields.content.${locale}`, `fields.text.${locale}`],
    topics: [`fields.tags.${locale}`, 'metadata.tags'],
    authors: [`fields.authors.${locale}`, `fields.author.${locale}`],
    published_at: ['sys.firstPublishedAt', 'sys.publishedAt'],
    updated_at: ['sys.deletedAt', 'sys.updatedAt'],
  },
  skip: [
    { 'sys.type': { not: ['Entry', 'DeletedEntry'] } },
    {
      'header:x-contentful-topic': ['create', 'save', 'auto_save', 'archive', 'unarchive'].map(
        (action) => `ContentManagement.Entry.${action}`,
      ),
    },
  ],
  withdrawn: [
    { 'sys.type': 'DeletedEntry' },
    {
      'header:x-contentful-topic': [
        'ContentManagement.Entry.unpublish',
        'ContentManagement.Entry.delete',
      ],
    },
  ],
})

/** https://www.sanity.io/docs/webhooks */
const sanity: Preset = {
  fields: {
    id: ['_id', 'header:sanity-document-id'],
    headline: ['title', 'headline'],
    body: ['body', 'content', 'text'],
    language: ['language', '__i18n_lang'],
    topics: ['tags', 'categories'],
    authors: ['authors', 'author'],
    published_at: ['publishedAt'],
    updated_at: ['_updatedAt'],
  },
  skip: [{ _id: ['drafts.*', 'versions.*'] }],
  withdrawn: [{ 'header:sanity-operation': 'delete' }, { operation: 'delete' }],
}

/**
 * The body that the page of docs tells to write into the flow. A draft that was changed may have been
 * public before; one that was never changed cannot have been.
 * https://directus.io/docs/guides/automate/triggers
 */
const directus: Preset = {
  fields: {
    id: ['{collection}:{item.id}', '{collection}:{keys}', '{collection}:{key}'],
    headline: ['item.title', 'item.headline'],
    body: ['item.content', 'item.body', 'item.text'],
    language: ['item.language'],
    topics: ['item.tags', 'item.categories'],
    authors: ['item.authors', 'item.author'],
    updated_at: ['item.date_updated', 'item.date_created'],
  },
  each: ['item', 'keys'],
  skip: [{ 'item.status': 'draft', 'item.date_updated': null }],
  withdrawn: [{ event: '*items.delete' }, { 'item.status': ['archived', 'draft'] }],
}

/** What a person fills in field by field: the names are those of Lede's own format. */
const automation: Preset = {
  fields: {
    id: ['id', 'guid', 'url', 'link'],
    url: ['url', 'link'],
    headline: ['headline', 'title'],
    body: ['html', 'text', 'body', 'content', 'description'],
    language: ['language'],
    topics: ['topics', 'tags', 'categories'],
    authors: ['authors', 'author'],
    published_at: ['published_at'],
    updated_at: ['updated_at'],
    version: ['version'],
    urgency: ['urgency'],
    embargo_until: ['embargo_until'],
    expires_at: ['expires_at'],
  },
  skip: [{ status: ['draft', 'pending', 'private', 'scheduled'] }],
  withdrawn: [{ status: ['withdrawn', 'retracted', 'unpublished', 'deleted', 'trashed'] }],
}

export const presetNames = [
  'strapi',
  'contentful',
  'sanity',
  'directus',
  'zapier',
  'n8n',
  'make',
] as const
export type PresetName = (typeof presetNames)[number]

export const presetOf = (name: PresetName, locale: string): Preset =>
  ({
    strapi,
    contentful: contentful(locale),
    sanity,
    directus,
    zapier: automation,
    n8n: automation,
    make: automation,
  })[name]
