/** What a second editor is asked before an alert of urgency 1 goes out, with the two answers as buttons. */
import { type EventId, parseEventId } from '../article.ts'
import type { Voice } from '../languages/voice.ts'
import { bold, compose, cut, HEADING_LIMIT, type Message, NAME_LIMIT } from './message.ts'

/** What the data of the buttons begin with. */
export const ON_APPROVAL = 'approve:'

interface Asked {
  readonly event: EventId
  readonly line: string
  readonly publisherName: string
}

export function approvalAsked({ event, line, publisherName }: Asked, voice: Voice): Message {
  const { pieces, say } = voice
  const publisher = cut(publisherName, NAME_LIMIT)
  const asks = pieces('approvalAsked', { publisher })
  return compose(
    [bold(cut(line, HEADING_LIMIT)), '\n\n', ...asks],
    [
      [{ text: say('sendUrgent'), data: `${ON_APPROVAL}urgent:${event}` }],
      [{ text: say('sendOrdinary'), data: `${ON_APPROVAL}ordinary:${event}` }],
    ],
  )
}

/** What a pressed button means; `null` for what is none of these. */
export function approvalPressed(
  data: string,
): { readonly decision: 'urgent' | 'ordinary'; readonly event: EventId } | null {
  const [, said = '', id = ''] = /^approve:(urgent|ordinary):(.+)$/u.exec(data) ?? []
  const event = parseEventId(id)
  const decision = said === 'urgent' ? said : 'ordinary'
  return said === '' || event === null ? null : { decision, event }
}
