/**
 * What comes to a chat of a story that it has a message of: what is big news beside it, all that says something else,
 * or nothing; or each article comes by itself, as if there were no stories.
 */
export const STORY_ALERTS = ['major', 'all', 'none', 'apart'] as const
export type StoryAlerts = (typeof STORY_ALERTS)[number]
