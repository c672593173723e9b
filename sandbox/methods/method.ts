/**
 * What a Bot API method is here: a function of the world and the call's parameters that answers a
 * result or a refusal.
 */
import type { Answer } from '../answer.ts'
import type { Params } from '../params.ts'
import type { World } from '../world.ts'

export type Method = (world: World, params: Params) => Answer<unknown> | Promise<Answer<unknown>>

/** Methods by name in lower case: Telegram ignores case. */
export type MethodTable = ReadonlyMap<string, Method>

export const methodTable = (methods: Readonly<Record<string, Method>>): MethodTable =>
  new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]))
