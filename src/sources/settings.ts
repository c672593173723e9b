/**
 * The settings of a publisher, as each source's own schema wants them; none at all are an empty object.
 * Paths of faults stand below the settings.
 */
import * as v from 'valibot'
import type { FieldFault } from '../core/article.ts'
import { faultsOf } from '../core/field-faults.ts'
import { err, ok, type Result } from '../core/result.ts'
import { isRecord } from './paths.ts'

export function settingsFrom<const T extends v.GenericSchema>(
  schema: T,
  value: unknown,
): Result<v.InferOutput<T>, readonly FieldFault[]> {
  const given = value ?? {}
  if (!isRecord(given)) return err([{ path: '', message: 'must be an object' }])
  const parsed = v.safeParse(schema, given)
  return parsed.success ? ok(parsed.output) : err(faultsOf(parsed.issues))
}
