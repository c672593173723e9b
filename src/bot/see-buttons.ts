/** Buttons that show what a topic or a publisher would bring. They carry the id of its filter. */
import type { Filter } from '../core/filter/filter.ts'
import { type Button, cut } from '../core/message/message.ts'
import { filterId } from './filter-id.ts'
import type { Naming } from './naming.ts'

export const SEE = 'see:'
/** The first screen of browsing. */
export const HOME = 'browse:home'

const LABEL_LIMIT = 40

/** One to a row. */
export const seeButtons = (filters: readonly Filter[], naming: Naming): readonly Button[][] =>
  filters.map((filter) => [seeButton(filter, naming(filter))])

export const seeButton = (filter: Filter, label: string): Button => ({
  text: cut(label, LABEL_LIMIT),
  data: SEE + filterId(filter),
})
