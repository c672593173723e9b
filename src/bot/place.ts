/** Where an update comes from. */

/** What settings belong to: the whole chat, or one topic of a forum. */
export type Here = 'chat' | 'topic'

export interface Place {
  readonly kind: 'private' | 'group' | 'channel'
  /** A group with topics. */
  readonly isForum: boolean
  readonly isTopic: boolean
}
