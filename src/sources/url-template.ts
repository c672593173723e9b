/** How an operator says where articles can be read: `https://example.org/{slug}`. */
import * as v from 'valibot'
import { placeholdersOf } from './paths.ts'

const TEMPLATE_LIMIT = 500
const EXAMPLE = 'such as https://example.org/{slug}'

const isWhole = (text: string) =>
  placeholdersOf(text).length > 0 && !/[{}]/.test(text.replace(/\{[^{}]+\}/g, ''))

export const urlTemplate = v.pipe(
  v.string(`must be an address with placeholders, ${EXAMPLE}`),
  v.maxLength(TEMPLATE_LIMIT, `must have at most ${TEMPLATE_LIMIT} characters`),
  v.regex(/^https?:\/\/[^\s/{}]+\//, `must begin with http:// or https:// and a host, ${EXAMPLE}`),
  v.check(isWhole, `must have placeholders, each between { and }, ${EXAMPLE}`),
)
