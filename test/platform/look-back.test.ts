/** What a lane tells of the alerts of the last days, and the filters that readers were shown. */
import { expect, test } from 'vitest'
import type { Search } from '../../src/app/ports/archive.ts'
import type { NewAlert, Target } from '../../src/core/alert.ts'
import { articleWords } from '../../src/core/filter/article-words.ts'
import { type Filter, parseFilter } from '../../src/core/filter/filter.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { lane, laneTests, save } from './lane-chats.ts'
import { onLane, rowsOf } from './lane-windows.ts'

laneTests()

const DAY = 86_400_000
const CHAT: Target = { chatId: 7, threadId: null }

const filter = (text: string): Filter => {
  const parsed = parseFilter(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

interface Put {
  readonly text?: string
  readonly daysAgo?: number
  readonly topics?: readonly string[]
}

function put(parts: LaneParts, line: string, { text = line, daysAgo = 0, topics = [] }: Put = {}) {
  const subject = {
    ...alertOf().subject,
    topics,
    stems: articleWords({ headline: text, paragraphs: [], language: 'en' }),
  }
  const id = articleId(line.replaceAll(' ', '-'))
  const alert: NewAlert = alertOf({
    line,
    article: id,
    story: alertOf({ article: id }).story,
    subject,
  })
  parts.alerts.put(alert, clock.now() - daysAgo * DAY)
  return alert
}

const found = (parts: LaneParts, words: string, more: Partial<Search> = {}) => {
  const search = { filters: [filter(words)], since: clock.now() - 7 * DAY, limit: 3, ...more }
  return parts.lookBack.search(CHAT, search, clock.now())
}

test('a search counts the stories since then, and names the newest', () =>
  onLane((parts) => {
    put(parts, 'too old rain', { daysAgo: 8 })
    for (const n of [6, 5, 3, 1]) put(parts, `rain ${n} days ago`, { daysAgo: n })
    put(parts, 'sun')
    expect(found(parts, 'rain')).toEqual({ alerts: [5, 4, 3], stories: 4, isAll: true })
    expect(found(parts, 'snow')).toEqual({ alerts: [], stories: 0, isAll: true })
    expect(found(parts, 'rain', { since: 0 })?.stories).toBe(5)
  }))

test('a search leaves out what was withdrawn, and counts an updated article once', () =>
  onLane((parts) => {
    const { article } = put(parts, 'rain one')
    put(parts, 'rain two')
    parts.alerts.put(alertOf({ article, revision: 2, line: 'rain one more' }), clock.now())
    const gone = { publisher: publisherId('demo'), article: articleId('rain-two'), revision: 2 }
    parts.alerts.supersede(gone, clock.now())
    expect(found(parts, 'from:demo')).toEqual({ alerts: [3], stories: 1, isAll: true })
  }))

test('a search of what the target follows asks for nothing else', () =>
  onLane((parts) => {
    put(parts, 'rain')
    put(parts, 'sun')
    expect(found(parts, 'rain', { filters: null })?.alerts).toEqual([])
    parts.recipients.save({
      target: CHAT,
      settings: settingsOf([filter('sun')]),
      digestedTo: 0,
      now: 1,
    })
    expect(found(parts, 'rain', { filters: null })?.alerts).toEqual([2])
  }))

test('of articles whose words are kept no longer the line and its sentences are looked at, and it is told', () =>
  onLane((parts) => {
    put(parts, 'rain floods town', { text: 'Rain floods town. Mayor resigns.' })
    expect(found(parts, 'mayor')).toMatchObject({ stories: 1, isAll: true })
    parts.words.delete(1)
    expect(found(parts, 'mayor')).toMatchObject({ stories: 0, isAll: false })
    expect(found(parts, 'floods')).toMatchObject({ stories: 1, isAll: false })
  }))

test('stories are tallied by topic and by publisher, most first', () =>
  onLane((parts) => {
    put(parts, 'too old', { topics: ['sport'], daysAgo: 31 })
    put(parts, 'one', { topics: ['world', 'war'] })
    put(parts, 'two', { topics: ['world'] })
    expect(parts.lookBack.tally(clock.now() - 30 * DAY, clock.now())).toEqual({
      topics: [
        { name: 'world', stories: 2 },
        { name: 'war', stories: 1 },
      ],
      publishers: [{ name: 'demo', stories: 2 }],
      isAll: true,
    })
  }))

const shown = (id: string, text = id) => ({ draft: { id, text } })

test('a filter that was shown is kept for a day, for the place where it was asked for', async () => {
  await save(7, null, shown('a', 'rain'))
  expect(await lane().draft(CHAT, 'a')).toBe('rain')
  expect(await lane().draft({ chatId: 8, threadId: null }, 'a')).toBeNull()
  expect(await lane().draft({ chatId: 7, threadId: 3 }, 'a')).toBeNull()
  expect(await lane().draft(CHAT, "a' OR '1'='1")).toBeNull()
  clock.moveTo(clock.now() + DAY)
  expect(await lane().draft(CHAT, 'a')).toBeNull()
})

test('of many filters that were shown the newest twenty are kept', () =>
  onLane((parts) => {
    for (let i = 0; i < 30; i++) parts.drafts.keep(CHAT, { id: `${i}`, text: 'x' }, i + 1)
    const kept = Array.from({ length: 30 }, (_, i) => parts.drafts.find(CHAT, `${i}`, 30))
    expect(kept.filter((text) => text !== null)).toHaveLength(20)
    expect(kept[9]).toBeNull()
    expect(kept[10]).toBe('x')
  }))

test('a chat that stops leaves no filter that it was shown', async () => {
  await save(7, settingsOf(), shown('a'))
  await save(7, null, { forgets: 'chat' })
  expect(await lane().draft(CHAT, 'a')).toBeNull()
})

test('the round of a day takes what is kept no longer', () =>
  onLane((parts, { sql }) => {
    parts.drafts.keep(CHAT, { id: 'a', text: 'x' }, clock.now() - 2 * DAY)
    parts.drafts.keep(CHAT, { id: 'b', text: 'x' }, clock.now())
    parts.pruning.step(clock.now())
    expect(sql.exec('SELECT id FROM draft').toArray()).toEqual([{ id: 'b' }])
  }))

test('a chat that looks back very often in a minute has to wait for the next, and no other with it', () =>
  onLane((parts) => {
    put(parts, 'rain')
    const looks = Array.from({ length: 30 }, () => found(parts, 'rain'))
    expect(looks.filter((look) => look !== null)).toHaveLength(20)
    const other = { filters: [filter('rain')], since: 0, limit: 1 }
    const elsewhere = { chatId: 8, threadId: null }
    expect(parts.lookBack.search(elsewhere, other, clock.now())?.stories).toBe(1)
    clock.moveTo(clock.now() + 60_000)
    expect(found(parts, 'rain')?.stories).toBe(1)
  }))

test('what there is to follow is counted once for the same alerts', () =>
  onLane((parts, { sql }) => {
    put(parts, 'one', { topics: ['world'] })
    const tally = () => parts.lookBack.tally(clock.now() - 30 * DAY, clock.now())
    const first = tally()
    expect(rowsOf(sql, () => expect(tally()).toEqual(first)).read).toBeLessThan(3)
    put(parts, 'two', { topics: ['world'] })
    expect(tally().topics).toEqual([{ name: 'world', stories: 2 }])
  }))
