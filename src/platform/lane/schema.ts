/**
 * The tables of a lane.
 *
 * Hot tables are WITHOUT ROWID and have no secondary index: an index entry is a row written, and rows
 * written are what a send costs. A recipient is a target's integer, never reused; receipts hold only
 * that, so deleting a row of `recipient` is all it takes to forget where its messages went.
 */
import { SINGLES_SCHEMA } from '../singles.ts'
import type { Migration } from '../sqlite.ts'
import { ALERT_SCHEMA } from './schema/alert.ts'
import { ITEM_SCHEMA } from './schema/item.ts'

/** What `stored` has written: each with what version it is of. */
export const LANE_COLUMNS = [
  { table: 'recipient', column: 'settings' },
  { table: 'version', column: 'data' },
  { table: 'inactive', column: 'settings' },
  { table: 'digest', column: 'data' },
]

export const LANE_SCHEMA: readonly Migration[] = [
  ...ALERT_SCHEMA,
  ...ITEM_SCHEMA,
  [
    // Since when a chat has lived in another lane, epoch ms; 0 when it lives here. came_from: the lane that
    // it lived in before, which keeps what corrects its copies.
    'ALTER TABLE recipient RENAME COLUMN shadow TO left_at',
    'ALTER TABLE recipient ADD COLUMN came_from INTEGER',
    `UPDATE recipient SET came_from =
       (SELECT MIN(lane) FROM shadowed WHERE shadowed.chat_id = recipient.chat_id)`,
    'DROP TABLE shadowed',
    'CREATE INDEX recipient_left ON recipient (left_at) WHERE left_at > 0',
    // The id that a chat has from now on.
    'ALTER TABLE sync ADD COLUMN becomes INTEGER',
  ],
  // Telegram's id of the bot whose update it was; 0: not known.
  ['ALTER TABLE seen_update ADD COLUMN bot INTEGER NOT NULL DEFAULT 0'],
  [
    // The correction of a kind is found beside however many answers are taken back.
    'DROP INDEX item_version',
    `CREATE INDEX item_version ON item (version, kind, replies) WHERE version IS NOT NULL`,
  ],
  [
    // What readers were shown and have not confirmed, for a day.
    `CREATE TABLE draft (
       chat_id INTEGER NOT NULL,
       thread_id INTEGER NOT NULL,
       id TEXT NOT NULL,
       text TEXT NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (chat_id, thread_id, id)
     ) WITHOUT ROWID`,
  ],
  [
    // What had a table of one row each.
    ...SINGLES_SCHEMA,
    "INSERT INTO single SELECT 'claim', data FROM claim",
    "INSERT INTO single SELECT 'blocked_until', until FROM blocked",
    "INSERT INTO single SELECT 'pruned_at', at FROM pruned",
    "INSERT INTO single SELECT 'pruning_from', cursor FROM pruned WHERE cursor IS NOT NULL",
    "INSERT INTO single SELECT 'tombstone_salt', salt FROM tombstone_salt",
    "INSERT INTO single SELECT 'moving_to', lanes FROM moving",
    "INSERT INTO single SELECT 'moving_from', cursor FROM moving",
    "INSERT INTO single SELECT 'moving_since', since FROM moving",
    "INSERT INTO single SELECT 'seen_at', seen FROM pulse",
    "INSERT INTO single SELECT 'sent_at', sent_at FROM pulse WHERE sent_at IS NOT NULL",
    'DROP TABLE claim',
    'DROP TABLE blocked',
    'DROP TABLE pruned',
    'DROP TABLE tombstone_salt',
    'DROP TABLE moving',
    'DROP TABLE pulse',
  ],
  [
    // 1: whether an alert may come depends on when it would, or on how many have come.
    'ALTER TABLE recipient ADD COLUMN timed INTEGER NOT NULL DEFAULT 0',
    `UPDATE recipient SET timed = 1 WHERE IIF(json_valid(settings), settings ->> '$.value.digest', NULL)
       IS NOT NULL`,
    // What came up to here came while the chat had a digest: it is told what its filters match. Of what came
    // later it is told what was meant for it and held back.
    'ALTER TABLE recipient ADD COLUMN gathered_to INTEGER NOT NULL DEFAULT 0',
    `UPDATE recipient SET gathered_to = (SELECT COALESCE(MAX(seq), 0) FROM item)
       WHERE next_due IS NOT NULL`,
    // Alerts that it has had on a local day, by the number of that day.
    'ALTER TABLE recipient ADD COLUMN spent_day INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE recipient ADD COLUMN spent INTEGER NOT NULL DEFAULT 0',
  ],
  [
    // Settings of chats that have stopped or put the bot out, until an instant.
    `CREATE TABLE inactive (
       chat_id INTEGER NOT NULL,
       thread_id INTEGER NOT NULL,
       settings TEXT NOT NULL,
       until INTEGER NOT NULL,
       PRIMARY KEY (chat_id, thread_id)
     ) WITHOUT ROWID`,
  ],
  [
    // An article that a filter matches has one of its keys; whether it does the filter tells, where it is
    // not empty.
    'DROP TABLE interest',
    `CREATE TABLE interest (
       key TEXT NOT NULL,
       filter TEXT NOT NULL,
       n INTEGER NOT NULL,
       PRIMARY KEY (key, filter, n)
     ) WITHOUT ROWID`,
    // The number of the stemming that it stands on. Where there are chats, it is made of their settings.
    "INSERT INTO single SELECT 'indexed_by', 2 WHERE NOT EXISTS (SELECT 1 FROM recipient)",
  ],
  [
    // Digests of recipients: the stories of each by topic, which message it is, NULL until it has arrived, and
    // the page that it shows, 0 while it is offered.
    `CREATE TABLE digest (
       n INTEGER NOT NULL,
       at INTEGER NOT NULL,
       part INTEGER NOT NULL,
       data TEXT NOT NULL,
       message INTEGER,
       page INTEGER NOT NULL,
       PRIMARY KEY (n, at, part)
     ) WITHOUT ROWID`,
    'CREATE INDEX digest_at ON digest (at)',
  ],
  [
    // story: of an article's first version, as its alert says; NULL for the others, and for what an older
    // version of Lede put. develops: it was an alert beside what its story told before.
    'ALTER TABLE version ADD COLUMN story TEXT',
    'ALTER TABLE version ADD COLUMN develops INTEGER NOT NULL DEFAULT 0',
    'CREATE INDEX version_story ON version (story, seq) WHERE story IS NOT NULL',
    // The last edit of each story with who else reports it; at: not before then, epoch ms.
    `CREATE TABLE story_edit (
       story TEXT PRIMARY KEY,
       item INTEGER NOT NULL,
       at INTEGER NOT NULL
     ) WITHOUT ROWID`,
    'CREATE INDEX story_edit_item ON story_edit (item)',
  ],
  [
    // When the first and the last of it left; they stand in what each window writes anyway.
    'ALTER TABLE item ADD COLUMN first_sent_at INTEGER',
    'ALTER TABLE item ADD COLUMN last_sent_at INTEGER',
  ],
  [
    // Messages that show more or less of an alert than its chat has alerts shown at first, or that were asked for.
    `CREATE TABLE alert_view (
       n INTEGER NOT NULL,
       message INTEGER NOT NULL,
       publisher TEXT NOT NULL,
       article TEXT NOT NULL,
       view TEXT NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (n, message)
     ) WITHOUT ROWID`,
    'CREATE INDEX alert_view_at ON alert_view (at)',
    // Stories that recipients hear no more of, until an instant.
    `CREATE TABLE mute (
       n INTEGER NOT NULL,
       story TEXT NOT NULL,
       until INTEGER NOT NULL,
       PRIMARY KEY (n, story)
     ) WITHOUT ROWID`,
    'CREATE INDEX mute_until ON mute (until)',
  ],
  [
    // Groups and channels that people set up from their private chats: the last used of each. thread_id: the
    // topic, 0 for all of it; in_hand_until: until then their commands are for it, epoch ms.
    `CREATE TABLE managed (
       person INTEGER NOT NULL,
       chat_id INTEGER NOT NULL,
       thread_id INTEGER NOT NULL,
       title TEXT NOT NULL,
       kind TEXT NOT NULL,
       is_forum INTEGER NOT NULL,
       at INTEGER NOT NULL,
       in_hand_until INTEGER NOT NULL,
       PRIMARY KEY (person, chat_id)
     ) WITHOUT ROWID`,
  ],
  [
    // What comes to it of a story after the first alert, as its settings say.
    "ALTER TABLE recipient ADD COLUMN stories TEXT NOT NULL DEFAULT 'major'",
    "CREATE INDEX recipient_stories ON recipient (stories) WHERE stories <> 'major'",
  ],
  ['ALTER TABLE layout RENAME TO lane_count'],
  // Chats that have left, by the day in UTC.
  ['CREATE TABLE stop_count (day INTEGER PRIMARY KEY, n INTEGER NOT NULL)'],
  [
    // Of each story the last edit with who else reports it; settles: 1 for the one that shows in what its
    // articles disagree, once that has stood. at: not before then, epoch ms.
    `CREATE TABLE story_edits (
       story TEXT NOT NULL,
       settles INTEGER NOT NULL,
       item INTEGER NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (story, settles)
     ) WITHOUT ROWID`,
    'INSERT INTO story_edits SELECT story, 0, item, at FROM story_edit',
    'DROP TABLE story_edit',
    'ALTER TABLE story_edits RENAME TO story_edit',
    'CREATE INDEX story_edit_item ON story_edit (item)',
  ],
  [
    // Stories that recipients have taken apart, and when, epoch ms.
    `CREATE TABLE parting (
       story TEXT NOT NULL,
       n INTEGER NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (story, n)
     ) WITHOUT ROWID`,
    'CREATE INDEX parting_at ON parting (at)',
  ],
  [
    // 1: of an article's first version, when it came all else of its story had been withdrawn.
    'ALTER TABLE version ADD COLUMN anew INTEGER NOT NULL DEFAULT 0',
    `UPDATE version SET anew = 1 WHERE story IS NOT NULL
       AND EXISTS (SELECT 1 FROM version AS one
         WHERE one.story = version.story AND one.seq < version.seq)
       AND NOT EXISTS (SELECT 1 FROM version AS one
         WHERE one.story = version.story AND one.seq < version.seq AND 0 =
           (SELECT withdrawn FROM version AS last
            WHERE last.publisher = one.publisher AND last.article = one.article
              AND last.seq < version.seq ORDER BY last.revision DESC LIMIT 1))`,
  ],
]
