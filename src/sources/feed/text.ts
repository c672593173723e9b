/**
 * A feed's bytes as text. A byte order mark says most of the encoding, then the header, then the XML
 * declaration, as RFC 7303 has it; what is said by none is UTF-8. Bytes that fit no encoding become U+FFFD: one bad
 * letter keeps no news back.
 */
const DECLARATION = /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i
const CHARSET = /charset\s*=\s*"?([\w.:-]{1,40})/i
/** The declaration is in ASCII, whatever comes after it. */
const DECLARED_WITHIN = 256

export function feedText(bytes: Uint8Array, contentType: string | null): string {
  const label = markOf(bytes) ?? CHARSET.exec(contentType ?? '')?.[1] ?? declaredIn(bytes)
  return decoderOf(label ?? 'utf-8').decode(bytes)
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN))
  return DECLARATION.exec(head)?.[1] ?? null
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
