/** The tables of a lane, each by the one class that reads and writes it, and what is read of several: all that a lane does is done with these. */
import type { OnDatabase } from '../component.ts'
import type { Unreadable } from '../unreadable.ts'
import type { Drafts } from './chats/drafts.ts'
import type { InactiveSettings } from './chats/inactive-settings.ts'
import type { ManagedChats } from './chats/managed-chats.ts'
import type { Recipients } from './chats/recipients.ts'
import type { AlertViews } from './items/alert-views.ts'
import type { Articles } from './items/articles.ts'
import type { Audience } from './items/audience.ts'
import type { Copies } from './items/copies.ts'
import type { Items } from './items/items.ts'
import type { Mutes } from './items/mutes.ts'
import type { Partings } from './items/partings.ts'
import type { Receipts } from './items/receipts.ts'
import type { Retries } from './items/retries.ts'
import type { Stories } from './items/stories.ts'
import type { Versions } from './items/versions.ts'
import type { Words } from './items/words.ts'

export interface LaneTables extends OnDatabase {
  /** What is to be sent. */
  readonly items: Items
  /** Whom it is for. */
  readonly audience: Audience
  /** What became of it. */
  readonly receipts: Receipts
  readonly retries: Retries
  /** What is said of articles, and which of it stands. */
  readonly versions: Versions
  readonly articles: Articles
  readonly words: Words
  /** Chats, what they want, and what else is kept of them. */
  readonly recipients: Recipients
  readonly alertViews: AlertViews
  readonly mutes: Mutes
  readonly partings: Partings
  readonly drafts: Drafts
  readonly inactive: InactiveSettings
  readonly managed: ManagedChats
  /** Who has an article, and what a chat is shown of its story. */
  readonly copies: Copies
  readonly stories: Stories
  /** Rows of any of them that cannot be read. */
  readonly unreadable: Unreadable
}
