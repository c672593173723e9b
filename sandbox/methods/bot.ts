/**
 * Methods about the bot itself: getMe and its list of commands.
 */
import { type Answer, accept, badRequest } from '../answer.ts'
import { isObject, type JsonObject } from '../json.ts'
import { type Params, structureOf, textOf } from '../params.ts'
import type { Method } from './method.ts'

const getMe: Method = ({ bot }) =>
  accept({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  })

const MAX_COMMANDS = 100
const COMMAND = /^\/?[a-z0-9_]{1,32}$/
const SCOPES = new Set([
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
])

const setMyCommands: Method = (world, params) => {
  const key = commandsKey(params)
  if (!key.ok) return key
  const commands = structureOf(params, 'commands')
  if (commands.kind !== 'value' || !Array.isArray(commands.value)) {
    return badRequest("can't parse commands JSON object")
  }
  if (commands.value.length > MAX_COMMANDS) return badRequest('BOT_COMMANDS_TOO_MUCH')
  const checked: JsonObject[] = []
  for (const item of commands.value) {
    const command = checkCommand(item)
    if (!command.ok) return command
    checked.push(command.value)
  }
  world.commands.set(key.value, checked)
  return accept(true)
}

const checkCommand = (item: unknown): Answer<JsonObject> => {
  if (!isObject(item)) return badRequest("can't parse BotCommand: expected an Object")
  const { command, description } = item
  if (typeof command !== 'string' || !COMMAND.test(command))
    return badRequest('BOT_COMMAND_INVALID')
  const text = typeof description === 'string' ? description.trim() : ''
  if (text === '' || [...text].length > 256 || !text.isWellFormed()) {
    return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
  return accept({ command: command.replace('/', ''), description: text })
}

/** Commands are kept by scope and language. */
const commandsKey = (params: Params): Answer<string> => {
  const scope = structureOf(params, 'scope')
  if (scope.kind === 'broken') return badRequest("can't parse BotCommandScope JSON object")
  const language = textOf(params, 'language_code')
  if (!/^(?:[a-z]{2})?$/.test(language)) return badRequest('BOT_COMMAND_LANGUAGE_INVALID')
  const value = scope.kind === 'value' ? scope.value : { type: 'default' }
  if (!isObject(value) || typeof value.type !== 'string' || !SCOPES.has(value.type)) {
    return badRequest("can't parse BotCommandScope: unsupported type specified")
  }
  return accept(`${JSON.stringify([value.type, value.chat_id, value.user_id])} ${language}`)
}

const getMyCommands: Method = (world, params) => {
  const key = commandsKey(params)
  return key.ok ? accept(world.commands.get(key.value) ?? []) : key
}

const deleteMyCommands: Method = (world, params) => {
  const key = commandsKey(params)
  if (!key.ok) return key
  world.commands.delete(key.value)
  return accept(true)
}

export const bot = { getMe, setMyCommands, getMyCommands, deleteMyCommands }
