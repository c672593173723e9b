/**
 * The latest alerts for programs: JSON Feed 1.1, Atom (RFC 4287) and RSS 2.0. What was withdrawn is in none of
 * them; Atom, which has a word for it (RFC 6721), says that it is gone.
 */
import type { NewsOf, PublicAlert, PublicWords } from '../../app/ports/news.ts'
import { documentOf, element, type Xml } from '../xml.ts'
import { latestPath } from './latest-path.ts'
import { Words } from './words.tsx'

/** Told, and not withdrawn. */
export type StandingAlert = PublicAlert & { readonly words: PublicWords }

export const isStanding = (alert: PublicAlert): alert is StandingAlert => alert.words !== null

/** A list of alerts as it is told of. */
export interface Channel {
  readonly alerts: readonly PublicAlert[]
  readonly of: NewsOf
  /** "Latest", or more. */
  readonly title: string
}

interface Feed {
  readonly type: string
  write(channel: Channel, origin: string): string
}

export const alertPath = ({ id }: Pick<PublicAlert, 'id'>): string => `/alerts/${id}`

const SAYS = 'News in a line each, made of the words of its article.'

/** When any of them last changed, epoch ms; `null`: there are none. */
export const lastChange = (alerts: readonly PublicAlert[]): number | null =>
  alerts.reduce<number | null>((last, { changedAt }) => Math.max(last ?? 0, changedAt), null)

/** An entry's id: one wherever it is read, and as long as the article is known. */
function nameOf({ id }: PublicAlert): string {
  const hex = id.slice('evt_'.length)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return `urn:uuid:${[...parts, hex.slice(20)].join('-')}`
}

const dated = (at: number): string => new Date(at).toISOString()

const html = ({ words, publisherName }: StandingAlert): string =>
  String(
    <Words language={words.language}>
      {words.sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <a href={words.url}>{publisherName}</a>
      </p>
    </Words>,
  )

const jsonFeed = ({ alerts, of, title }: Channel, origin: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${title} – Lede`,
    description: SAYS,
    home_page_url: origin + latestPath(of),
    feed_url: origin + latestPath(of, 'json'),
    items: alerts.filter(isStanding).map((alert) => ({
      id: nameOf(alert),
      url: origin + alertPath(alert),
      external_url: alert.words.url,
      title: alert.words.line,
      content_html: html(alert),
      date_published: dated(alert.toldAt),
      date_modified: dated(alert.changedAt),
      authors: [{ name: alert.publisherName }],
      tags: alert.words.topics,
      ...(alert.words.language === null ? {} : { language: alert.words.language }),
    })),
  })

const text = (name: string, said: string): Xml => element(name, {}, said)

const ATOM = 'http://www.w3.org/2005/Atom'
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'

function atomFeed({ alerts, of, title }: Channel, origin: string): string {
  const self = origin + latestPath(of, 'atom')
  return documentOf(
    element(
      'feed',
      { xmlns: ATOM, 'xmlns:at': TOMBSTONES },
      text('id', self),
      text('title', `${title} – Lede`),
      text('subtitle', SAYS),
      text('updated', dated(lastChange(alerts) ?? 0)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: origin + latestPath(of) }),
      ...alerts.map((alert) => (isStanding(alert) ? atomEntry(alert, origin) : deleted(alert))),
    ),
  )
}

const atomEntry = (alert: StandingAlert, origin: string): Xml =>
  element(
    'entry',
    alert.words.language === null ? {} : { 'xml:lang': alert.words.language },
    text('id', nameOf(alert)),
    text('title', alert.words.line),
    text('published', dated(alert.toldAt)),
    text('updated', dated(alert.changedAt)),
    element('author', {}, text('name', alert.publisherName)),
    element('link', { rel: 'alternate', type: 'text/html', href: origin + alertPath(alert) }),
    element('link', { rel: 'via', href: alert.words.url }),
    ...alert.words.topics.map((topic) => element('category', { term: topic })),
    element('content', { type: 'html' }, html(alert)),
  )

const deleted = (alert: PublicAlert): Xml =>
  element(
    'at:deleted-entry',
    { ref: nameOf(alert), when: dated(alert.changedAt) },
    text('at:comment', `Withdrawn by ${alert.publisherName}.`),
  )

function rssFeed({ alerts, of, title }: Channel, origin: string): string {
  const href = origin + latestPath(of, 'rss')
  const namespaces = { 'xmlns:atom': ATOM, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }
  const channel = element(
    'channel',
    {},
    text('title', `${title} – Lede`),
    text('link', origin + latestPath(of)),
    text('description', SAYS),
    text('lastBuildDate', new Date(lastChange(alerts) ?? 0).toUTCString()),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href }),
    ...alerts.filter(isStanding).map((alert) => rssItem(alert, origin)),
  )
  return documentOf(element('rss', { version: '2.0', ...namespaces }, channel))
}

const rssItem = (alert: StandingAlert, origin: string): Xml =>
  element(
    'item',
    {},
    text('title', alert.words.line),
    text('link', origin + alertPath(alert)),
    text('description', html(alert)),
    text('dc:creator', alert.publisherName),
    ...alert.words.topics.map((topic) => text('category', topic)),
    element('guid', { isPermaLink: 'false' }, nameOf(alert)),
    text('pubDate', new Date(alert.toldAt).toUTCString()),
  )

export const FEEDS = {
  json: { type: 'application/feed+json', write: jsonFeed },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssFeed },
} satisfies Readonly<Record<string, Feed>>
