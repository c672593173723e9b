/**
 * Two chats of a storm that nobody judges: one whose settings a newer version has written, and the one that
 * came last, whose receipts nobody can read. Bad rows are put beside the rows of all others.
 */
import { type Json, readJson } from '../../scripts/json.ts'
import type { Rig } from './rig.ts'

/** As the faulty Worker writes what is of a newer version. */
export const NEWER = '{"v":2,"value":{}}'

/** The chats that every article is to reach, and the two others. */
export function partsOf({ chats }: Rig) {
  const [last, ahead] = [chats.at(-1), chats[Math.floor(chats.length / 2)]]
  if (last === undefined || ahead === undefined) throw new Error('There are too few chats.')
  return { last, ahead, judged: chats.filter((chat) => chat !== last && chat !== ahead) }
}

/** One of each bad row in each lane; a lane that is being killed may miss it. */
export async function poison(rig: Rig, name: string, beside: number): Promise<boolean> {
  const { last } = partsOf(rig)
  return (await ask(rig, `lanes/poison?name=${name}&beside=${beside}&chat=${last}`)) !== null
}

/** The chat's settings, in each lane where it lives or has lived. */
export const rollBackChat = (rig: Rig) => texts(rig, `lanes/roll-back?chat=${partsOf(rig).ahead}`)
export const settingsAhead = (rig: Rig) => texts(rig, `lanes/rows?chat=${partsOf(rig).ahead}`)
/** What is kept of an article's head, once there is one. */
export const rollBackArticle = (rig: Rig, id: string) => texts(rig, `desk/roll-back?article=${id}`)
export const headsOf = (rig: Rig, id: string) => texts(rig, `desk/rows?article=${id}`)

const texts = async (rig: Rig, what: string) =>
  (await ask(rig, what))?.list.map(({ text }) => text) ?? []

async function ask({ worker }: Rig, what: string): Promise<Json | null> {
  const response = await fetch(`${worker.url}/faults/${what}`).catch(() => null)
  const text = await response?.text().catch(() => null)
  return response?.ok && text ? readJson(text) : null
}
