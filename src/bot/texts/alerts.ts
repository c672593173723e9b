/** What is said of single alerts: to their buttons, and why one came or did not. */
import type { Beside, Decided } from '../../app/ports/decisions.ts'
import type { Filter } from '../../core/filter/filter.ts'
import type { Miss } from '../../core/filter/nearest.ts'
import type { PlainKey } from '../../core/languages/language.ts'
import type { Voice } from '../../core/languages/voice.ts'
import {
  bold,
  code,
  compose,
  cut,
  HEADING_LIMIT,
  italic,
  type Message,
  NAME_LIMIT,
  type Piece,
} from '../../core/message/message.ts'
import type { ShownFirst } from '../../core/message/view.ts'
import type { Settings } from '../../core/settings.ts'
import type { StoryAlerts } from '../../core/story/story-alerts.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { Naming } from '../naming.ts'
import type { Place } from '../place.ts'
import { LISTED_NAME } from './shown.ts'

export const alertsIn = (voice: Voice) => {
  const { say, message } = voice
  const shown = (show: ShownFirst) => say(SHOWN[show])
  return {
    alertTooOld: say('alertTooOld'),
    alertInPrivate: say('alertInPrivate'),
    alertWithdrawn: say('alertWithdrawn'),
    alertGone: message('alertGone'),
    storyMuted: say('storyMuted'),
    storyUnmuted: say('storyUnmuted'),

    storiesState: ({ stories }: Settings): Message =>
      message('storiesState', { state: say(TOLD[stories]) }),
    storiesSet: (stories: StoryAlerts): Message =>
      message('storiesSet', { state: say(TOLD[stories]) }),
    storiesRefused: message('storiesRefused'),
    showState: ({ show }: Settings): Message => message('showState', { state: shown(show) }),
    showSet: (show: ShownFirst): Message => message('showSet', { state: shown(show) }),
    showRefused: message('showRefused'),

    howToAskWhy: message('howToAskWhy'),
    whyUnknown: message('whyUnknown'),
    why({ line, publisherName, verdict, with: others }: Decided, naming: Naming): Message {
      const name = cut(publisherName, NAME_LIMIT)
      const beside = others.slice(0, LISTED).flatMap((other) => ['\n\n', ...besideIn(voice, other)])
      const head: Piece[] = [bold(cut(line, HEADING_LIMIT)), ` · ${name}\n\n`]
      return compose([...head, ...verdictIn(voice, verdict, naming), ...beside])
    },
    changeThis: say('changeThis'),
    notTheSame: say('notTheSame'),
    takenApart: say('takenApart'),
    howToReplace: ({ text }: Filter, { kind }: Place): Message =>
      kind === 'private'
        ? message('howToReplace', { filter: code(text) })
        : message('howToReplaceHere', { filter: code(`/follow ${text}`) }),
    filterGone: say('filterGone'),
  }
}

/** What comes of stories, within a sentence. */
export const TOLD = {
  major: 'storiesMajorShort',
  all: 'storiesAllShort',
  none: 'storiesNoneShort',
  apart: 'storiesApartShort',
} as const satisfies Readonly<Record<StoryAlerts, PlainKey>>

/** What an alert shows, within a sentence. */
export const SHOWN: Readonly<Record<ShownFirst, PlainKey>> = {
  line: 'showLineShort',
  sentences: 'showSentencesShort',
  full: 'showFullShort',
}

const BY = {
  coming: 'whyComing',
  refused: 'whyRefused',
  muted: 'whyMuted',
  expired: 'whyExpired',
  before: 'whyBefore',
  'told-already': 'whyToldAlready',
  changed: 'whyChanged',
} as const
const HELD = {
  pause: 'whyPause',
  digest: 'whyDigest',
  quiet: 'whyQuiet',
  budget: 'whyBudget',
} as const

function verdictIn(voice: Voice, verdict: Verdict, naming: Naming): readonly Piece[] {
  const { pieces } = voice
  const by = (filter: Filter) => ({ filter: bold(cut(naming(filter), LISTED_NAME)) })
  switch (verdict.kind) {
    case 'came':
      return verdict.by ? pieces('whyCame', by(verdict.by)) : pieces('whyCameBefore')
    case 'came-in-digest':
      return verdict.by ? pieces('whyCameInDigest', by(verdict.by)) : pieces('whyCameBefore')
    case 'held-back':
      return pieces(HELD[verdict.how], by(verdict.by))
    case 'follows-nothing':
      return pieces('whyNothingFollowed')
    case 'withdrawn':
      return pieces('whyWithdrawn')
    case 'no-match':
      return verdict.nearest ? missIn(voice, verdict.nearest, naming) : pieces('whyNoMatch')
    default:
      return pieces(BY[verdict.kind], by(verdict.by))
  }
}

/** Why another article is of one story with it. */
function besideIn({ pieces, list }: Voice, { line, publisherName, shared }: Beside) {
  const other = { name: cut(publisherName, NAME_LIMIT), line: italic(cut(line, HEADING_LIMIT)) }
  if (shared.length === 0) return pieces('sameStoryPlain', other)
  return pieces('sameStory', { ...other, words: list(shared) })
}

/** What the article does not have, and what it has that is left out. */
function missIn(voice: Voice, { filter, failed }: Miss, naming: Naming): readonly Piece[] {
  const { pieces, either, list } = voice
  const name = (text: string) => cut(naming({ text }), NAME_LIMIT)
  const lacking = failed.filter((text) => !text.startsWith('-')).map(name)
  const having = failed.filter((text) => text.startsWith('-')).map((text) => name(text.slice(1)))
  const nearest = { filter: bold(cut(naming(filter), LISTED_NAME)) }
  const lacks = either(lacking.slice(0, LISTED))
  const has = list(having.slice(0, LISTED))
  if (having.length === 0) return pieces('whyLacks', { ...nearest, lacks })
  if (lacking.length === 0) return pieces('whyHas', { ...nearest, has })
  return pieces('whyLacksAndHas', { ...nearest, lacks, has })
}

const LISTED = 3
