/** What there is to see of a feed that is followed: what its reader gets, and what keeps news from them. */
import { existsSync, readFileSync } from 'node:fs'
import type { Sandbox } from '../sandbox/server.ts'
import type { MessageView } from '../sandbox/views.ts'
import { feedFaultSaid } from '../src/app/feed-fault.ts'
import { boldLine } from './demo.ts'
import type { Json } from './json.ts'
import { asShown } from './sandboxed.ts'
import { eventsIn } from './worker-log.ts'

export interface Seen {
  /** An item was left out; the feed could not be read. */
  readonly kind: 'alert' | 'edit' | 'reply' | 'left-out' | 'unread'
  /** For a person. */
  readonly text: string
  /** Of an alert; empty otherwise. */
  readonly line: string
}

interface Watched {
  readonly sandbox: Sandbox
  readonly reader: number
}

/** Gives what has come since it was asked before, and since it was made. */
export function feedWatcher(watched: Watched, log: string): () => readonly Seen[] {
  const known = new Set(sent(watched).map(versionOf))
  let read = linesOf(log)
  return () => {
    const fresh = sent(watched).filter((message) => !known.has(versionOf(message)))
    for (const message of fresh) known.add(versionOf(message))
    const now = linesOf(log)
    const events = eventsIn(now.slice(read.length).join('\n'))
    read = now
    return [...events.flatMap(seenInLog), ...fresh.map(seenInChat)]
  }
}

const sent = ({ sandbox, reader }: Watched): readonly MessageView[] =>
  sandbox.messages(reader).filter(({ outgoing, deletedAt }) => outgoing && deletedAt === undefined)

const versionOf = ({ id, editedAt = 0 }: MessageView): string => `${id} ${editedAt}`

/** Whole ones. */
const linesOf = (log: string): readonly string[] =>
  existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []

function seenInChat(message: MessageView): Seen {
  const kind = message.editedAt !== undefined ? 'edit' : message.replyTo ? 'reply' : 'alert'
  const line = boldLine(message)
  return { kind, line, text: `${TITLES[kind]}\n\n${asShown(message)}\n` }
}

const TITLES = {
  alert: 'The reader gets this alert:',
  edit: 'That is edited, and now reads:',
  reply: 'The reader gets this reply:',
} as const

/** Of a feed that fails again and again, the first time is told. */
function seenInLog(event: Json): readonly Seen[] {
  switch (event.at('event').text) {
    case 'feed.item-refused':
      return [{ kind: 'left-out', line: '', text: `An item is left out: ${event.at('why').text}.` }]
    case 'feed.failed': {
      const text = `The feed cannot be read. ${feedFaultSaid(event.at('fault').text ?? '')}`
      return event.at('failures').number === 1 ? [{ kind: 'unread', line: '', text }] : []
    }
    default:
      return []
  }
}
