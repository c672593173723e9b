/** Every format that there is. A new one is its file or folder, a line here, a page of docs and fixtures. */
import type { Sources } from '../app/ports/source.ts'
import { mapped } from './mapped/mapped.ts'
import { native } from './native.ts'
import { ninjs } from './ninjs.ts'

export const sources: Sources = {
  native,
  ninjs,
  mapped,
}
