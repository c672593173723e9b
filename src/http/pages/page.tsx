/**
 * What all pages share: their shell, and headers under which nothing is loaded from elsewhere and no script runs,
 * whatever a text holds. JSX escapes what it shows.
 */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { secureHeaders } from 'hono/secure-headers'
import { visible } from '../../core/text/visible.ts'

export const STYLE_PATH = '/lede.css'

export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
})

export interface Shown {
  readonly title: string
  /** Beside the name at the top. */
  readonly menu?: Child
  /** For programs that read the page. */
  readonly head?: Child
  readonly children: Child
}

export function shown(
  c: Context,
  page: Shown,
  status: 200 | 400 | 401 | 404 | 409 | 422 | 429 | 503 = 200,
) {
  return c.html(htmlOf(page), status)
}

/** As it is seen: a sign in an id or a pasted text would turn around what the page itself says behind it. */
export const htmlOf = (page: Shown): string => visible(`<!doctype html>${<Shell {...page} />}`)

const Shell = ({ title, menu, head, children }: Shown) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – Lede`}</title>
      <link rel="stylesheet" href={STYLE_PATH} />
      {head}
    </head>
    <body>
      <header>
        <strong>Lede</strong>
        {menu}
      </header>
      <main>
        <h1 dir="auto">{title}</h1>
        {children}
      </main>
    </body>
  </html>
)
