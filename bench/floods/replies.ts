/** Sixty private chats ask for help forty times each; then something urgent happens. */
import type { DevVars } from '../../scripts/dev-vars.ts'
import { startRig } from '../../scripts/rig.ts'
import { arrivalOf, type Flood, figuresOf, URGENT } from './flood.ts'

const LOUD = 60
const QUIET = 60
const COMMANDS = 40

export async function replyFlood(settings: DevVars): Promise<Flood> {
  const rig = await startRig({ chats: LOUD + QUIET, settings })
  try {
    const loud = rig.chats.slice(0, LOUD)
    const idle = await arrivalOf(rig, { id: 'idle', more: URGENT }, rig.chats)
    await rig.hear(
      Array.from({ length: COMMANDS }, () => loud.map((chat) => ({ chat, text: '/help' }))).flat(),
    )
    const flooded = await arrivalOf(rig, { id: 'flooded', more: URGENT }, rig.chats)
    return {
      title: `${LOUD} chats send ${COMMANDS} commands each`,
      about: `An urgent alert to ${LOUD + QUIET} chats, those that wrote among them.`,
      figures: figuresOf('alert', { idle, flooded }),
    }
  } finally {
    await rig.close()
  }
}
