/** KV's copies of chats, which a lane that has lost its own is filled from. */
import type { Target } from '../../core/alert.ts'
import type { Settings } from '../../core/settings.ts'

export interface ChatCopy {
  readonly chatId: number
  readonly targets: readonly {
    readonly target: Target
    readonly rev: number
    readonly settings: Settings
  }[]
}

export interface ChatCopies {
  /** Some of them, in KV's order; what cannot be read is counted. `next`: where the rest begins. */
  page(cursor: string | null): Promise<{
    readonly chats: readonly ChatCopy[]
    readonly unreadable: number
    readonly next: string | null
  }>
}
