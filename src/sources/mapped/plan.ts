/** Checked settings and the preset that they name → how a payload is read. */
import type { FieldFault } from '../../core/article.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { settingsFrom } from '../settings.ts'
import type { Condition } from './condition.ts'
import type { MappedField } from './field-names.ts'
import { presetOf } from './presets.ts'
import { type MappedSettings, mappedSettings } from './settings.ts'

export interface Plan {
  readonly fields: Readonly<Partial<Record<MappedField, readonly string[] | undefined>>>
  /** Of articles that name no language. */
  readonly language: string | null
  readonly each: readonly string[]
  readonly skip: readonly Condition[]
  readonly withdrawn: readonly Condition[]
}

const NEEDED = ['id', 'url', 'headline'] as const
const DEFAULT_LOCALE = 'en-US'

export function planOf(value: unknown): Result<Plan, readonly FieldFault[]> {
  const settings = settingsFrom(mappedSettings, value)
  if (!settings.ok) return settings
  const plan = merged(settings.value)
  const missing = NEEDED.filter((name) => plan.fields[name] === undefined)
  return missing.length === 0 ? ok(plan) : err(missing.map(askFor))
}

const EXAMPLES = {
  id: '"entry.id"',
  url: '"https://example.org/{entry.slug}"',
  headline: '"entry.title"',
} as const

const askFor = (name: (typeof NEEDED)[number]): FieldFault => ({
  path: `fields.${name}`,
  message: `is required: say where it stands, such as ${EXAMPLES[name]}`,
})

function merged(settings: MappedSettings): Plan {
  const { preset: name, locale, fields, each, skip_when, withdrawn_when } = settings
  const preset = name && presetOf(name, locale ?? DEFAULT_LOCALE)
  return {
    fields: { ...preset?.fields, ...fields },
    language: settings.language ?? (name === 'contentful' ? (locale ?? DEFAULT_LOCALE) : null),
    each: each === undefined ? (preset?.each ?? []) : [each],
    skip: [...skip_when, ...(preset?.skip ?? [])],
    withdrawn: [...withdrawn_when, ...(preset?.withdrawn ?? [])],
  }
}
