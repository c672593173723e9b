/**
 * Asking a port that may be out of reach. A thrown error of a port becomes a value here, so that it
 * is never mistaken for a bug of the code around it.
 */
import { err, ok, type Result } from '../core/result.ts'

export async function reach<T>(
  ask: () => Promise<T>,
): Promise<Result<T, { readonly kind: 'unavailable' }>> {
  try {
    return ok(await ask())
  } catch {
    return err({ kind: 'unavailable' })
  }
}
