/**
 * The console: pages for the operator and, by its read key, for a publisher. Forms and links alone, so that it works
 * without scripts; a form of another site changes nothing, and what is another publisher's is not there.
 */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import type { Child } from 'hono/jsx'
import { BODY_LIMIT } from '../body.ts'
import { describe, type Fault } from '../problem.ts'
import type { Reader } from '../reader.ts'
import type { Asked, ConsoleDeps, Page } from './asked.ts'
import { articlePage, resendPage } from './console-article.tsx'
import { deadLettersPage, dropLetters, replayLetters } from './console-dead-letters.tsx'
import { deliveryPage, unblock } from './console-delivery.tsx'
import { newCode, unlinkEditors } from './console-editors.tsx'
import { eventsPage, refusedPage } from './console-events.tsx'
import { figuresPage } from './console-figures.tsx'
import { playgroundPage } from './console-playground.tsx'
import { changePage, publisherPage } from './console-publisher.tsx'
import { addPage, publisherPath, publishersPage } from './console-publishers.tsx'
import { sendTest } from './console-test-event.tsx'
import { pageHeaders, shown } from './page.tsx'
import { readerOfSession, signIn, signOut } from './session.ts'

type Making = (asked: Asked) => Promise<Page>

export function consolePages(deps: ConsoleDeps): Hono {
  const pages = new Hono({ strict: false })
  const guards = [pageHeaders, csrf(), bodyLimit({ maxSize: BODY_LIMIT })]
  for (const guard of guards) pages.use('/console/*', guard)
  const nowhere = answering(deps, async () => ({ fault: { kind: 'not-found' } }))
  pages.use('/console/*', async (c, next) => {
    await next()
    // The rest of the Worker tells programs what is not there; here people ask.
    if (c.res.status === 404 && isProblem(c.res)) c.res = await nowhere(c)
    c.header('cache-control', 'no-store')
  })
  const page = (path: string, make: Making) => pages.get(path, answering(deps, make))
  const form = (path: string, make: Making) => pages.post(path, answering(deps, make))
  const own =
    (make: Making): Making =>
    async (asked) =>
      asked.reader.only === null ? make(asked) : { fault: { kind: 'not-found' } }

  pages.get('/console', async (c) =>
    (await readerOfSession(c, deps)) ? c.redirect('/console/events', 303) : signInPage(c),
  )
  pages.post('/console/sign-in', async (c) => {
    const { token } = await c.req.parseBody()
    const signed = await signIn(c, deps, typeof token === 'string' ? token.trim() : '')
    return signed.kind === 'signed-in' ? c.redirect('/console/events', 303) : signInPage(c, signed)
  })
  pages.post('/console/sign-out', (c) => {
    signOut(c)
    return c.redirect('/console', 303)
  })
  page('/console/events', eventsPage)
  page('/console/refused', refusedPage)
  page('/console/articles/:publisher/:id', articlePage)
  form('/console/articles/:publisher/:id/resend', resendPage)
  page('/console/playground', playgroundPage)
  form('/console/playground', playgroundPage)
  form('/console/test-event', sendTest)
  page('/console/publishers', own(publishersPage))
  form('/console/publishers', own(addPage))
  page('/console/publishers/:id', publisherPage)
  form('/console/publishers/:id/editor-code', newCode)
  form('/console/publishers/:id/unlink-editors', unlinkEditors)
  form('/console/publishers/:id/:verb', own(changePage))
  page('/console/delivery', own(deliveryPage))
  form('/console/delivery/unblock', own(unblock))
  page('/console/figures', own(figuresPage))
  page('/console/dead-letters', own(deadLettersPage))
  form('/console/dead-letters/:id/replay', own(replayLetters))
  form('/console/dead-letters/:id/drop', own(dropLetters))
  return pages
}

const isProblem = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('application/problem+json') ?? false

const answering = (deps: ConsoleDeps, make: Making) => async (c: Context) => {
  const reader = await readerOfSession(c, deps)
  if (!reader) return c.req.method === 'GET' ? signInPage(c) : c.redirect('/console', 303)
  const made = await make({ c, deps, reader })
  if ('to' in made) return c.redirect(made.to, 303)
  const menu = <Menu reader={reader} path={c.req.path} />
  if ('fault' in made) return faultPage(c, made.fault, menu)
  return shown(c, { ...made, menu })
}

const LINKS = [
  { href: '/console/events', name: 'Events', isOwn: false },
  { href: '/console/playground', name: 'Playground', isOwn: false },
  { href: '/console/refused', name: 'Refused', isOwn: false },
  { href: '/console/publishers', name: 'Publishers', isOwn: true },
  { href: '/console/delivery', name: 'Delivery', isOwn: true },
  { href: '/console/figures', name: 'Figures', isOwn: true },
  { href: '/console/dead-letters', name: 'Dead letters', isOwn: true },
]

/** A publisher has a page of its own in place of the operator's. */
const linksOf = ({ only }: Reader) =>
  only === null
    ? LINKS
    : [...LINKS.filter(({ isOwn }) => !isOwn), { href: publisherPath(only), name: 'Publisher' }]

const Menu = ({ reader, path }: { reader: Reader; path: string }) => (
  <>
    <nav>
      {linksOf(reader).map(({ href, name }) => (
        <a href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
    <form method="post" action="/console/sign-out">
      <button type="submit" class="quiet">
        Sign out{reader.only === null ? '' : ` (${reader.only})`}
      </button>
    </form>
  </>
)

function signInPage(c: Context, fault: Fault | null = null) {
  const told = fault && describe(fault)
  const children = (
    <form method="post" action="/console/sign-in">
      {told && (
        <p class="bad" role="alert">
          {`${told.title}. ${told.detail}`}
        </p>
      )}
      <label for="token">Operator’s token, or a publisher’s read key</label>
      <input id="token" name="token" type="password" autocomplete="current-password" required />
      <p>
        <button type="submit">Sign in</button>
      </p>
    </form>
  )
  for (const [name, value] of Object.entries(told?.headers ?? {})) {
    if (name === 'retry-after') c.header(name, value)
  }
  return shown(c, { title: 'Sign in', children }, statusOf(told?.status ?? 401))
}

function faultPage(c: Context, fault: Fault, menu: Child) {
  const { title, detail, status, errors = [] } = describe(fault)
  const children = (
    <>
      <p class="bad" role="alert">
        {errors.length === 0 ? detail : 'Go back, correct this, and send it again.'}
      </p>
      <ul>
        {errors.map(({ path, message }) => (
          <li>{`${path} ${message}`}</li>
        ))}
      </ul>
    </>
  )
  return shown(c, { title, menu, children }, statusOf(status))
}

const STATUSES = [400, 401, 404, 409, 422, 429, 503] as const

const statusOf = (status: number) => STATUSES.find((known) => known === status) ?? 400
