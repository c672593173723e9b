/**
 * What all scripts share as command-line programs: one calm line when a person has something to put
 * right, no stack traces, and an exit code that tells.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Something a person can put right. The message is the one line that is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Runs a script's main function and turns its outcome into an exit code. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(lineOf(error))
    process.exitCode = 1
  }
}

/** One line for any error; a bug shows its trace only when asked to. */
export function lineOf(error: unknown): string {
  if (error instanceof CommandError) return error.message
  if (process.env.LEDE_DEBUG && error instanceof Error) return error.stack ?? error.message
  const message = error instanceof Error ? error.message : String(error)
  return `Something went wrong: ${message.split('\n', 1)[0]} (LEDE_DEBUG=1 shows where.)`
}

/** `parseArgs`, whose complaints become one line with the way to help. */
export function readArguments<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [sentence = message] = message.split(/\.\s|\n/, 1)
    throw new CommandError(`${sentence}. See --help.`)
  }
}
