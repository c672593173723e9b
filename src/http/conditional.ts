/**
 * Answers that anybody may keep for a while, and ask about whether they still hold (RFC 9110, section 13): by
 * their tag, or by their date where a program knows no tags.
 */
import type { Context } from 'hono'
import { sha256 } from '../app/ports/publisher-stamp.ts'

interface Kept {
  readonly type: string
  readonly body: string
  /** Epoch ms; `null`: it has no date. */
  readonly changedAt: number | null
  /** For how long nobody need ask again. */
  readonly seconds: number
}

export async function conditional(c: Context, kept: Kept, status: 200 | 410 = 200) {
  const digest = await sha256(new TextEncoder().encode(kept.body))
  const tag = `"${digest.slice(0, 32)}"`
  const date = kept.changedAt === null ? null : new Date(kept.changedAt).toUTCString()
  c.header('cache-control', `public, max-age=${kept.seconds}`)
  c.header('etag', tag)
  if (date !== null) c.header('last-modified', date)
  if (status === 200 && isKnown(c, tag, date)) return c.body(null, 304)
  return c.body(kept.body, status, { 'content-type': kept.type })
}

/**
 * A tag decides alone where one is sent. A date has to be the same: what was withdrawn, or is another
 * publisher's by now, may leave something older behind.
 */
function isKnown(c: Context, tag: string, date: string | null): boolean {
  const tags = c.req.header('if-none-match')
  if (tags === undefined) return date !== null && c.req.header('if-modified-since') === date
  if (tags.trim() === '*') return true
  return tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
