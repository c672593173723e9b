/** How names and lines are set, whatever the language. */
import type { Voice } from '../../core/languages/voice.ts'
import { code, cut, type Piece } from '../../core/message/message.ts'

/** So that fifty of them fit into one message. */
export const LISTED_FILTER = 60
/** In a title. */
export const LISTED_NAME = 120

/** A name in so many UTF-16 units; what is cut of a phrase keeps its closing quote. */
export function shortName(name: string, limit: number): string {
  if (name.length <= limit) return name
  return name.endsWith('"') ? `${cut(name, limit - 1)}"` : cut(name, limit)
}

export const lines = (...pieces: readonly (readonly Piece[])[]): Piece[] =>
  pieces.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]))

/** What people can begin with. */
export const examplesIn = ({ say }: Voice): readonly Piece[] =>
  lines(
    [code('/follow everything')],
    [code('/follow topic:world')],
    [code(`/follow "${say('phraseExample')}"`)],
  )
