/**
 * Golden pairs: `NAME.json` (or `NAME.form`) is what a system posted, `NAME.expected.json` says to whom
 * (`domains`, `settings`, `headers`) and what is read from it. An article's body is told by its first words.
 */
import type { Read, ReadFault, Source, SourceContext } from '../../src/app/ports/source.ts'
import type { Result } from '../../src/core/result.ts'
import { publisherId } from '../alerts.ts'

export interface Golden {
  readonly name: string
  readonly body: Uint8Array
  readonly domains: readonly string[]
  readonly settings: unknown
  readonly headers: Readonly<Record<string, string>>
  readonly read: unknown
}

const EXPECTED = '.expected.json'
const BODY_SHOWN = 100

export function goldenPairs(files: Readonly<Record<string, string>>): readonly Golden[] {
  const posted = Object.entries(files).filter(([path]) => !path.endsWith(EXPECTED))
  return posted.map(([path, text]) => {
    const beginning = path.replace(/\.\w+$/, '')
    const expected = JSON.parse(files[`${beginning}${EXPECTED}`] ?? 'null')
    return {
      headers: {},
      ...expected,
      name: beginning.replace(/^.*\//, ''),
      body: new TextEncoder().encode(text),
    }
  })
}

export const NOW = Date.UTC(2026, 4, 1, 9, 30)

export const contextOf = (
  golden: Pick<Golden, 'domains' | 'settings' | 'headers'>,
): SourceContext => ({
  publisher: publisherId('demo'),
  now: NOW,
  domains: golden.domains,
  settings: golden.settings,
  headers: new Headers(golden.headers),
})

/** What is read, in the form that a person can check: instants as dates, bodies by their beginnings. */
export function readGolden(source: Source, golden: Golden): unknown {
  const settings = source.settings(golden.settings)
  if (!settings.ok) return settings
  return shown(source.read(golden.body, contextOf({ ...golden, settings: settings.value })))
}

const shown = (read: Result<Read, ReadFault>): unknown =>
  JSON.parse(
    JSON.stringify(read, (name, value: unknown) => {
      if (/At$|Until$/.test(name) && typeof value === 'number') return new Date(value).toISOString()
      if ((name === 'text' || name === 'html') && typeof value === 'string')
        return value.slice(0, BODY_SHOWN)
      return value
    }),
  )
