/** All pages: the reference of the API, the console and, where they are switched on, those for anybody. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { withMethods } from '../methods.ts'
import type { ApiSchemas } from '../openapi.ts'
import { problem } from '../problem.ts'
import type { ConsoleDeps } from './asked.ts'
import { consolePages } from './console.tsx'
import { type PublicDeps, publicPages } from './public.tsx'
import { referencePages } from './reference.tsx'

export type PageDeps = ConsoleDeps &
  PublicDeps & {
    readonly schemas: ApiSchemas
    /** Where this Worker is reached from outside; `null`: where it was asked. */
    readonly publicUrl: string | null
    /** Anybody may read the latest alerts. */
    readonly publicPages: boolean
  }

export function pagesOf(deps: PageDeps): Hono {
  const origin = (c: Context) => deps.publicUrl ?? new URL(c.req.url).origin
  const pages = new Hono({ strict: false })
  pages.route('/', referencePages(deps.schemas, origin))
  pages.route('/', consolePages(deps))
  if (deps.publicPages) pages.route('/', publicPages(deps, origin))
  const app = withMethods(pages)
  app.notFound((c) => problem(c, { kind: 'not-found' }))
  return app
}
