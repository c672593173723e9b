/** Buttons in rows of so many. */
import type { Button } from '../core/message/message.ts'

export function rowsOf(buttons: readonly Button[], wide: number): readonly (readonly Button[])[] {
  const rows: (readonly Button[])[] = []
  for (let i = 0; i < buttons.length; i += wide) rows.push(buttons.slice(i, i + wide))
  return rows
}
