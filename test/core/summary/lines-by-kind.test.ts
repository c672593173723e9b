/**
 * Invented headlines by what is easily done wrong with them, and the line that each becomes. In the fixture
 * a kind stands behind "#"; below it, three lines each: a headline, the body, and the line, or "=" where
 * the line is the headline as it is.
 */
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'
import lines from '../../fixtures/lines.txt?raw'

const KINDS = lines.split(/^# /m).slice(1)

describe.each(KINDS.map(parsed))('$kind', ({ rows }) => {
  it.each(rows)('$headline', ({ headline, body, line }) => {
    const article = cleanArticle({ headline, body: { format: 'text', text: body }, language: 'en' })
    expect(summarise(article).line).toBe(line)
  })
})

function parsed(block: string) {
  const [kind = '', ...cases] = block.trim().split('\n\n')
  const rows = cases.map((one) => {
    const [headline = '', body = '', line = ''] = one.split('\n')
    return { headline, body, line: line === '=' ? headline : line }
  })
  return { kind, rows }
}
