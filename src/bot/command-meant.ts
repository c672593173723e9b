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

export function commandMeant(spoken: Spoken): Meant {
  const { text, username, isPrivate } = spoken
  const command = parseCommand(text, username) ?? (isPrivate ? withoutSlash(text) : null)
  // In groups others have commands that are written almost like ours.
  const isOurs = isPrivate || isAddressed(text)
  return command && isOurs ? almost(command) : { command, offered: null }
}

function almost(command: Command): Meant {
  if (named(command.name)) return { command, offered: null }
  const [nearest, another] = nearestTo(command.name, COMMANDS)
  const name = another === undefined ? named(nearest ?? '') : null
  if (name === null) return { command, offered: null }
  return DELETING.has(name)
    ? { command, offered: name }
    : { command: { ...command, name }, offered: null }
}

/** "help", "follow russia". */
function withoutSlash(text: string): Command | null {
  const [first = '', ...rest] = visible(text).trim().split(/\s+/u)
  const name = named(first.toLowerCase())
  if (name === null || (rest.length > 0 && !WITH_WORDS.has(name))) return null
  return { name, argument: rest.join(' ') }
}

const named = (name: string): CommandName | null => COMMANDS.find((known) => known === name) ?? null
