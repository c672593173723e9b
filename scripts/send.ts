/** `npm run send`: signs an article from a file as its publisher and posts it to the Worker. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EVENT_TYPES, type FileEvent, type FileFault, readArticleFile } from './article-file.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { type DemoPublisher, readDemo } from './demo-publisher.ts'
import type { Json } from './json.ts'
import { answerLines, dryRunLines, printed, recordLines, settledEvent } from './outcome.ts'
import { placesOf } from './places.ts'
import { findSetting } from './secrets.ts'
import { eventOf, type SendOptions } from './sent-event.ts'
import { type Answer, postEvent, refusalOf } from './worker-api.ts'
import { workerUrl } from './worker-url.ts'

const HELP = `Signs an article and posts it to the Worker.

  npm run send -- FILE [options]

FILE is text (the first line is the headline), HTML (its title is) or JSON (an event, or its data).
While npm start runs, the demo publisher sends it; no options are needed.

  --publisher ID    who sends it (LEDE_PUBLISHER)
  --secret SECRET   the publisher's whsec_… (LEDE_SECRET, which keeps it out of the shell's history)
  --url URL         the Worker (LEDE_URL)
  --id ID           the article's id; a new one when left out
  --link URL        where the article stands, on one of the publisher's domains
  --topic TOPIC     a topic; may be repeated
  --language TAG    such as en or pt-BR; lets chats that follow lang:en find it
  --dry-run         only says what would become of it: nothing is kept or sent
  --type TYPE       ${EVENT_TYPES.join(', ')}

To correct an article, send it again with its --id and --type article.updated; to withdraw it,
npm run send -- --type article.retracted --id ID.`

const OPTIONS = {
  publisher: { type: 'string' },
  secret: { type: 'string' },
  url: { type: 'string' },
  id: { type: 'string' },
  link: { type: 'string' },
  topic: { type: 'string', multiple: true },
  language: { type: 'string' },
  type: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `null` when help is asked for. */
export function readSendOptions(args: readonly string[]): SendOptions | null {
  const { values, positionals } = readArguments({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  })
  const { help, type: typeName, 'dry-run': isDry = false, ...options } = values
  const [file, ...more] = positionals
  const type = EVENT_TYPES.find((name) => name === typeName)
  if (help) return null
  if (more.length > 0) throw new CommandError('Send one file at a time. See --help.')
  if (typeName !== undefined && type === undefined) {
    throw new CommandError(`--type is one of ${EVENT_TYPES.join(', ')}.`)
  }
  if (file === undefined && type !== 'article.retracted' && type !== 'ping') {
    throw new CommandError('Name the file with the article: npm run send -- FILE. See --help.')
  }
  if (type === 'article.retracted' && file === undefined && options.id === undefined) {
    throw new CommandError('Say which article is withdrawn: --type article.retracted --id ID.')
  }
  return { ...options, file, type, isDry }
}

export function readFile(file: string): FileEvent {
  const content = contentOf(file)
  const read = readArticleFile({ name: path.basename(file), content })
  if (read.ok) return read.value
  throw new CommandError(`${file} ${FAULTS[read.error.kind]}`)
}

const FAULTS: Readonly<Record<FileFault['kind'], string>> = {
  empty: 'is empty: write the headline into its first line and the article below.',
  'no-headline': 'has no headline: give it a <title> or an <h1>.',
  markdown: 'is Markdown: send text, HTML or JSON.',
  'not-json': 'is not a JSON object: see docs/api.md for what an event looks like.',
}

function contentOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    // Only the decoder throws a TypeError: the file system's errors have codes.
    const isOtherText = error instanceof TypeError
    throw new CommandError(
      isOtherText
        ? `${file} is not UTF-8 text: save it as UTF-8 and try again.`
        : `${file} cannot be read: check the file's name and try again.`,
    )
  }
}

interface Sender {
  readonly url: string
  readonly publisher: string
  readonly secret: string
  readonly domain: string | null
}

/** Who sends: as told, else the demo publisher of the Worker that runs here. */
export function senderOf(options: SendOptions, demo: DemoPublisher | null): Sender {
  const publisher = options.publisher ?? process.env.LEDE_PUBLISHER ?? demo?.publisher
  const isDemo = demo !== null && publisher === demo.publisher
  const secret = options.secret ?? process.env.LEDE_SECRET ?? (isDemo ? demo.secret : undefined)
  if (publisher !== undefined && secret === undefined) {
    throw new CommandError(
      `The secret of ${publisher} is missing: give it with --secret whsec_… or LEDE_SECRET.`,
    )
  }
  if (publisher === undefined || secret === undefined) {
    throw new CommandError(
      'Say who sends: --publisher ID --secret whsec_…, or start the demo with npm start first.',
    )
  }
  return { url: workerUrl(options.url), publisher, secret, domain: isDemo ? demo.domain : null }
}

/** A sender's signature is right by construction, so only the secret can be wrong. */
export function explained(answer: Answer, publisher: string): CommandError {
  return answer.body.at('type').text?.endsWith('/wrong-signature')
    ? new CommandError(`The secret is not a live one of ${publisher}.`)
    : refusalOf(answer)
}

async function main(): Promise<number> {
  const options = readSendOptions(process.argv.slice(2))
  if (options === null) {
    console.log(HELP)
    return 0
  }
  const { domain, ...sender } = senderOf(options, readDemo(placesOf().demo))
  const file = options.file === undefined ? null : readFile(options.file)
  const now = new Date()
  const event = eventOf(file, options, { domain, suffix: now.getTime().toString(36), now })
  const webhookId = `msg_${crypto.randomUUID()}`
  const signed = {
    ...sender,
    webhookId,
    body: JSON.stringify(event),
    isDry: options.isDry === true,
  }
  const answer = await postEvent(signed)
  if (options.isDry && answer.status === 200) {
    console.log(printed(dryRunLines(answer.body)))
    return 0
  }
  if (answer.status !== 202) throw explained(answer, sender.publisher)
  console.log(printed(answerLines(answer.body)))
  return tellOutcome(sender.url, answer.body)
}

/** Waits until nobody waits for it any more; 1 when it has failed. */
async function tellOutcome(url: string, answer: Json): Promise<number> {
  const event = answer.at('event').text
  if (event === null || answer.at('status').text === 'stale') return 0
  const operatorToken = findSetting('OPERATOR_TOKEN')
  const record = operatorToken && (await settledEvent({ url, operatorToken }, event))
  console.log(printed(record ? recordLines(record) : [['chats', NOT_KNOWN]]))
  return record && record.at('state').text === 'failed' ? 1 : 0
}

const NOT_KNOWN =
  'not known: only who has the OPERATOR_TOKEN of the Worker, in .dev.vars or the environment, is told'

if (import.meta.main) await runCommand(main)
