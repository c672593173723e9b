/** The members of an item, by their names in lower case. */
import { type Found, isEmpty } from '../paths.ts'

export class Item {
  private readonly members: ReadonlyMap<string, Found>

  constructor(json: Readonly<Record<string, unknown>>) {
    this.members = new Map(
      Object.entries(json).map(([path, value]) => [path.toLowerCase(), { path, value }]),
    )
  }

  /** The first of the names that says something; else the first of them, without a value. */
  find(...names: readonly [string, ...string[]]): Found {
    const found = names.map((name) => this.members.get(name))
    return found.find((one) => one && !isEmpty(one.value)) ?? { path: names[0], value: undefined }
  }

  text(name: string): string {
    const { value } = this.find(name)
    return typeof value === 'string' ? value.trim() : ''
  }

  startingWith(beginning: string): readonly Found[] {
    return [...this.members].filter(([name]) => name.startsWith(beginning)).map(([, one]) => one)
  }
}
