/** Where an update comes from. */

export interface Place {
  readonly kind: 'private' | 'group' | 'channel'
  /** A group with topics. */
  readonly isForum: boolean
  readonly isTopic: boolean
}
