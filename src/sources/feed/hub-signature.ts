/**
 * A hub's proof: `X-Hub-Signature: METHOD=HEX`, an HMAC of the body with the subscription's secret. The hub
 * chooses the method; most still choose SHA-1.
 * https://www.w3.org/TR/2018/REC-websub-20180123/#signing-content
 */
import { fromHex, type Hash, hmac, isSame } from '../mac.ts'

const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['sha1', 'SHA-1'],
  ['sha256', 'SHA-256'],
  ['sha384', 'SHA-384'],
  ['sha512', 'SHA-512'],
])
const SIGNATURE = /^\s*(sha\d+)=([\da-f]{40,128})\s*$/i

export async function isSignedByHub(
  body: Uint8Array,
  { header, secret }: { readonly header: string; readonly secret: string },
): Promise<boolean> {
  const [, method = '', mac = ''] = SIGNATURE.exec(header) ?? []
  const hash = HASHES.get(method.toLowerCase())
  return hash !== undefined && isSame(await hmac({ hash, secret, parts: [body] }), fromHex(mac))
}
