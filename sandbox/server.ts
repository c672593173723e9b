/**
 * Starts a sandbox: a local Bot API, its control API and its page on one loopback port. The handle does
 * in-process what the control API does over HTTP, for tests and scripts.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import { callMethod } from './bot-api.ts'
import { createHandle, type SandboxHandle } from './handle.ts'
import { type LimitSettings, NO_LIMITS, TELEGRAM_LIMITS } from './limits.ts'
import { type CourierSettings, startCourier, TELEGRAM_COURIER } from './webhook.ts'
import { createWorld } from './world.ts'

export interface SandboxOptions {
  /** 0 for any free port. */
  readonly port: number
  /** A loopback address; 127.0.0.1 when left out. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost'
  /** `<bot id>:<secret>`, as BotFather gives it. */
  readonly token: string
  /** Telegram's when left out; `off` for none; else those given, Telegram's for the rest. */
  readonly limits?: Partial<LimitSettings> | 'off'
  /** Epoch ms; the system's clock when left out. */
  readonly clock?: () => number
  /** How webhook deliveries are retried; Telegram's way when left out. */
  readonly courier?: Partial<CourierSettings>
}

export interface Sandbox extends SandboxHandle {
  /** `http://127.0.0.1:PORT`: the API root for the bot and the page for people. */
  readonly url: string
  readonly port: number
  readonly token: string
  /** Stops everything; open connections are cut. */
  readonly close: () => Promise<void>
}

/** Why a sandbox did not start. */
export class SandboxError extends Error {
  readonly kind: 'port-busy' | 'port-refused' | 'bad-token'

  constructor(kind: SandboxError['kind'], message: string) {
    super(message)
    this.name = 'SandboxError'
    this.kind = kind
  }
}

const TOKEN = /^[1-9]\d{0,15}:[A-Za-z0-9_-]+$/

/** Starts a sandbox; rejects with a SandboxError when the port is taken or the token malformed. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const { token, port, host = '127.0.0.1' } = options
  if (!TOKEN.test(token)) {
    throw new SandboxError(
      'bad-token',
      'A bot token is a number, a colon and letters, as in 4242:sandbox.',
    )
  }
  const world = createWorld({ token, clock: options.clock ?? Date.now, limits: limitsOf(options) })
  const closing = new AbortController()
  const app = createApp({ world, closing: closing.signal })
  const server = createServer(getRequestListener(app.fetch))
  const address = await listen(server, { port, host })
  const courier = startCourier({
    world,
    settings: { ...TELEGRAM_COURIER, ...options.courier },
    execute: (method, params) => callMethod(world, method, params),
  })
  const close = async () => {
    closing.abort()
    courier.stop()
    world.poll?.abort()
    await closeServer(server)
  }
  const name = host === '::1' ? '[::1]' : host
  const url = `http://${name}:${address.port}`
  return { ...createHandle(world), url, port: address.port, token, close }
}

const limitsOf = ({ limits }: SandboxOptions): LimitSettings =>
  limits === 'off' ? NO_LIMITS : { ...TELEGRAM_LIMITS, ...limits }

const listen = (
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startError(error, port)))
    server.listen(port, host, () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address)
    })
  })

const startError = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE') {
    return new SandboxError(
      'port-busy',
      `Port ${port} is in use. Stop the program that uses it, or choose another port.`,
    )
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return new SandboxError(
      'port-refused',
      `Port ${port} cannot be opened. Choose another port, above 1023.`,
    )
  }
  return error
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
