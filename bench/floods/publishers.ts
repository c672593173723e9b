/** One publisher posts 120 urgent articles at once; then another has an ordinary story for the same readers. */
import type { DevVars } from '../../scripts/dev-vars.ts'
import { startRig } from '../../scripts/rig.ts'
import { arrivalOf, type Flood, figuresOf, publish, URGENT } from './flood.ts'

const READERS = 20
const POSTS = 120

export async function publisherFlood(settings: DevVars): Promise<Flood> {
  const rig = await startRig({ chats: READERS, settings })
  try {
    const by = await rig.addPublisher('another')
    const idle = await arrivalOf(rig, { id: 'idle', by }, rig.chats)
    const began = Date.now()
    const posts = Array.from({ length: POSTS }, (_, i) => ({ id: `urgent-${i}`, more: URGENT }))
    await Promise.all(posts.map((post) => publish(rig, post)))
    const seconds = (Date.now() - began) / 1_000
    const flooded = await arrivalOf(rig, { id: 'flooded', by }, rig.chats)
    return {
      title: `${POSTS} urgent posts of one publisher`,
      about: `Within ${seconds.toFixed(1)} s; beside them one ordinary story of another, to the same ${READERS} readers.`,
      figures: figuresOf("the other's story", { idle, flooded }),
    }
  } finally {
    await rig.close()
  }
}
