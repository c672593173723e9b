/** What was used between two readings of the meter. */
import type { Meter } from './meter.ts'

export interface Use {
  readonly laneRows: number
  readonly deskRows: number
  readonly rowsRead: number
  readonly laneRequests: number
  readonly deskRequests: number
  /** Copies of chats' settings that were asked for; those from before are still being made. */
  readonly kvWritesForChats: number
  /** Copies of anything else that were asked for: of what is known of articles, which are written in turn. */
  readonly kvWritesForArticles: number
  readonly kvReads: number
  readonly queueMessages: number
}

export function difference(after: Meter, before: Meter): Use {
  const grown = (of: (meter: Meter) => Readonly<Record<string, number>>, key: string) =>
    (of(after)[key] ?? 0) - (of(before)[key] ?? 0)
  const all = (of: (meter: Meter) => Readonly<Record<string, number>>) =>
    Object.keys(of(after)).reduce((sum, key) => sum + grown(of, key), 0)
  return {
    laneRows: grown((m) => m.rowsWritten, 'Lane'),
    deskRows: grown((m) => m.rowsWritten, 'Desk') + grown((m) => m.rowsWritten, 'Desk mirror'),
    rowsRead: all((m) => m.rowsRead) - grown((m) => m.rowsRead, 'Lane mirror'),
    laneRequests: grown((m) => m.requests, 'Lane'),
    deskRequests: grown((m) => m.requests, 'Desk'),
    kvWritesForChats: grown((m) => m.copiesAsked, 'chat'),
    kvWritesForArticles: all((m) => m.copiesAsked) - grown((m) => m.copiesAsked, 'chat'),
    kvReads: all((m) => m.kvReads),
    queueMessages: after.queueMessages - before.queueMessages,
  }
}
