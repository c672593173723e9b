/** What filters are called; and of one that cannot be read, what is wrong, where, and what was probably meant. */
import {
  type Filter,
  type FilterError,
  type FilterProblem,
  testOf,
  withPublishers,
} from '../../core/filter/filter.ts'
import type { Key } from '../../core/languages/language.ts'
import type { Voice } from '../../core/languages/voice.ts'
import { bold, code, compose, cut, type Message, type Piece } from '../../core/message/message.ts'
import { once } from '../../core/once.ts'
import type { KnownPublisher } from '../naming.ts'
import { LISTED_FILTER } from './shown.ts'

/** The command that a filter was written after. */
export type Verb = 'follow' | 'unfollow'

const WRITTEN_LIMIT = 40
/** Most publishers that one message names. */
const LISTED_PUBLISHERS = 20
const PREFIXES = ['topic:', 'from:', 'by:', 'lang:']

export const filtersIn = (voice: Voice) => {
  const { say, pieces } = voice
  const languages = once(
    () => new Intl.DisplayNames(voice.language.locale, { type: 'language', fallback: 'code' }),
  )
  return {
    /** `publisher`: the name of one by its id. */
    filterName(filter: Filter, publisher: (id: string) => string): string {
      const test = testOf(filter)
      switch (test.kind) {
        case 'everything':
          return say('everythingName')
        case 'topic':
          return say('topicName', { topic: test.topic })
        case 'publisher':
          return publisher(test.publisher)
        case 'language':
          return say('languageName', { language: languages().of(test.language) ?? test.language })
        default:
          return withPublishers(filter, publisher).text
      }
    },

    /** `verb`: the command that it was written after. */
    filterRefused(error: FilterError, verb: Verb): Message {
      const { meant } = error
      const hint: readonly Piece[] =
        meant === null ? [] : [' ', say('meantPerhaps'), '\n', code(`/${verb} ${meant}`)]
      return compose([...problemOf(voice, error.problem), ...hint, ...placeOf(error)])
    },

    /** `meant`: what was written with the nearest in its place. */
    unknownAmongOthers(
      written: string,
      known: readonly KnownPublisher[],
      meant: Filter | null,
    ): Message {
      const problem = pieces('unknownPublisher', { written: cut(written, LISTED_FILTER) })
      if (meant) {
        const command = code(`/follow ${meant.text}`)
        return compose([...problem, ' ', say('meantPerhaps'), '\n', command])
      }
      const names = publisherNames(voice, known)
      const help = known.length === 0 ? say('noPublishersYet') : say('knownPublishers', { names })
      return compose([...problem, ' ', help])
    },

    /** `isNear`: buttons name what was probably meant. */
    unknownPublisher(written: string, known: readonly KnownPublisher[], isNear: boolean): Message {
      const problem =
        written === ''
          ? pieces('noPublisher')
          : pieces('unknownPublisher', { written: cut(written, LISTED_FILTER) })
      if (known.length === 0) return compose([...problem, ' ', say('noPublishersYet')])
      const names = publisherNames(voice, known)
      const help = isNear ? say('meantPerhaps') : say('knownPublishers', { names })
      return compose([...problem, ' ', help])
    },
  }
}

function publisherNames({ say }: Voice, known: readonly KnownPublisher[]): string {
  const named = known.slice(0, LISTED_PUBLISHERS).map(({ name }) => cut(name, LISTED_FILTER))
  const names = named.join(say('betweenNames'))
  const count = known.length - named.length
  return count > 0 ? say('andMore', { names, count }) : names
}

/** What was written, with the part that is wrong in bold. */
function placeOf({ text, place }: FilterError): Piece[] {
  if (place === null) return []
  const { start, end } = place
  return ['\n\n', text.slice(0, start), bold(text.slice(start, end)), text.slice(end)]
}

function problemOf(voice: Voice, problem: FilterProblem): readonly Piece[] {
  const { pieces } = voice
  switch (problem.kind) {
    case 'too-long':
      return pieces('tooLong', { count: problem.limit })
    case 'lone-operator': {
      const { operator } = problem
      return pieces(operator === 'NOT' ? 'loneNot' : 'loneOperator', { operator })
    }
    case 'no-value':
      return pieces(NO_VALUE[problem.prefix])
    case 'bad-value':
      return pieces(BAD_VALUE[problem.prefix] ?? NO_VALUE[problem.prefix])
    case 'unknown-prefix':
      return pieces('unknownPrefix', {
        prefix: `${cut(problem.prefix, WRITTEN_LIMIT)}:`,
        known: codesIn(voice, PREFIXES),
      })
    case 'too-common':
      return pieces('tooCommon', {
        word: cut(problem.text, WRITTEN_LIMIT),
        example: code(`/follow "${voice.say('phraseOfCommonWords')}"`),
      })
    default:
      return pieces(PROBLEMS[problem.kind])
  }
}

/** "`a:`, `b:` and `c:`". */
const codesIn = ({ listParts }: Voice, codes: readonly string[]): readonly Piece[] =>
  listParts(codes).map(({ type, value }) => (type === 'element' ? code(value) : value))

type Plain = Exclude<
  FilterProblem['kind'],
  'too-long' | 'lone-operator' | 'no-value' | 'bad-value' | 'unknown-prefix' | 'too-common'
>

const PROBLEMS = {
  empty: 'noWords',
  'no-words': 'noWords',
  'open-quote': 'openQuote',
  'open-group': 'openGroup',
  'stray-close': 'strayClose',
  'empty-group': 'emptyGroup',
  'only-negation': 'onlyNegation',
  never: 'never',
} as const satisfies Readonly<Record<Plain, Key>>

type Prefix = (FilterProblem & { kind: 'bad-value' })['prefix']

const NO_VALUE = {
  topic: 'noTopic',
  from: 'noPublisher',
  by: 'noAuthor',
  lang: 'noLanguage',
  urgency: 'noUrgency',
} as const satisfies Readonly<Record<Prefix, Key>>

const BAD_VALUE: { readonly [P in Prefix]?: 'badTopic' | 'badLanguage' } = {
  topic: 'badTopic',
  lang: 'badLanguage',
}
