/** How publishers and filters are called before readers. */
import type { Filter } from '../core/filter/filter.ts'

export interface KnownPublisher {
  readonly id: string
  readonly name: string
}

export type Naming = (filter: Filter) => string
