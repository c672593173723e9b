/**
 * Which command somebody means who has written it almost so, or in private without its slash. What deletes
 * something is offered then, and not obeyed.
 */
import { nearestTo } from '../core/text/mistakes.ts'
import { visible } from '../core/text/visible.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import { type Command, isAddressed, parseCommand } from './update.ts'

interface Spoken {
  readonly text: string
  /** The bot's own name, without `@`; `null` when it is not known. */
  readonly username: string | null
  readonly isPrivate: boolean
}

export interface Meant {
  readonly command: Command | null
  /** What was probably meant, and must be sent to be obeyed. */
  readonly offered: CommandName | null
}

const DELETING: ReadonlySet<CommandName> = new Set(['stop', 'unfollow'])
/** What people write words behind, and mean them. */
const WITH_WORDS: ReadonlySet<CommandName> = new Set(['follow', 'unfollow', 'search'])

/** What is written behind them without a space is still meant. */
const WITH_ARGUMENT: ReadonlySet<CommandName> = new Set([
  ...WITH_WORDS,
  'latest',
  'mode',
  'why',
  'digest',
  'quiet',
  'pause',
  'budget',
  'urgent',
  'show',
  'stories',
  'timezone',
  'language',
])

export function commandMeant(spoken: Spoken): Meant {
  const { text, username, isPrivate } = spoken
  const written = parseCommand(text, username)
  const command = written ?? (isPrivate ? withoutSlash(text) : null)
  // In groups others have commands that are written almost like ours.
  const isOurs = isPrivate || isAddressed(text)
  const isOthers = written === null && isAddressed(text)
  if (!isOurs || isOthers || (command && named(command.name))) return { command, offered: null }
  return almost(command, glued(text))
}

/** `joined`: as it would be with a space behind the command. */
function almost(command: Command | null, joined: Joined | null): Meant {
  const near = command && nearestTo(command.name, COMMANDS)
  const name = near?.length === 1 ? named(near[0] ?? '') : null
  const isJoined = joined !== null && (name === null || (name === joined.name && joined.isWord))
  if (isJoined) return obeyed(joined, joined.name)
  return command && name !== null ? obeyed(command, name) : { command, offered: null }
}

function obeyed({ argument }: Pick<Command, 'argument'>, name: CommandName): Meant {
  return DELETING.has(name)
    ? { command: { name: NOBODYS, argument }, offered: name }
    : { command: { name, argument }, offered: null }
}

/** A command's name that nothing answers. */
const NOBODYS = ''

interface Joined {
  readonly name: CommandName
  readonly argument: string
  /** Not one letter too many. */
  readonly isWord: boolean
}

/** The longest first, since one begins like another. */
const NAMES = COMMANDS.toSorted((one, other) => other.length - one.length).join('|')
const GLUED = new RegExp(`^/(${NAMES})(?!@)[_:=-]*(\\S+?)(?:@[a-z0-9_]+)?(\\s[\\s\\S]*)?$`, 'iu')

/** "/followrussia", "/budget10", "/followРоссия". */
function glued(text: string): Joined | null {
  const [, written = '', first = '', rest = ''] = GLUED.exec(visible(text).trim()) ?? []
  const name = named(written.toLowerCase())
  if (name === null || !WITH_ARGUMENT.has(name)) return null
  return { name, argument: (first + rest).trim(), isWord: !/^[a-z]$/iu.test(first) }
}

/** "help", "follow russia". */
function withoutSlash(text: string): Command | null {
  const [first = '', ...rest] = visible(text).trim().split(/\s+/u)
  const name = named(first.toLowerCase())
  if (name === null || (rest.length > 0 && !WITH_WORDS.has(name))) return null
  return { name, argument: rest.join(' ') }
}

const named = (name: string): CommandName | null => COMMANDS.find((known) => known === name) ?? null
