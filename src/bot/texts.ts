/**
 * What the bot says, per language. English is the only one yet; another is one more object of the
 * same type and a line in `TEXTS`. They say "this chat", since they are
 * read in groups as well, and "this topic" in a topic of a forum.
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
  tap,
  write,
} from '../core/message.ts'
import { once } from '../core/once.ts'
import { timesIn } from '../core/schedule.ts'
import type { FollowError, Settings } from '../core/settings.ts'
import { zoneShown } from '../core/time-zone.ts'
import { COMMANDS } from './commands.ts'
import type { KnownPublisher } from './context.ts'
import type { NextDigest, TimeZoneSet } from './next-digest.ts'

/** So that fifty of them fit into one message. */
const LISTED_FILTER = 60
/** Most publishers that one message names. */
const LISTED_PUBLISHERS = 20

/** What settings belong to: the whole chat, or one topic of a forum. */
export type Here = 'chat' | 'topic'

export interface Place {
  readonly kind: 'private' | 'group' | 'channel'
  /** A group with topics. */
  readonly isForum: boolean
  readonly isTopic: boolean
}

/** The text of a filter in so many UTF-16 units; what is cut of a phrase keeps its closing quote. */
export function shortFilter(filter: Filter, limit: number): string {
  const text = filterText(filter)
  if (text.length <= limit) return text
  return text.endsWith('"') ? `${cut(text, limit - 1)}"` : cut(text, limit)
}

const lines = (...pieces: readonly (readonly Piece[])[]): Piece[] =>
  pieces.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]))

const examples: readonly (readonly Piece[])[] = [
  [code('/follow everything')],
  [code('/follow topic:world')],
  [code('/follow "interest rates"')],
]

const eachTopic = 'Each topic follows its own things: send a command in the topic that it is for.'
const adminsRule = 'Only administrators can change what is followed. Everybody may look.'

/** `at 08:00, 13:00 and 18:00`, by the chat's own clocks. */
function whenOf(schedule: string, timeZone: string): string {
  const times = timesIn(schedule)
  const listed = new Intl.ListFormat('en-GB').format(times)
  const when = times.length === 0 ? 'every hour' : `every day at ${listed}`
  return `${when} (${zoneShown(timeZone)})`
}

const clock = (settings: Settings): string =>
  settings.digest === null
    ? 'Alerts come as soon as they are published.'
    : `Alerts come in a digest ${whenOf(settings.digest, settings.timeZone)}.`

function digestMoved({ time, days, hours }: NextDigest): string {
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  const left = hours < 1 ? 'less than an hour' : hours === 1 ? 'an hour' : `${hours} hours`
  return `This moves the digest: the next one comes ${day} at ${time} by this clock, ${left} from now.`
}

const followsEverything = (settings: Settings): boolean =>
  settings.filters.some(({ kind }) => kind === 'everything')

const publisherNames = (known: readonly KnownPublisher[]): string => {
  const named = known.slice(0, LISTED_PUBLISHERS).map(({ id, name }) => `${id} (${cut(name, 60)})`)
  const more = known.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const followsNothing = (here: Here): Message =>
  compose(lines([`This ${here} follows nothing yet. Begin with one of these:`], ...examples))

const englishIn = (here: Here) => ({
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
      [tap('/help'), ' shows everything I can do.'],
    ),
  ),

  welcomeBack: (followed: number): Message =>
    write`Welcome back. This ${here} follows ${followed === 1 ? '1 thing' : `${followed} things`}: ${tap('/following')} shows what. ${tap('/help')} shows everything I can do.`,

  greeting: ({ kind, isForum }: Place): Message =>
    compose(
      lines(
        ['Hello! I am ', bold('Lede'), `. I send this ${kind} the news in one short line.`],
        [],
        [`An administrator can tell me what to follow, for example:`],
        ...examples,
        [],
        ...(isForum ? [[eachTopic], []] : []),
        [tap('/help'), ' shows everything I can do.'],
      ),
    ),

  /** `publisher`: the id for the example. */
  help: ({ kind, isForum }: Place, publisher: string): Message =>
    compose(
      lines(
        [bold(`What this ${here} can follow`)],
        [code('/follow everything'), ' – every article'],
        [code('/follow topic:world'), ' – a topic'],
        [code('/follow topic:"climate change"'), ' – a topic of several words'],
        [code(`/follow from:${publisher}`), ' – a publisher'],
        [code('/follow lang:fr'), ' – a language'],
        [code('/follow Russia'), ' – a word in the headline or the text'],
        [code('/follow "interest rates"'), ' – a phrase'],
        [],
        [bold('Commands')],
        ...COMMANDS.map(({ command, description }) => [tap(`/${command}`), ` – ${description}`]),
        ...(isForum ? [[], [eachTopic]] : []),
        ...(kind === 'group' ? [[], [adminsRule]] : []),
      ),
    ),

  privacy: compose(
    lines(
      [bold('What I keep about this chat')],
      ['• its chat id'],
      ['• what it follows, its time zone and the time of its digest'],
      [
        '• until 30 days after its article last changed, the message id of each alert I sent here, so that it can be corrected',
      ],
      ['• for two days, the numbers of your commands, so that none acts twice'],
      ['• for about a minute, when I answered here, to keep within Telegram’s limits'],
      [],
      ['I keep no names, no messages or locations of yours, and not who is in a group.'],
      [],
      [
        'I keep it until you send ',
        tap('/stop'),
        ', or block or remove me. Then it is deleted at once, and its copy within a minute or so. Nothing connects the remaining message ids with this chat any more.',
      ],
      [
        'A coded mark stays for about a day more, so that no copy brings the chat back; it does not tell whose it is.',
      ],
      [
        'Cloudflare, which runs me, can restore its storage to any time of the last 30 days. After that nothing is left.',
      ],
    ),
  ),

  unreadable: write`I cannot read what this ${here} follows at the moment, so nothing was changed, and nothing is lost. Please try again later; ${tap('/stop')} still deletes everything.`,

  farewell: write`Goodbye. What I kept about this chat is deleted; ${tap('/privacy')} tells what is left for a day or so. No more alerts will come, and those above are no longer corrected. To come back, send ${tap('/start')}.`,

  hint: write`I only understand commands. Send ${tap('/help')} to see them.`,
  unknownCommand: write`I do not know that command. Send ${tap('/help')} to see the ones I know.`,

  forAnotherBot: notice('That command names another bot. Send it without the name after the @.'),

  adminsOnly: notice('Only administrators can change this here. Ask one of them to do it.'),
  adminsUnknown: notice(
    'Telegram did not tell me whether you are an administrator here, so I changed nothing. Please try again in a minute.',
  ),

  /** `publisher`: the id for the example. */
  howToFollow: (publisher: string): Message =>
    compose(
      lines(['Tell me what to follow, for example:'], ...examples, [
        code(`/follow from:${publisher}`),
      ]),
    ),
  howToUnfollow: compose(
    lines(
      ['Tell me what to stop following, for example:'],
      [code('/unfollow topic:world')],
      [],
      [tap('/following'), ` shows all that this ${here} follows, with a button to remove each.`],
    ),
  ),

  followed(filter: Filter, settings: Settings): Message {
    // Said once: with the first filter beside it, and not with each that follows.
    const isFirstBeside =
      filter.kind !== 'everything' && followsEverything(settings) && settings.filters.length === 2
    const hint: Piece[] = isFirstBeside
      ? [
          '\n\nIt also follows everything. To get only what you name, send ',
          code('/unfollow everything'),
          '.',
        ]
      : []
    const text = bold(filterText(filter))
    return compose([`This ${here} now follows `, text, `. ${clock(settings)}`, ...hint])
  },

  followRefused(error: FollowError): Message {
    switch (error.kind) {
      case 'already':
        return write`This ${here} already follows ${bold(filterText(error.filter))}.`
      case 'full':
        return write`This ${here} follows ${String(error.limit)} things, and that is the most. Remove one with ${tap('/following')} first.`
    }
  },

  unfollowed(filter: Filter, settings: Settings): Message {
    const rest = followsEverything(settings)
      ? ' It follows everything, so all alerts still come.'
      : settings.filters.length === 0
        ? ' Nothing is left, so no alerts will come.'
        : ''
    return write`This ${here} no longer follows ${bold(filterText(filter))}.${rest}`
  },

  notFollowed(filter: Filter, settings: Settings): Message {
    const rest: Piece[] = followsEverything(settings)
      ? ['It follows everything, so all alerts still come.']
      : ['Send ', tap('/following'), ' to see what it follows.']
    return compose([`This ${here} does not follow `, bold(filterText(filter)), '. ', ...rest])
  },

  unknownPublisher(written: string, known: readonly KnownPublisher[]): Message {
    const problem: Piece[] =
      written === ''
        ? ['Name a publisher after from:.']
        : ['I know no publisher called ', bold(cut(written, 60)), '.']
    const [first] = known
    if (!first) return compose([...problem, ' There are no publishers yet.'])
    const example = code(`/follow from:${first.id}`)
    return compose([
      ...problem,
      ` Known publishers: ${publisherNames(known)}.\n\nTo follow one, send for example `,
      example,
      '.',
    ])
  },

  tooCommon: (filter: Filter): Message =>
    write`${bold(filterText(filter))} is in nearly every article. Send a rarer word, or a phrase such as ${code('/follow "the white house"')}.`,

  filterRefused(error: FilterError): Message {
    switch (error.kind) {
      case 'empty':
      case 'no-words':
        return notice('I see no word in that to look for. Send a word, or several.')
      case 'unknown-prefix':
        return write`I do not know ${bold(`${cut(error.prefix, 40)}:`)} – only ${code('topic:')}, ${code('from:')} and ${code('lang:')}. To look for the words themselves, put them in quotation marks.`
      case 'bad-topic':
        return write`A topic has 1 to 64 characters. Write it like ${code('topic:world')}.`
      case 'bad-publisher':
        return write`A publisher's id has only the letters a–z, digits and hyphens. Write it like ${code('from:daily-planet')}.`
      case 'bad-language':
        return write`A language is written with its code of two or three letters, like ${code('lang:fr')} for French.`
      case 'too-long':
        return notice(`That is too long. A word or a phrase can have ${error.limit} characters.`)
    }
  },

  following(settings: Settings | null): Message {
    if (settings === null || settings.filters.length === 0) return followsNothing(here)
    const list = settings.filters.map((filter) => [`• ${shortFilter(filter, LISTED_FILTER)}`])
    return compose(
      lines(
        [bold(`This ${here} follows`)],
        ...list,
        [],
        [`${clock(settings)} To stop following something, press its button.`],
      ),
    )
  },

  followsNothing: followsNothing(here),
  removed: (filter: Filter): string => `No longer followed: ${filterText(filter)}`,
  removedBefore: 'It was removed already.',
  listTooOld: 'This list is too old. Send /following for a new one.',

  latestTitle: 'Latest alerts',
  nothingLatest: notice(
    'Nothing that matches has come in lately. New alerts come by themselves, so there is nothing you need to do.',
  ),

  digestState(settings: Settings | null): Message {
    if (!settings || settings.digest === null) {
      return write`Alerts come as soon as they are published. For one digest a day instead, send ${code('/digest daily 08:00')}; for several, ${code('/digest 8:00 and 18:00')} or ${code('/digest hourly')}.`
    }
    return write`${clock(settings)} To change the time, send for example ${code('/digest 18:30')}, ${code('/digest 8:00 and 18:00')} or ${code('/digest hourly')}. For immediate alerts, send ${code('/digest off')}.`
  },

  digestSet(digest: string, timeZone: string): Message {
    const zone: Piece[] =
      timeZone === 'UTC'
        ? [
            '\n\nTo use your own time zone, send your city, for example ',
            code('/timezone Berlin'),
            '.',
          ]
        : []
    return compose([`From now on, alerts come in a digest ${whenOf(digest, timeZone)}.`, ...zone])
  },

  digestOff: notice('From now on, alerts come as soon as they are published.'),
  noTimeOfDay: (written: string): Message =>
    write`I do not understand ${bold(cut(written, LISTED_FILTER))} as a time of every day. Send for example ${code('/digest 7:30pm')} or ${code('/digest 8:00 and 18:00')}.`,
  digestRefused: write`I did not understand that. Send ${code('/digest daily 08:00')} for one digest a day, or ${code('/digest off')} for immediate alerts.`,

  /** `time`: what the clocks of the zone show now. */
  timeZoneState({ timeZone, time }: { timeZone: string; time: string }, place: Place): Message {
    const location =
      place.kind === 'private' ? ' You can also share a location; I do not keep it.' : ''
    return write`The time zone of this ${here} is ${bold(zoneShown(timeZone))}; it is now ${time} there.\n\nTo change it, press the time that your clock shows, or send your city, for example ${code('/timezone Berlin')}.${location}`
  },

  timeZoneSet({ timeZone, time, digest }: TimeZoneSet): Message {
    const shown = zoneShown(timeZone)
    const isOffset = shown.startsWith('UTC') && shown !== 'UTC'
    const summer: Piece[] = isOffset
      ? [
          '\n\nAn offset knows no summer time. If your clocks change, send your city instead, for example ',
          code('/timezone Berlin'),
          '.',
        ]
      : []
    return compose([
      `The time zone of this ${here} is set to `,
      bold(shown),
      `; it is now ${time} there.`,
      ...(digest ? [`\n\n${digestMoved(digest)}`] : []),
      ...summer,
    ])
  },

  withoutLocation: ({ text, entities }: Message): Message => ({
    text: `${text}\n\nYour location is not kept.`,
    entities,
    buttons: [],
  }),
  noZoneThere: write`I know no time zone for that place. Send the largest city near you, for example ${code('/timezone Berlin')}.`,

  whichZone: (written: string): Message =>
    write`${bold(cut(written, LISTED_FILTER))} can mean several time zones. Which one is yours?`,
  zoneMeantPerhaps: (written: string): Message =>
    write`I do not know ${bold(cut(written, LISTED_FILTER))}. Did you mean this?\n\nIf not, send a larger city near you, for example ${code('/timezone Berlin')}. ${tap('/timezone')} lets you choose by the time.`,
  timeZoneRefused: (written: string): Message =>
    write`I do not know the time zone ${bold(cut(written, LISTED_FILTER))}. Press the time that your clock shows, or send the largest city near you, for example ${code('/timezone Berlin')}.`,

  whatTimeIsIt: write`Press the time that your clock shows, or send your city, for example ${code('/timezone Berlin')}.`,
  citiesWithTime: (time: string): Message =>
    write`It is now ${bold(time)} in these cities. Press one whose clock is yours all year, or send your own, for example ${code('/timezone Berlin')}.`,
  otherTimes: '‹ Other times',
  timesTooOld: 'These buttons are too old. Send /timezone for new ones.',
})

export type Texts = ReturnType<typeof englishIn>

/** Made when somebody is first told something: most of what the Worker does tells nobody. */
type TextsByPlace = Readonly<Record<Here, () => Texts>>

const english: TextsByPlace = {
  chat: once(() => englishIn('chat')),
  topic: once(() => englishIn('topic')),
}

const TEXTS: ReadonlyMap<string, TextsByPlace> = new Map([['en', english]])

/** The texts in a language (IETF tag, as Telegram reports it), or in English. */
export const textsFor = (language: string | null, here: Here): Texts =>
  (TEXTS.get(language?.split('-')[0]?.toLowerCase() ?? 'en') ?? english)[here]()
