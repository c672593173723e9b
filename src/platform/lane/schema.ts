/**
 * The tables of a lane.
 *
 * Hot tables are WITHOUT ROWID and have no secondary index: an index entry is a row written, and rows
 * written are what a send costs. A recipient is a target's integer, never reused; receipts hold only
 * that, so deleting a row of `recipient` is all it takes to forget where its messages went.
 */
import { MIRROR_SCHEMA } from '../kv/mirror.ts'
import { PULSE_SCHEMA } from '../pulse.ts'
import { SINGLES_SCHEMA } from '../singles.ts'
import type { Migration } from '../sqlite.ts'

/** What `stored` has written: each with what version it is of. */
export const LANE_COLUMNS = [
  { table: 'recipient', column: 'settings' },
  { table: 'version', column: 'data' },
  { table: 'inactive', column: 'settings' },
  { table: 'digest', column: 'data' },
]

export const LANE_SCHEMA: readonly Migration[] = [
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
  [
    // What is to be sent, and how far it has come. kind: alert, edit, reply, fold; version: whose it is,
    // NULL where that has the same number, or for a fold; replies: the item whose messages are edited.
    // total and added: chats from its audience and beside it; state: active, folded (a fold serves the
    // rest), done, cancelled.
    `CREATE TABLE item (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       kind TEXT NOT NULL,
       version INTEGER,
       replies INTEGER,
       publisher TEXT NOT NULL,
       urgency INTEGER NOT NULL,
       at INTEGER NOT NULL,
       touched_at INTEGER NOT NULL,
       not_before INTEGER NOT NULL,
       total INTEGER NOT NULL,
       added INTEGER NOT NULL DEFAULT 0,
       cursor INTEGER NOT NULL DEFAULT 0,
       sent INTEGER NOT NULL DEFAULT 0,
       failed INTEGER NOT NULL DEFAULT 0,
       skipped INTEGER NOT NULL DEFAULT 0,
       has_rest INTEGER NOT NULL DEFAULT 1,
       state TEXT NOT NULL
     )`,
    // Each version of an article: the alert, or for a withdrawal who withdrew it. over: a newer one has
    // come; reached: some chat has had it, by a message of its own, a fold or a digest; told: a
    // correction has told it.
    `CREATE TABLE version (
       seq INTEGER PRIMARY KEY,
       event TEXT NOT NULL UNIQUE,
       publisher TEXT NOT NULL,
       article TEXT NOT NULL,
       revision INTEGER NOT NULL,
       at INTEGER NOT NULL,
       urgency INTEGER NOT NULL,
       withdrawn INTEGER NOT NULL,
       over INTEGER NOT NULL DEFAULT 0,
       reached INTEGER NOT NULL DEFAULT 0,
       told INTEGER NOT NULL DEFAULT 0,
       data TEXT NOT NULL
     )`,
    `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, over,
         reached, told, data)
       SELECT seq, event, publisher, article, revision, at, urgency, 0, state = 'cancelled',
         seq IN (SELECT alert FROM reached),
         EXISTS (SELECT 1 FROM alert AS reply
           WHERE reply.publisher = alert.publisher AND reply.article = alert.article
             AND reply.revision = alert.revision AND reply.kind IN ('reply', 'fallback'))
           AND EXISTS (SELECT 1 FROM alert AS sent
           WHERE sent.publisher = alert.publisher AND sent.article = alert.article
             AND sent.revision = alert.revision AND sent.kind <> 'alert' AND sent.sent > 0),
         data
       FROM alert WHERE kind = 'alert'`,
    // A withdrawal was what its edits were, and its publisher's name stands in the article's alerts.
    `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, over,
         told, data)
       SELECT MIN(seq), SUBSTR(event, 1, INSTR(event, '/') - 1), publisher, article, revision, at,
         urgency, 1, state = 'cancelled',
         EXISTS (SELECT 1 FROM alert AS reply
           WHERE reply.publisher = alert.publisher AND reply.article = alert.article
             AND reply.revision = alert.revision AND reply.kind = 'reply' AND reply.sent > 0),
         json_object('v', 1, 'value', json_object('publisherName', COALESCE(
           (SELECT other.data ->> '$.value.publisherName' FROM version AS other
             WHERE other.publisher = alert.publisher AND other.article = alert.article
               AND json_valid(other.data) LIMIT 1), 'Its publisher')))
       FROM alert WHERE kind = 'edit' AND event LIKE '%/edit' AND NOT EXISTS (
         SELECT 1 FROM version
         WHERE version.publisher = alert.publisher AND version.article = alert.article
           AND version.revision = alert.revision)
       GROUP BY publisher, article, revision`,
    'CREATE INDEX version_article ON version (publisher, article, revision)',
    `INSERT INTO item (seq, kind, version, replies, publisher, urgency, at, touched_at, not_before,
         total, added, cursor, sent, failed, skipped, has_rest, state)
       SELECT seq, IIF(kind = 'fallback', 'reply', kind),
         NULLIF((SELECT version.seq FROM version
           WHERE version.publisher = alert.publisher AND version.article = alert.article
             AND version.revision = alert.revision), seq),
         IIF(kind = 'edit' AND json_valid(data), data ->> '$.value.replies', NULL),
         publisher, urgency, at, touched_at, not_before, matched_count, added, cursor,
         sent + made_up, failed - made_up, skipped, has_rest,
         IIF(state = 'active' AND seq IN (SELECT alert FROM folded), 'folded', state)
       FROM (SELECT *, IIF(kind = 'edit', COALESCE((SELECT reply.sent FROM alert AS reply
         WHERE reply.publisher = alert.publisher AND reply.article = alert.article
           AND reply.revision = alert.revision AND reply.kind = 'fallback'), 0), 0) AS made_up
         FROM alert) AS alert`,
    // No number is given twice.
    `INSERT INTO item (seq, kind, publisher, urgency, at, touched_at, not_before, total, state)
       SELECT seq, 'fold', '', 5, 0, 0, 0, 0, 'done' FROM sqlite_sequence
       WHERE name = 'alert' AND seq > (SELECT COALESCE(MAX(seq), 0) FROM item)`,
    'CREATE INDEX item_version ON item (version) WHERE version IS NOT NULL',
    `CREATE INDEX item_active ON item (urgency, seq) WHERE state = 'active'`,
    `CREATE INDEX item_folded ON item (seq) WHERE state = 'folded'`,
    `CREATE INDEX item_rest ON item (publisher, urgency, seq)
       WHERE state = 'active' AND has_rest = 1 AND total > 0 AND not_before = 0`,
    `CREATE INDEX item_held ON item (not_before)
       WHERE state = 'active' AND has_rest = 1 AND total > 0 AND not_before > 0`,
    `CREATE INDEX item_correction ON item (seq) WHERE kind IN ('edit', 'reply') AND state <> 'cancelled'`,
    `CREATE INDEX version_copies ON version (publisher, article, seq) WHERE reached = 1`,
    `CREATE INDEX version_told ON version (publisher, article, revision) WHERE reached + told > 0`,
    `CREATE INDEX version_urgent ON version (publisher, at) WHERE withdrawn = 0 AND urgency <= 2`,
    // From where on an alert's audience is a fold's.
    'ALTER TABLE folded ADD COLUMN start INTEGER NOT NULL DEFAULT 0',
    `UPDATE folded SET start = COALESCE((
       SELECT member.value ->> 'from' FROM alert, json_each(
         IIF(json_valid(alert.data), alert.data, '{}'), '$.value') AS member
       WHERE alert.seq = folded.fold AND member.value ->> 'seq' = folded.alert), 0)`,
    'CREATE INDEX folded_fold ON folded (fold)',
    'ALTER TABLE current RENAME TO article',
    'ALTER TABLE article DROP COLUMN said',
    // What has been superseded is nobody's matter any more.
    `DELETE FROM dead_letter WHERE alert IN (SELECT seq FROM alert WHERE state = 'cancelled')`,
    'DROP TABLE alert',
    'DROP TABLE reached',
    'DROP TABLE unpacked',
  ],
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
]
