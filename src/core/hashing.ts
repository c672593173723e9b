/**
 * Hashes for features: integers are mixed into integers, never into strings, since a sentence asks
 * for some thousand features. 32-bit arithmetic only, so that every platform gives the same slots.
 */

/** FNV-1a over UTF-16 units, for words and affixes. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** One more value into a hash; the order of values matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(((hash << 7) | (hash >>> 25)) ^ (value + 0x9e3779b9), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
