/**
 * A publisher's article → a headline and paragraphs that can be read and quoted.
 *
 * Repairs what feeds break (back-ticks for quotation marks, lost spaces, invisible characters,
 * character references in what is no HTML) and drops what is not the article (site furniture,
 * datelines). In plain text "<b>" and "*" are letters like others. Nothing is ever reworded.
 */
import type { Body } from '../article.ts'
import { languageOf } from '../summary/languages/guess.ts'
import type { CleanArticle } from '../summary/summary.ts'
import { separateCorrections } from './corrections.ts'
import { dropCredits } from './credits.ts'
import { dropDateline } from './dateline.ts'
import { dropColonDateline } from './dateline-colon.ts'
import { dropFurniture, isFurniture } from './furniture.ts'
import { dropHeadlineFurniture } from './headline-furniture.ts'
import { dropFlash } from './headline-labels.ts'
import { blocksOfHtml } from './html.ts'
import { repairQuotes } from './quotes.ts'
import { decodeReferences } from './references.ts'
import type { Site } from './site-name.ts'
import { repairSpacing } from './spacing.ts'
import { words } from './tokens.ts'
import { visibleLine } from './visible.ts'

export interface RawArticle extends Site {
  readonly headline: string
  readonly body: Body
  /** BCP 47, or null when unknown. */
  readonly language: string | null
}

/** Of a body, the first million characters are read. */
const LONGEST_BODY = 1_048_576
const MOST_PARAGRAPHS = 5_000
const LONGEST_HEADLINE = 2_000

/**
 * The article as the engine reads it. Never throws, linear in the input; paragraphs are in document
 * order, without empty ones, and never all dropped.
 */
export function cleanArticle({ headline, body: raw, language, ...site }: RawArticle): CleanArticle {
  const lines = paragraphsOf(raw).slice(0, MOST_PARAGRAPHS)
  const plain = withoutElements(decodeReferences(headline.slice(0, LONGEST_HEADLINE)))
  const written = repairQuotes(visibleLine(plain))
  const [heading = '', ...texts] = repairSpacing([written, ...lines])
  const body = separateCorrections(withoutTitle(texts, heading))
  const article = dropFurniture(body.paragraphs, { headline: heading, language })
  const paragraphs = dropColonDateline(article).map(dropDateline).map(dropFlash).map(dropCredits)
  const { corrections } = body
  const found = { headline: heading, paragraphs, corrections, language }
  const spoken = languageOf(found) ?? language
  const title = dropHeadlineFurniture(heading, { ...site, body: paragraphs, language: spoken })
  return { ...found, headline: title }
}

/** "Still like <i>Mean Girls</i>": a headline with an element in it is HTML. */
const withoutElements = (headline: string): string =>
  /<(\p{L}+)[^<>]*>.*<\/\1>/isu.test(headline) ? blocksOfHtml(headline).join(' ') : headline

function paragraphsOf(body: Body): string[] {
  if (body.format === 'html')
    return blocksOfHtml(body.html)
      .slice(0, MOST_PARAGRAPHS)
      .flatMap((block) => linesOf(block, runsOnInHtml))
  const blocks = blocksOfText(decodeReferences(body.text.slice(0, LONGEST_BODY)))
  return blocks.slice(0, MOST_PARAGRAPHS).flatMap((block) => linesOf(block, runsOnInText))
}

/** Blank lines part the paragraphs of a plain text. */
const blocksOfText = (text: string): string[] =>
  partRunTogether(text.replace(/\r\n?|\u2028/g, '\n').replace(/\u2029/g, '\n\n')).split(
    /\n[ \t]*\n/,
  )

/** " . " behind a line that had no stop of its own: "By . Jane Roe . PUBLISHED: . A dam burst." */
const STOP_APART = /(?<=[^\s.!?] )\.(?: (?=[^\s.])|$)/gu

/**
 * Archives run the lines of a page together and part them by stops. Where commas stand apart too,
 * the text is tokenised and means nothing by it.
 */
const partRunTogether = (text: string): string =>
  text.includes(' , ') ? text : text.replace(STOP_APART, '\n\n')

const WRAPPED = 50
const SENTENCE_END = /[.!?…:。！？]["”’»)]?$/u

/** Whether a line goes on in the next. */
type RunsOn = (line: string, next: string) => boolean

/** Where a plain text was wrapped, its lines are long. */
const runsOnInText: RunsOn = (line) => line.length >= WRAPPED && !SENTENCE_END.test(line)

/** Where HTML breaks a line, it ends only a sentence or what never was one. */
const runsOnInHtml: RunsOn = (line, next) =>
  !SENTENCE_END.test(line) && !isFurniture(line, null) && !isFurniture(next, null)

/** The paragraphs of a block, which are its lines, joined where one runs on in the next. */
function linesOf(block: string, runsOn: RunsOn): string[] {
  const paragraphs: string[][] = []
  let previous: string | null = null
  for (const line of block.split('\n').map(visibleLine)) {
    if (line === '') continue
    if (previous !== null && runsOn(previous, line)) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
    previous = line
  }
  return paragraphs.map((lines) => repairQuotes(lines.join(' ')))
}

const comparable = (text: string) => words(text).join(' ')

/** Bodies often begin with the headline again. */
function withoutTitle(paragraphs: readonly string[], headline: string): readonly string[] {
  const title = comparable(headline)
  const first = paragraphs.findIndex(
    (p) => p.length > 2 * headline.length + 20 || comparable(p) !== title,
  )
  return first > 0 ? paragraphs.slice(first) : paragraphs
}
