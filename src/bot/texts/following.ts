/** What a chat follows, and what changes of it. */
import { type Filter, isEverything, type Mode } from '../../core/filter/filter.ts'
import type { Voice } from '../../core/languages/voice.ts'
import { bold, compose, type Message } from '../../core/message/message.ts'
import { modeOf } from '../../core/mode.ts'
import type { FollowError, Settings } from '../../core/settings.ts'
import type { Naming } from '../naming.ts'
import { clockIn } from './clock.ts'
import { examplesIn, LISTED_FILTER, lines, shortName } from './shown.ts'

/** A filter beside what people call it. */
export interface Named {
  readonly filter: Filter
  readonly name: string
}

export const followingIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  const modeBehind = (filter: Filter) =>
    modeOf(filter) === 'now' ? '' : ` · ${say(MODE_SHORT[modeOf(filter)])}`
  const followsNothing = message('followsNothing', { examples: examplesIn(voice) })
  return {
    followed({ filter, name }: Named, settings: Settings): Message {
      // Said once: with the first filter beside it, and not with each that follows.
      const isFirstBeside =
        !isEverything(filter) && followsEverything(settings) && settings.filters.length === 2
      return compose([
        ...pieces('followed', { name }),
        ` ${clockIn(voice, settings)}`,
        ...(isFirstBeside ? ['\n\n', ...pieces('followsEverythingToo')] : []),
      ])
    },

    followRefused(error: FollowError, naming: Naming): Message {
      switch (error.kind) {
        case 'already':
          return message('alreadyFollowed', { name: naming(error.filter) })
        case 'full':
          return message('followsTheMost', { count: error.limit })
      }
    },

    unfollowed(name: string, settings: Settings): Message {
      const rest = followsEverything(settings)
        ? [' ', say('followsEverythingStill')]
        : settings.filters.length === 0
          ? [' ', say('nothingLeft')]
          : []
      return compose([...pieces('unfollowed', { name }), ...rest])
    },

    notFollowed(name: string, settings: Settings): Message {
      const rest = followsEverything(settings) ? 'followsEverythingStill' : 'seeFollowing'
      return compose([...pieces('notFollowed', { name }), ' ', ...pieces(rest)])
    },
    howToUnfollow: message('howToUnfollow'),

    following(settings: Settings | null, named: readonly Named[]): Message {
      if (settings === null || settings.filters.length === 0) return followsNothing
      const list = named.map(({ filter, name }) => {
        const behind = modeBehind(filter)
        return [`• ${shortName(name, LISTED_FILTER - behind.length)}${behind}`]
      })
      const end = `${clockIn(voice, settings)} ${say('pressToUnfollow')}`
      return compose(lines([bold(say('followingTitle'))], ...list, [], [end]))
    },

    howEachComes: say('howEachComes'),
    modesTitle: compose([bold(say('howEachComes'))]),
    anyUrgency: say('anyUrgency'),
    urgentAlone: say('urgentAlone'),
    modeNames: { now: say('modeNow'), silent: say('modeSilent'), digest: say('modeDigest') },
    howThisComes: (name: string): Message => message('howThisComes', { name }),
    modeSet: (name: string, mode: Mode): Message =>
      message('modeSet', { name, mode: say(MODE_SHORT[mode]) }),
    howToSetMode: message('howToSetMode'),

    followsNothing,
    removed: (name: string): string => say('removed', { name }),
    removedBefore: say('removedBefore'),
    listTooOld: say('listTooOld'),
  }
}

const MODE_SHORT = {
  now: 'modeNowShort',
  silent: 'modeSilentShort',
  digest: 'modeDigestShort',
} as const

const followsEverything = (settings: Settings): boolean => settings.filters.some(isEverything)
