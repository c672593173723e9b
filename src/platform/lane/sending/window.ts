/** Messages to a window: what is claimed, sent and recorded together. */
export const WINDOW = 20
