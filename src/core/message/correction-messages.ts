/**
 * What the chats get that have had an earlier version of an article: their copy in its new words, and an answer
 * for those who read others.
 */
import type { Alert } from '../alert.ts'
import { readButton } from './alert-buttons.ts'
import { alertMessage } from './alert-message.ts'
import { bold, compose, cut, HEADING_LIMIT, type Message, NAME_LIMIT, time } from './message.ts'

/** What the chats get that have had an earlier version of an article. */
export interface Correction {
  /** Takes the place of their copy. */
  readonly edit: Message
  /** Answers the copy: to all of them, or where Telegram does not let the copy be edited. */
  readonly reply: Message
  /** Said instead of a message about "the alert above", where other stories stand in the copy. */
  readonly besideOthers: Message | null
}

/**
 * The alert in its new words, and a reply for those who read others: what is so now, and what they read,
 * where all of them read the same. A correction is a newsroom's own word for it, and its note goes along.
 */
export function correctionOf(alert: Alert, before: string | null): Correction {
  const said = before === null ? '' : `The earlier alert said: “${cut(before, HEADING_LIMIT)}”`
  const note = cut(alert.correction ?? '', HEADING_LIMIT)
  const notes = [said, note].filter((text) => text !== '').join('\n\n')
  const reply = replyMessage('Correction', alert, notes)
  return { edit: alertMessage(alert), reply, besideOthers: null }
}

/** The same of an update that its publisher does not call a correction. */
export function updateOf(alert: Alert, before: string | null): Correction {
  const said = before === null ? '' : `The earlier alert said: “${cut(before, HEADING_LIMIT)}”`
  return {
    edit: alertMessage(alert),
    reply: replyMessage('Update', alert, said),
    besideOthers: null,
  }
}

/** The alert, back in the place of the notice of its withdrawal. */
export const restorationOf = (alert: Alert): Correction => ({
  edit: alertMessage(alert),
  reply: replyMessage('Published again', alert, ''),
  besideOthers: null,
})

function replyMessage(label: string, alert: Alert, note: string): Message {
  const pieces = [
    bold(`${label}: ${cut(alert.line, HEADING_LIMIT)}`),
    ...(note ? ['\n\n', note] : []),
  ]
  return compose(pieces, [[readButton(alert)]])
}

/**
 * Says whose alert of what time it was, and nothing of what it said: it must not be read again. Stories
 * that came in one message with it are not to be disregarded; what is said of them stays true when they
 * are withdrawn later.
 */
export function withdrawalOf({ publisherName, alertedAt }: Withdrawn): Correction {
  const name = cut(publisherName, NAME_LIMIT)
  const at = time(alertedAt)
  return {
    edit: compose([
      bold('Withdrawn'),
      `\n\n${name} has withdrawn its alert of `,
      at,
      '. Please disregard it.',
    ]),
    reply: compose([
      bold(`Withdrawn by ${name}`),
      '\n\nThe alert above, of ',
      at,
      ', was withdrawn by its publisher. Please disregard it.',
    ]),
    besideOthers: compose([
      bold(`Withdrawn by ${name}`),
      '\n\nOne of the stories above, of ',
      at,
      ', was withdrawn by its publisher and has been taken out: please disregard it. What is left there stands.',
    ]),
  }
}

/** The same where the message goes on with what another publisher reports of the event. */
export const withdrawnFromStory = ({ publisherName, alertedAt }: Withdrawn): Message =>
  compose([
    bold(`Withdrawn by ${cut(publisherName, NAME_LIMIT)}`),
    '\n\nIts alert above, of ',
    time(alertedAt),
    ', was withdrawn: please disregard it. The message now shows what another source reports.',
  ])

/** In the place of a message that showed several sources, of which the last has gone. */
export const storyWithdrawn = (): Message =>
  compose([bold('Withdrawn'), '\n\nAll who reported this have withdrawn it. Please disregard it.'])

/** Whose alert was withdrawn, and when it was sent, epoch ms. */
export interface Withdrawn {
  readonly publisherName: string
  readonly alertedAt: number
}

/** In the place of a reply that told a line of the article: it stands between the other two. */
export function withdrawnReply(): Correction {
  const message = compose([bold('Withdrawn'), ', like the alert above.'])
  const besideOthers = compose([bold('Withdrawn'), ', like one of the stories above.'])
  return { edit: message, reply: message, besideOthers }
}
