/** Who is asked before an urgent article goes out, and what was decided. */
import type { Migration } from '../../sqlite.ts'

export const EDITORS_SCHEMA: Migration = [
  `CREATE TABLE editor (
     owner TEXT NOT NULL,
     chat INTEGER NOT NULL,
     language TEXT,
     PRIMARY KEY (owner, chat)
   ) WITHOUT ROWID`,
  // The code that links a chat next, by its SHA-256.
  `CREATE TABLE editor_code (
     owner TEXT PRIMARY KEY,
     hash TEXT NOT NULL,
     until INTEGER NOT NULL
   ) WITHOUT ROWID`,
  // Of each article the version that editors were asked about last, and what was decided; NULL: nothing yet.
  `CREATE TABLE approval (
     owner TEXT NOT NULL,
     article TEXT NOT NULL,
     event TEXT NOT NULL,
     until INTEGER NOT NULL,
     decision TEXT,
     PRIMARY KEY (owner, article)
   ) WITHOUT ROWID`,
  'CREATE INDEX approval_until ON approval (until)',
  'ALTER TABLE event ADD COLUMN approval TEXT',
]
