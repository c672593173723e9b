/**
 * `.dev.vars`: secrets and settings on this machine, in the format that wrangler reads (dotenv, one
 * NAME=value a line). Read strictly, because a line that wrangler would skip in silence is a secret
 * that is not there. Nothing here ever prints a value.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { err, ok, type Result } from '../src/core/result.ts'
import { CommandError } from './command.ts'
import { ROOT, shown } from './places.ts'
import { writePrivate } from './private-file.ts'

export type DevVars = Readonly<Record<string, string>>

export interface BrokenLine {
  /** From 1. */
  readonly line: number
  readonly why: 'not-an-assignment' | 'open-quote'
}

const ASSIGNMENT = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=(.*)$/
const GENERATED = ['TELEGRAM_WEBHOOK_SECRET', 'OPERATOR_TOKEN'] as const

/** The values, or the first line that is neither blank, nor a comment, nor NAME=value. */
export function parseDevVars(text: string): Result<DevVars, BrokenLine> {
  const source = text.replace(/^\uFEFF/, '')
  for (const [i, content] of source.split(/\r\n|\n|\r/).entries()) {
    const why = faultOf(content)
    if (why !== null) return err({ line: i + 1, why })
  }
  const values = Object.entries(parseEnv(source.replace(/\r\n?/g, '\n')))
  return ok(Object.fromEntries(values.map(([name, value]) => [name, value ?? ''])))
}

function faultOf(content: string): BrokenLine['why'] | null {
  if (/^\s*(#|$)/.test(content)) return null
  const [, value] = ASSIGNMENT.exec(content) ?? []
  if (value === undefined) return 'not-an-assignment'
  const [quote] = /^["'`]/.exec(value.trim()) ?? []
  const closed = quote === undefined || value.trim().indexOf(quote, 1) > 0
  return closed ? null : 'open-quote'
}

/** Reads a file of them; a missing one is empty. */
export function readDevVars(file: string): DevVars {
  if (!existsSync(file)) return {}
  const parsed = parseDevVars(readText(file))
  if (parsed.ok) return parsed.value
  const { line, why } = parsed.error
  const what =
    why === 'open-quote' ? 'opens a quote that it does not close' : 'is not of the form NAME=value'
  throw new CommandError(`${shown(file)}, line ${line}, ${what}: correct the line and try again.`)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CommandError(
      `${shown(file)} cannot be read: make it a text file that you may read, or delete it.`,
    )
  }
}

/** Writes a missing file from the example, with fresh secrets; true when it did. */
export function ensureDevVars(file: string): boolean {
  if (existsSync(file)) return false
  writePrivate(file, filledIn(readText(path.join(ROOT, '.dev.vars.example'))))
  return true
}

/** The example with a fresh secret in each line that asks for one that we can make. */
export const filledIn = (example: string): string =>
  withSecrets(example).replace(
    /^# Copy to .*\n/,
    '# Written by `npm start`; git ignores this file.\n',
  )

/** Writes a fresh secret for each blank one that we can make, and nothing else; gives their names. */
export function fillBlankSecrets(file: string): readonly string[] {
  const blank = blankSecrets(readDevVars(file))
  if (blank.length > 0) writePrivate(file, withSecrets(readText(file)))
  return blank
}

const blankSecrets = (vars: DevVars) => GENERATED.filter((name) => !vars[name]?.trim())

/** Text that does not parse is left as it is. */
function withSecrets(text: string): string {
  const parsed = parseDevVars(text)
  return parsed.ok ? blankSecrets(parsed.value).reduce(withSecret, text) : text
}

/** In the line that leaves it blank, else in a line at the end. */
function withSecret(text: string, name: string): string {
  const start = `^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=`
  const blank = new RegExp(`(${start})[ \\t]*(?:(["'\`])[ \\t]*\\2)?(?=[ \\t]*(?:#.*)?$)`, 'm')
  if (blank.test(text)) return text.replace(blank, `$1${freshSecret()}`)
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${name}=${freshSecret()}\n`
}

/** 192 bits in the letters that Telegram allows in a webhook's secret. */
const freshSecret = (): string => randomBytes(24).toString('base64url')
