/**
 * Sealing what leaves the Durable Objects: AES-256-GCM under a key that is derived from the operator's
 * token (HKDF with SHA-256, RFC 5869; NIST SP 800-38D). Each purpose has a key of its own, and what is
 * sealed opens only at the place that it was sealed for. A random nonce of 96 bits stands before it.
 */
export interface Seal {
  /** `place`: where it will be kept; base64. */
  close(text: string, place: string): Promise<string>
  /** `null` when it was not closed for this place with this token, or was changed since. */
  open(sealed: string, place: string): Promise<string | null>
}

const NONCE_BYTES = 12

export function sealOf(token: string, purpose: string): Seal {
  let derived: Promise<CryptoKey> | null = null
  const key = () => {
    derived ??= deriveKey(token, purpose)
    return derived
  }
  return {
    async close(text, place) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const sealed = await crypto.subtle.encrypt(cipher(iv, place), await key(), bytesOf(text))
      return toBase64(Uint8Array.of(...iv, ...new Uint8Array(sealed)))
    },
    async open(sealed, place) {
      try {
        const bytes = fromBase64(sealed)
        const iv = bytes.slice(0, NONCE_BYTES)
        const body = bytes.slice(NONCE_BYTES)
        const opened = await crypto.subtle.decrypt(cipher(iv, place), await key(), body)
        return new TextDecoder().decode(opened)
      } catch {
        return null
      }
    },
  }
}

async function deriveKey(token: string, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytesOf(token), 'HKDF', false, [
    'deriveKey',
  ])
  const info = bytesOf(`lede ${purpose}`)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(hkdf, material, aes, false, ['encrypt', 'decrypt'])
}

const cipher = (iv: Uint8Array, place: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytesOf(place),
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
