/**
 * The tables of a lane while one of them, `alert`, kept all that was to be sent and which version of which
 * article it was of. Released: an older lane goes through these steps.
 */
import { MIRROR_SCHEMA } from '../../kv/mirror.ts'
import { PULSE_SCHEMA } from '../../pulse.ts'
import type { Migration } from '../../sqlite.ts'

export const ALERT_SCHEMA: readonly Migration[] = [
  [
    ...MIRROR_SCHEMA,
    // thread_id 0 is the chat itself. digested_to: the newest alert that a digest has looked at;
    // told: packed numbers of the alerts that digests have told.
    `CREATE TABLE recipient (
       n INTEGER PRIMARY KEY AUTOINCREMENT,
       chat_id INTEGER NOT NULL,
       thread_id INTEGER NOT NULL,
       rev INTEGER NOT NULL,
       settings TEXT NOT NULL,
       paused TEXT,
       digested_to INTEGER NOT NULL,
       told BLOB,
       next_due INTEGER,
       since INTEGER NOT NULL,
       UNIQUE (chat_id, thread_id)
     )`,
    // What the filters of immediate recipients require.
    `CREATE TABLE interest (
       key TEXT NOT NULL,
       n INTEGER NOT NULL,
       PRIMARY KEY (key, n)
     ) WITHOUT ROWID`,
    `CREATE TABLE due (
       at INTEGER NOT NULL,
       n INTEGER NOT NULL,
       PRIMARY KEY (at, n)
     ) WITHOUT ROWID`,
    `CREATE TABLE seen_update (
       id INTEGER PRIMARY KEY,
       at INTEGER NOT NULL
     )`,
    // state: active, done, cancelled.
    `CREATE TABLE alert (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       event TEXT NOT NULL UNIQUE,
       publisher TEXT NOT NULL,
       article TEXT NOT NULL,
       revision INTEGER NOT NULL,
       urgency INTEGER NOT NULL,
       at INTEGER NOT NULL,
       touched_at INTEGER NOT NULL,
       data TEXT NOT NULL,
       matched BLOB NOT NULL,
       matched_count INTEGER NOT NULL,
       state TEXT NOT NULL,
       cursor INTEGER NOT NULL DEFAULT 0,
       waiting INTEGER NOT NULL DEFAULT 0,
       sent INTEGER NOT NULL DEFAULT 0,
       failed INTEGER NOT NULL DEFAULT 0
     )`,
    `CREATE INDEX alert_active ON alert (urgency, seq) WHERE state = 'active'`,
    'CREATE INDEX alert_article ON alert (publisher, article)',
    // The lowest revision of an article that may still leave.
    `CREATE TABLE current (
       publisher TEXT NOT NULL,
       article TEXT NOT NULL,
       revision INTEGER NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (publisher, article)
     ) WITHOUT ROWID`,
    `CREATE TABLE receipt (
       alert INTEGER NOT NULL,
       first INTEGER NOT NULL,
       at INTEGER NOT NULL,
       packed BLOB NOT NULL,
       PRIMARY KEY (alert, first)
     ) WITHOUT ROWID`,
    `CREATE TABLE retry (
       at INTEGER NOT NULL,
       alert INTEGER NOT NULL,
       n INTEGER NOT NULL,
       attempts INTEGER NOT NULL,
       PRIMARY KEY (at, alert, n)
     ) WITHOUT ROWID`,
    // Replies (priority 0) and digests (1). A sent one stays for a minute, for its chat's pacing.
    `CREATE TABLE direct (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       priority INTEGER NOT NULL,
       chat_id INTEGER NOT NULL,
       thread_id INTEGER NOT NULL,
       data TEXT NOT NULL,
       at INTEGER NOT NULL,
       attempts INTEGER NOT NULL,
       sent_at INTEGER
     )`,
    'CREATE INDEX direct_waiting ON direct (priority, at) WHERE sent_at IS NULL',
    'CREATE INDEX direct_chat ON direct (chat_id)',
    // At most one row: the window in flight.
    `CREATE TABLE claim (
       id INTEGER PRIMARY KEY CHECK (id = 1),
       data TEXT NOT NULL
     )`,
    'CREATE TABLE blocked (id INTEGER PRIMARY KEY CHECK (id = 1), until INTEGER NOT NULL)',
    'CREATE TABLE pruned (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL)',
  ],
  [
    // Whom an alert is for, fixed when it was put: packed recipients in pieces of bounded size, each
    // under the number of those before it.
    `CREATE TABLE audience (
       alert INTEGER NOT NULL,
       start INTEGER NOT NULL,
       packed BLOB NOT NULL,
       PRIMARY KEY (alert, start)
     ) WITHOUT ROWID`,
    'INSERT INTO audience SELECT seq, 0, matched FROM alert',
    'ALTER TABLE alert DROP COLUMN matched',
    // cursor: how many of the audience have been in a recorded window. Those that are neither sent,
    // failed nor skipped are pending.
    'ALTER TABLE alert ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0',
    'UPDATE alert SET skipped = MAX(0, cursor - waiting - sent - failed)',
    'ALTER TABLE alert DROP COLUMN waiting',
    // The newest alert when the settings last changed: what was matched later needs no second look.
    'ALTER TABLE recipient ADD COLUMN changed_after INTEGER NOT NULL DEFAULT 0',
    'UPDATE recipient SET changed_after = (SELECT COALESCE(MAX(seq), 0) FROM alert)',
    // What an article must have for a filter to match it: the key and, in its stems, the phrase.
    'DROP TABLE interest',
    `CREATE TABLE interest (
       key TEXT NOT NULL,
       phrase TEXT NOT NULL,
       n INTEGER NOT NULL,
       PRIMARY KEY (key, phrase, n)
     ) WITHOUT ROWID`,
    `INSERT OR IGNORE INTO interest
       SELECT CASE filter.value ->> 'kind'
           WHEN 'topic' THEN 'topic:' || (filter.value ->> 'topic')
           WHEN 'publisher' THEN 'from:' || (filter.value ->> 'publisher')
           WHEN 'phrase' THEN 'stem:' || (
             SELECT stem.value FROM json_each(filter.value, '$.stems') AS stem
             ORDER BY LENGTH(stem.value) DESC, stem.key LIMIT 1)
           ELSE 'all' END,
         CASE filter.value ->> 'kind'
           WHEN 'phrase' THEN ' ' || (
             SELECT GROUP_CONCAT(stem.value, ' ') FROM json_each(filter.value, '$.stems') AS stem
           ) || ' '
           ELSE '' END,
         recipient.n
       FROM recipient, json_each(recipient.settings, '$.value.filters') AS filter
       WHERE recipient.paused IS NULL AND recipient.settings ->> '$.value.digest' IS NULL`,
  ],
  [
    // Corrections stand beside their event's alert: kind is their form, and \`event\` ends in it.
    // added: recipients that came late and are in \`retry\` instead of the audience.
    `ALTER TABLE alert ADD COLUMN kind TEXT NOT NULL DEFAULT 'alert'`,
    'ALTER TABLE alert ADD COLUMN added INTEGER NOT NULL DEFAULT 0',
    // Revisions: of each copy, its reader was told one of them.
    'ALTER TABLE current ADD COLUMN said TEXT',
  ],
  [
    // Chats that have stopped, as a salted hash; until: when KV can be trusted to have forgotten them.
    'CREATE TABLE tombstone (hash INTEGER PRIMARY KEY, at INTEGER NOT NULL, until INTEGER)',
    'CREATE TABLE tombstone_salt (id INTEGER PRIMARY KEY CHECK (id = 1), salt TEXT NOT NULL)',
  ],
  [
    // What has failed for good, and in how many chats.
    `CREATE TABLE dead_letter (
       alert INTEGER NOT NULL,
       reason TEXT NOT NULL,
       chats INTEGER NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (alert, reason)
     ) WITHOUT ROWID`,
  ],
  [
    // How many lanes there were and are; a chat lives in one of them by its id.
    'CREATE TABLE layout (lanes INTEGER PRIMARY KEY, since INTEGER NOT NULL)',
    // Chats are being copied to so many lanes; up to which recipient they have been.
    `CREATE TABLE moving (
       id INTEGER PRIMARY KEY CHECK (id = 1),
       lanes INTEGER NOT NULL,
       cursor INTEGER NOT NULL
     )`,
    // Changes of chats that another lane has to be told.
    `CREATE TABLE sync (
       chat_id INTEGER NOT NULL,
       lane INTEGER NOT NULL,
       rev INTEGER NOT NULL,
       due INTEGER NOT NULL,
       PRIMARY KEY (chat_id, lane)
     ) WITHOUT ROWID`,
    // 1: the chat lives in another lane by now; here it is for articles of before. What it follows
    // stands in \`interest\` under keys that begin with "~".
    'ALTER TABLE recipient ADD COLUMN shadow INTEGER NOT NULL DEFAULT 0',
  ],
  // Alerts whose last chats are served by another item, together with others.
  ['CREATE TABLE folded (alert INTEGER PRIMARY KEY, fold INTEGER NOT NULL)'],
  [
    // Tries whose answer never came; `attempts` counts those that were refused.
    'ALTER TABLE retry ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE direct ADD COLUMN doubts INTEGER NOT NULL DEFAULT 0',
  ],
  [
    // Lanes that keep a shadow of a chat that lives here, since when: layouts do not tell of all.
    `CREATE TABLE shadowed (
       chat_id INTEGER NOT NULL,
       lane INTEGER NOT NULL,
       at INTEGER NOT NULL,
       PRIMARY KEY (chat_id, lane)
     ) WITHOUT ROWID`,
    // From here on, since when a chat has been a shadow, epoch ms; 0 when it lives here.
    'UPDATE recipient SET shadow = unixepoch() * 1000 WHERE shadow = 1',
  ],
  [
    // A chat is a shadow from when it has been copied to its new lane; since: when the move began, so
    // that those that still live here can be told. A move under way begins again.
    'ALTER TABLE moving ADD COLUMN since INTEGER NOT NULL DEFAULT 0',
    'UPDATE moving SET cursor = 0',
  ],
  [
    // Of each chat, the first that waits.
    'DROP INDEX direct_chat',
    'CREATE INDEX direct_chat ON direct (chat_id, priority) WHERE sent_at IS NULL',
  ],
  // 1: only this target is paused, since its topic is closed; 0: the chat is.
  ['ALTER TABLE recipient ADD COLUMN paused_topic INTEGER NOT NULL DEFAULT 0'],
  // What is held back until then, epoch ms: a reply that would follow another too soon.
  ['ALTER TABLE alert ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0'],
  PULSE_SCHEMA,
  [
    // Chats that have stopped, by a keyed hash; those of before stay by their salted one until they expire.
    'ALTER TABLE tombstone RENAME TO salted_tombstone',
    'CREATE TABLE tombstone (hash INTEGER PRIMARY KEY, at INTEGER NOT NULL, until INTEGER)',
    // Pacing asks when a reply was sent, and not what it said.
    `UPDATE direct SET data = '' WHERE sent_at IS NOT NULL`,
  ],
  [
    // The words of an alert's article, packed.
    'CREATE TABLE words (alert INTEGER PRIMARY KEY, packed BLOB NOT NULL)',
    // Alerts of before have them in their data; those below a number are still to be taken over.
    'CREATE TABLE unpacked (id INTEGER PRIMARY KEY CHECK (id = 1), below INTEGER NOT NULL)',
    'INSERT INTO unpacked SELECT 1, MAX(seq) + 1 FROM alert HAVING MAX(seq) IS NOT NULL',
    // Alerts that some chat has had; of before it is not known, and they all may have been.
    `CREATE TABLE reached (
       publisher TEXT NOT NULL,
       article TEXT NOT NULL,
       alert INTEGER NOT NULL,
       PRIMARY KEY (publisher, article, alert)
     ) WITHOUT ROWID`,
    `INSERT INTO reached SELECT publisher, article, seq FROM alert WHERE kind = 'alert'`,
    // What there is of one version is found without looking through the others.
    'DROP INDEX alert_article',
    'CREATE INDEX alert_article ON alert (publisher, article, revision)',
    // Corrections that nothing newer has taken the place of.
    `CREATE INDEX alert_correction ON alert (seq)
       WHERE kind IN ('edit', 'reply', 'fallback') AND state <> 'cancelled'`,
    // Where the round of a day has come to; NULL when it is through.
    'ALTER TABLE pruned ADD COLUMN cursor INTEGER',
    // When readers of an article were last answered, and with which revision.
    'ALTER TABLE current ADD COLUMN answered_at INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE current ADD COLUMN answered INTEGER NOT NULL DEFAULT 0',
    `UPDATE current SET (answered_at, answered) = (last.at, last.revision)
       FROM (SELECT publisher, article, revision, MAX(touched_at) AS at FROM alert
         WHERE kind IN ('reply', 'fallback') AND sent > 0 GROUP BY publisher, article) AS last
       WHERE last.publisher = current.publisher AND last.article = current.article`,
  ],
  // What each publisher has called urgent lately; of other alerts there is no entry.
  [`CREATE INDEX alert_urgent ON alert (publisher, at) WHERE kind = 'alert' AND urgency <= 2`],
  [
    // 1 until the cursor has come to its end. By a column of its own, since an index that looked at the
    // cursor would be written with each window.
    'ALTER TABLE alert ADD COLUMN has_rest INTEGER NOT NULL DEFAULT 1',
    `UPDATE alert SET has_rest = 0 WHERE state = 'active' AND cursor >= matched_count`,
    // What a window begins with is found without looking through all that waits.
    `CREATE INDEX alert_rest ON alert (publisher, urgency, seq)
       WHERE state = 'active' AND has_rest = 1 AND matched_count > 0 AND not_before = 0`,
    `CREATE INDEX alert_held ON alert (not_before)
       WHERE state = 'active' AND has_rest = 1 AND matched_count > 0 AND not_before > 0`,
  ],
]
