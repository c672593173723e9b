/**
 * What anybody may read where the operator lets them: the latest alerts as a page and as feeds, and each with its
 * evidence. One answer is shown for half a minute, so that a crowd costs the Desk what one reader does.
 */
import { type Context, Hono } from 'hono'
import { isAllNews, type NewsDesk, type NewsOf } from '../../app/ports/news.ts'
import { parseEventId } from '../../core/article.ts'
import { forAWhile } from '../../core/for-a-while.ts'
import { conditional } from '../conditional.ts'
import { AlertPage } from './alert-page.tsx'
import { alertPath, type Channel, FEEDS, lastChange } from './feeds.tsx'
import { Latest, titleOf } from './latest.tsx'
import { LATEST_PATH, latestPath, newsAt } from './latest-path.ts'
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
const MOST_LISTS = 200

export function publicPages(deps: PublicDeps, originOf: (c: Context) => string): Hono {
  const { now, desk, botUsername: bot } = deps
  const latest = forAWhile({ ms: SHOWN_MS, most: MOST_LISTS, now }, async (address) => {
    const of = newsAt(address)
    return of && { of, alerts: await desk.publicAlerts(of) }
  })
  /** `null`: there can be no such list. */
  const channelOf = async ({ req }: Context): Promise<Channel | null> => {
    const of = newsAt(req.url)
    const listed = of && (await latest(latestPath(of)))
    return listed && { ...listed, title: titleOf(listed) }
  }
  const alertOf = forAWhile({ ms: SHOWN_MS, most: MOST_ALERTS, now }, async (name) => {
    const id = parseEventId(name)
    return id && desk.publicAlert(id)
  })
  const pages = new Hono({ strict: false })
  pages.use(pageHeaders)

  pages.get(LATEST_PATH, async (c) => {
    const channel = await channelOf(c)
    if (!channel) return notFound(c)
    const { of, title, alerts } = channel
    const menu = isAllNews(of) ? null : <Home />
    const children = <Latest channel={channel} bot={bot} />
    return page(c, { title, menu, head: <FeedLinks of={of} />, children }, lastChange(alerts))
  })
  for (const [name, { type, write }] of Object.entries(FEEDS)) {
    pages.get(`${LATEST_PATH}.${name}`, async (c) => {
      const channel = await channelOf(c)
      if (!channel) return notFound(c)
      const body = write(channel, originOf(c))
      const changedAt = lastChange(channel.alerts)
      return conditional(c, { type, body, changedAt, seconds: FEED_SECONDS })
    })
  }
  pages.get('/alerts/:id', async (c) => {
    const asked = c.req.param('id')
    const alert = await alertOf(asked)
    if (!alert) return notFound(c)
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

const notFound = (c: Context) =>
  shown(c, { title: 'Not found', menu: <Home />, children: <Gone /> }, 404)

const Gone = () => <p>There is no such thing, or it is kept no longer.</p>

const FeedLinks = ({ of }: { of: NewsOf }) => (
  <>
    {Object.entries(FEEDS).map(([name, { type }]) => (
      <link rel="alternate" type={type.split(';', 1)[0]} href={latestPath(of, name)} />
    ))}
  </>
)
