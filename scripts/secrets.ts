/**
 * A secret or setting for a script: from the environment, else from `.dev.vars`, else what the Worker
 * on this machine was started with.
 */
import { CommandError } from './command.ts'
import { readDevVars } from './dev-vars.ts'
import { placesOf } from './places.ts'

/** `null` when it is set nowhere. */
export function findSetting(name: string): string | null {
  const { devVars, effectiveVars } = placesOf()
  const found =
    process.env[name]?.trim() ||
    readDevVars(devVars)[name]?.trim() ||
    // Only what was made up for a blank one; the rest in there belongs to the sandbox.
    (name === 'OPERATOR_TOKEN' ? readDevVars(effectiveVars)[name]?.trim() : '')
  return found || null
}

export function needSetting(name: string): string {
  const value = findSetting(name)
  if (value !== null) return value
  throw new CommandError(`${name} is not set: put it into .dev.vars or the environment.`)
}
