/** What grows with time. */
export interface Prunes {
  /**
   * Deletes of what is past its keeping at most so many rows of each table; how many it has written, no fewer than
   * it has deleted. Inside the caller's transaction.
   */
  prune(now: number, most: number): number
}
