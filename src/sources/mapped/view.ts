/** One item of a payload, and where in it a plan's places lead. */
import type { PostHeaders } from '../../app/ports/source.ts'
import {
  type Found,
  filled,
  filledAddress,
  isEmpty,
  isTemplate,
  placeholdersOf,
  valueAt,
} from '../paths.ts'

export interface Payload {
  readonly json: unknown
  readonly headers: PostHeaders
}

/** The list at `path`, of which the item is the entry `index`. */
export interface Entry {
  readonly path: string
  readonly index: number
}

const HEADER = 'header:'

export class View {
  private readonly payload: Payload
  private readonly entry: Entry | null

  constructor(payload: Payload, entry: Entry | null) {
    this.payload = payload
    this.entry = entry
  }

  readonly find = (path: string): unknown =>
    path.startsWith(HEADER)
      ? this.payload.headers.get(path.slice(HEADER.length))
      : valueAt(this.payload.json, this.pathOf(path))

  /** The first of the places that holds something; else where it was looked for first. */
  at(places: readonly string[], isAddress: boolean): Found {
    const found = places.map((place) => this.one(place, isAddress))
    const first = found[0] ?? { path: '', value: undefined }
    return found.find(({ value }) => !isEmpty(value)) ?? { path: first.path, value: undefined }
  }

  private one(place: string, isAddress: boolean): Found {
    if (!isTemplate(place)) return { path: this.pathOf(place), value: this.find(place) }
    const value = isAddress ? filledAddress(place, this.find) : filled(place, this.find)
    const paths = placeholdersOf(place)
    const missing = paths.find((path) => isEmpty(this.find(path))) ?? paths[0] ?? place
    return { path: this.pathOf(missing), value: value ?? undefined }
  }

  /** A path into the list is one into this entry of it. */
  private pathOf(path: string): string {
    if (this.entry === null) return path
    const { path: list, index } = this.entry
    return path === list || path.startsWith(`${list}.`)
      ? `${list}.${index}${path.slice(list.length)}`
      : path
  }
}

/** An item for each entry of the first of the lists that is one, else the payload itself. */
export function viewsOf(payload: Payload, lists: readonly string[]): readonly View[] {
  for (const path of lists) {
    const list = valueAt(payload.json, path)
    if (Array.isArray(list) && list.length > 0)
      return list.map((_, index) => new View(payload, { path, index }))
  }
  return [new View(payload, null)]
}
