/**
 * An article of any source: each format is turned into these fields, and one schema checks them.
 *
 * The length of a list or a string is looked at before what is in it, so that a body of 1 MiB costs no
 * more than reading it. Whether the url belongs to the publisher is checked here, too.
 */
import * as v from 'valibot'
import {
  type Article,
  type FieldFault,
  type PublisherId,
  parseArticleId,
  type Retraction,
} from '../core/article.ts'
import { faultsOf } from '../core/field-faults.ts'
import { err, ok, type Result } from '../core/result.ts'
import { languageTag } from '../core/summary/languages/language-tag.ts'
import { visibleLine } from '../core/text/visible.ts'
import { DAY_MS } from '../core/time/spans.ts'
import { instant } from './instant.ts'

export interface ArticleContext {
  readonly publisher: PublisherId
  readonly domains: readonly string[]
  /** Epoch ms. */
  readonly now: number
}

const HEADLINE_LIMIT = 500
const URL_LIMIT = 2_000
export const LIST_LIMIT = 50
const TOPIC_LIMIT = 64
const AUTHOR_LIMIT = 200
const NOTE_LIMIT = 500

/** How much longer than allowed a line may be before its white space is folded. */
const FOLDING = 4

/** What is stored is what can be seen and sent. */
const line = (limit: number) =>
  v.pipe(
    v.string('must be a string'),
    v.maxLength(FOLDING * limit, `must have at most ${limit} characters`),
    v.transform(visibleLine),
    v.minLength(1, 'must not be empty'),
    v.maxLength(limit, `must have at most ${limit} characters`),
  )

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

const headline = v.pipe(
  line(HEADLINE_LIMIT),
  v.check(
    (text) => text === '' || LETTER_OR_DIGIT.test(text),
    'must have at least one letter or digit',
  ),
)

export const absent = <T extends v.GenericSchema>(schema: T) => v.nullish(schema, null)

const anyList = v.pipe(
  v.custom<readonly unknown[]>(Array.isArray, 'must be a list of strings'),
  v.maxLength(LIST_LIMIT, `must have at most ${LIST_LIMIT} entries`),
)

const authors = v.nullish(v.pipe(anyList, v.array(line(AUTHOR_LIMIT))), [])

const topic = line(TOPIC_LIMIT)

const articleId = v.pipe(
  v.string('must be a string'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const id = parseArticleId(dataset.value)
    if (id !== null) return id
    addIssue({ message: 'must have 1 to 400 bytes and no control characters' })
    return NEVER
  }),
)

const language = v.pipe(
  v.string('must be a language tag such as en or pt-BR'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const tag = canonicalLanguage(dataset.value)
    if (tag !== null) return tag
    addIssue({ message: 'must be a language tag such as en or pt-BR' })
    return NEVER
  }),
)

const version = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
)

const urgency = v.pipe(
  v.number('must be a whole number from 1 to 9'),
  v.integer('must be a whole number from 1 to 9'),
  v.minValue(1, 'must be a whole number from 1 to 9'),
  v.maxValue(9, 'must be a whole number from 1 to 9'),
)

const NOTE_WANTED = `must be true, false or a note of at most ${NOTE_LIMIT} characters`

const note = v.pipe(
  v.string(NOTE_WANTED),
  v.maxLength(FOLDING * NOTE_LIMIT, NOTE_WANTED),
  v.transform(visibleLine),
  v.maxLength(NOTE_LIMIT, NOTE_WANTED),
  v.transform((text) => text || null),
)

/** An empty note is none. */
const correction = v.union(
  [
    v.pipe(
      v.boolean(),
      v.transform((isOne) => (isOne ? '' : null)),
    ),
    note,
  ],
  NOTE_WANTED,
)

const bodyText = v.pipe(
  v.string('must be a string'),
  v.transform((text) => text.toWellFormed()),
)

const urlOn = (domains: readonly string[]) =>
  v.pipe(
    v.string('must be a string'),
    v.maxLength(URL_LIMIT, `must have at most ${URL_LIMIT} characters`),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const url = parseArticleUrl(dataset.value, domains)
      if (url.ok) return url.value
      addIssue({ message: url.error })
      return NEVER
    }),
  )

/** What is held longer is forgotten by everybody but Lede. */
const LONGEST_EMBARGO_MS = 366 * DAY_MS

const embargo = (now: number) =>
  v.pipe(instant, v.maxValue(now + LONGEST_EMBARGO_MS, 'must be at most a year from now'))

export const articleData = ({ domains, now }: Pick<ArticleContext, 'domains' | 'now'>) =>
  v.pipe(
    v.object(
      {
        id: articleId,
        url: urlOn(domains),
        headline,
        text: absent(bodyText),
        html: absent(bodyText),
        language: absent(language),
        // One bad topic is no reason to refuse the news: see `topicsOf`.
        topics: v.nullish(anyList, []),
        authors,
        published_at: absent(instant),
        updated_at: absent(instant),
        version: absent(version),
        urgency: absent(urgency),
        embargo_until: absent(embargo(now)),
        expires_at: absent(instant),
        correction: absent(correction),
      },
      'must be an object',
    ),
    v.check(({ text, html }) => text === null || html === null, 'must have text or html, not both'),
  )

export const retractionData = v.object(
  { id: articleId, version: absent(version), updated_at: absent(instant) },
  'must be an object',
)

const below = (prefix: string, path: string): string => (prefix === '' ? path : `${prefix}.${path}`)

export type ArticleRead =
  | { readonly ok: true; readonly value: Article; readonly warnings: readonly FieldFault[] }
  | { readonly ok: false; readonly error: readonly FieldFault[] }

/**
 * `data` is anything; faults and warnings have their paths below `prefix`. A warning tells what was dropped.
 * Never throws.
 */
export function articleFrom(data: unknown, context: ArticleContext, prefix: string): ArticleRead {
  const parsed = v.safeParse(articleData(context), data)
  if (!parsed.success) return { ok: false, error: faultsOf(parsed.issues, prefix) }
  const { topics, warnings } = topicsOf(parsed.output.topics, prefix)
  return { ok: true, value: { ...articleOf(parsed.output, context.publisher), topics }, warnings }
}

/** Each once and in lower case; those that are none are dropped, and told. */
function topicsOf(
  entries: readonly unknown[],
  prefix: string,
): { topics: readonly string[]; warnings: readonly FieldFault[] } {
  const topics = new Set<string>()
  const warnings: FieldFault[] = []
  for (const [i, entry] of entries.entries()) {
    const read = v.safeParse(topic, entry)
    if (read.success) topics.add(read.output.toLowerCase())
    else warnings.push(...faultsOf(read.issues, below(prefix, `topics.${i}`)))
  }
  return { topics: [...topics], warnings }
}

/** The withdrawal that `{id, version, updated_at}` says. Never throws. */
export function retractionFrom(
  data: unknown,
  { publisher }: Pick<ArticleContext, 'publisher'>,
  prefix: string,
): Result<Retraction, readonly FieldFault[]> {
  const parsed = v.safeParse(retractionData, data)
  if (!parsed.success) return err(faultsOf(parsed.issues, prefix))
  const { id, version, updated_at } = parsed.output
  return ok({ publisher, id, version, updatedAt: updated_at })
}

type ArticleData = v.InferOutput<ReturnType<typeof articleData>>

const articleOf = (data: ArticleData, publisher: PublisherId): Omit<Article, 'topics'> => ({
  publisher,
  id: data.id,
  url: data.url,
  headline: data.headline,
  body:
    data.html === null
      ? { format: 'text', text: data.text ?? '' }
      : { format: 'html', html: data.html },
  language: data.language,
  authors: data.authors,
  publishedAt: data.published_at,
  updatedAt: data.updated_at,
  version: data.version,
  urgency: data.urgency,
  embargoUntil: data.embargo_until,
  expiresAt: data.expires_at,
  correction: data.correction,
})

/** Canonical BCP 47, or `null`. */
export function canonicalLanguage(text: string): string | null {
  if (text.length > 35) return null
  try {
    return Intl.getCanonicalLocales(languageTag(text))[0] ?? null
  } catch {
    return null
  }
}

/** http(s), no credentials, on one of the domains or below it. The error says what it must be. */
function parseArticleUrl(text: string, domains: readonly string[]): Result<string, string> {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return err('must be an http or https address')
  if (url.username !== '' || url.password !== '')
    return err('must not hold a user name or password')
  const host = url.hostname.replace(/\.$/, '')
  const belongs = domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
  if (!belongs) return err(`must be on one of the publisher's domains: ${domains.join(', ')}`)
  return url.href.length <= URL_LIMIT
    ? ok(url.href)
    : err(`must have at most ${URL_LIMIT} characters`)
}
