/** Files and folders that hold secrets: their owner's only, also when older ones were not. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const OWNERS_FILE = 0o600
const OWNERS_FOLDER = 0o700

export function writePrivate(file: string, text: string): void {
  makeFolder(path.dirname(file))
  writeFileSync(file, text, { mode: OWNERS_FILE })
  chmodSync(file, OWNERS_FILE)
}

/** Folders that are missing become private; those that are there stay as they are. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNERS_FOLDER })
}

/** Makes a folder, or takes everybody else's rights to it and to all below it away. */
export function keepPrivate(folder: string): void {
  makeFolder(folder)
  takeRights(folder)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // What a link points to lies elsewhere, and is not ours.
    if (!entry.isSymbolicLink()) takeRights(path.join(entry.parentPath, entry.name))
  }
}

function takeRights(place: string): void {
  const entry = lstatSync(place, { throwIfNoEntry: false })
  if (entry) chmodSync(place, entry.mode & OWNERS_FOLDER)
}
