/**
 * Base64 (RFC 4648, section 4, no line breaks), read in place: what is looked up here and there need
 * not be unpacked first. The same in every runtime.
 */

/** How many bytes a text holds. */
export const byteLength = (text: string): number =>
  Math.floor((text.replace(/=+$/, '').length * 3) / 4)

/** One of them. Three bytes are four digits, so that each byte lies in two. */
export function byteAt(text: string, index: number): number {
  const digit = Math.floor((index * 4) / 3)
  const two = (sixBits(text.charCodeAt(digit)) << 6) | sixBits(text.charCodeAt(digit + 1))
  return (two >>> (4 - 2 * (index % 3))) & 0xff
}

function sixBits(code: number): number {
  if (code >= 97) return code - 71
  if (code >= 65) return code - 65
  if (code >= 48) return code + 4
  return code === 43 ? 62 : 63
}
