/** Somebody who is no administrator sends eighty commands into a group; then something urgent happens. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '../../sandbox/calls.ts'
import type { DevVars } from '../../scripts/dev-vars.ts'
import { follow } from '../../scripts/follow.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { arrivalOf, type Flood, URGENT } from './flood.ts'

const COMMANDS = 80
const WITHIN_MS = 9_000
/** A group's twenty a minute are as they were before. */
const REST_MS = 60_000
/** Longer than a lane waits between two bursts to a group. */
const QUIET_MS = 70_000

export async function groupFlood(settings: DevVars): Promise<Flood> {
  const rig = await startRig({ chats: 1, settings })
  try {
    const group = await followingGroup(rig)
    const idle = await arrivalOf(rig, { id: 'idle', more: URGENT }, [group])
    await sleep(REST_MS)
    const before = rig.sandbox.calls().length
    await shout(rig, group)
    const flooded = await arrivalOf(rig, { id: 'flooded', more: URGENT }, [group])
    await rig.settle(QUIET_MS, 10 * REST_MS)
    const calls = rig.sandbox.calls().slice(before)
    const count = (which: (call: Call) => boolean) => calls.filter(which).length
    return {
      title: `${COMMANDS} commands in a group within ${WITHIN_MS / 1_000} s`,
      about: 'By a member who is no administrator; Telegram allows a group 20 messages a minute.',
      figures: [
        { name: 'urgent alert in the group, s', idle: idle.last, flooded: flooded.last },
        {
          name: 'replies to the group',
          idle: null,
          // One of the messages is the alert.
          flooded: count(({ chatId, paced }) => chatId === group && paced) - 1,
        },
        {
          name: 'calls of getChatMember',
          idle: null,
          flooded: count(({ method }) => method === 'getChatMember'),
        },
        { name: '429s', idle: null, flooded: count(({ status }) => status === 429) },
      ],
    }
  } finally {
    await rig.close()
  }
}

async function followingGroup({ sandbox }: Rig): Promise<number> {
  const group = await sandbox.createChat({ kind: 'supergroup' })
  await follow(sandbox, { chat: group, patienceMs: REST_MS }, 'everything')
  return group
}

async function shout({ sandbox }: Rig, group: number): Promise<void> {
  const member = await sandbox.setMember({ chatId: group, status: 'member' })
  for (let i = 0; i < COMMANDS; i++) {
    await sandbox.say(group, i % 2 === 0 ? '/follow weather' : '/stop', { from: member.id })
    await sleep(WITHIN_MS / COMMANDS)
  }
  await sandbox.waitFor(() => sandbox.webhook().pending.length === 0, REST_MS)
}
