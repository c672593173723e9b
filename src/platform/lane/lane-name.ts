/** What the Durable Objects of the lanes are called, from 0. */
export const laneName = (index: number): string => `lane-${index}`
