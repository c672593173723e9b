/** A message as the sandbox keeps it, with its whole history, and who wrote it. */
import type { DocumentContent } from './content.ts'
import type { Entity } from './entities.ts'
import type { JsonObject } from './json.ts'
import type { Keyboard } from './keyboard.ts'
import type { ReplyKeyboard } from './reply-keyboard.ts'

export interface User extends JsonObject {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  readonly language_code?: string
}

/** What an edit replaced. */
export interface Version {
  readonly text: string
  readonly entities: readonly Entity[]
  readonly keyboard: Keyboard | undefined
  /** Until when it was shown, epoch ms. */
  readonly until: number
}

export interface Message {
  readonly id: number
  readonly chatId: number
  readonly threadId: number | undefined
  readonly from: User | undefined
  /** True when the bot sent it. */
  readonly outgoing: boolean
  readonly replyTo: number | undefined
  /** The one member who sees it; the bot knows it by another kind of id. */
  readonly onlyFor?: User
  /** It came without sound. */
  readonly isSilent: boolean
  /** Epoch ms. */
  readonly sentAt: number
  readonly service?: JsonObject
  readonly document?: DocumentContent
  readonly replyKeyboard?: ReplyKeyboard
  text: string
  entities: readonly Entity[]
  keyboard: Keyboard | undefined
  linkPreview: JsonObject | undefined
  editedAt?: number
  deletedAt?: number
  readonly history: Version[]
}
