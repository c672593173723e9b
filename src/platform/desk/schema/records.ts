/** The columns and tables of what is looked up: events, refused posts, and the keys that publishers read by. */
import type { Migration } from '../../sqlite.ts'

export const RECORDS_SCHEMA: Migration = [
  // What is looked up: the article as it was posted, what proves which post it was, and when what happened.
  // link: the url's fingerprint, by which it is found.
  'ALTER TABLE event ADD COLUMN headline TEXT',
  'ALTER TABLE event ADD COLUMN url TEXT',
  'ALTER TABLE event ADD COLUMN link TEXT',
  'ALTER TABLE event ADD COLUMN line TEXT',
  'ALTER TABLE event ADD COLUMN format TEXT',
  'ALTER TABLE event ADD COLUMN webhook TEXT',
  'ALTER TABLE event ADD COLUMN request TEXT',
  'ALTER TABLE event ADD COLUMN processed_at INTEGER',
  'ALTER TABLE event ADD COLUMN first_sent_at INTEGER',
  'ALTER TABLE event ADD COLUMN last_sent_at INTEGER',
  // A row more for each post each, so that a page of a publisher's events, or a link's, is read and no more.
  'CREATE INDEX event_publisher ON event (publisher, at)',
  'CREATE INDEX event_link ON event (link) WHERE link IS NOT NULL',
  `CREATE TABLE refused (
     publisher TEXT NOT NULL,
     at INTEGER NOT NULL,
     request TEXT NOT NULL,
     reason TEXT NOT NULL,
     bytes INTEGER,
     PRIMARY KEY (publisher, at, request)
   ) WITHOUT ROWID`,
  // until: how long the key before it reads as well.
  `CREATE TABLE read_key (
     owner TEXT PRIMARY KEY,
     hash TEXT NOT NULL,
     before TEXT,
     until INTEGER NOT NULL
   ) WITHOUT ROWID`,
]
