/**
 * HMACs as the systems of publishers make them: the secret's characters are the key, as they stand.
 * Whatever is said to be one is compared in constant time.
 */
export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

export interface Signed {
  readonly hash: Hash
  readonly secret: string
  readonly parts: readonly (string | Uint8Array)[]
}

/** WebCrypto takes no empty key, and an empty secret proves nothing: no bytes, which fit nothing. */
export async function hmac({ hash, secret, parts }: Signed): Promise<Uint8Array<ArrayBuffer>> {
  if (secret === '') return new Uint8Array()
  const algorithm = { name: 'HMAC', hash }
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, joined(parts)))
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text))

export const isSame = (one: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>): boolean =>
  one.length > 0 && one.length === other.length && crypto.subtle.timingSafeEqual(one, other)

/** What is no hexadecimal gives bytes that fit nothing. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  /^(?:[\da-f]{2})+$/i.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : new Uint8Array()

/** Base64 of either alphabet, with or without its padding. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const standard = text.replaceAll('-', '+').replaceAll('_', '/')
    return Uint8Array.from(atob(standard), (char) => char.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const all = parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part))
  const bytes = new Uint8Array(all.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of all) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
