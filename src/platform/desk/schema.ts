/** The tables of the Desk. */
import { MIRROR_SCHEMA } from '../kv/mirror.ts'
import { PULSE_SCHEMA } from '../pulse.ts'
import { SINGLES_SCHEMA } from '../singles.ts'
import type { Migration } from '../sqlite.ts'
import { EDITORS_SCHEMA } from './schema/editors.ts'
import { RECORDS_SCHEMA } from './schema/records.ts'

export const DESK_SCHEMA: readonly Migration[] = [
  [
    ...MIRROR_SCHEMA,
    // A removed publisher keeps its row, so that its revision goes on if it comes back.
    `CREATE TABLE publisher (
       id TEXT PRIMARY KEY,
       name TEXT NOT NULL,
       domains TEXT NOT NULL,
       secrets TEXT NOT NULL,
       rev INTEGER NOT NULL,
       removed INTEGER NOT NULL DEFAULT 0
     ) WITHOUT ROWID`,
    `CREATE TABLE ledger (
       publisher TEXT NOT NULL,
       webhook TEXT NOT NULL,
       body_hash TEXT NOT NULL,
       event TEXT NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (publisher, webhook)
     ) WITHOUT ROWID`,
    // The current version of each article. data and summary are NULL for a tombstone.
    `CREATE TABLE article (
       publisher TEXT NOT NULL,
       id TEXT NOT NULL,
       revision INTEGER NOT NULL,
       event TEXT NOT NULL,
       version INTEGER,
       updated_at INTEGER,
       retracted INTEGER NOT NULL,
       data TEXT,
       summary TEXT,
       versions TEXT NOT NULL,
       PRIMARY KEY (publisher, id)
     ) WITHOUT ROWID`,
    // next_try: when the alarm looks at the event again; NULL: never by itself.
    // attempts: how often processing began; requeues: how often its id was sent since.
    // superseding: lanes have still to confirm that older revisions are over.
    `CREATE TABLE event (
       id TEXT PRIMARY KEY,
       publisher TEXT NOT NULL,
       article TEXT,
       type TEXT NOT NULL,
       revision INTEGER NOT NULL,
       state TEXT NOT NULL,
       reason TEXT,
       attempts INTEGER NOT NULL DEFAULT 0,
       requeues INTEGER NOT NULL DEFAULT 0,
       next_try INTEGER,
       embargo_until INTEGER,
       superseding INTEGER NOT NULL DEFAULT 0,
       chats TEXT,
       at INTEGER NOT NULL
     ) WITHOUT ROWID`,
    'CREATE INDEX event_next_try ON event (next_try) WHERE next_try IS NOT NULL',
    'CREATE INDEX event_state ON event (state, at)',
    'CREATE TABLE pruned (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL)',
  ],
  // What became of the copies of earlier versions.
  ['ALTER TABLE event ADD COLUMN copies TEXT'],
  [
    // How many lanes chats are spread over, the greatest number being the present one.
    'CREATE TABLE layout (lanes INTEGER PRIMARY KEY, since INTEGER NOT NULL)',
    'ALTER TABLE article ADD COLUMN lanes INTEGER NOT NULL DEFAULT 1',
    // Leases of the shared rate may be out until then.
    'CREATE TABLE leasing (id INTEGER PRIMARY KEY CHECK (id = 1), until INTEGER NOT NULL)',
  ],
  // Chats are being moved to so many lanes.
  ['CREATE TABLE spreading (id INTEGER PRIMARY KEY CHECK (id = 1), lanes INTEGER NOT NULL)'],
  // When an article that began with so many last had a version, once there are more.
  ['ALTER TABLE layout ADD COLUMN used INTEGER NOT NULL DEFAULT 0'],
  PULSE_SCHEMA,
  // By which lanes hash the chats that have stopped; 16 bytes in hexadecimal digits.
  ['CREATE TABLE tombstone_key (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL)'],
  [
    // An owner is a publisher, or one that was given the id of a removed one: `publisher` in event and
    // ledger holds an owner's key, too, which is the id itself for the first of them.
    'ALTER TABLE publisher ADD COLUMN owner INTEGER NOT NULL DEFAULT 1',
    // Owners that are gone, whose rows are still to be deleted.
    'CREATE TABLE removal (owner TEXT PRIMARY KEY) WITHOUT ROWID',
    'INSERT INTO removal SELECT id FROM publisher WHERE removed = 1',
    // Taken over article by article: its bodies may be gigabytes.
    'ALTER TABLE article RENAME TO article_before',
    // Of every article, what keeps it from being news again. at: when its last version was taken;
    // kept: the day under which more of it is kept.
    `CREATE TABLE article (
       owner TEXT NOT NULL,
       id TEXT NOT NULL,
       revision INTEGER NOT NULL,
       version INTEGER,
       updated_at INTEGER,
       retracted INTEGER NOT NULL,
       lanes INTEGER NOT NULL,
       at INTEGER NOT NULL,
       kept INTEGER,
       PRIMARY KEY (owner, id)
     ) WITHOUT ROWID`,
    // The version that is still to be handed to the lanes: data is the article as posted until its line
    // is made, stems the words that filters are matched against from then on.
    `CREATE TABLE draft (
       owner TEXT NOT NULL,
       article TEXT NOT NULL,
       revision INTEGER NOT NULL,
       data TEXT,
       stems TEXT,
       PRIMARY KEY (owner, article)
     ) WITHOUT ROWID`,
    // What was made of each article's last version, day by day (of `at`, since 1970), so that a day is
    // read and forgotten as one range.
    `CREATE TABLE kept (
       day INTEGER NOT NULL,
       owner TEXT NOT NULL,
       article TEXT NOT NULL,
       revision INTEGER NOT NULL,
       at INTEGER NOT NULL,
       head TEXT NOT NULL,
       summary TEXT NOT NULL,
       words BLOB NOT NULL,
       PRIMARY KEY (day, owner, article)
     ) WITHOUT ROWID`,
    // Keys of KV that are to be looked at again, a few an hour.
    'CREATE TABLE stale_copy (key TEXT PRIMARY KEY) WITHOUT ROWID',
    // How much each owner has posted today.
    'CREATE TABLE usage (owner TEXT PRIMARY KEY, day INTEGER NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID',
    // When the first of the updates came that wait together.
    'ALTER TABLE event ADD COLUMN waits_since INTEGER',
    // A row more for each post, so that a new version finds the one before it, and a removed publisher's
    // events are found.
    'CREATE INDEX event_article ON event (publisher, article, revision)',
    // Only what is under embargo has a row here.
    `CREATE INDEX event_held ON event (publisher, embargo_until) WHERE state = 'held'`,
    // A row more for each post, so that a day's entries go without all of them being read.
    'CREATE INDEX ledger_at ON ledger (at)',
    'DROP TABLE pruned',
  ],
  [
    "ALTER TABLE publisher ADD COLUMN format TEXT NOT NULL DEFAULT 'native'",
    // NULL for none.
    'ALTER TABLE publisher ADD COLUMN settings TEXT',
  ],
  [
    // next_try: when it is read again; fault: why it was not, the last time; body_hash: of what was read.
    `CREATE TABLE feed (
       publisher TEXT PRIMARY KEY,
       url TEXT NOT NULL,
       etag TEXT,
       last_modified TEXT,
       body_hash TEXT,
       failures INTEGER NOT NULL DEFAULT 0,
       fault TEXT,
       next_try INTEGER NOT NULL
     ) WITHOUT ROWID`,
    // Apart, since most readings find nothing new.
    'CREATE TABLE feed_items (publisher TEXT PRIMARY KEY, items TEXT NOT NULL) WITHOUT ROWID',
  ],
  [
    'ALTER TABLE publisher ADD COLUMN paused INTEGER NOT NULL DEFAULT 0',
    // Why nobody is told of it but those who have had its article; NULL: it is news.
    'ALTER TABLE event ADD COLUMN untold TEXT',
    // When a reading of it was last over, with a fault or without.
    'ALTER TABLE feed ADD COLUMN read_at INTEGER',
  ],
  [
    // readings: how often what is known was kept; hub and topic: as the feed named them last.
    'ALTER TABLE feed ADD COLUMN readings INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE feed ADD COLUMN hub TEXT',
    'ALTER TABLE feed ADD COLUMN topic TEXT',
    // What names the hub was read before, and is read once more.
    'UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL',
    // pending: the hub was asked and has not come back; failures: how often, in a row; next_try: when it is
    // asked next; relied_on: it has told of news, and has missed none since.
    `CREATE TABLE hub_subscription (
       id INTEGER PRIMARY KEY,
       address TEXT NOT NULL UNIQUE,
       callback TEXT NOT NULL,
       publisher TEXT NOT NULL,
       hub TEXT NOT NULL,
       topic TEXT NOT NULL,
       secret TEXT NOT NULL,
       wants TEXT NOT NULL DEFAULT 'subscribe',
       pending INTEGER NOT NULL DEFAULT 0,
       failures INTEGER NOT NULL DEFAULT 0,
       next_try INTEGER NOT NULL,
       lease_until INTEGER,
       relied_on INTEGER NOT NULL DEFAULT 0
     )`,
    'CREATE INDEX hub_subscription_publisher ON hub_subscription (publisher)',
  ],
  ["ALTER TABLE publisher ADD COLUMN updates TEXT NOT NULL DEFAULT 'reply'"],
  [
    // Articles and stories by their names: "owner/article", which a story has of the article that began it.
    `CREATE TABLE story_article (
       article TEXT PRIMARY KEY,
       day INTEGER NOT NULL,
       placement TEXT NOT NULL
     ) WITHOUT ROWID`,
    'CREATE INDEX story_article_day ON story_article (day)',
    // last_day: of its newest article; members: signatures, each behind its length.
    `CREATE TABLE story (
       id TEXT PRIMARY KEY,
       last_day INTEGER NOT NULL,
       data TEXT NOT NULL,
       members BLOB NOT NULL
     ) WITHOUT ROWID`,
    'CREATE INDEX story_last_day ON story (last_day)',
    // Day by day, so that a day is forgotten as one range.
    `CREATE TABLE story_posting (
       day INTEGER NOT NULL,
       key INTEGER NOT NULL,
       at INTEGER NOT NULL,
       article TEXT NOT NULL,
       PRIMARY KEY (day, key, at, article)
     ) WITHOUT ROWID`,
    // How rare words are in a language (kind counts), what a publisher always writes (kind usual).
    `CREATE TABLE story_learnt (
       kind TEXT NOT NULL,
       name TEXT NOT NULL,
       data BLOB NOT NULL,
       PRIMARY KEY (kind, name)
     ) WITHOUT ROWID`,
  ],
  [...SINGLES_SCHEMA, "INSERT INTO single SELECT 'seen_at', seen FROM pulse", 'DROP TABLE pulse'],
  [
    // This Desk's name in KV: of hours of articles, each of which had a copy of its own before.
    "INSERT INTO single VALUES ('desk', lower(hex(randomblob(8))))",
    `INSERT OR IGNORE INTO stale_copy
       SELECT 'known:' || value || ':' || (at / 3600000) FROM single, event
       WHERE name = 'desk' AND article IS NOT NULL`,
    // Copies did not say which owner of its id a publisher is.
    `INSERT INTO mirror (key, rev, due) SELECT 'publisher:' || id, 1, 0 FROM publisher WHERE removed = 0
       ON CONFLICT (key) DO UPDATE SET rev = rev + 1`,
  ],
  RECORDS_SCHEMA,
  [
    // How many lanes there are and were.
    'ALTER TABLE layout RENAME TO lane_count',
    // What had a table of one row each.
    "INSERT INTO single SELECT 'moving_to', lanes FROM spreading",
    "INSERT INTO single SELECT 'leased_until', until FROM leasing",
    "INSERT INTO single SELECT 'tombstone_key', key FROM tombstone_key",
    'DROP TABLE spreading',
    'DROP TABLE leasing',
    'DROP TABLE tombstone_key',
  ],
  // What days in UTC, counted from that of the epoch, have come to.
  ['CREATE TABLE day_figures (day INTEGER PRIMARY KEY, data TEXT NOT NULL)'],
  // How long the secret before a publisher's newest lives; NULL: there is none, or an older version promised no end.
  ['ALTER TABLE publisher ADD COLUMN second_until INTEGER'],
  EDITORS_SCHEMA,
  [
    // Copies did not have the keys that a publisher reads its own records by.
    `INSERT INTO mirror (key, rev, due) SELECT 'publisher:' || id, 1, 0 FROM publisher, read_key
       WHERE removed = 0 AND read_key.owner = IIF(publisher.owner = 1, id, id || '~' || publisher.owner)
       ON CONFLICT (key) DO UPDATE SET rev = rev + 1`,
  ],
  [
    // Nor did they have its second editors.
    `INSERT INTO mirror (key, rev, due) SELECT 'publisher:' || id, 1, 0 FROM publisher
       WHERE removed = 0 AND EXISTS (SELECT 1 FROM editor
         WHERE editor.owner = IIF(publisher.owner = 1, id, id || '~' || publisher.owner))
       ON CONFLICT (key) DO UPDATE SET rev = rev + 1`,
  ],
  [
    // When a feed last brought news, and how long it was silent at the longest of late, ms; NULL: not known yet.
    'ALTER TABLE feed ADD COLUMN news_at INTEGER',
    'ALTER TABLE feed ADD COLUMN silence INTEGER',
  ],
]
