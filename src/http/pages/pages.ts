/** All pages: the reference of the API, and the console. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { withMethods } from '../methods.ts'
import type { ApiSchemas } from '../openapi.ts'
import { problem } from '../problem.ts'
import type { ConsoleDeps } from './asked.ts'
import { consolePages } from './console.tsx'
import { referencePages } from './reference.tsx'

export interface PageDeps extends ConsoleDeps {
  readonly schemas: ApiSchemas
  /** Where this Worker is reached from outside; `null`: where it was asked. */
  readonly publicUrl: string | null
}

export function pagesOf(deps: PageDeps): Hono {
  const origin = (c: Context) => deps.publicUrl ?? new URL(c.req.url).origin
  const pages = new Hono({ strict: false })
  pages.route('/', referencePages(deps.schemas, origin))
  pages.route('/', consolePages(deps))
  const app = withMethods(pages)
  app.notFound((c) => problem(c, { kind: 'not-found' }))
  return app
}
