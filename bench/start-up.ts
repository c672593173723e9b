/**
 * What a fresh process pays once, in milliseconds, as JSON: for unpacking the weights of the labellers and
 * for the first article, whose text comes on standard input. Loading modules is left out, since Node
 * strips their types, which a deployed Worker does not.
 */
import { readFileSync } from 'node:fs'
import { knownForms, relationTable, tagTable } from '../src/core/summary/model/label.ts'

export interface StartUp {
  readonly weights: number
  readonly article: number
}

const timed = (work: () => void) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const weights = timed(() => {
  for (const unpack of [knownForms, tagTable, relationTable]) unpack()
})
const { withLongHeadline } = await import('./engine.ts')
const text = readFileSync(0, 'utf8')
const article = timed(() => withLongHeadline(text))
const measured: StartUp = { weights, article }
process.stdout.write(JSON.stringify(measured))
