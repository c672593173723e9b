/** What grows with time. */
export interface Prunes {
  /** Deletes of what is past its keeping at most so many rows; how many. Inside the caller's transaction. */
  prune(now: number, most: number): number
}
