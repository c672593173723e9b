/** `npm run -s summarize`: articles as JSON lines in, alert lines and sentences with evidence out. */
import { createInterface } from 'node:readline'
import type { Body } from '../src/core/article.ts'
import { summarise } from '../src/core/summary/summarise.ts'
import type { KeptWord, Summary } from '../src/core/summary/summary.ts'
import { cleanArticle } from '../src/core/text/clean.ts'
import type { Site } from '../src/core/text/site-name.ts'
import { leadLine } from '../train/compressor/lead-line.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { isText, objectOf } from './json-lines.ts'

const HELP = `Summarizes articles: JSON lines from standard input, JSON lines to standard output.

  npm run -s summarize -- [options] < articles.jsonl

In:  {"id", "title", "text" or "html", "lang"}; a title alone will do, and so will text or html alone.
     "publisher" and "url", where given, tell the publisher's own name on a title
Out: {"id", "line", "sentences", "evidence"}, or {"line": N, "error": "…"} for line N of the input
     when it cannot be read; the rest goes on.

  --words N      at most so many words in the line, up to 40, or as few as it stays true with. Left out, a
                 line from a title is as long as it has to be, and one with --from lead has at most 10
  --sentences N  at most so many sentences: 2 when left out. 1 or 2 stand beside the line, in 60 words
                 together; 3 or more are a summary by themselves and of any length
  --from lead    ignores the title and compresses the first sentence, whatever its letter case; "#"
                 may stand for digits. The line is what the compressor likes best: no gate can drop it
  --explain      for a person: the line, what it was made from, and what fell`

/** Most words of a line from the first sentence, unless told. */
const LEAD_WORDS = 10

const OPTIONS = {
  words: { type: 'string' },
  sentences: { type: 'string' },
  from: { type: 'string' },
  explain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export interface SummarizeOptions {
  /** Null where the line may be as long as it has to be. */
  readonly words: number | null
  readonly sentences: number
  readonly fromLead: boolean
  readonly explain: boolean
}

/** `null` when help is asked for. */
export function readSummarizeOptions(args: readonly string[]): SummarizeOptions | null {
  const { values } = readArguments({ args: [...args], options: OPTIONS })
  if (values.help) return null
  if (values.from !== undefined && values.from !== 'lead')
    throw new CommandError('--from takes only "lead". See --help.')
  return {
    words: values.words === undefined ? null : wholeNumber('--words', values.words, 40),
    sentences: wholeNumber('--sentences', values.sentences ?? '2', 20),
    fromLead: values.from === 'lead',
    explain: values.explain ?? false,
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number
  throw new CommandError(`${name} takes a whole number from 1 to ${most}.`)
}

interface Item {
  readonly id: unknown
  readonly title: string
  readonly body: Body
  readonly language: string | null
  readonly site: Site
}

/** An article of one line of the input, or what is wrong with it. */
function readItem(line: string): Item | string {
  const fields = objectOf(line)
  if (typeof fields === 'string') return fields
  const { id, title, text, html, lang, publisher, url } = fields
  if (!isText(title)) return '"title" has to be a string.'
  if (!isText(text)) return '"text" has to be a string.'
  if (!isText(html)) return '"html" has to be a string.'
  if (isGiven(text) && isGiven(html)) return 'Give "text" or "html", not both.'
  const body: Body = isGiven(html) ? { format: 'html', html } : { format: 'text', text: text ?? '' }
  if (!isGiven(title) && !isGiven(text) && !isGiven(html))
    return 'Give a "title", or the article as "text" or "html".'
  if (!isText(lang)) return '"lang" has to be a string.'
  if (!isText(publisher)) return '"publisher" has to be a string.'
  if (!isText(url)) return '"url" has to be a string.'
  const site = { publisherName: publisher ?? '', url: url ?? '' }
  return { id, title: title ?? '', body, language: lang ?? null, site }
}

const isGiven = (text: string | null | undefined): text is string =>
  text !== undefined && text !== null

/** The summary as the Worker makes it, within the budgets. */
export function summaryOf(item: Item, options: SummarizeOptions): Summary {
  const { title, body, language, site } = item
  const headline = options.fromLead ? '' : title
  const article = cleanArticle({ headline, body, language, ...site })
  const { sentences, words } = options
  const summary = summarise(article, words === null ? { sentences } : { sentences, words })
  return options.fromLead ? { ...summary, ...leadLine(article, words ?? LEAD_WORDS) } : summary
}

/** What is written for one line of the input. */
export function answerTo(line: string, number: number, options: SummarizeOptions): string {
  const item = readItem(line)
  if (typeof item === 'string') {
    if (options.explain) return `line ${number}: ${item}\n`
    return JSON.stringify({ line: number, error: item })
  }
  const summary = summaryOf(item, options)
  if (options.explain) return explained(item, summary)
  const { line: text, sentences, evidence } = summary
  return JSON.stringify({
    id: item.id,
    line: text,
    sentences: sentences.map((s) => s.text),
    evidence,
  })
}

const shownWord = ({ word, start, as }: KeptWord) =>
  `${word}@${start}${as === undefined ? '' : `=${as}`}`

function explained({ id, title }: Item, { line, sentences, evidence }: Summary): string {
  const rows = [
    line,
    ...(id === undefined ? [] : [`  id         ${id}`]),
    ...(title === '' ? [] : [`  title      ${title}`]),
    `  made from  ${evidence.source}: ${evidence.text}`,
    `  words      ${evidence.kept.map(shownWord).join(' ')}`,
    ...(evidence.added.length === 0
      ? []
      : [`  added      ${evidence.added.map(({ word }) => word).join(' ')}`]),
    `  rules      ${evidence.rules.join(', ') || 'none: the publisher’s own words'}`,
    ...evidence.rejected.map((one) => `  fell       ${one.gate}: ${one.line}`),
    ...sentences.map(({ text }) => `  sentence   ${text}`),
  ]
  return `${rows.join('\n')}\n`
}

async function main(): Promise<number> {
  const options = readSummarizeOptions(process.argv.slice(2))
  if (options === null) {
    console.log(HELP)
    return 0
  }
  // Whoever reads may have seen enough.
  process.stdout.on('error', () => process.exit(0))
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    process.stdout.write(`${answerTo(line, number, options)}\n`)
  }
  return 0
}

if (import.meta.main) await runCommand(main)
