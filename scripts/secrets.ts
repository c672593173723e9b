/** A secret or setting for a script: from the environment, else from `.dev.vars`. */
import { CommandError } from './command.ts'
import { readDevVars } from './dev-vars.ts'
import { placesOf } from './places.ts'

/** `null` when it is set nowhere. */
export function findSetting(name: string): string | null {
  return process.env[name]?.trim() || readDevVars(placesOf().devVars)[name]?.trim() || null
}

export function needSetting(name: string): string {
  const value = findSetting(name)
  if (value !== null) return value
  throw new CommandError(`${name} is not set: put it into .dev.vars or the environment.`)
}
