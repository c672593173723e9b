/**
 * What the chats get that have had an earlier version of an article: their copy in its new words, and an answer
 * for those who read others.
 */
import type { Alert } from '../alert.ts'
import type { Voice } from '../languages/voice.ts'
import { readButton } from './alert-buttons.ts'
import { alertMessage } from './alert-message.ts'
import { bold, compose, cut, HEADING_LIMIT, type Message, NAME_LIMIT } from './message.ts'

/** What the chats get that have had an earlier version of an article. */
export interface Correction {
  /** Takes the place of their copy. */
  readonly edit: Message
  /** Answers the copy: to all of them, or where Telegram does not let the copy be edited. */
  readonly reply: Message
  /** Said instead of a message about "the alert above", where other stories stand in the copy. */
  readonly besideOthers: Message | null
}

/** An article in its new words, and the line that a reader has read of it; `null`: nobody knows. */
export interface Change {
  readonly alert: Alert
  readonly before: string | null
}

/**
 * The alert in its new words, and a reply for those who read others: what is so now, and what they read,
 * where all of them read the same. A correction is a newsroom's own word for it, and its note goes along.
 */
export function correctionOf({ alert, before }: Change, voice: Voice): Correction {
  const note = cut(alert.correction ?? '', HEADING_LIMIT)
  return said('correction', alert, { voice, notes: [saidBefore(before, voice), note] })
}

/** The alert in its new words, and a reply, of an update that its publisher does not call a correction. */
export const updateOf = ({ alert, before }: Change, voice: Voice): Correction =>
  said('update', alert, { voice, notes: [saidBefore(before, voice)] })

/** The alert, back in the place of the notice of its withdrawal. */
export const restorationOf = (alert: Alert, voice: Voice): Correction =>
  said('publishedAgain', alert, { voice, notes: [] })

const saidBefore = (before: string | null, { say }: Voice): string =>
  before === null ? '' : say('saidBefore', { line: cut(before, HEADING_LIMIT) })

function said(
  label: 'correction' | 'update' | 'publishedAgain',
  alert: Alert,
  { voice, notes }: { readonly voice: Voice; readonly notes: readonly string[] },
): Correction {
  const head = bold(voice.say(label, { line: cut(alert.line, HEADING_LIMIT) }))
  const all = notes.filter((text) => text !== '').flatMap((text) => ['\n\n', text])
  const reply = compose([head, ...all], [[readButton(alert, voice)]])
  return { edit: alertMessage(alert, { voice }), reply, besideOthers: null }
}

/** Whose alert was withdrawn, and when it was sent, epoch ms. */
export interface Withdrawn {
  readonly publisherName: string
  readonly alertedAt: number
}

/**
 * Says whose alert of what time it was, and nothing of what it said: it must not be read again. Stories
 * that came in one message with it are not to be disregarded; what is said of them stays true when they
 * are withdrawn later.
 */
export function withdrawalOf(withdrawn: Withdrawn, voice: Voice): Correction {
  const whose = whoseOf(withdrawn, voice)
  return {
    edit: voice.message('withdrawn', whose),
    reply: voice.message('withdrawnAbove', whose),
    besideOthers: voice.message('withdrawnAmongOthers', whose),
  }
}

/** The notice where the message goes on with what another publisher reports of the event. */
export const withdrawnFromStory = (withdrawn: Withdrawn, voice: Voice): Message =>
  voice.message('withdrawnFromStory', whoseOf(withdrawn, voice))

const whoseOf = ({ publisherName, alertedAt }: Withdrawn, { time }: Voice) => ({
  name: cut(publisherName, NAME_LIMIT),
  time: time(alertedAt),
})

/** In the place of a reply that told a line of the article: it stands between the other two. */
export function withdrawnReply({ message }: Voice): Correction {
  const too = message('withdrawnToo')
  return { edit: too, reply: too, besideOthers: message('withdrawnTooAmongOthers') }
}
