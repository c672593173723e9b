/** What is written in digits and marks and is no plain number: a time of day, a score, a range. */

export interface Shape {
  readonly worth: string
  /** In UTF-16 units. */
  readonly length: number
}

const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2}))?\s?(?:([ap])\.?m\.?|uhr)(?![\p{L}\p{N}])|^(\d{1,2}):(\d{2})(?!\d)/iu
const SCORE = /^(\d{1,3})[-–:](\d{1,3})(?![-\p{L}\d])/u

/** What a text begins with; a range is two numbers. */
export const shapesAt = (text: string): readonly Shape[] => clockAt(text) ?? scoreAt(text) ?? []

/** "5.30pm" and "17:30" are the same time. */
function clockAt(text: string): readonly Shape[] | null {
  const [whole, hours, minutes, half, ownHours, ownMinutes] = CLOCK.exec(text) ?? []
  if (whole === undefined) return null
  const hour = Number(hours ?? ownHours)
  const past = Number(minutes ?? ownMinutes ?? 0)
  if (hour > 24 || past > 59) return null
  const since = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour
  return [{ worth: `at ${since}:${past}`, length: whole.length }]
}

/** "2-1" is a score; "10-15" says ten to fifteen. */
function scoreAt(text: string): readonly Shape[] | null {
  const [whole, first = '', second = ''] = SCORE.exec(text) ?? []
  if (whole === undefined) return null
  const { length } = whole
  if (Number(first) >= Number(second)) return [{ worth: `${first}-${second}`, length }]
  return [first, second].map((worth) => ({ worth, length }))
}
