/** The fields of an article that a map may name. */
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
