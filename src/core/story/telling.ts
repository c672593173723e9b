/**
 * What comes to a chat of a story that it has a message of: what is big news beside it, all that says something else,
 * or nothing; or each article comes by itself, as if there were no stories.
 */
export const STORY_TELLINGS = ['major', 'all', 'none', 'apart'] as const
export type StoryTelling = (typeof STORY_TELLINGS)[number]
