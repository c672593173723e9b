/** A condition as an operator writes it: paths, and what is to stand at each. */
import * as v from 'valibot'

export const PLACE_LIMIT = 500
const PATH = /^(?:header:[A-Za-z0-9-]+|[^.{}\s][^.{}]*(?:\.[^.{}]+)*)$/
export const A_PATH = 'must be a path such as entry.title, tags.0.name or header:x-event'

export const isPath = (text: string) => text.length <= PLACE_LIMIT && PATH.test(text)

const A_VALUE = 'must be a text, a number, true, false, null, a list of them, or {"not": …}'
const single = v.union([v.string(), v.number(), v.boolean(), v.null()], A_VALUE)
const values = v.union([v.array(single), single], A_VALUE)
const wanted = v.union([v.strictObject({ not: values }), values], A_VALUE)

export const condition = v.pipe(
  v.record(v.pipe(v.string(), v.check(isPath, A_PATH)), wanted, 'must be an object of paths'),
  v.check((one) => Object.keys(one).length > 0, 'must name a path'),
)

export type Condition = v.InferOutput<typeof condition>
export type Wanted = v.InferOutput<typeof wanted>
export type Value = v.InferOutput<typeof single>
