/**
 * What anybody may read where the operator lets them: the latest alerts as a page and as feeds, and each with its
 * evidence. One answer is shown for half a minute, so that a crowd costs the Desk what one reader does.
 */
import { type Context, Hono } from 'hono'
import type { NewsDesk } from '../../app/ports/news.ts'
import { parseEventId } from '../../core/article.ts'
import { forAWhile } from '../../core/for-a-while.ts'
import { conditional } from '../conditional.ts'
import { AlertPage } from './alert-page.tsx'
import { alertPath, FEEDS, LATEST_PATH, lastChange } from './feeds.tsx'
import { Latest } from './latest.tsx'
import { htmlOf, pageHeaders, type Shown, shown } from './page.tsx'

export interface PublicDeps {
  readonly desk: NewsDesk
  /** Without `@`; its links let a reader follow something. */
  readonly botUsername: string | null
  now(): number
}

const SHOWN_MS = 30_000
const SHOWN_SECONDS = 60
const FEED_SECONDS = 300
const MOST_ALERTS = 200

export function publicPages(deps: PublicDeps, originOf: (c: Context) => string): Hono {
  const { now, desk, botUsername: bot } = deps
  const latest = forAWhile({ ms: SHOWN_MS, most: 1, now }, () => desk.publicAlerts())
  const alertOf = forAWhile({ ms: SHOWN_MS, most: MOST_ALERTS, now }, async (name) => {
    const id = parseEventId(name)
    return id && desk.publicAlert(id)
  })
  const pages = new Hono({ strict: false })
  pages.use(pageHeaders)

  pages.get(LATEST_PATH, async (c) => {
    const alerts = await latest('')
    const children = <Latest alerts={alerts} bot={bot} />
    return page(c, { title: 'Latest', head: <FeedLinks />, children }, lastChange(alerts))
  })
  for (const [name, { type, write }] of Object.entries(FEEDS)) {
    pages.get(`${LATEST_PATH}.${name}`, async (c) => {
      const alerts = await latest('')
      const body = write(alerts, originOf(c))
      return conditional(c, { type, body, changedAt: lastChange(alerts), seconds: FEED_SECONDS })
    })
  }
  pages.get('/alerts/:id', async (c) => {
    const asked = c.req.param('id')
    const alert = await alertOf(asked)
    if (!alert) return shown(c, { title: 'Not found', menu: <Home />, children: <Gone /> }, 404)
    if (alert.id !== asked) return c.redirect(alertPath(alert), 302)
    const title = alert.words?.line ?? 'Withdrawn'
    const children = <AlertPage alert={alert} bot={bot} />
    return page(
      c,
      { title, menu: <Home />, children },
      alert.changedAt,
      alert.words === null ? 410 : 200,
    )
  })
  return pages
}

const page = (c: Context, shownPage: Shown, changedAt: number | null, status: 200 | 410 = 200) =>
  conditional(
    c,
    {
      type: 'text/html; charset=UTF-8',
      body: htmlOf(shownPage),
      changedAt,
      seconds: SHOWN_SECONDS,
    },
    status,
  )

const Home = () => <a href={LATEST_PATH}>Latest</a>

const Gone = () => <p>There is no such alert, or it is kept no longer.</p>

const FeedLinks = () => (
  <>
    {Object.entries(FEEDS).map(([name, { type }]) => (
      <link rel="alternate" type={type.split(';', 1)[0]} href={`${LATEST_PATH}.${name}`} />
    ))}
  </>
)
