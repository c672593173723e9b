/** `npm run publisher`: adds, lists, rotates and removes publishers, by the operator's routes. */
import { CommandError, readArguments, runCommand } from './command.ts'
import { needSetting } from './secrets.ts'
import { type Answer, operatorCall, refusalOf, type Target } from './worker-api.ts'
import { workerUrl } from './worker-url.ts'

const HELP = `Adds, lists, rotates and removes publishers.

  npm run publisher -- add ID --name "Daily Planet" --domain example.com [--domain …]
  npm run publisher -- list
  npm run publisher -- rotate ID
  npm run publisher -- remove ID

  --url URL   the Worker; LEDE_URL, or the one on this machine, when left out

The operator's token is OPERATOR_TOKEN of the environment, or of .dev.vars.`

const OPTIONS = {
  name: { type: 'string' },
  domain: { type: 'string', multiple: true },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export type PublisherCommand =
  | { readonly verb: 'help' }
  | { readonly verb: 'list'; readonly url: string | undefined }
  | { readonly verb: 'rotate' | 'remove'; readonly id: string; readonly url: string | undefined }
  | {
      readonly verb: 'add'
      readonly id: string
      readonly name: string
      readonly domains: readonly string[]
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
  if (verb === 'list') return { verb, url }
  if (verb !== 'add' && verb !== 'rotate' && verb !== 'remove') {
    throw new CommandError(`"${verb}" is not one of add, list, rotate and remove. See --help.`)
  }
  if (id === undefined) {
    throw new CommandError(`Name the publisher: npm run publisher -- ${verb} ID. See --help.`)
  }
  if (verb !== 'add') return { verb, id, url }
  if (values.name === undefined || values.domain === undefined) {
    throw new CommandError(
      'A new publisher needs --name "…" and at least one --domain. See --help.',
    )
  }
  return { verb, id, name: values.name, domains: values.domain, url }
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
      const { id, name, domains } = command
      const body = { id, name, domains }
      const { body: added } = await accepted(operatorCall(target, 'POST', '/publishers', body))
      console.log(`Added ${id} (${name}; ${domains.join(', ')}).`)
      return showSecret(added.at('secret').text, `${target.url}/v1/publishers/${id}/events`)
    }
    case 'rotate': {
      const route = `/publishers/${encodeURIComponent(command.id)}/rotate`
      const { body } = await accepted(operatorCall(target, 'POST', route))
      console.log(
        `${command.id} has a new secret; the one before it works until the next rotation.`,
      )
      return showSecret(body.at('secret').text, `${target.url}/v1/publishers/${command.id}/events`)
    }
    case 'remove':
      await accepted(
        operatorCall(target, 'DELETE', `/publishers/${encodeURIComponent(command.id)}`),
      )
      console.log(`Removed ${command.id}; its posts are refused from now on.`)
  }
}

async function accepted(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status >= 200 && answer.status < 300) return answer
  if (answer.status === 401) {
    throw new CommandError('The Worker has another OPERATOR_TOKEN: set the one it was set up with.')
  }
  throw refusalOf(answer)
}

function showAll({ body }: Answer): void {
  const publishers = body.at('publishers').list
  if (publishers.length === 0) console.log('There are no publishers yet. See --help for add.')
  for (const publisher of publishers) {
    const domains = publisher.at('domains').list.map(({ text }) => text)
    const secrets = publisher.at('live_secrets').number
    const live = secrets === 1 ? '1 live secret' : `${secrets} live secrets`
    const words = [publisher.at('name').text, domains.join(', '), live]
    console.log(`${publisher.at('id').text}  ${words.join('; ')}`)
  }
}

function showSecret(secret: string | null, address: string): void {
  console.log(`\n  ${secret}\n`)
  console.log('It is shown only this once: put it into the CMS as the secret of its webhook')
  console.log(`to ${address}`)
}

if (import.meta.main) await runCommand(main)
