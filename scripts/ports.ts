/** Loopback ports: which are free, and what to say when one is not. */
import { createServer } from 'node:net'
import { CommandError } from './command.ts'

export const HOST = '127.0.0.1'

/** The port that this opens and closes again, or the error's code. 0 gives any free port. */
function tryPort(port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address()
      const opened = address !== null && typeof address === 'object' ? address.port : port
      server.close(() => resolve(opened))
    })
  })
}

export const isFree = async (port: number): Promise<boolean> =>
  typeof (await tryPort(port)) === 'number'

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (typeof port === 'number') return port
  throw new CommandError(`No port on ${HOST} can be opened (${port}).`)
}

export interface WantedPort {
  /** The setting that chooses it, such as PORT. */
  readonly name: string
  readonly value: string | undefined
  readonly fallback: number
}

export function readPort({ name, value, fallback }: WantedPort): number {
  if (value === undefined || value === '') return fallback
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port > 0 && port < 65_536) return port
  throw new CommandError(
    `${name} must be a number from 1 to 65535, such as ${name}=${fallback + 3}.`,
  )
}

export interface NeededPort {
  readonly port: number
  /** The setting that chose it. */
  readonly name: string
  /** The one beside it, which the advice keeps; its name only where it was chosen. */
  readonly other: { readonly port: number; readonly name: string | null }
  /** What was run. */
  readonly command: string
}

/** Fails with the way out when somebody else has the port. */
export async function needPort(needed: NeededPort): Promise<void> {
  const found = await tryPort(needed.port)
  if (typeof found === 'number') return
  throw new CommandError(
    found === 'EADDRINUSE'
      ? `Port ${needed.port} is busy: stop the program that uses it, or ${adviceFor(needed)}`
      : `Port ${needed.port} cannot be opened (${found}): ${adviceFor(needed)}`,
  )
}

export function adviceFor({ port, name, other, command }: NeededPort): string {
  const free = [port + 3, port + 4, 8790, 8791].find((p) => p < 65_536 && p !== other.port)
  const kept = other.name === null ? '' : `${other.name}=${other.port} `
  return `choose another with ${name}=${free} ${kept}${command}.`
}
