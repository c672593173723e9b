/** Text as Base64url of its UTF-8 (RFC 4648, section 5), without padding. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function base64urlOf(text: string): string {
  const bits = bytesOf(text).map((byte) => byte.toString(2).padStart(8, '0'))
  const sixes = bits.join('').match(/.{1,6}/g) ?? []
  return sixes.map((six) => ALPHABET.charAt(Number.parseInt(six.padEnd(6, '0'), 2))).join('')
}

/** `null` for what is no UTF-8, or not written as `base64urlOf` writes it. */
export function fromBase64url(encoded: string): string | null {
  const sixes = [...encoded].map((char) => ALPHABET.indexOf(char).toString(2).padStart(6, '0'))
  const bytes = sixes.join('').match(/.{8}/g) ?? []
  const escaped = bytes.map((bits) => `%${Number.parseInt(bits, 2).toString(16).padStart(2, '0')}`)
  try {
    const text = decodeURIComponent(escaped.join(''))
    return base64urlOf(text) === encoded ? text : null
  } catch {
    return null
  }
}

/** Of well-formed text. */
const bytesOf = (text: string): number[] =>
  (encodeURIComponent(text).match(/%..|./g) ?? []).map((part) =>
    part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  )
