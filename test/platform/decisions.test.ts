/** Why an article came to a chat or did not, replayed for each reason that there is. */
import { expect, test } from 'vitest'
import type { Asked } from '../../src/app/ports/decisions.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import { ownerKey } from '../../src/core/article.ts'
import { articleWords } from '../../src/core/filter/article-words.ts'
import type { Settings } from '../../src/core/settings.ts'
import { alertOf, articleId, filterOf, newEventId, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { refuse } from './fake-telegram.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()

const CHAT = 7
const target = { chatId: CHAT, threadId: null }
const DAY = 86_400_000
const russia = filterOf('russia')

const settings = (changes: Partial<Settings> = {}) => settingsOf([russia], changes)

async function arrives(changes: Partial<NewAlert> = {}): Promise<NewAlert> {
  const alert = await put('Russia talks go on', changes)
  await rest()
  return alert
}

async function verdictOn({ event }: NewAlert) {
  const decided = await lane().decision(target, { kind: 'event', event, messageId: null })
  if (decided === null || decided === 'too-often') throw new Error('nothing is known')
  return decided.verdict
}

test('it came: by the filter that matches it, as long as there is one', async () => {
  await save(CHAT, settingsOf([filterOf('topic:sport'), russia]))
  const alert = await arrives()
  expect(await verdictOn(alert)).toEqual({ kind: 'came', by: russia })
  await save(CHAT, settingsOf([filterOf('topic:sport')]))
  expect(await verdictOn(alert)).toEqual({ kind: 'came', by: null })
})

test.each([
  ['quiet', { quiet: '09:00-23:00' }],
  ['pause', { pausedUntil: clock.now() + 30 * DAY }],
  ['digest', { digest: '23:00' }],
] as const)('it was held back: %s', async (how, changes) => {
  await save(CHAT, settings(changes))
  expect(await verdictOn(await arrives())).toEqual({ kind: 'held-back', by: russia, how })
})

test('it was held back by a budget that was used up', async () => {
  await save(CHAT, settings({ budget: 1 }))
  await arrives()
  const second = await put('Russia talks end', {})
  await rest()
  expect(await verdictOn(second)).toEqual({ kind: 'held-back', by: russia, how: 'budget' })
})

test('it came in a digest', async () => {
  await save(CHAT, settings({ digest: '11:00' }))
  const alert = await arrives()
  await pass(2 * 3_600_000)
  await lane().sweep(clock.now())
  await rest()
  expect(await verdictOn(alert)).toEqual({ kind: 'came-in-digest', by: russia })
})

test('nothing matches it, and the nearest filter says by what it fails', async () => {
  const near = filterOf('russia -topic:world')
  await save(CHAT, settingsOf([filterOf('topic:sport chess'), near, filterOf('mars')]))
  expect(await verdictOn(await arrives())).toEqual({
    kind: 'no-match',
    nearest: { filter: near, failed: ['-topic:world'] },
  })
})

test('it came before the chat followed such things', async () => {
  await save(CHAT, settingsOf([filterOf('mars')]))
  const alert = await arrives()
  await save(CHAT, settings())
  expect(await verdictOn(alert)).toEqual({ kind: 'before', by: russia })
})

test('the chat follows nothing, or is not known', async () => {
  const alert = await arrives()
  expect(await verdictOn(alert)).toEqual({ kind: 'follows-nothing' })
  await save(CHAT, settingsOf([]))
  expect(await verdictOn(alert)).toEqual({ kind: 'follows-nothing' })
})

test('its publisher has withdrawn it', async () => {
  await save(CHAT, settings())
  const alert = await arrives()
  const { publisher, article } = alert
  const publisherName = 'Example News'
  const withdrawal = { event: newEventId(), publisher, article, revision: 2, lanes: 1 }
  await lane().withdraw({ ...withdrawal, publisherName })
  expect(await verdictOn(alert)).toEqual({ kind: 'withdrawn' })
})

test('it was past its time before it could come', async () => {
  await save(CHAT, settings())
  world.telegram.answer = () => refuse(429, 'Too Many Requests', { retry_after: 60 })
  const alert = await put('Russia talks go on', { expiresAt: clock.now() + 30_000 })
  await pass(1_000)
  expect(await verdictOn(alert)).toEqual({ kind: 'coming', by: russia })
  world.telegram.answer = () => undefined
  await pass(120_000)
  await rest()
  expect(await verdictOn(alert)).toEqual({ kind: 'expired', by: russia })
})

test('Telegram refused it', async () => {
  await save(CHAT, settings())
  world.telegram.answer = () => refuse(400, 'Bad Request: message is too bad')
  expect(await verdictOn(await arrives())).toEqual({ kind: 'refused', by: russia })
})

test('its story was told here already, or is muted', async () => {
  await save(CHAT, settings())
  const first = await arrives()
  const { story } = first
  const stems = articleWords({ headline: 'Russia', paragraphs: [], language: 'en' })
  const subject = { ...alertOf().subject, publisher: publisherId('post'), stems }
  const other = { publisher: publisherId('post'), story, subject, article: articleId('b') }
  const second = await put('Talks go on with Russia', other)
  await rest()
  expect(await verdictOn(second)).toEqual({ kind: 'told-already', by: russia })
  const reply = { kind: 'press', press: 'mute', event: first.event, messageId: 1 } as const
  await save(CHAT, settings(), { reply })
  expect(await verdictOn(second)).toEqual({ kind: 'muted', by: russia })
})

test.each<[string, Asked, boolean]>([
  ['its link', { kind: 'link', urls: ['https://example.org/talks'] }, true],
  ['another link', { kind: 'link', urls: ['https://example.org/other'] }, false],
  ['its ids', { kind: 'article', publisher: 'demo', article: 'Russia talks go on' }, true],
  ['other ids', { kind: 'article', publisher: 'dem', article: 'Russia talks go on' }, false],
  ['an event that is not known', { kind: 'event', event: newEventId(), messageId: null }, false],
])('an article is known by %s', async (_, asked, isKnown) => {
  await save(CHAT, settings())
  await arrives()
  const decided = await lane().decision(target, asked)
  expect(decided !== null).toBe(isKnown)
})

test('of a new owner of a publisher’s id it is the article of that owner', async () => {
  await arrives()
  const article = articleId('Russia talks go on')
  const publisher = ownerKey(publisherId('demo'), 2)
  await lane().put(alertOf({ publisher, article, line: 'Of the new owner' }))
  const asked = { kind: 'article', publisher: 'demo', article: 'Russia talks go on' } as const
  expect(await lane().decision(target, asked)).toMatchObject({ line: 'Of the new owner' })
})

test('who asks by link or ids very often is told so', async () => {
  const asked = { kind: 'link', urls: ['https://example.org/talks'] } as const
  for (let i = 0; i < 20; i++) expect(await lane().decision(target, asked)).toBeNull()
  expect(await lane().decision(target, asked)).toBe('too-often')
})
