/** What the floods share: a figure beside its idle one, and how long an alert takes to its readers. */
import { CommandError } from '../../scripts/command.ts'
import type { DemoPublisher } from '../../scripts/demo-publisher.ts'
import { headlineOf } from '../../scripts/invented-news.ts'
import { type Rig, until } from '../../scripts/rig.ts'

export interface Figure {
  readonly name: string
  /** `null`: there is nothing to compare with. */
  readonly idle: number | null
  readonly flooded: number
}

export interface Flood {
  readonly title: string
  readonly about: string
  readonly figures: readonly Figure[]
}

export interface Story {
  readonly id: string
  readonly by?: DemoPublisher
  /** More of the article, such as its urgency. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** Seconds from before the post until it had reached its readers. */
export interface Arrival {
  readonly first: number
  readonly median: number
  readonly last: number
}

/** 1 is the most urgent. */
export const URGENT = { urgency: 1 }

const PATIENCE_MS = 600_000

export async function publish(rig: Rig, { id, by, more }: Story): Promise<void> {
  const headline = headlineOf(id)
  const url = `https://${rig.demo.domain}/${id}`
  const data = { id, url, headline, text: `${headline} on Monday.`, ...more }
  const answer = await rig.post({ type: 'article.published', data, webhookId: `msg_${id}` }, by)
  if (answer.status === 202) return
  throw new CommandError(
    `A post of the flood was answered by ${answer.status} ${answer.body.at('detail').text}: lift the quota with --set NAME=value.`,
  )
}

/** Publishes a story and waits until all of these chats have its alert. */
export async function arrivalOf(
  rig: Rig,
  story: Story,
  chats: readonly number[],
): Promise<Arrival> {
  const [began, seen] = [Date.now(), rig.sandbox.calls().length]
  await publish(rig, story)
  const line = headlineOf(story.id)
  const arrived = () => {
    const sent = rig.sandbox.calls().slice(seen)
    const times = sent.filter((call) => call.delivered && call.text.split('\n', 1)[0] === line)
    return chats.flatMap((chat) => times.find(({ chatId }) => chatId === chat)?.at ?? [])
  }
  await until(() => arrived().length >= chats.length, PATIENCE_MS)
  const waits = arrived().map((at) => (at - began) / 1_000)
  return { first: Math.min(...waits), median: median(waits), last: Math.max(...waits) }
}

/** An arrival under a flood beside the idle one, as figures. */
export const figuresOf = (
  name: string,
  { idle, flooded }: { readonly idle: Arrival; readonly flooded: Arrival },
): readonly Figure[] =>
  (['first', 'median', 'last'] as const).map((which) => ({
    name: `${name}: ${which} reader, s`,
    idle: idle[which],
    flooded: flooded[which],
  }))

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
