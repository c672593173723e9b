/**
 * Measures the committed weights: `node train/evaluate.ts [rows]`. Tuned on val20k, reported on
 * dev9000, which no training or tuning has seen; its masks come from aligning its compressions with
 * its sentences. Labels are always our own.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { rougeN, rougeWords } from '../bench/rouge.ts'
import { compress, tag } from '../src/core/summary/compress/compress.ts'
import { pennTokens } from '../src/core/summary/compress/penn-tokens.ts'
import { TAGS } from '../src/core/summary/compress/tag-set.ts'
import { alignKept } from './align.ts'
import { randomFrom, shuffle } from './random.ts'
import { dataFolder, readRows } from './rows.ts'

interface Sample {
  readonly words: readonly string[]
  readonly keep: Uint8Array
}

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

function tokenF1(samples: readonly Sample[], wordBonus: number): string {
  let hits = 0
  let total = 0
  for (const { words, keep } of samples) {
    const [best] = compress(words, { maxWords: 40, k: 1, wordBonus })
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

const rows = shuffle(readRows(`${folder}/google-val20k.jsonl.gz`), randomFrom(2)).slice(0, most)
let right = 0
let words = 0
for (const row of rows.slice(0, 3000)) {
  tag(row.words).forEach((name, i) => {
    words++
    if (name === TAGS[row.tags[i] ?? 0]) right++
  })
}
console.log(`tags, val20k (lower-cased): ${((100 * right) / words).toFixed(2)} %`)
const sets = { val20k: rows, dev9000: development().slice(0, most) }
for (const [name, samples] of Object.entries(sets)) {
  const started = performance.now()
  for (const bonus of [0, 0.05, 0.1])
    console.log(`${name}, token F1, word bonus ${bonus}: ${tokenF1(samples, bonus)}`)
  const each = (performance.now() - started) / samples.length / 3
  console.log(`${name}: ${(1000 * each).toFixed(0)} µs a sentence, tagging included`)
  console.log(
    `${name}, ROUGE-1 F, 10 words: ${rougeAtTen(samples, compressed)}, first ten: ${rougeAtTen(samples, firstTen)}`,
  )
}
