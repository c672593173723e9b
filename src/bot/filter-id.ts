/**
 * What buttons call a filter by: a hash of its text, since their data hold 64 bytes. So a button that was
 * sent before other filters changed still means what it says.
 */
import type { Filter } from '../core/filter/filter.ts'

/** 16 hexadecimal digits. */
export const filterId = (filter: Filter): string => fingerprint(filter.text)

/** FNV-1a in 64 bits over UTF-16 units: 16 hexadecimal digits, the same on every machine. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
