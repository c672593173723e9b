/**
 * Rows that no lane and no Desk can read, or that throw when they are recorded: some are simply broken, some
 * were written by a newer version, before a roll-back.
 */

/** As a newer version writes it. */
const NEWER = '{"v":2,"value":{}}'
const BROKEN = 'nonsense'
/** No packed list: it does not ascend. */
const BROKEN_LIST = new Uint8Array([5, 0, 0, 0]).buffer
/** Far above the number of any alert that there is. */
const NO_ALERT = 1_000_000

/** What is wrong with each alert that is put beside the good ones; `null`: nothing with this part of it. */
const ALERTS = [
  { kind: 'broken', data: BROKEN, packed: null },
  { kind: 'newer', data: NEWER, packed: null },
  { kind: 'throws', data: BROKEN, packed: null },
  { kind: 'for-nobody', data: null, packed: BROKEN_LIST },
] as const

export interface Dose {
  /** What the events of this dose are told from others by. */
  readonly name: string
  /** A chat that gets broken replies. */
  readonly answered: number
  /** A chat of which nobody asks what it gets; no other came after it. */
  readonly last: number
}

/** Puts bad rows among those that a lane is sending. */
export function poison(sql: SqlStorage, { name, answered, last }: Dose): void {
  for (const data of [BROKEN, NEWER]) {
    sql.exec(
      `INSERT INTO direct (priority, chat_id, thread_id, data, at, attempts)
       VALUES (0, ?, 0, ?, ?, 0)`,
      answered,
      data,
      Date.now(),
    )
  }
  sql.exec(
    'INSERT OR REPLACE INTO retry (at, alert, n, attempts) SELECT ?, ?, MIN(n), 0 FROM recipient',
    Date.now(),
    NO_ALERT,
  )
  // Of a window that begins with the last recipient, which nobody else is in.
  sql.exec(
    `INSERT OR IGNORE INTO receipt (alert, first, at, packed)
       SELECT (SELECT MAX(seq) FROM item), n, ?, ? FROM recipient
       WHERE chat_id = ? AND n = (SELECT MAX(n) FROM recipient)
         AND EXISTS (SELECT 1 FROM item)`,
    Date.now(),
    BROKEN_LIST,
    last,
  )
  sql.exec(
    `CREATE TRIGGER IF NOT EXISTS poison BEFORE INSERT ON receipt
     WHEN (SELECT event FROM version WHERE seq = NEW.alert) LIKE 'poison-throws-%'
     BEGIN SELECT RAISE(ABORT, 'poison'); END`,
  )
  for (const alert of ALERTS) putBeside(sql, name, alert)
}

/** For the same chats as the newest alert that is good; of another publisher, which takes its turns. */
function putBeside(sql: SqlStorage, name: string, alert: (typeof ALERTS)[number]): void {
  const key = `poison-${alert.kind}-${name}`
  const put = sql.exec<{ seq: number }>(
    `INSERT INTO item (kind, publisher, urgency, at, touched_at, not_before, total, state)
     SELECT 'alert', 'poison', urgency, ?1, ?1, 0, total, 'active'
     FROM item WHERE kind = 'alert' AND publisher <> 'poison' ORDER BY seq DESC LIMIT 1
     RETURNING seq`,
    Date.now(),
  )
  for (const { seq } of put.toArray()) {
    sql.exec(
      `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data)
       SELECT ?1, ?2, 'poison', ?2, 1, at, urgency, 0, COALESCE(?3, data) FROM version
       WHERE withdrawn = 0 AND publisher <> 'poison' ORDER BY seq DESC LIMIT 1`,
      seq,
      key,
      alert.data,
    )
    sql.exec(
      `INSERT INTO audience (alert, start, packed)
       SELECT ?1, start, COALESCE(?2, packed) FROM audience WHERE alert = (
         SELECT MAX(seq) FROM item WHERE kind = 'alert' AND publisher <> 'poison')`,
      seq,
      alert.packed,
    )
  }
}

/** A newer version has written a chat's settings, and was taken back. */
export function rollBackChat(sql: SqlStorage, chat: number): void {
  sql.exec('UPDATE recipient SET settings = ? WHERE chat_id = ?', NEWER, chat)
}

/** The same of an article's head, once there is one; how many there were. */
export function rollBackArticle(sql: SqlStorage, article: string): number {
  return sql.exec('UPDATE kept SET head = ? WHERE article = ?', NEWER, article).rowsWritten
}

export const settingsOf = (sql: SqlStorage, chat: number): string[] =>
  sql
    .exec<{ settings: string }>('SELECT settings FROM recipient WHERE chat_id = ?', chat)
    .toArray()
    .map(({ settings }) => settings)

export const headsOf = (sql: SqlStorage, article: string): string[] =>
  sql
    .exec<{ head: string }>('SELECT head FROM kept WHERE article = ?', article)
    .toArray()
    .map(({ head }) => head)
