/**
 * What the bot says, per language. English is the only one yet; another is one more object of the
 * same type and a line in `TEXTS`. The texts say "this chat", since they are read in groups as well.
 */
import { type Filter, type FilterError, filterText } from '../core/filter.ts'
import {
  bold,
  code,
  compose,
  cut,
  type Message,
  notice,
  type Piece,
  write,
} from '../core/message.ts'
import type { FollowError, Settings } from '../core/settings.ts'
import { COMMANDS } from './commands.ts'

/** So that fifty of them fit into one message. */
const LISTED_FILTER = 60

const lines = (...pieces: readonly (readonly Piece[])[]): Piece[] =>
  pieces.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]))

const examples: readonly (readonly Piece[])[] = [
  [code('/follow everything')],
  [code('/follow topic:world')],
  [code('/follow "interest rates"')],
]

const clock = (settings: Settings): string =>
  settings.digest === null
    ? 'Alerts come as soon as they are published.'
    : `Alerts come in a digest every day at ${settings.digest} (${settings.timeZone}).`

const english = {
  welcome: compose(
    lines(
      ['Welcome to ', bold('Lede'), '.'],
      [],
      [
        'I send you the news in one short line, the moment it is published. Every word of it comes from the article.',
      ],
      [],
      ['Tell me what to follow, for example:'],
      ...examples,
      [],
      ['/help shows everything I can do.'],
    ),
  ),

  greeting: compose(
    lines(
      ['Hello! I am ', bold('Lede'), '. I send this group the news in one short line.'],
      [],
      ['An administrator can tell me what to follow, for example:'],
      ...examples,
      [],
      ['/help shows everything I can do.'],
    ),
  ),

  help: compose(
    lines(
      [bold('What this chat can follow')],
      [code('/follow everything'), ' – every article'],
      [code('/follow topic:world'), ' – a topic'],
      [code('/follow topic:"climate change"'), ' – a topic of several words'],
      [code('/follow from:daily-planet'), ' – a publisher'],
      [code('/follow Russia'), ' – a word in the headline or the text'],
      [code('/follow "interest rates"'), ' – a phrase'],
      [],
      [bold('Commands')],
      ...COMMANDS.map(({ command, description }) => [`/${command} – ${description}`]),
      [],
      ['In groups, only administrators can change what is followed. Everybody may look.'],
    ),
  ),

  privacy: compose(
    lines(
      [bold('What I keep about this chat')],
      ['• its chat id'],
      ['• what it follows, its time zone and the time of its digest'],
      ['• for 30 days, the message ids of the alerts I sent here, so that they can be corrected'],
      [],
      ['I keep no names, no messages of yours, and not who is in a group.'],
      [],
      [
        'I keep it until you send /stop, or block or remove me. Then it is deleted, and nothing connects the remaining message ids with this chat any more.',
      ],
    ),
  ),

  farewell: notice(
    'Goodbye. Everything I kept about this chat is deleted, and no more alerts will come. To come back, send /start.',
  ),

  hint: notice('I only understand commands. Send /help to see them.'),
  unknownCommand: notice('I do not know that command. Send /help to see the ones I know.'),

  adminsOnly: notice('Only administrators can change this here. Ask one of them to do it.'),
  adminsUnknown: notice(
    'Telegram did not tell me whether you are an administrator here, so I changed nothing. Please try again in a minute.',
  ),

  howToFollow: compose(lines(['Tell me what to follow, for example:'], ...examples)),
  howToUnfollow: compose(
    lines(
      ['Tell me what to stop following, for example:'],
      [code('/unfollow topic:world')],
      [],
      ['/following shows all that this chat follows, with a button to remove each.'],
    ),
  ),

  followed(filter: Filter, settings: Settings): Message {
    const alsoEverything =
      filter.kind !== 'everything' && settings.filters.some(({ kind }) => kind === 'everything')
    const hint: Piece[] = alsoEverything
      ? [
          '\n\nIt also follows everything. To get only what you name, send ',
          code('/unfollow everything'),
          '.',
        ]
      : []
    const text = bold(filterText(filter))
    return compose(['This chat now follows ', text, `. ${clock(settings)}`, ...hint])
  },

  followRefused(error: FollowError): Message {
    switch (error.kind) {
      case 'already':
        return write`This chat already follows ${bold(filterText(error.filter))}.`
      case 'full':
        return notice(
          `This chat follows ${error.limit} things, and that is the most. Remove one with /following first.`,
        )
    }
  },

  unfollowed(filter: Filter, settings: Settings): Message {
    const rest = settings.filters.length === 0 ? ' Nothing is left, so no alerts will come.' : ''
    return write`This chat no longer follows ${bold(filterText(filter))}.${rest}`
  },

  notFollowed: (filter: Filter): Message =>
    write`This chat does not follow ${bold(filterText(filter))}. Send /following to see what it follows.`,

  unknownPublisher: (id: string): Message =>
    write`I know no publisher called ${bold(id)}. Please check the spelling.`,

  filterRefused(error: FilterError): Message {
    switch (error.kind) {
      case 'empty':
      case 'no-words':
        return notice('I see no word in that to look for. Send a word, or several.')
      case 'unknown-prefix':
        return write`I do not know ${bold(`${cut(error.prefix, 40)}:`)} – only ${code('topic:')} and ${code('from:')}. To look for the words themselves, put them in quotation marks.`
      case 'bad-topic':
        return write`A topic has 1 to 64 characters. Write it like ${code('topic:world')}.`
      case 'bad-publisher':
        return write`A publisher's id has only the letters a–z, digits and hyphens. Write it like ${code('from:daily-planet')}.`
      case 'too-long':
        return notice(`That is too long. A word or a phrase can have ${error.limit} characters.`)
    }
  },

  following(settings: Settings | null): Message {
    if (settings === null || settings.filters.length === 0) return english.followsNothing
    const list = settings.filters.map((filter) => [`• ${cut(filterText(filter), LISTED_FILTER)}`])
    return compose(
      lines(
        [bold('This chat follows')],
        ...list,
        [],
        [`${clock(settings)} To stop following something, press its button.`],
      ),
    )
  },

  followsNothing: compose(
    lines(['This chat follows nothing yet. Begin with one of these:'], ...examples),
  ),
  removed: (filter: Filter): string => `No longer followed: ${filterText(filter)}`,
  removedBefore: 'It was removed already.',
  listTooOld: 'This list is too old. Send /following for a new one.',

  latestTitle: 'Latest alerts',
  nothingLatest: notice(
    'Nothing that matches has come in lately. New alerts come by themselves, so there is nothing you need to do.',
  ),

  digestState(settings: Settings | null): Message {
    if (!settings || settings.digest === null) {
      return write`Alerts come as soon as they are published. For one digest a day instead, send ${code('/digest daily 08:00')}.`
    }
    return write`${clock(settings)} To change the time, send for example ${code('/digest daily 18:30')}. For immediate alerts, send ${code('/digest off')}.`
  },

  digestSet(settings: Settings): Message {
    const zone: Piece[] =
      settings.timeZone === 'UTC'
        ? ['\n\nTo use your own time zone, send for example ', code('/timezone Europe/Berlin'), '.']
        : []
    const when = `every day at ${settings.digest} (${settings.timeZone})`
    return compose([`From now on, alerts come in a digest ${when}.`, ...zone])
  },

  digestOff: notice('From now on, alerts come as soon as they are published.'),
  digestRefused: write`I did not understand that. Send ${code('/digest daily 08:00')} for one digest a day, or ${code('/digest off')} for immediate alerts.`,

  /** `time`: what the clocks of the zone show now. */
  timeZoneState: ({ timeZone, time }: { timeZone: string; time: string }): Message =>
    write`The time zone of this chat is ${bold(timeZone)}, where it is ${time} now. To change it, send for example ${code('/timezone Europe/Berlin')}.`,

  timeZoneSet: ({ timeZone, time }: { timeZone: string; time: string }): Message =>
    write`The time zone of this chat is now ${bold(timeZone)}, where it is ${time}.`,

  timeZoneRefused: write`I do not know that time zone. Send a city or a region, for example ${code('/timezone Berlin')} or ${code('/timezone America/New_York')}.`,
}

export type Texts = typeof english

const TEXTS: ReadonlyMap<string, Texts> = new Map([['en', english]])

/** The texts in a language (IETF tag, as Telegram reports it), or in English. */
export const textsFor = (language: string | null): Texts =>
  TEXTS.get(language?.split('-')[0]?.toLowerCase() ?? 'en') ?? english
