/**
 * What the schemas of stored nouns share. A schema stands beside its noun and is its type; what it lets
 * through is read-only all the way down.
 */
import * as v from 'valibot'

type Primitive = string | number | boolean | null | undefined

type Frozen<T> = T extends Primitive
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> }

export type Typed<Schema extends v.GenericSchema> = Frozen<v.InferOutput<Schema>>

/** A text that its parser makes an id of. */
export const branded = <T extends string>(parse: (text: string) => T | null) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const id = parse(dataset.value)
      if (id !== null) return id
      addIssue({ message: 'not an id' })
      return NEVER
    }),
  )

export const strings = v.array(v.string())
/** Epoch ms. */
export const instant = v.nullable(v.number())
