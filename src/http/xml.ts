/** XML, written: what stands in it is escaped, and characters that XML 1.0 cannot hold are left out. */

export interface Xml {
  readonly xml: string
}

type Attributes = Readonly<Record<string, string>>

/** Names are the program's own; values and texts are anybody's. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (string | Xml)[]
): Xml {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml))
  return { xml: `<${name}${said.join('')}>${inside.join('')}</${name}>` }
}

export const documentOf = ({ xml }: Xml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`

/** https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string =>
  text.replace(NO_CHARACTER, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
