/** What there is to follow, looking back, and the rehearsal of a filter. */
import type { Found } from '../../app/ports/archive.ts'
import type { Filter } from '../../core/filter/filter.ts'
import type { Voice } from '../../core/languages/voice.ts'
import { code, compose, type Message } from '../../core/message/message.ts'
import type { Place } from '../place.ts'
import { examplesIn, LISTED_NAME, shortName } from './shown.ts'

export const browsingIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  const lastDays = (count: number) => say('lastDays', { count })
  const example = code(`/search ${say('phraseExample')}`)
  return {
    whatToFollow: message('whatToFollow', { examples: examplesIn(voice) }),
    everything: say('everything'),
    topics: say('topics'),
    publishers: say('publishers'),
    search: say('search'),
    earlier: say('earlier'),
    further: say('further'),
    offered: ({ name, stories }: { name: string; stories: number }): string =>
      stories === 0 ? name : `${name} · ${stories}`,
    topicsToFollow: (count: number, days: number): Message =>
      message(count === 0 ? 'noTopicsYet' : 'topicsToFollow', { days: lastDays(days) }),
    publishersToFollow: (count: number, days: number): Message =>
      count === 0
        ? message('noPublishersToFollow')
        : message('publishersToFollow', { days: lastDays(days) }),
    howToSearch: ({ kind }: Place): Message =>
      compose([
        ...(kind === 'private' ? [...pieces('howToSay'), ' '] : []),
        ...pieces('howToSearch', { example }),
      ]),
    followThis: say('followThis'),
    nothingThere: say('nothingThere'),

    wouldFollow: (name: string): string =>
      say('wouldFollow', { name: shortName(name, LISTED_NAME) }),
    /** What a filter would have brought in so many days. */
    wouldHaveBrought(found: Found, days: number): string {
      const lookedBack = say('lookedBack', {
        days: lastDays(days),
        stories: storiesOf(voice, found),
      })
      if (found.alerts.length === 0) return `${lookedBack}.`
      return say(found.stories === 1 ? 'oneOfThem' : 'newestOfThem', { lookedBack })
    },
    lookedTooOften: message('lookedTooOften'),
    noLookBack: say('noLookBack'),
    neverSeen: (topic: string, nearest: readonly string[]): string =>
      nearest.length === 0
        ? say('neverSeen', { topic })
        : say('neverSeenNearest', { topic, nearest: voice.either(nearest) }),
    linkOffers: say('linkOffers'),
    linkUnknown: pieces('linkUnknown'),
    save: say('save'),
    change: say('change'),
    cancel: say('cancel'),
    back: say('back'),
    saved: say('saved'),
    howToChange: (filter: Filter, { kind }: Place): Message =>
      kind === 'private'
        ? compose([say('howToChange'), '\n\n', code(filter.text)])
        : compose([say('howToChangeInGroup'), '\n\n', code(`/follow ${filter.text}`)]),
    notSaved: message('notSaved'),
    draftTooOld: say('draftTooOld'),
    latestTitle: say('latestTitle'),
    nothingLatest: message('nothingLatest'),
  }
}

function storiesOf({ say }: Voice, { stories, isAll }: Found): string {
  if (stories === 0) return say(isAll ? 'noStory' : 'noStoryAmongNewest')
  const counted = say('stories', { count: stories })
  return isAll ? counted : say('atLeast', { stories: counted })
}
