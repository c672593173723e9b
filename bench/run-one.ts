/**
 * Runs one summariser over texts in a process of its own, since some peers change built-in objects.
 * Texts come as a JSON array on standard input; `Timed` objects go out the same way.
 */
import { readFileSync } from 'node:fs'
import { firstThree, threeSentences, withLongHeadline, withShortHeadline } from './engine.ts'
import { PEERS, type Summariser } from './peers.ts'

export interface Timed {
  /** Null where it threw or found nothing. */
  readonly sentences: readonly string[] | null
  readonly ms: number
}

/** Articles before the measured ones, and milliseconds after which the rest is left out. */
const WARM_UP = 20
const PATIENCE = 20_000
const { parse, stringify } = JSON
const write = process.stdout.write.bind(process.stdout)
console.log = console.error

const all: Readonly<Record<string, () => Summariser | Promise<Summariser>>> = {
  'Lead-3': () => firstThree,
  Lede: () => threeSentences,
  'Lede, whole article': () => withShortHeadline,
  'Lede, long headline': () => withLongHeadline,
  ...PEERS,
}

async function timed(summarise: Summariser, text: string): Promise<Timed> {
  const start = performance.now()
  try {
    const sentences = await summarise(text)
    const ms = performance.now() - start
    const found = sentences.filter((sentence) => typeof sentence === 'string')
    return { sentences: found.length > 0 ? found : null, ms }
  } catch {
    return { sentences: null, ms: performance.now() - start }
  }
}

const texts: readonly string[] = parse(readFileSync(0, 'utf8'))
const summarise = await all[process.argv[2] ?? '']?.()
if (!summarise) throw new Error(`Unknown summariser: ${process.argv[2]}`)
for (const text of texts.slice(0, WARM_UP)) await timed(summarise, text)
const results: Timed[] = []
const end = performance.now() + PATIENCE
for (const text of texts) if (performance.now() < end) results.push(await timed(summarise, text))
write(stringify(results))
