/** The end: what it takes, what is kept of it, and the way back. */
import type { Inactive } from '../../app/ports/chats.ts'
import type { Voice } from '../../core/languages/voice.ts'
import {
  bold,
  compose,
  cut,
  type Message,
  type Piece,
  stacked,
} from '../../core/message/message.ts'
import type { Settings } from '../../core/settings.ts'
import type { Place } from '../place.ts'
import { LISTED_FILTER, shortName } from './shown.ts'

/** What /stop takes. */
export interface Lost {
  readonly names: readonly string[]
  readonly settings: Settings | null
  /** How many things other topics follow. */
  readonly elsewhere: number
}

const NAMED_LOST = 5

export const stopIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  return {
    /** `written`: what stood behind the command. */
    stopAsked(lost: Lost, written: string, { isTopic }: Place): Message {
      const rest = isTopic ? 'stopRestOfGroup' : 'stopTopics'
      return compose([
        ...(written === '' ? [] : [...noWords(voice, written), '\n\n']),
        bold(say('stopTitle')),
        `\n\n${lostOf(voice, lost)}`,
        ...(lost.elsewhere > 0 ? [' ', ...pieces(rest, { count: lost.elsewhere })] : []),
      ])
    },
    stopNow: say('stopNow'),
    stopTopic: say('stopTopic'),
    stopAll: say('stopAll'),
    stopAndKeep: say('stopAndKeep'),
    pauseInstead: say('pauseInstead'),
    notStopped: message('notStopped'),
    questionTooOld: say('questionTooOld'),
    unfollowThis: (name: string): string => say('unfollowThis', { name }),

    farewell: message('farewell'),
    /** `until`: when the settings are deleted, epoch ms. */
    farewellFor: (until: number): Message => message('farewellFor', { until: voice.time(until) }),
    topicFarewell: message('topicFarewell'),
    restore: say('restore'),
    deleteNow: say('deleteNow'),
    followedBefore(greeting: Message, { filters, until }: Inactive): Message {
      const before = pieces('followedBefore', { count: filters, until: voice.time(until) })
      return stacked(compose([...before, '\n\n']), greeting)
    },
    restored: (filters: number): Message => message('restored', { count: filters }),
    nothingToRestore: say('nothingToRestore'),
  }
}

const noWords = ({ pieces }: Voice, written: string): readonly Piece[] =>
  pieces('stopTakesNoWords', { stop: '/stop', written: cut(written, LISTED_FILTER) })

function lostOf({ say, list }: Voice, { names, settings }: Lost): string {
  if (names.length === 0) return say('stopNothing')
  const shown = names.slice(0, NAMED_LOST).map((name) => shortName(name, LISTED_FILTER))
  const more = names.length - shown.length
  const listed = list([...shown, ...(more > 0 ? [say('more', { count: more })] : [])])
  const lost = say('stopLost', { count: names.length, names: listed })
  return `${lost} ${say(hasTimes(settings) ? 'stopDeletesTimes' : 'stopDeletes')}`
}

const hasTimes = (settings: Settings | null): boolean =>
  settings !== null && (settings.digest !== null || settings.quiet !== null)
