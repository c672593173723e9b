/** Files that hold secrets: readable by their owner only, also when an older one was not. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const OWNER_ONLY = 0o600

export function writePrivate(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text, { mode: OWNER_ONLY })
  chmodSync(file, OWNER_ONLY)
}
