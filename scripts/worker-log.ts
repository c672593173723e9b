/** What the log of a Worker on this machine, or of its build, says of how it ended. */
import { stripVTControlCharacters } from 'node:util'
import { type Json, readJson } from './json.ts'

const ERROR = /\[ERROR\]|^\w*Error( \[\w+\])?:|✘/

/** The last error that was reported, without its decoration, or `null`. */
export function errorIn(log: string): string | null {
  const lines = stripVTControlCharacters(log).split('\n')
  const found = lines.findLast((line) => ERROR.test(line))
  const text = found?.replace(/^.*?(\[ERROR\]|Error( \[\w+\])?:)\s*/, '').trim()
  return text ? text.replace(/[.:]$/, '') : null
}

/** Whether a log shows that tables of the state are not those of this version. */
export const isOldState = (log: string): boolean => /no such (column|table)/i.test(log)

/** What the Worker itself has logged: a line of JSON each, with its name under `event`. */
export const eventsIn = (log: string): readonly Json[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{"event":'))
    .map(readJson)
