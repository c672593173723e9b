/** Writes trained weights as a TypeScript module of constants. */

const header = (name: string, source: string) =>
  `/** ${name}: made by \`npm run train\` from ${source}. Not edited by hand. */\n`

const COMPRESSION = "Google's sentence compression data"

/** Texts must have no single quotation marks and no line breaks. */
export function moduleText(
  name: string,
  constants: Record<string, number | string>,
  source = COMPRESSION,
): string {
  const lines = Object.entries(constants).map(([key, value]) =>
    typeof value === 'number'
      ? `export const ${key} = ${value}\n`
      : `export const ${key} =\n  '${value.replaceAll('\\', '\\\\')}'\n`,
  )
  return header(name.charAt(0).toUpperCase() + name.slice(1), source) + lines.join('')
}
