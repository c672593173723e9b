/** Headlines are written in editors of rich text, too: the line without its tags. */
import type { Found } from './paths.ts'

export const plainLine = ({ path, value }: Found): Found => ({
  path,
  value: typeof value === 'string' ? value.replace(/<\/?[a-z][^<>]*>/gi, '') : value,
})
