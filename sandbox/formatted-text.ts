/**
 * Builds text and entities side by side while markup is read. The stack holds what is open; empty
 * entities vanish, as at Telegram.
 */
import type { Entity, FormattedText } from './entities.ts'

export interface OpenEntity {
  /** How the markup names it: a tag or a marker. */
  readonly marker: string
  readonly type: string
  /** Index in the source where it was opened, for error messages. */
  readonly at: number
  readonly attributes?: ReadonlyMap<string, string>
  readonly language?: string
}

interface Placed extends OpenEntity {
  readonly offset: number
}

export class TextBuilder {
  readonly stack: Placed[] = []
  readonly #entities: Entity[] = []
  #text = ''

  add(text: string): void {
    this.#text += text
  }

  open(entity: OpenEntity): void {
    this.stack.push({ ...entity, offset: this.#text.length })
  }

  /** Closes the innermost entity; `extra` adds or replaces its fields. */
  close(extra: Partial<Entity>): void {
    const open = this.stack.pop()
    if (!open || open.offset === this.#text.length) return
    const length = this.#text.length - open.offset
    this.#entities.push({ type: open.type, offset: open.offset, length, ...extra })
  }

  /** The text written since an entity was opened. */
  textSince(open: OpenEntity): string {
    const placed = this.stack.findLast((entity) => entity === open)
    return this.#text.slice(placed?.offset ?? this.#text.length)
  }

  get text(): string {
    return this.#text
  }

  finish(): FormattedText {
    const entities = this.#entities.sort((a, b) => a.offset - b.offset || b.length - a.length)
    return { text: this.#text, entities }
  }
}

/** Where an index of the source stands in UTF-8, as Telegram's messages count. */
export const byteOffset = (source: string, index: number): number =>
  Buffer.byteLength(source.slice(0, index))
