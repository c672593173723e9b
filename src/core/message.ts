/**
 * What a chat reads. A message is plain text plus entities (offsets in UTF-16 units, as Telegram
 * counts them), never markup, so that no text of a publisher can break or fake formatting.
 */
export type Entity =
  | { readonly type: 'bold' | 'italic' | 'code'; readonly offset: number; readonly length: number }
  | {
      readonly type: 'text_link'
      readonly offset: number
      readonly length: number
      readonly url: string
    }

export type Button =
  | { readonly text: string; readonly url: string }
  /** At most 64 bytes of data. */
  | { readonly text: string; readonly data: string }

export interface Message {
  /** At most 4,096 UTF-16 units. */
  readonly text: string
  readonly entities: readonly Entity[]
  readonly buttons: readonly (readonly Button[])[]
}
