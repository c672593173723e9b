/** The step that took `alert` apart: into what is to be sent, and versions of articles. Released. */
import type { Migration } from '../../sqlite.ts'

export const ITEM_SCHEMA: readonly Migration[] = [
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
]
