/** The canonical text of a filter's test: what is read back from it is the same. */
import { URGENT } from '../urgency.ts'
import { isPlainTerm } from './lex.ts'
import type { Test } from './test.ts'

export const EVERYTHING = 'everything'

export function print(test: Test): string {
  switch (test.kind) {
    case 'everything':
      return EVERYTHING
    case 'topic':
      return `topic:${value(test.topic)}`
    case 'publisher':
      return `from:${value(test.publisher)}`
    case 'author':
      return `by:${value(test.name)}`
    case 'language':
      return `lang:${test.language}`
    case 'urgency':
      return test.atLeast === URGENT ? 'urgent' : `urgency:${test.atLeast}`
    case 'words':
      return value(test.text)
    case 'and':
      return test.tests.map(inGroup).join(' ')
    case 'or':
      return test.tests.map((one) => (one.kind === 'or' ? inGroup(one) : print(one))).join(' OR ')
    case 'not':
      return `-${inGroup(test.test)}`
  }
}

const inGroup = (test: Test): string =>
  test.kind === 'and' || test.kind === 'or' ? `(${print(test)})` : print(test)

const value = (text: string): string => (isPlainTerm(text) ? text : `"${text}"`)
