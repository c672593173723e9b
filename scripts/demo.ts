/**
 * The demo: a reader who follows everything, and an article that reaches them. All over HTTP, by the
 * same ways that Telegram, a newsroom and an operator would use; only the reader's words are put into
 * the sandbox.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Sandbox } from '../sandbox/server.ts'
import type { MessageView } from '../sandbox/views.ts'
import { readArticleFile } from './article-file.ts'
import { CommandError } from './command.ts'
import type { DemoPublisher } from './demo-publisher.ts'
import { follow, say } from './follow.ts'
import { placesOf, ROOT, shown } from './places.ts'
import { stateOf } from './session.ts'
import { operatorCall, postEvent, refusalOf, type Target } from './worker-api.ts'

/** Who reads one run of the demo. */
const FIRST_READER = 1_000_001

/**
 * Somebody new in each run: of an article that was posted before, as another one, those who were alerted then are
 * not alerted again. It is the same event.
 */
export const newReader = (): number => FIRST_READER + Date.now()
const FIXTURE = path.join(ROOT, 'test', 'fixtures', 'talks-with-russia.txt')
const REPLY_MS = 30_000
const ALERT_MS = 60_000
const LOOK_MS = 20

/** Lets the reader start the bot and follow everything; waits for the answers. */
export async function followEverything(sandbox: Sandbox, chat: number): Promise<void> {
  await sandbox.createPrivateChat({ id: chat, firstName: 'Demo', lastName: 'Reader' })
  const reader = { chat, patienceMs: REPLY_MS }
  try {
    await say(sandbox, reader, '/start')
    await follow(sandbox, reader, 'everything')
  } catch {
    throw silence(
      `The bot did not answer within ${REPLY_MS / 1_000} seconds; after an update of Lede, delete the folder ${shown(path.join(placesOf().folder, stateOf('demo')))} to start afresh`,
    )
  }
}

export interface PostedArticle {
  readonly url: string
  readonly event: string
}

/** Posts the article as a new one each time, since the Worker remembers those before. */
export async function postArticle(demo: DemoPublisher): Promise<PostedArticle> {
  const read = readArticleFile({ name: FIXTURE, content: readFileSync(FIXTURE, 'utf8') })
  if (!read.ok) throw new CommandError(`${FIXTURE} cannot be read: restore it from git.`)
  const id = `talks-with-russia-${Date.now().toString(36)}`
  const url = `https://${demo.domain}/world/${id}`
  const data = { ...read.value.data, id, url, language: 'en', topics: ['world'] }
  const body = JSON.stringify({
    type: 'article.published',
    timestamp: new Date().toISOString(),
    data,
  })
  const answer = await postEvent({ ...demo, webhookId: `msg_${crypto.randomUUID()}`, body })
  const event = answer.body.at('event').text
  if (answer.status !== 202 || event === null) throw refusalOf(answer)
  return { url, event }
}

interface Expected {
  readonly sandbox: Sandbox
  readonly reader: number
  readonly operator: Target
  readonly article: PostedArticle
}

/**
 * The alert of the article, known by its button, since others may arrive before it. It is there when the
 * Worker knows, too, that it has been sent: one that ends before would send it again at its next start.
 */
export async function waitForAlert(expected: Expected): Promise<MessageView> {
  const { sandbox, reader, operator, article } = expected
  const arrived = () => sandbox.messages(reader).find((message) => leadsTo(message, article.url))
  const alert = await waitFor(arrived, {
    withinMs: ALERT_MS,
    problem: `No alert arrived within ${ALERT_MS / 1_000} seconds`,
  })
  const sent = async () => {
    const { body } = await operatorCall(operator, 'GET', `/events/${article.event}`)
    return body.at('state').text === 'done' || undefined
  }
  await waitFor(sent, {
    withinMs: ALERT_MS,
    problem: `The alert arrived, and the Worker did not note it within ${ALERT_MS / 1_000} seconds`,
  })
  return alert
}

const leadsTo = ({ outgoing, keyboard }: MessageView, url: string): boolean =>
  outgoing && keyboard.flat().some((button) => 'url' in button && button.url === url)

/** The first line of a message that has something bold: of an alert. An address in it is not bold. */
export const boldLine = ({ text, entities }: Pick<MessageView, 'text' | 'entities'>): string =>
  entities.some(({ type }) => type === 'bold') ? (text.split('\n', 1)[0] ?? '') : ''

interface Patience {
  readonly withinMs: number
  /** Without a full stop; where to look is added. */
  readonly problem: string
}

type Look<T> = () => T | undefined | Promise<T | undefined>

async function waitFor<T>(look: Look<T>, { withinMs, problem }: Patience): Promise<T> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  throw silence(problem)
}

const silence = (problem: string): CommandError =>
  new CommandError(`${problem}: what the Worker says is in ${shown(placesOf().log)}.`)
