/**
 * One JSON line per event, with ids. Never a token, a secret, a text of a message or a chat's name.
 */
import type { Log } from '../app/ports/log.ts'

/** The name is written last, and so it is what is read, whatever the fields are called. */
export const log: Log = (name, fields) => {
  console.log(JSON.stringify(Object.assign({ event: name }, fields, { event: name })))
}
