/** What the fault tests share: articles whose line is known, and what each chat was shown of them. */
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { headlineOf, newHeadlineOf } from '../../scripts/invented-news.ts'
import {
  type Rig as PlainRig,
  type RigOptions,
  startRig as startPlainRig,
} from '../../scripts/rig.ts'
import type { Answer } from '../../scripts/worker-api.ts'

/** As many messages as a window holds: what may be in doubt after a kill. */
export const WINDOW = 20

export interface Rig extends PlainRig {
  killAndRestart(): Promise<void>
  /** Posts an article once. */
  publish(id: string, webhookId?: string): Promise<Answer>
  /** Posts it until it is accepted, as a newsroom's CMS does; gives the event's id. */
  publishSurely(id: string): Promise<string>
  /** Posts a second version with other words, until it is accepted. */
  updateSurely(id: string): Promise<string>
  retractSurely(id: string): Promise<string>
  /** How many messages of each chat show a line of an article. */
  copies(id: string): ReadonlyMap<number, number>
}

/** Ends with the test. */
export async function startRig(options: RigOptions): Promise<Rig> {
  const rig = await startPlainRig(options)
  onTestFinished(() => rig.close())
  const publish = (id: string, webhookId = `msg_${id}`) =>
    rig.post({ type: 'article.published', data: articleOf(rig, id, headlineOf(id)), webhookId })
  const update = (id: string) => {
    const data = articleOf(rig, id, newHeadlineOf(id))
    return rig.post({ type: 'article.updated', data, webhookId: `msg_${id}_update` })
  }
  const retract = (id: string) =>
    rig.post({ type: 'article.retracted', data: { id }, webhookId: `msg_${id}_retraction` })
  return {
    ...rig,
    get worker() {
      return rig.worker
    },
    publish,
    publishSurely: (id) => surely(() => publish(id)),
    updateSurely: (id) => surely(() => update(id)),
    retractSurely: (id) => surely(() => retract(id)),
    copies: (id) => copiesOf(rig, id),
    async killAndRestart() {
      await rig.kill()
      await rig.start()
    },
  }
}

function articleOf({ demo }: PlainRig, id: string, headline: string) {
  return { id, url: `https://${demo.domain}/${id}`, headline, text: `${headline} on Monday.` }
}

/** How many lanes have the chats: those of before, until all have moved to new ones. */
export const lanesOf = async (rig: Pick<PlainRig, 'ask'>): Promise<number> =>
  (await rig.ask('/../healthz')).at('details').at('lanes').list.length

const PATIENCE_MS = 90_000
const AGAIN_MS = 150

/** Until it is accepted, as a newsroom's CMS does; gives the event's id. */
export async function surely(post: () => Promise<Answer>): Promise<string> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const answer = await post().catch(() => null)
    const event = answer?.body.at('event').text ?? null
    if (answer?.status === 202 && event !== null) return event
    await sleep(AGAIN_MS)
  }
  throw new Error(`No post was accepted within ${PATIENCE_MS} ms.`)
}

function copiesOf({ sandbox, chats }: PlainRig, id: string): ReadonlyMap<number, number> {
  const lines = [headlineOf(id), newHeadlineOf(id)]
  const shown = (chat: number) =>
    sandbox.messages(chat).filter(({ text }) => lines.includes(text.split('\n')[0] ?? '')).length
  return new Map(chats.map((chat) => [chat, shown(chat)]))
}

export const total = (copies: ReadonlyMap<number, number>): number =>
  [...copies.values()].reduce((sum, n) => sum + n, 0)
