/** Bytes of a base64 text (RFC 4648, section 4, no line breaks), the same in every runtime. */
export function fromBase64(text: string): Uint8Array {
  const length = text.replace(/=+$/, '').length
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < length; i++) {
    bits = ((bits << 6) | sixBits(text.charCodeAt(i))) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at++] = (bits >>> held) & 0xff
  }
  return bytes
}

function sixBits(code: number): number {
  if (code >= 97) return code - 71
  if (code >= 65) return code - 65
  if (code >= 48) return code + 4
  return code === 43 ? 62 : 63
}
