/** `npm run publisher`: adds, shows, changes, pauses and removes publishers, by the operator's routes. */
import { CommandError, readArguments, runCommand } from './command.ts'
import { showAll, showConnection, showOne, showReadKey } from './publisher-shown.ts'
import { needSetting } from './secrets.ts'
import { type Answer, operatorCall, refusalOf, type Target } from './worker-api.ts'
import { workerUrl } from './worker-url.ts'

const HELP = `Adds, shows, changes, pauses and removes publishers.

  npm run publisher -- add ID --name "Daily Planet" --domain example.com [--domain …]
                           [--format FORMAT] [--settings JSON] [--updates reply|edit]
  npm run publisher -- change ID [--name "…"] [--domain … …] [--settings JSON] [--updates reply|edit]
  npm run publisher -- list
  npm run publisher -- show ID
  npm run publisher -- pause ID      what it posts is recorded and not alerted
  npm run publisher -- resume ID     what comes from now on is alerted again
  npm run publisher -- rotate ID     a new secret; the one before it works for 24 hours
  npm run publisher -- read-key ID   a new key, with which it looks up what became of its articles
  npm run publisher -- remove ID

  --format FORMAT   what its system posts, as docs/publishers has it; native when left out
  --settings JSON   what that format asks for: --settings '{"key":"value"}'
  --feed URL        the same as --format feed --settings '{"url":"URL"}'
  --updates HOW     reply: what readers were told is answered where an update changes it;
                    edit: their copies are edited alone, but for corrections and withdrawals
  --url URL         the Worker; LEDE_URL, or the one on this machine, when left out

The operator's token is OPERATOR_TOKEN of the environment, or of .dev.vars.`

const OPTIONS = {
  name: { type: 'string' },
  domain: { type: 'string', multiple: true },
  format: { type: 'string' },
  settings: { type: 'string' },
  feed: { type: 'string' },
  updates: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What a verb takes beside `--url`; nothing where it is not here. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  add: ['name', 'domain', 'format', 'settings', 'feed', 'updates'],
  change: ['name', 'domain', 'settings', 'updates'],
}

/** They take a publisher, and nothing else. */
const OF_ONE = ['show', 'pause', 'resume', 'rotate', 'read-key', 'remove'] as const
const VERBS = ['add', 'change', 'list', ...OF_ONE] as const

export type PublisherCommand =
  | { readonly verb: 'help' }
  | { readonly verb: 'list'; readonly url: string | undefined }
  | {
      readonly verb: (typeof OF_ONE)[number]
      readonly id: string
      readonly url: string | undefined
    }
  | {
      readonly verb: 'change'
      readonly id: string
      /** What is left out stays. */
      readonly changes: Readonly<Record<string, unknown>>
      readonly url: string | undefined
    }
  | {
      readonly verb: 'add'
      readonly id: string
      readonly name: string
      readonly domains: readonly string[]
      readonly format: string
      /** `null` for none. */
      readonly settings: unknown
      readonly updates: string
      readonly url: string | undefined
    }

export function readPublisherCommand(args: readonly string[]): PublisherCommand {
  const { values, positionals } = readArguments({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  })
  const [verb, id, ...more] = positionals
  const { url } = values
  if (values.help || verb === undefined) return { verb: 'help' }
  const [extra] = verb === 'list' ? [id, ...more] : more
  if (extra !== undefined) throw new CommandError(`"${extra}" is one word too many. See --help.`)
  const isFor = VERBS.find((one) => one === verb)
  if (isFor === undefined) {
    throw new CommandError(`"${verb}" is not one of ${VERBS.join(', ')}. See --help.`)
  }
  const other = Object.keys(values).find((name) => name !== 'url' && !TAKES[verb]?.includes(name))
  if (other !== undefined) throw new CommandError(`${verb} takes no --${other}. See --help.`)
  if (isFor === 'list') return { verb: isFor, url }
  if (id === undefined) {
    throw new CommandError(`Name the publisher: npm run publisher -- ${verb} ID. See --help.`)
  }
  if (isFor === 'change') return { verb: isFor, id, changes: changesOf(values), url }
  if (isFor !== 'add') return { verb: isFor, id, url }
  if (values.name === undefined || values.domain === undefined) {
    throw new CommandError(
      'A new publisher needs --name "…" and at least one --domain. See --help.',
    )
  }
  const { name, domain: domains, updates = 'reply' } = values
  return { verb: isFor, id, name, domains, ...formatOf(values), updates, url }
}

interface ChangeValues {
  readonly name?: string | undefined
  readonly domain?: readonly string[] | undefined
  readonly settings?: string | undefined
  readonly updates?: string | undefined
}

function changesOf({
  name,
  domain,
  settings,
  updates,
}: ChangeValues): Readonly<Record<string, unknown>> {
  const changes = {
    ...(name !== undefined && { name }),
    ...(domain !== undefined && { domains: domain }),
    ...(settings !== undefined && { settings: settingsOf(settings) }),
    ...(updates !== undefined && { updates }),
  }
  if (Object.keys(changes).length > 0) return changes
  throw new CommandError(
    'Say what to change: --name, --domain, --settings or --updates. See --help.',
  )
}

interface FormatValues {
  readonly format?: string | undefined
  readonly settings?: string | undefined
  readonly feed?: string | undefined
}

function formatOf({ format, settings, feed }: FormatValues): { format: string; settings: unknown } {
  if (feed === undefined) return { format: format ?? 'native', settings: settingsOf(settings) }
  if (format !== undefined || settings !== undefined) {
    throw new CommandError('--feed stands for both --format and --settings. See --help.')
  }
  return { format: 'feed', settings: { url: feed } }
}

function settingsOf(json: string | undefined): unknown {
  try {
    return json === undefined ? null : JSON.parse(json)
  } catch {
    throw new CommandError(`--settings takes JSON, such as '{"key":"value"}'. See --help.`)
  }
}

async function main(): Promise<number> {
  const command = readPublisherCommand(process.argv.slice(2))
  if (command.verb === 'help') {
    console.log(HELP)
    return 0
  }
  const url = workerUrl(command.url)
  await carryOut(command, { url, operatorToken: needSetting('OPERATOR_TOKEN') })
  return 0
}

async function carryOut(
  command: Exclude<PublisherCommand, { verb: 'help' }>,
  target: Target,
): Promise<void> {
  switch (command.verb) {
    case 'list':
      return showAll(await accepted(operatorCall(target, 'GET', '/publishers')))
    case 'add': {
      const { id, name, domains, format, settings, updates } = command
      const body = { id, name, domains, format, settings, updates }
      const { body: added } = await accepted(operatorCall(target, 'POST', '/publishers', body))
      console.log(`Added ${id} (${name}; ${domains.join(', ')}; ${format}).`)
      return showConnection(added)
    }
    case 'show':
      return showOne((await accepted(operatorCall(target, 'GET', routeOf(command)))).body)
    case 'pause':
    case 'resume':
      return change(target, command, { paused: command.verb === 'pause' })
    case 'change':
      return change(target, command, command.changes)
    case 'rotate': {
      const route = `${routeOf(command)}/rotate`
      const { body } = await accepted(operatorCall(target, 'POST', route))
      console.log(`${command.id} has a new secret; the one before it works for 24 hours.`)
      return showConnection(body)
    }
    case 'read-key': {
      const route = `${routeOf(command)}/read-key`
      const { body } = await accepted(operatorCall(target, 'POST', route))
      return showReadKey(command.id, body)
    }
    case 'remove':
      await accepted(operatorCall(target, 'DELETE', routeOf(command)))
      console.log(`Removed ${command.id}; its posts are refused from now on.`)
  }
}

const routeOf = ({ id }: { readonly id: string }) => `/publishers/${encodeURIComponent(id)}`

async function change(
  target: Target,
  command: { readonly id: string },
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { body } = await accepted(operatorCall(target, 'PATCH', routeOf(command), changes))
  showOne(body)
}

async function accepted(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status >= 200 && answer.status < 300) return answer
  if (answer.status === 401) {
    throw new CommandError('The Worker has another OPERATOR_TOKEN: set the one it was set up with.')
  }
  throw refusalOf(answer)
}

if (import.meta.main) await runCommand(main)
