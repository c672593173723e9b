/**
 * What the Worker and its Durable Objects wait for, which time must not overtake: answers of each
 * other and of KV, and messages on their way through the queue. And which of them there are.
 */
export interface Started {
  readonly namespace: 'DESK' | 'LANE'
  readonly name: string
}

const flying = new Set<unknown>()
const started = new Map<string, Started>()

/** Something is awaited, or has just been. */
export const isFlying = (): boolean => flying.size > 0

export const startedObjects = (): ReadonlyMap<string, Started> => started

export function noteStarted(namespace: Started['namespace'], name: string | undefined): void {
  if (name !== undefined) started.set(`${namespace} ${name}`, { namespace, name })
}

/** What was awaited by Durable Objects that have died, nobody awaits any more. */
export const forgetAwaited = (): void => flying.clear()

/** The Durable Objects are gone. */
export function forgetTraffic(): void {
  forgetAwaited()
  started.clear()
}

/** The same bindings, whose answers are waited for. */
export const watched = (bindings: Env): Env => ({
  ...bindings,
  KV: counted(bindings.KV),
  INGEST: countedQueue(bindings.INGEST),
  FEEDS: countedQueue(bindings.FEEDS),
  DESK: countedObjects(bindings.DESK),
  LANE: countedObjects(bindings.LANE),
})

/** A message has been dealt with. */
export const arrived = (body: unknown): void => void flying.delete(keyOf(body))

/** On its way a message is copied: the same is whatever says the same. */
const keyOf = (body: unknown): string => JSON.stringify(body)

function countedQueue(queue: Queue): Queue {
  return {
    metrics: () => queue.metrics(),
    send: (body, options) => underWay([body], queue.send(body, options)),
    sendBatch: (messages, options) => {
      const list = [...messages]
      return underWay(
        list.map(({ body }) => body),
        queue.sendBatch(list, options),
      )
    },
  }
}

/** Messages that are under way until they arrive, or until the queue has refused them. */
async function underWay<T>(bodies: readonly unknown[], sent: Promise<T>): Promise<T> {
  for (const body of bodies) flying.add(keyOf(body))
  try {
    return await sent
  } catch (error) {
    for (const body of bodies) arrived(body)
    throw error
  }
}

/** The same object; what its methods return goes through `pass`. */
function through<T extends object>(target: T, pass: (result: unknown) => unknown): T {
  return new Proxy(target, {
    get(_, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => pass(Reflect.apply(method, target, args))
    },
  })
}

const counted = <T extends object>(target: T): T => through(target, answered)

/** Of the objects of a namespace the answers are counted. */
const countedObjects = <T extends object>(namespace: T): T =>
  through(namespace, (result) => (result instanceof Object ? counted(result) : result))

async function answered(answer: unknown): Promise<unknown> {
  const token = {}
  flying.add(token)
  try {
    return await answer
  } finally {
    flying.delete(token)
  }
}
