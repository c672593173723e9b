/** How events, articles and refused posts are written in answers: names in one style, instants in RFC 3339. */
import { outcomeOf } from '../app/outcome-said.ts'
import type { DeadLetter } from '../app/ports/lane.ts'
import type {
  ArticleRecord,
  EventDetail,
  EventRecord,
  RefusedPost,
  StoryRecord,
} from '../app/ports/records.ts'

export const instant = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString()

export function shownEvent(record: EventRecord | EventDetail, story?: StoryRecord | null) {
  const { times, webhookId, ...event } = record
  return {
    ...event,
    outcome: outcomeOf({ story, ...event }),
    webhook_id: webhookId,
    received_at: instant(times.received),
    processed_at: instant(times.processed),
    first_sent_at: instant(times.firstSent),
    last_sent_at: instant(times.lastSent),
  }
}

/** In a list: its newest version. */
export function shownArticle(event: EventRecord, story?: StoryRecord | null) {
  const { id, publisher, article, headline, url, line, state, chats, copies, times } = event
  return {
    ...{ publisher, article, headline, url, line, state },
    outcome: outcomeOf({ story, ...event }),
    event: id,
    received_at: instant(times.received),
    ...{ chats, copies },
  }
}

export function shownWhole(record: ArticleRecord, letters: readonly DeadLetter[]) {
  const { versions, summary, story } = record
  return {
    ...versions.slice(0, 1).map((last) => shownArticle(last, story))[0],
    line: summary?.line ?? null,
    sentences: summary?.sentences.map(({ text }) => text) ?? [],
    evidence: summary?.evidence ?? null,
    story,
    failed: letters.map(({ event, form, reason, chats, at }) => ({
      event,
      form,
      reason,
      chats,
      at: instant(at),
    })),
    versions: versions.map((version) => shownEvent(version, story)),
  }
}

export const shownRefused = ({ publisher, at, reason, bytes, request }: RefusedPost) => ({
  ...{ publisher, at: instant(at), reason, bytes, request },
})
