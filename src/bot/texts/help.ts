/** Beginning, help, privacy, and what was not understood. */
import type { Voice } from '../../core/languages/voice.ts'
import { bold, code, compose, cut, type Message, tap } from '../../core/message/message.ts'
import { COMMANDS } from '../commands.ts'
import type { Place } from '../place.ts'
import { examplesIn, LISTED_FILTER, lines } from './shown.ts'

export const helpIn = (voice: Voice) => {
  const { say, pieces, message } = voice
  const examples = examplesIn(voice)
  return {
    welcome: message('welcome', { examples }),
    welcomeBack: (followed: number): Message => message('welcomeBack', { count: followed }),

    greeting: ({ isForum }: Place): Message =>
      compose(
        lines(
          pieces('greetingGroup', { examples }),
          [],
          ...(isForum ? [pieces('eachTopic'), []] : []),
          pieces('helpShows'),
        ),
      ),

    /** `publisher`: the id for the example. */
    help: ({ kind, isForum }: Place, publisher: string): Message =>
      compose(
        lines(
          [bold(say('helpTitle'))],
          [code('/follow everything'), ' – ', say('helpEverything')],
          [code('/follow topic:world'), ' – ', say('helpTopic')],
          [code('/follow topic:"climate change"'), ' – ', say('helpTopicOfWords')],
          [code(`/follow from:${publisher}`), ' – ', say('helpPublisher')],
          [code('/follow lang:fr'), ' – ', say('helpLanguage')],
          [code('/follow Russia'), ' – ', say('helpWord')],
          [code(`/follow "${say('phraseExample')}"`), ' – ', say('helpPhrase')],
          [code('/follow syria (russia OR kerry) -sport'), ' – ', say('helpSeveral')],
          [code('/follow by:silva urgent'), ' – ', say('helpAuthor')],
          [],
          [bold(say('helpCommands'))],
          ...COMMANDS.map((name) => [tap(`/${name}`), ' – ', say(`/${name}`)]),
          ...(isForum ? [[], pieces('eachTopic')] : []),
          ...(kind === 'group' ? [[], pieces('adminsRule')] : []),
        ),
      ),

    privacy: compose(
      lines(
        [bold(say('privacyTitle'))],
        ...KEPT.map((one) => ['• ', ...pieces(one)]),
        [],
        pieces('privacyExport'),
        [],
        pieces('privacyNot'),
        [],
        pieces('privacyStop'),
        pieces('privacyRemoved'),
        pieces('privacyMark'),
        pieces('privacyBackup'),
      ),
    ),
    exported: message('exported'),
    unreadable: message('unreadable'),

    hint: message('hint'),
    commandPerhaps: (name: string, argument: string): Message =>
      message('commandPerhaps', {
        command:
          argument === '' ? tap(`/${name}`) : code(`/${name} ${cut(argument, LISTED_FILTER)}`),
      }),
    oneAtATime: message('oneAtATime'),
    unknownCommand: message('unknownCommand'),
    forAnotherBot: message('forAnotherBot'),
    adminsOnly: message('adminsOnly'),
    adminsUnknown: message('adminsUnknown'),
  }
}

const KEPT = [
  'keptId',
  'keptSettings',
  'keptCopies',
  'keptPresses',
  'keptDrafts',
  'keptManaged',
  'keptEditor',
  'keptUpdates',
  'keptAnswers',
] as const
