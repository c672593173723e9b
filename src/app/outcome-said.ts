/** What became of an event, as one sentence for people: how far it has come, whom it has reached, and why no further. */
import type { Copies, Counts } from './ports/outcome.ts'
import type { EventDetail, EventRecord } from './ports/records.ts'

interface Told
  extends Pick<EventRecord, 'type' | 'state' | 'reason' | 'chats' | 'copies'>,
    Partial<Pick<EventRecord, 'approval'>> {
  /** Undefined where the record does not tell. */
  readonly story?: EventDetail['story'] | undefined
}

/** "sent to 12 of 15 chats; 3 left out"; "updated in 412 of 415 chats; 3 left". */
export function outcomeOf(event: Told): string {
  const { state, reason } = event
  switch (state) {
    case 'accepted':
    case 'processing':
      return 'waits for its turn'
    case 'held':
      return HELD[event.approval ?? 'not-asked']
    case 'failed':
      return `failed: ${reason}`
    case 'cancelled':
      return [...reached(event), CANCELLED[reason ?? ''] ?? `sent to nobody: ${reason}`].join('; ')
    case 'sending':
    case 'done': {
      const said = [...reached(event), ...decisionOn(event)]
      return said.length > 0 ? said.join('; ') : whyNobody(event)
    }
  }
}

const HELD = {
  'not-asked': 'held until its embargo ends',
  asked: 'a second editor is asked, for ten minutes at most',
  urgent: 'approved by a second editor; waits for its turn',
  ordinary: 'made ordinary by a second editor; waits for its turn',
  unanswered: 'no second editor answered; waits for its turn',
}

const DECIDED: Readonly<Record<string, string>> = {
  urgent: 'approved by a second editor',
  ordinary: 'made ordinary by a second editor',
  unanswered: 'ordinary, since no second editor answered',
}

/** Beside whom it has reached. */
function decisionOn(event: Told): string[] {
  const decided = DECIDED[event.approval ?? '']
  return decided && event.chats.matched > 0 ? [decided] : []
}

const CANCELLED: Readonly<Record<string, string>> = {
  stale: 'sent to nobody: a newer version or a retraction was known',
  superseded: 'ended by a newer version',
  expired: 'sent to nobody: it had expired',
  'publisher removed': 'sent to nobody: its publisher was removed',
}

function reached(event: Told): string[] {
  return [...sentTo(event.chats), ...copiesSaid(event.type, event.copies)]
}

/** "sent to 12 of 15 chats", "3 left out". */
export function sentTo(chats: Counts): string[] {
  if (chats.matched === 0) return []
  return [`sent to ${chats.sent} of ${inChats(chats.matched)}`, ...restOf(REST, chats)]
}

export function copiesSaid(type: Told['type'], copies: Copies | null): string[] {
  if (!copies || copies.had === 0) return []
  const verb = type === 'article.retracted' ? 'withdrawn' : 'updated'
  return [
    `${verb} in ${copies.corrected} of ${inChats(copies.had)}`,
    ...restOf(REST_OF_COPIES, copies),
  ]
}

const REST = [
  ['pending', 'waiting'],
  ['failed', 'failed'],
  ['skipped', 'left out'],
] as const

const REST_OF_COPIES = [
  ['pending', 'waiting'],
  ['left', 'left'],
  ['failed', 'failed'],
] as const

const restOf = <Key extends string>(
  names: readonly (readonly [Key, string])[],
  counts: Readonly<Record<Key, number>>,
): string[] =>
  names.filter(([key]) => counts[key] > 0).map(([key, says]) => `${counts[key]} ${says}`)

const inChats = (n: number): string => (n === 1 ? '1 chat' : `${n} chats`)

function whyNobody({ type, state, reason, story }: Told): string {
  if (reason !== null) return `sent to nobody: ${reason}`
  if (type === 'ping') return 'a ping is for nobody'
  if (state === 'sending') return 'being sent'
  if (type === 'article.retracted') return 'nobody had the article'
  if (story === undefined)
    return 'no message of its own: nobody follows it, or followers are shown it in its story or in digests'
  if (story?.relation === 'join')
    return 'no message of its own: its followers are shown it in the message of its story'
  return 'sent to nobody: nobody follows it, or all who do get digests'
}
