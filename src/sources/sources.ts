/** Every format that there is. A new one is its file or folder, a line here, a page of docs and fixtures. */
import type { Sources } from '../app/ports/source.ts'
import { feed } from './feed/setup.ts'
import { ghost } from './ghost.ts'
import { mapped } from './mapped/mapped.ts'
import { native } from './native.ts'
import { ninjs } from './ninjs.ts'
import { wordpress } from './wordpress/wordpress.ts'

export const sources: Sources = {
  native,
  ghost,
  wordpress,
  ninjs,
  mapped,
  feed,
}
