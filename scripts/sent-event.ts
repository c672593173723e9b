/** The event that `npm run send` posts: what its options say goes before what the file says. */
import { type EventType, type FileEvent, slugOf } from './article-file.ts'
import { CommandError } from './command.ts'

export interface SendOptions {
  readonly file: string | undefined
  readonly type: EventType | undefined
  readonly isDry?: boolean
  readonly publisher?: string | undefined
  readonly secret?: string | undefined
  readonly url?: string | undefined
  readonly id?: string | undefined
  readonly link?: string | undefined
  readonly topic?: readonly string[] | undefined
  readonly language?: string | undefined
}

export interface EventDefaults {
  /** A domain of the publisher, for articles that do not say where they stand. */
  readonly domain: string | null
  /** Sets ids of articles apart. */
  readonly suffix: string
  readonly now: Date
}

export interface SentEvent {
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}

export function eventOf(
  file: FileEvent | null,
  options: SendOptions,
  { domain, suffix, now }: EventDefaults,
): SentEvent {
  const type = options.type ?? file?.type ?? 'article.published'
  const timestamp = now.toISOString()
  if (type === 'ping') return { type, timestamp, data: {} }
  const said: Readonly<Record<string, unknown>> = {
    ...file?.data,
    ...(options.id === undefined ? {} : { id: options.id }),
  }
  if (type === 'article.retracted') return { type, timestamp, data: retractionOf(said) }
  const slug = slugOf(String(said.headline ?? 'article'))
  const url = options.link ?? said.url ?? (domain && `https://${domain}/${slug}-${suffix}`)
  if (!url) throw new CommandError('Say where the article stands: --link https://….')
  if (type === 'article.updated' && said.id === undefined) {
    throw new CommandError('Say which article is updated: --type article.updated --id ID.')
  }
  const topics = options.topic === undefined ? {} : { topics: options.topic }
  const language = options.language === undefined ? {} : { language: options.language }
  const data = { id: `${slug}-${suffix}`, ...said, url, ...topics, ...language }
  return { type, timestamp, data }
}

const retractionOf = ({ id, version, updated_at }: Readonly<Record<string, unknown>>) => ({
  id,
  version,
  updated_at,
})
