/**
 * A digest, or a recap of what was held back: its stories by topic, a page of them to a message. Of each its
 * line, which leads to the article, who published it and when, and its sentences in a quotation that opens.
 */
import * as v from 'valibot'
import type { PlainKey } from '../languages/language.ts'
import type { Voice } from '../languages/voice.ts'
import type { Typed } from '../schema.ts'
import {
  type Button,
  bold,
  compose,
  cut,
  link,
  type Message,
  type Piece,
  quote,
  TEXT_LIMIT,
} from './message.ts'

/** Why a chat is told what it was not told before. */
const RECAP_REASONS = ['digest', 'quiet', 'pause', 'budget', 'change'] as const
export type RecapReason = (typeof RECAP_REASONS)[number]

const groupSchema = v.object({
  /** `null`: of no topic that another story has. */
  topic: v.nullable(v.string()),
  /** By the lane's numbers. */
  alerts: v.array(v.number()),
})

/** What stands in a digest; its words are looked up when it is shown. */
export const digestSchema = v.object({
  reason: v.picklist(RECAP_REASONS),
  groups: v.array(groupSchema),
  /** Stories to a page. */
  size: v.number(),
  /** Of a digest in several messages, which this is of how many. */
  part: v.nullable(v.object({ number: v.number(), of: v.number() })),
})
export type Digest = Typed<typeof digestSchema>
export type DigestGroup = Digest['groups'][number]

/** Which digest of a chat: when it was queued, epoch ms, and which of its messages. */
interface DigestPlace {
  readonly at: number
  readonly part: number
}

/** What the data of buttons begin with that turn the pages of digests. */
export const TURN = 'digest:'
const TURNED = /^digest:([\da-z]{1,11})\.(\d{1,4}):([1-9]\d{0,4})$/u

const turnTo = ({ at, part }: DigestPlace, page: number): string =>
  `${TURN}${at.toString(36)}.${part}:${page}`

/** `null` for what no digest's button says. */
export function turnMeant(data: string): (DigestPlace & { readonly page: number }) | null {
  const [, at, part, page] = TURNED.exec(data) ?? []
  if (at === undefined) return null
  return { at: Number.parseInt(at, 36), part: Number(part), page: Number(page) }
}

/** Short enough that sentences find room. */
export const PAGE_SIZE = 8
/** Where no pages can be turned, a message takes more, and lines alone. */
export const PART_SIZE = 20

const LINE_LIMIT = 160
const NAME_LIMIT = 60
const TOPIC_LIMIT = 60
/** Less room than that shows no sentence. */
const LEAST_QUOTED = 60

interface Told {
  readonly seq: number
  readonly topics: readonly string[]
}

/**
 * Each story stands under that of its topics which most stories have; the topics with the most stories come
 * first. What shares its topic with no other story comes last.
 */
export function byTopic(stories: readonly Told[]): readonly DigestGroup[] {
  const counts = new Map<string, number>()
  for (const topic of stories.flatMap(({ topics }) => [...new Set(topics.map(named))])) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  const count = (topic: string) => counts.get(topic) ?? 0
  const commonest = ({ topics }: Told) =>
    topics
      .map(named)
      .reduce<string | null>(
        (best, topic) => (best !== null && count(best) >= count(topic) ? best : topic),
        null,
      )
  const groups = [...Map.groupBy(stories, commonest)]
  const shared = groups.filter(([topic, own]) => topic !== null && own.length > 1)
  const inGroups = new Set(shared.flatMap(([, own]) => own))
  const others = stories.filter((story) => !inGroups.has(story))
  return [...shared.sort(([, a], [, b]) => b.length - a.length), [null, others] as const]
    .map(([topic, own]) => ({ topic, alerts: own.map(({ seq }) => seq) }))
    .filter(({ alerts }) => alerts.length > 0)
}

const named = (topic: string): string => topic.normalize('NFC').trim().toLowerCase()

/** As many digests as there are messages to be, each with its part of the stories. */
export function inParts(digest: Digest): readonly Digest[] {
  const pages = pagesOf(digest)
  return pages.map((groups, i) => ({
    ...digest,
    groups,
    part: pages.length > 1 ? { number: i + 1, of: pages.length } : null,
  }))
}

export const storiesIn = ({ groups }: Digest): readonly number[] =>
  groups.flatMap(({ alerts }) => alerts)

/** The groups of each page; a group may go on on the next. */
export function pagesOf({ groups, size }: Digest): readonly (readonly DigestGroup[])[] {
  const pages: DigestGroup[][] = []
  let room = 0
  for (const { topic, alerts } of groups) {
    for (let at = 0; at < alerts.length; ) {
      if (room === 0) {
        pages.push([])
        room = size
      }
      const some = alerts.slice(at, at + room)
      pages.at(-1)?.push({ topic, alerts: some })
      at += some.length
      room -= some.length
    }
  }
  return pages
}

export interface DigestStory {
  readonly line: string
  readonly sentences: readonly string[]
  readonly url: string
  /** Who published it, as `namesShown` has it. */
  readonly publisherName: string
  /** In what they disagree, as `disagreementsShown` words it. */
  readonly differing: readonly Piece[]
  /** When it was alerted first, epoch ms. */
  readonly at: number
}

export interface DigestPage {
  readonly digest: Digest
  /** From 1. */
  readonly page: number
  /** What stands of it now. */
  readonly groups: readonly {
    readonly topic: string | null
    readonly stories: readonly DigestStory[]
  }[]
  readonly place: DigestPlace
}

const TITLES: Readonly<Record<RecapReason, PlainKey>> = {
  digest: 'digestTitle',
  quiet: 'afterQuiet',
  pause: 'afterPause',
  budget: 'beyondBudget',
  change: 'heldBack',
}

export function digestMessage({ digest, page, groups, place }: DigestPage, voice: Voice): Message {
  const pages = pagesOf(digest).length
  const title = bold(titleOf(digest, { page, pages }, voice))
  const buttons = turning({ page, pages }, place, voice)
  const shown = groups.filter(({ stories }) => stories.length > 0)
  if (shown.length === 0) return compose([title, '\n\n', voice.say('nothingStands')], buttons)
  const isOneOfSeveral = shown.length > 1 || digest.groups.length > 1
  const lines = shown.map(({ topic, stories }) => ({
    heading: isOneOfSeveral ? headingOf(topic, voice) : ['\n'],
    stories: stories.map((story) => ({ story, pieces: headOf(story, voice) })),
  }))
  const all = lines.flatMap(({ stories }) => stories)
  const used = lengthOf([
    title,
    ...lines.flatMap(({ heading, stories }) => [
      ...heading,
      ...stories.flatMap(({ pieces }) => pieces),
    ]),
  ])
  const share = Math.floor((TEXT_LIMIT - used - 2 * all.length) / all.length)
  const body = lines.flatMap(({ heading, stories }) => [
    ...heading,
    ...stories.flatMap(({ story, pieces }) => [...pieces, ...quoted(story, share)]),
  ])
  return compose([title, ...body], buttons)
}

interface Turned {
  readonly page: number
  readonly pages: number
}

function titleOf({ reason, part }: Digest, { page, pages }: Turned, { say }: Voice): string {
  const title = say(TITLES[reason])
  if (part !== null) return say('partOf', { title, ...part })
  return pages > 1 ? say('pageOf', { title, page, pages }) : title
}

function headingOf(topic: string | null, { say, upper }: Voice): readonly Piece[] {
  const name = topic === null ? say('otherTopics') : cut(topic, TOPIC_LIMIT)
  return ['\n\n', bold(upper(name))]
}

const headOf = (
  { line, url, publisherName, differing, at }: DigestStory,
  { time }: Voice,
): readonly Piece[] => [
  '\n',
  link(cut(line, LINE_LIMIT), url),
  `\n${cut(publisherName, NAME_LIMIT)} · `,
  time(at),
  ...(differing.length === 0 ? [] : ['\n', ...differing]),
]

function quoted({ sentences }: DigestStory, share: number): readonly Piece[] {
  const shown = share < LEAST_QUOTED ? '' : cut(sentences.join(' '), share)
  return shown === '' ? [] : ['\n', quote(shown)]
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.text).length, 0)

function turning(
  { page, pages }: Turned,
  place: DigestPlace,
  { say }: Voice,
): readonly (readonly Button[])[] {
  const to = (text: string, number: number): Button => ({ text, data: turnTo(place, number) })
  const buttons = [
    ...(page > 1 ? [to(say('pageBefore', { page: page - 1 }), page - 1)] : []),
    ...(page < pages ? [to(say('pageAfter', { page: page + 1 }), page + 1)] : []),
  ]
  return buttons.length === 0 ? [] : [buttons]
}

/** After a pause: how much came in it, and whether it is to be shown. */
export function offerMessage(count: number, place: DigestPlace, { say }: Voice): Message {
  const text = say(count === 1 ? 'showOne' : 'showAll')
  return compose([say('pauseOver', { count })], [[{ text, data: turnTo(place, 1) }]])
}
