/**
 * What a language of the interface consists of. English is the pattern: what it says, and which values stand in
 * it, every other says, too.
 */
import type { words } from './english/words.ts'

/** The forms that the language has for counts (CLDR), chosen by the value `count`. */
export type Plural = { readonly other: string } & {
  readonly [Form in Intl.LDMLPluralRule]?: string
}
export type Text = string | Plural

type English = ReturnType<typeof words>
export type Key = keyof English
/** All that is said. */
export type Words = Readonly<Record<Key, Text>>
/** The part of it that a file of a language holds: that of the same file in English. */
export type Part<Make extends () => object> = Readonly<Record<keyof ReturnType<Make>, Text>>

/** What settings belong to: the whole chat, or one topic of a forum. */
export type Here = 'chat' | 'topic'

/** How the place is called, by the case that a sentence wants: `{this}`, and `{This}` at its start. */
export interface HereWords {
  readonly this: string
  readonly ofThis: string
  readonly toThis: string
}

export interface Language {
  /** As Telegram names it: two letters. */
  readonly tag: string
  /** By which `Intl` writes dates, numbers and lists. */
  readonly locale: string
  /** In the language itself. */
  readonly name: string
  readonly isRightToLeft?: true
  readonly here: Readonly<Record<Here, HereWords>>
  /** What its typography wants of a text; never asked of what others wrote. */
  typeset?(text: string): string
  /** Made when something is first said in it. */
  words(): Words
}

type NamesIn<T> = T extends string
  ? T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never
  : NamesIn<T[keyof T]>

type Names = {
  readonly [K in Key]: Exclude<NamesIn<English[K]>, keyof HereWords | 'This'>
}
/** The values that a text wants. */
export type NamesOf<K extends Key> = Names[K]

/** What is said without any value. */
export type PlainKey = { [K in Key]: [Names[K]] extends [never] ? K : never }[Key]
