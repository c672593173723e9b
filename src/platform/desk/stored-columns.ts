/** What `stored` has written: each with what version it is of. */
export const DESK_COLUMNS = [
  { table: 'publisher', column: 'domains' },
  { table: 'publisher', column: 'secrets' },
  { table: 'publisher', column: 'settings' },
  { table: 'event', column: 'chats' },
  { table: 'draft', column: 'data' },
  { table: 'kept', column: 'head' },
  { table: 'kept', column: 'summary' },
  { table: 'feed_items', column: 'items' },
  { table: 'story_article', column: 'placement' },
  { table: 'story', column: 'data' },
  { table: 'day_figures', column: 'data' },
]
