/**
 * What the bot says, per language. English is the only one yet; another is one more object of the
 * same type and a line in `TEXTS`. They say "this chat", since they are
 * read in groups as well, and "this topic" in a topic of a forum.
 */
import type { Found } from '../app/ports/archive.ts'
import type { Inactive } from '../app/ports/chats.ts'
import {
  type Filter,
  type FilterError,
  isEverything,
  testOf,
  withPublishers,
} from '../core/filter/filter.ts'
import {
  bold,
  code,
  compose,
  cut,
  type Message,
  notice,
  type Piece,
  stacked,
  tap,
  time,
  write,
} from '../core/message.ts'
import { once } from '../core/once.ts'
import { type FollowError, newSettings, type Settings } from '../core/settings.ts'
import { zoneShown } from '../core/time-zone.ts'
import { COMMANDS } from './commands.ts'
import { filterRefused, type Verb } from './filter-texts.ts'
import type { KnownPublisher, Naming } from './naming.ts'
import type { NextDigest, TimeZoneSet } from './next-digest.ts'
import type { Here, Place } from './place.ts'
import { settingsIn } from './settings-texts.ts'
import { instantShown, quietShown, scheduleShown, zoneBehind } from './when-shown.ts'
import { clock, whenIn, zoneHint } from './when-texts.ts'

/** So that fifty of them fit into one message. */
const LISTED_FILTER = 60
/** In a title. */
const LISTED_NAME = 120
/** Most publishers that one message names. */
const LISTED_PUBLISHERS = 20

/** A filter beside what people call it. */
export interface Named {
  readonly filter: Filter
  readonly name: string
}

/** A name in so many UTF-16 units; what is cut of a phrase keeps its closing quote. */
export function shortName(name: string, limit: number): string {
  if (name.length <= limit) return name
  return name.endsWith('"') ? `${cut(name, limit - 1)}"` : cut(name, limit)
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

function digestMoved({ time, days, hours }: NextDigest): string {
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  const left = hours < 1 ? 'less than an hour' : hours === 1 ? 'an hour' : `${hours} hours`
  return `This moves the digest: the next one comes ${day} at ${time} by this clock, ${left} from now.`
}

/** What else goes by the clock of the chat. */
function alsoMoved({ quiet, pausedUntil, budget, timeZone }: Settings): Piece[] {
  const moved = [
    ...(quiet === null ? [] : [`Quiet hours go by this clock, too: ${quietShown(quiet)}.`]),
    ...(budget === null ? [] : ['The count of a day’s alerts begins anew at midnight by it.']),
    ...(pausedUntil === null
      ? []
      : [`The pause ends when it did, by this clock: ${instantShown(pausedUntil, timeZone)}.`]),
  ]
  return moved.map((line) => `\n\n${line}`)
}

const followsEverything = (settings: Settings): boolean => settings.filters.some(isEverything)

const publisherNames = (known: readonly KnownPublisher[]): string => {
  const named = known.slice(0, LISTED_PUBLISHERS).map(({ name }) => cut(name, LISTED_FILTER))
  const more = known.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const languages = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }))

const storiesOf = ({ stories, isAll }: Found): string => {
  if (stories === 0) return isAll ? 'no story' : 'no story among the newest'
  const count = stories === 1 ? '1 story' : `${stories} stories`
  return isAll ? count : `at least ${count}`
}

const followsNothing = (here: Here): Message =>
  compose(lines([`This ${here} follows nothing yet. Begin with one of these:`], ...examples))

/** What /stop takes. */
export interface Lost {
  readonly names: readonly string[]
  readonly settings: Settings | null
  readonly elsewhere: number
}

const hasTimes = (settings: Settings | null): boolean =>
  settings !== null && (settings.digest !== null || settings.quiet !== null)

const NAMED_LOST = 5

const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`)

function lostOf(names: readonly string[], settings: Settings | null, here: Here): string {
  if (names.length === 0) return `This ${here} follows nothing.`
  const shown = names.slice(0, NAMED_LOST).map((name) => shortName(name, LISTED_FILTER))
  const more = names.length - shown.length
  const listed = new Intl.ListFormat('en-GB').format([
    ...shown,
    ...(more > 0 ? [`${more} more`] : []),
  ])
  return `It follows ${things(names.length)}: ${listed}. Alerts end at once, and all of this is deleted${hasTimes(settings) ? ', with the times that are set' : ''}.`
}

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
    write`Welcome back. This ${here} follows ${things(followed)}: ${tap('/following')} shows what. ${tap('/help')} shows everything I can do.`,

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
        [code('/follow syria (russia OR kerry) -sport'), ' – several, either, and not'],
        [code('/follow by:silva urgent'), ' – an author, and only what cannot wait'],
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
      [
        '• what it follows, and when it wants it: time zone, digest, quiet hours, pause, how many alerts a day, and how many came today',
      ],
      [
        '• until 30 days after its article last changed, the message id of each alert I sent here, and of each digest with its stories, so that they can be corrected',
      ],
      ['• for a day, what was looked at here and not saved'],
      ['• for two days, the numbers of your commands, so that none acts twice'],
      ['• for about a minute, when I answered here, to keep within Telegram’s limits'],
      [],
      [tap('/export'), ' sends all of it as a file.'],
      [],
      ['I keep no names, no messages or locations of yours, and not who is in a group.'],
      [],
      [
        'I keep it until you send ',
        tap('/stop'),
        '. Then it is deleted at once, and its copy within a minute or so. Nothing connects the remaining message ids with this chat any more. If you choose so, what the chat follows and its times lie inactive for a week.',
      ],
      [
        'If you block or remove me, they lie inactive for 30 days, in case that you let me in again; all else is deleted at once.',
      ],
      [
        'A coded mark stays for about a day more, so that no copy brings the chat back; it does not tell whose it is.',
      ],
      [
        'Cloudflare, which runs me, can restore its storage to any time of the last 30 days. After that nothing is left.',
      ],
    ),
  ),

  exported: write`All that I keep about this chat, in a file. ${tap('/privacy')} says it in words.`,

  unreadable: write`I cannot read what this ${here} follows at the moment, so nothing was changed, and nothing is lost. Please try again later. The button deletes everything all the same.`,

  /** `written`: what stood behind the command; `elsewhere`: how many things other topics follow. */
  stopAsked({ names, settings, elsewhere }: Lost, written: string, { isTopic }: Place): Message {
    const words: Piece[] =
      written === ''
        ? []
        : [
            ...['/stop', ' takes no words. To stop following one thing, send '],
            code(`/unfollow ${cut(written, LISTED_FILTER)}`),
            '.\n\n',
          ]
    return compose([
      ...words,
      bold(`Stop sending news to this ${here}?`),
      `\n\n${lostOf(names, settings, here)}`,
      ...(elsewhere > 0
        ? [
            ` ${isTopic ? 'The rest of the group follows' : 'Its topics follow'} ${things(elsewhere)} as well.`,
          ]
        : []),
    ])
  },
  stopNow: 'Stop and delete everything',
  stopTopic: 'Stop in this topic',
  stopAll: 'Stop in the whole group',
  stopAndKeep: 'Stop, keep the settings for a week',
  pauseInstead: 'Pause for a week instead',
  notStopped: notice('All right, everything stays as it is.'),
  questionTooOld: 'This question is too old. Send /stop again.',
  unfollowThis: (name: string): string => `Unfollow ${name}`,

  /** `until`: when the settings are deleted, epoch ms. */
  farewellFor: (until: number): Message =>
    compose([
      'Goodbye. No more alerts will come, and those above are no longer corrected. The settings lie here until ',
      time(until),
      ', in case that you come back; then they are deleted.',
    ]),
  topicFarewell: write`What this topic followed is deleted, and no more alerts will come here. The other topics go on.`,
  restore: 'Restore',
  deleteNow: 'Delete them now',
  followedBefore: (greeting: Message, { filters, until }: Inactive): Message => {
    const before = compose([
      `This ${here} followed ${things(filters)} before. The settings lie here until `,
      time(until),
      '.\n\n',
    ])
    return stacked(before, greeting)
  },
  restored: (filters: number): Message =>
    write`Welcome back. What this ${here} followed is back: ${things(filters)}. ${tap('/following')} shows it. Alerts come again from now on.`,
  nothingToRestore: 'Nothing lies here any more. Send /start to begin anew.',

  farewell: write`Goodbye. What I kept about this chat is deleted; ${tap('/privacy')} tells what is left for a day or so. No more alerts will come, and those above are no longer corrected. To come back, send ${tap('/start')}.`,

  hint: write`I did not understand that. Send me a word or two that you want to hear of, or ${tap('/help')} to see all that I can do.`,
  commandPerhaps: (name: string, argument: string): Message =>
    argument === ''
      ? write`I do not know that command. Did you mean ${tap(`/${name}`)}?`
      : write`I do not know that command. Did you mean ${code(`/${name} ${cut(argument, LISTED_FILTER)}`)}?`,
  oneAtATime: notice(
    'There are several commands in that message, so I did nothing. Please send them one by one.',
  ),
  unknownCommand: write`I do not know that command. Send ${tap('/help')} to see the ones I know.`,

  forAnotherBot: notice('That command names another bot. Send it without the name after the @.'),

  adminsOnly: notice('Only administrators can change this here. Ask one of them to do it.'),
  adminsUnknown: notice(
    'Telegram did not tell me whether you are an administrator here, so I changed nothing. Please try again in a minute.',
  ),

  whatToFollow: compose(
    lines(
      ['What should this ', here, ' follow? Choose here, or tell me, for example:'],
      ...examples,
    ),
  ),
  everything: 'Everything',
  topics: 'Topics',
  publishers: 'Publishers',
  search: 'Search',
  earlier: '‹ Before',
  further: 'More ›',
  offered: ({ name, stories }: { name: string; stories: number }): string =>
    stories === 0 ? name : `${name} · ${stories}`,
  topicsToFollow: (count: number, days: number): Message =>
    count === 0
      ? notice(
          `No article of the last ${days} days has a topic yet. Look again later, or follow words.`,
        )
      : notice(
          `Topics of the last ${days} days, and how many stories each had. Press one to see what it brings.`,
        ),
  publishersToFollow: (count: number, days: number): Message =>
    count === 0
      ? notice('There are no publishers yet. Look again later, or follow everything.')
      : notice(
          `Publishers, and how many stories each had in the last ${days} days. Press one to see what it brings.`,
        ),
  howToSearch: ({ kind }: Place): Message =>
    kind === 'private'
      ? write`Send me a word or a phrase, and I show what it would have brought. To look through the last 30 days, send for example ${code('/search interest rates')}.`
      : write`To look through the last 30 days, send for example ${code('/search interest rates')}.`,
  followThis: 'Follow this',
  nothingThere: 'That is not there any more. Choose anew.',
  howToUnfollow: compose(
    lines(
      ['Tell me what to stop following, for example:'],
      [code('/unfollow topic:world')],
      [],
      [tap('/following'), ` shows all that this ${here} follows, with a button to remove each.`],
    ),
  ),

  /** `publisher`: the name of one by its id. */
  filterName(filter: Filter, publisher: (id: string) => string): string {
    const test = testOf(filter)
    switch (test.kind) {
      case 'topic':
        return `topic ${test.topic}`
      case 'publisher':
        return publisher(test.publisher)
      case 'language':
        return `articles in ${languages().of(test.language) ?? test.language}`
      default:
        return withPublishers(filter, publisher).text
    }
  },

  wouldFollow: (name: string): string => `Follow ${shortName(name, LISTED_NAME)}?`,
  /** What a filter would have brought in so many days. */
  wouldHaveBrought(found: Found, days: number): string {
    const end =
      found.alerts.length === 0 ? '.' : found.stories === 1 ? ':' : ', the newest of them:'
    return `In the last ${days} days: ${storiesOf(found)}${end}`
  },
  lookedTooOften: notice(
    'That was a lot to look for at once. Please wait a minute, and ask again.',
  ),
  noLookBack: 'I cannot look back at the moment, so I do not know what it would have brought.',
  neverSeen: (topic: string, nearest: readonly string[]): string =>
    nearest.length === 0
      ? `No article of the last 30 days has the topic ${topic}.`
      : `No article of the last 30 days has the topic ${topic}. Did you mean ${nearest.join(' or ')}?`,
  save: 'Save',
  change: 'Change',
  cancel: 'Cancel',
  back: '‹ Back',
  saved: 'Saved.',
  howToChange: (filter: Filter, { kind }: Place): Message =>
    kind === 'private'
      ? write`Send me what you want instead. This is what you wrote; a tap copies it:\n\n${code(filter.text)}`
      : write`Send the command again as you want it. This is what was written; a tap copies it:\n\n${code(`/follow ${filter.text}`)}`,
  notSaved: notice('All right, nothing was changed.'),
  draftTooOld: 'This question is too old. Send again what you want to follow.',

  followed({ filter, name }: Named, settings: Settings): Message {
    // Said once: with the first filter beside it, and not with each that follows.
    const isFirstBeside =
      !isEverything(filter) && followsEverything(settings) && settings.filters.length === 2
    const hint: Piece[] = isFirstBeside
      ? [
          '\n\nIt also follows everything. To get only what you name, send ',
          code('/unfollow everything'),
          '.',
        ]
      : []
    return compose([`This ${here} now follows `, bold(name), `. ${clock(settings)}`, ...hint])
  },

  followRefused(error: FollowError, naming: Naming): Message {
    switch (error.kind) {
      case 'already':
        return write`This ${here} already follows ${bold(naming(error.filter))}.`
      case 'full':
        return write`This ${here} follows ${String(error.limit)} things, and that is the most. Remove one with ${tap('/following')} first.`
    }
  },

  unfollowed(name: string, settings: Settings): Message {
    const rest = followsEverything(settings)
      ? ' It follows everything, so all alerts still come.'
      : settings.filters.length === 0
        ? ' Nothing is left, so no alerts will come.'
        : ''
    return write`This ${here} no longer follows ${bold(name)}.${rest}`
  },

  notFollowed(name: string, settings: Settings): Message {
    const rest: Piece[] = followsEverything(settings)
      ? ['It follows everything, so all alerts still come.']
      : ['Send ', tap('/following'), ' to see what it follows.']
    return compose([`This ${here} does not follow `, bold(name), '. ', ...rest])
  },

  /** `isNear`: buttons name what was probably meant. */
  unknownPublisher(written: string, known: readonly KnownPublisher[], isNear: boolean): Message {
    const problem: Piece[] =
      written === ''
        ? ['Name a publisher after from:.']
        : ['I know no publisher called ', bold(cut(written, 60)), '.']
    const [first] = known
    if (!first) return compose([...problem, ' There are no publishers yet.'])
    return compose([
      ...problem,
      isNear ? ' Did you mean this?' : ` I know ${publisherNames(known)}.`,
    ])
  },

  /** `verb`: the command that it was written after. */
  filterRefused: (error: FilterError, verb: Verb): Message => filterRefused(error, verb),

  following(settings: Settings | null, names: readonly string[]): Message {
    if (settings === null || settings.filters.length === 0) return followsNothing(here)
    const list = names.map((name) => [`• ${shortName(name, LISTED_FILTER)}`])
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
  removed: (name: string): string => `No longer followed: ${name}`,
  removedBefore: 'It was removed already.',
  listTooOld: 'This list is too old. Send /following for a new one.',

  latestTitle: 'Latest alerts',
  nothingLatest: notice(
    'Nothing that matches has come in lately. New alerts come by themselves, so there is nothing you need to do.',
  ),

  digestState(settings: Settings | null): Message {
    if (!settings || settings.digest === null) {
      return write`Alerts come as soon as they are published. For one digest a day instead, send ${code('/digest daily 08:00')}; for several, ${code('/digest 8:00 and 18:00')} or ${code('/digest hourly')}; for some days alone, ${code('/digest weekdays 8am')}.`
    }
    return write`${clock(settings)} To change the time, send for example ${code('/digest 18:30')}, ${code('/digest 8:00 and 18:00')}, ${code('/digest weekdays 8am')} or ${code('/digest hourly')}. For immediate alerts, send ${code('/digest off')}.`
  },

  digestSet(digest: string, { timeZone, quiet }: Settings): Message {
    const after = quiet === null ? '' : ' One that falls into quiet hours comes after them.'
    return compose([
      `From now on, alerts come in a digest ${scheduleShown(digest)} ${zoneBehind(timeZone)}.${after}`,
      ...zoneHint(timeZone),
    ])
  },

  digestOff: (settings: Settings | null): Message =>
    notice(clock(settings ?? newSettings()).replace(/^Alerts/u, 'From now on, alerts')),
  noTimeOfDay: (written: string): Message =>
    write`I do not understand ${bold(cut(written, LISTED_FILTER))} as the time of a digest. Send for example ${code('/digest 7:30pm')}, ${code('/digest 8:00 and 18:00')} or ${code('/digest weekdays 8am')}.`,
  digestRefused: write`I did not understand that. Send ${code('/digest daily 08:00')} for one digest a day, or ${code('/digest off')} for immediate alerts.`,

  /** `time`: what the clocks of the zone show now. */
  timeZoneState({ timeZone, time }: { timeZone: string; time: string }, place: Place): Message {
    const location =
      place.kind === 'private' ? ' You can also share a location; I do not keep it.' : ''
    return write`The time zone of this ${here} is ${bold(zoneShown(timeZone))}; it is now ${time} there.\n\nTo change it, press the time that your clock shows, or send your city, for example ${code('/timezone Berlin')}.${location}`
  },

  timeZoneSet({ timeZone, time, digest, moved }: TimeZoneSet): Message {
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
      ...(moved === null ? [] : alsoMoved(moved)),
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
  ...whenIn(here),
  ...settingsIn(here),

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
