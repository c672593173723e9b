/**
 * Measures the committed weights: `node train/evaluate.ts [rows]`. Tuned on val20k, reported on
 * dev9000, which no training or tuning has seen; its masks come from aligning its compressions with
 * its sentences. Labels are always our own.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { rougeN, rougeWords } from '../bench/rouge.ts'
import { label } from '../src/core/summary/model/label.ts'
import { TAGS } from '../src/core/summary/model/labels.ts'
import { pennTokens } from '../src/core/summary/model/penn-tokens.ts'
import { alignKept } from './align.ts'
import { compress } from './compressor/compress.ts'
import { randomFrom, shuffle } from './random.ts'
import { dataFolder, readRows } from './rows.ts'

interface Sample {
  readonly words: readonly string[]
  readonly keep: Uint8Array
}

/** More words than any compression keeps. */
const UNBOUNDED = 40
const most = Number(process.argv[2] ?? 1e6)
const folder = `${dataFolder()}/compression`

function development(): Sample[] {
  const lines = gunzipSync(readFileSync(`${folder}/google-dev9000.jsonl.gz`))
    .toString('utf8')
    .trim()
  return lines.split('\n').map((line) => {
    const { text, summaries } = JSON.parse(line)
    const words = pennTokens(text).map((token) => token.text)
    return {
      words,
      keep: alignKept(
        words,
        pennTokens(summaries[0]).map((token) => token.text),
      ),
    }
  })
}

function tokenF1(samples: readonly Sample[]): string {
  let hits = 0
  let total = 0
  for (const { words, keep } of samples) {
    const [best] = compress(words, { maxWords: UNBOUNDED, k: 1 })
    best?.keep.forEach((kept, i) => {
      hits += kept && keep[i] === 1 ? 1 : 0
      total += (kept ? 1 : 0) + (keep[i] ?? 0)
    })
  }
  return ((2 * hits) / total).toFixed(4)
}

/** ROUGE-1 F against the published compression, at most ten words. */
function rougeAtTen(
  samples: readonly Sample[],
  choose: (words: readonly string[]) => string,
): string {
  let sum = 0
  for (const { words, keep } of samples) {
    const reference = words.filter((_, i) => keep[i] === 1).join(' ')
    sum += rougeN(
      rougeWords(choose(words), { stem: true }),
      rougeWords(reference, { stem: true }),
      1,
    ).f
  }
  return ((100 * sum) / samples.length).toFixed(2)
}

const compressed = (words: readonly string[]) => {
  const [best] = compress(words, { maxWords: 10, k: 1 })
  return words.filter((_, i) => best?.keep[i]).join(' ')
}

const firstTen = (words: readonly string[]) => words.slice(0, 10).join(' ')

/** As DUC and Gigaword give their sentences: lower-cased, digits as "#". */
const normalised = ({ words, keep }: Sample): Sample => ({
  words: words.map((word) => word.toLowerCase().replace(/\d/g, '#')),
  keep,
})

const validation = shuffle(readRows(`${folder}/google-val20k.jsonl.gz`), randomFrom(2)).slice(
  0,
  most,
)
const dev = development().slice(0, most)
const sets = {
  'val20k (lower-cased, tuning)': validation,
  'dev9000 (as written, report)': dev,
  'dev9000 (lower-cased, # for digits)': dev.map(normalised),
}

let right = 0
let all = 0
for (const row of validation.slice(0, 3000)) {
  right += label(row.words).filter(({ tag }, i) => tag === TAGS[row.tags[i] ?? 0]).length
  all += row.words.length
}
console.log(`tags of val20k: ${((100 * right) / all).toFixed(2)} % right`)
for (const [name, samples] of Object.entries(sets)) {
  const started = performance.now()
  const f1 = tokenF1(samples)
  const each = (1000 * (performance.now() - started)) / samples.length
  console.log(`${name}: token F1 ${f1} micro, ${each.toFixed(0)} µs a sentence with its tagging`)
  const rouge = `${rougeAtTen(samples, compressed)} (first ten: ${rougeAtTen(samples, firstTen)})`
  console.log(`${name}: ROUGE-1 F at ten words ${rouge}`)
}
