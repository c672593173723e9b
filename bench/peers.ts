/**
 * What else a Node project can install to summarise: each as "a text → some of its sentences".
 *
 * None has types worth the name, so each is described here by what is used of it. node-summarizer
 * is asked for its summary by frequency: the one by rank needs a database built at installation.
 */
import { createRequire } from 'node:module'

/** At most three sentences of a text, in its order. */
export type Summariser = (text: string) => readonly string[] | Promise<readonly string[]>

const SENTENCES = 3
const require = createRequire(import.meta.url)

interface Weighed {
  readonly text: string
  readonly weight: number
  readonly index: number
}

const inOrder = (sentences: readonly Weighed[]) =>
  sentences
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SENTENCES)
    .sort((a, b) => a.index - b.index)
    .map((one) => one.text)

export const PEERS: Readonly<Record<string, () => Summariser | Promise<Summariser>>> = {
  'ts-textrank': tsTextRank,
  lexrank: lexRank,
  'lexrank.js': lexRankJs,
  'node-summarizer': nodeSummarizer,
  textrank: textRank,
  'wink-nlp': wink,
}

function tsTextRank(): Summariser {
  const library = require('ts-textrank')
  const config = new library.AbsoluteSummarizerConfig(
    SENTENCES,
    new library.SorensenDiceSimilarity(),
    new library.DefaultTextParser(),
    0.85,
    library.Summarizer.SORT_OCCURENCE,
  )
  const summarizer = new library.Summarizer(config, new library.NullLogger())
  return (text) => summarizer.summarize(text, 'en')
}

function lexRank(): Summariser {
  const library = require('lexrank')
  return (text) =>
    new Promise<readonly string[]>((resolve, reject) => {
      library.summarize(text, SENTENCES, (error: unknown, top: readonly Weighed[]) =>
        error ? reject(error) : resolve(inOrder(top)),
      )
    })
}

async function lexRankJs(): Promise<Summariser> {
  const library = await import(require.resolve('lexrank.js'))
  return (text) => inOrder(library.default(text).flat())
}

function nodeSummarizer(): Summariser {
  const { SummarizerManager } = require('node-summarizer')
  return (text) => [String(new SummarizerManager(text, SENTENCES).getSummaryByFrequency().summary)]
}

function textRank(): Summariser {
  const { TextRank } = require('textrank/index.js')
  const settings = { summaryType: 'array', extractAmount: SENTENCES }
  return (text) => new TextRank(text, settings).summarizedArticle
}

function wink(): Summariser {
  const model = require('wink-eng-lite-web-model')
  const nlp = require('wink-nlp')(model)
  return (text) => {
    const document = nlp.readDoc(text)
    const weights: readonly { readonly index: number; readonly importance: number }[] =
      document.out(nlp.its.sentenceWiseImportance)
    const sentences = weights.map(({ index, importance }) => ({
      index,
      weight: importance,
      text: String(document.sentences().itemAt(index).out()),
    }))
    return inOrder(sentences)
  }
}
