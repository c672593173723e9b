/** Writes trained weights as a TypeScript module of constants. */
import type { PackedTable } from '../src/core/summary/compress/packed-table.ts'

const header = (name: string) =>
  `/** ${name}: made by \`npm run train\` from Google's sentence compression data. Not edited by hand. */\n`

export function moduleText(name: string, model: PackedTable | Uint8Array): string {
  const title = header(name.charAt(0).toUpperCase() + name.slice(1))
  if (model instanceof Uint8Array)
    return `${title}export const text =\n  '${Buffer.from(model).toString('base64')}'\n`
  const { bits, unit, text } = model
  return `${title}export const bits = ${bits}\nexport const unit = ${unit}\nexport const text =\n  '${text}'\n`
}
