/** What the meter in the measured Worker has counted since it began. */
export interface Meter {
  /** Rows written and alarms set, by class of Durable Object; `Lane mirror`: its list of copies to make. */
  rowsWritten: Record<string, number>
  rowsRead: Record<string, number>
  /** Alarms set, which `rowsWritten` holds too. */
  alarmsSet: Record<string, number>
  /** Calls from the Worker and alarms: each is billed as a request to the class. */
  requests: Record<string, number>
  /** Keys read, by the key up to its first colon. */
  kvReads: Record<string, number>
  /** Marks in the lists of copies to make, by the same; a copy may serve several. */
  copiesAsked: Record<string, number>
  queueMessages: number
}
