/** What was used between two readings of the meter. */
import type { Meter } from '../workers/meter.ts'

export interface Use {
  readonly laneRows: number
  readonly deskRows: number
  readonly rowsRead: number
  readonly laneRequests: number
  readonly deskRequests: number
  /** Those that follow from the article: `chat:` keys are settings, which no send changes. */
  readonly kvWrites: number
  /** Any others. */
  readonly otherKvWrites: number
  readonly kvReads: number
  readonly queueMessages: number
}

const PER_ARTICLE = ['article', 'story']

export function difference(after: Meter, before: Meter): Use {
  const grown = (of: (meter: Meter) => Readonly<Record<string, number>>, key: string) =>
    (of(after)[key] ?? 0) - (of(before)[key] ?? 0)
  const all = (of: (meter: Meter) => Readonly<Record<string, number>>) =>
    Object.keys(of(after)).reduce((sum, key) => sum + grown(of, key), 0)
  const kvWrites = PER_ARTICLE.reduce((sum, key) => sum + grown((m) => m.kvWrites, key), 0)
  return {
    laneRows: grown((m) => m.rowsWritten, 'Lane'),
    deskRows: grown((m) => m.rowsWritten, 'Desk'),
    rowsRead: all((m) => m.rowsRead),
    laneRequests: grown((m) => m.requests, 'Lane'),
    deskRequests: grown((m) => m.requests, 'Desk'),
    kvWrites,
    otherKvWrites: all((m) => m.kvWrites) - kvWrites,
    kvReads: all((m) => m.kvReads),
    queueMessages: after.queueMessages - before.queueMessages,
  }
}
