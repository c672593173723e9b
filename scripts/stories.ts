/** `npm run -s stories`: articles as JSON lines in, in the order of arrival, and the story of each out. */
import { createInterface } from 'node:readline'
import { MemoryShelf } from '../src/core/story/memory-shelf.ts'
import { openingOf } from '../src/core/story/opening.ts'
import { type Placement, place } from '../src/core/story/place.ts'
import { readForStory } from '../src/core/story/reading.ts'
import { cleanArticle } from '../src/core/text/clean.ts'
import { readArguments, runCommand } from './command.ts'
import { isText, objectOf } from './json-lines.ts'

const HELP = `Puts articles into stories: JSON lines from standard input, JSON lines to standard output.

  npm run -s stories < articles.jsonl

In:  {"id", "title", "text" or "lead", "publisher", "ts", "lang"}, in the order of arrival; "ts" is that time in
     milliseconds. "publisher" and "lang" may be left out, and so may the text.
Out: {"id", "story", "relation", "to", "score", "shared"}, or {"line": N, "error": "…"} for line N of the input
     when it cannot be read; the rest goes on.

  story     named after the article that began it: "publisher/id", or "id" without a publisher
  relation  new, join, or follow-up: a story of its own that answers the story in "to"
  to        the story that was joined or is answered, else null
  score     how surely the article belongs to the likeliest story: above 0 it rather does; null without one
  shared    the words that tell most of what it shares with that story

An article that comes again, under the same id of the same publisher, stays where it is.`

const OPTIONS = { help: { type: 'boolean', short: 'h' } } as const

interface Item {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publisher: string
  readonly at: number
  readonly language: string | null
}

/** An article of one line of the input, or what is wrong with it. */
function readItem(line: string): Item | string {
  const fields = objectOf(line)
  if (typeof fields === 'string') return fields
  const { id, title, text, lead, publisher, ts, lang } = fields
  if (typeof id !== 'string' && typeof id !== 'number') return 'Give an "id".'
  if (typeof title !== 'string') return 'Give a "title".'
  if (typeof ts !== 'number' || !Number.isFinite(ts)) return '"ts" has to be milliseconds.'
  const texts = { text, lead, publisher, lang }
  for (const [name, one] of Object.entries(texts))
    if (!isText(one)) return `"${name}" has to be a string.`
  return {
    id: String(id),
    title,
    text: given(text) || given(lead),
    publisher: given(publisher),
    at: ts,
    language: given(lang) || null,
  }
}

const given = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The stories of one run; they are not kept. */
export class Stories {
  private readonly shelf = new MemoryShelf()
  private now = 0

  /** What is written for one line of the input. */
  answerTo(line: string, number: number): string {
    const item = readItem(line)
    if (typeof item === 'string') return JSON.stringify({ line: number, error: item })
    const { story, relation, to, score, shared } = this.put(item)
    const rounded = score === null ? null : Number(score.toFixed(3))
    return JSON.stringify({ id: item.id, story, relation, to, score: rounded, shared })
  }

  private put({ id, title, text, publisher, at, language }: Item): Placement {
    // What arrives later is never earlier.
    this.now = Math.max(this.now, at)
    const body = { format: 'text', text } as const
    const article = cleanArticle({ headline: title, body, language, publisherName: publisher })
    const usual = this.shelf.usualLinesOf(publisher)
    const reading = readForStory(openingOf(title, article), usual)
    const name = publisher === '' ? id : `${publisher}/${id}`
    const arrival = { article: name, publisher, at: this.now }
    const { placement, kept } = place(arrival, reading, { shelf: this.shelf })
    if (kept) this.shelf.keep(kept)
    return placement
  }
}

async function main(): Promise<number> {
  const { values } = readArguments({ args: process.argv.slice(2), options: OPTIONS })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  // Whoever reads may have seen enough.
  process.stdout.on('error', () => process.exit(0))
  const stories = new Stories()
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    process.stdout.write(`${stories.answerTo(line, number)}\n`)
  }
  return 0
}

if (import.meta.main) await runCommand(main)
