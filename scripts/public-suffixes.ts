/**
 * Packs the Public Suffix List: `node scripts/public-suffixes.ts < public_suffix_list.dat`, as it comes from
 * https://publicsuffix.org/list/public_suffix_list.dat, writes src/core/public-suffix/rules.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { domainToASCII } from 'node:url'

const FILE = path.join(import.meta.dirname, '../src/core/public-suffix/rules.ts')

const HEADER = `/**
 * The rules of the Public Suffix List, each once, in punycode, without those of a single label. Made by
 * scripts/public-suffixes.ts of https://publicsuffix.org/list/public_suffix_list.dat.
 *
 * This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was
 * not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
 */
`

/** \`*\` and \`!\` are no letters of a name. */
function inAscii(rule: string): string {
  const [, sign = '', name = ''] = /^(!|\*\.)?(.*)$/.exec(rule) ?? []
  return sign + domainToASCII(name)
}

const rules = readFileSync(0, 'utf8')
  .split('\n')
  .map((line) => line.trim().split(/\s/)[0] ?? '')
  .filter((line) => line !== '' && !line.startsWith('//') && line.includes('.'))
  .map(inAscii)

const packed = [...new Set(rules)].sort().join(' ')
writeFileSync(FILE, `${HEADER}export const SUFFIX_RULES =\n  '${packed}'\n`)
console.log(`${rules.length} rules, ${packed.length} characters.`)
