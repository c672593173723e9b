/** Publishers as `npm run publisher` shows them. */
import type { Json } from './json.ts'
import type { Answer } from './worker-api.ts'

export function showAll({ body }: Answer): void {
  const publishers = body.at('publishers').list
  if (publishers.length === 0) console.log('There are no publishers yet. See --help for add.')
  for (const publisher of publishers) showOne(publisher)
}

export function showOne(publisher: Json): void {
  const domains = publisher.at('domains').list.map(({ text }) => text)
  const secrets = publisher.at('live_secrets').number
  const live = secrets === 1 ? '1 live secret' : `${secrets} live secrets`
  const format = publisher.at('format').text
  const paused = publisher.at('paused').value === true ? ['paused'] : []
  const edits = publisher.at('updates').text === 'edit' ? ['updates are edits'] : []
  const words = [publisher.at('name').text, domains.join(', '), format, live, ...paused, ...edits]
  console.log(`${publisher.at('id').text}  ${words.join('; ')}`)
  const feed = publisher.at('feed')
  if (feed.at('next_try').text !== null) console.log(`  ${feedShown(feed)}`)
}

/** "asked 2026-05-01 09:30 UTC; 30 items; next 2026-05-01 09:45 UTC; Its server cannot be reached." */
export function feedShown(feed: Json): string {
  const at = (field: string) =>
    feed
      .at(field)
      .text?.replace('T', ' ')
      .replace(/:\d\d\.\d+Z$/, ' UTC')
  const last = at('last_poll')
  const trouble = feed.at('trouble').text
  // What is wrong may say the fault itself.
  const fault = trouble === null ? feed.at('fault').text : null
  const words = [
    last === undefined ? 'not asked yet' : `asked ${last}`,
    `${feed.at('items').number ?? 0} items`,
    `next ${at('next_try')}`,
    ...(fault === null ? [] : [fault]),
    ...(trouble === null ? [] : [trouble]),
  ]
  return words.join('; ')
}

/** How the publisher's system is connected; a feed is not. */
export function showConnection(connection: Json): void {
  const secret = connection.at('secret').text
  if (secret !== null) {
    console.log(`\n  address  ${connection.at('url').text}\n  secret   ${secret}\n`)
    console.log('The secret is shown only this once.')
  }
  for (const [i, step] of connection.at('steps').list.entries()) {
    console.log(`${i + 1}. ${step.text?.replaceAll('\n', '\n   ')}`)
  }
  for (const warning of connection.at('warnings').list) {
    console.log(`\nNote: ${warning.at('message').text}`)
  }
}

export function showReadKey(id: string, made: Json): void {
  console.log(`${id} has a new read key; the one before it reads for 24 hours.\n`)
  console.log(`  ${made.at('key').text}\n`)
  console.log(
    'The key is shown only this once. It opens /console and GET /v1/articles for this publisher.',
  )
}
