/** Says things in a language: words, pieces or a message, and dates, numbers and lists as it writes them. */
import { compose, type Message, type Piece, type Span } from '../message/message.ts'
import { once } from '../once.ts'
import { MINUTE_MS } from '../time/spans.ts'
import type { Here, Key, Language, NamesOf, Plural } from './language.ts'
import { piecesOf, type Value, type Values, type Writing, wordsOf } from './markup.ts'

/** The values of each text, where it has any. */
type Given = {
  readonly [K in Key]: [NamesOf<K>] extends [never] ? [] : [Readonly<Record<NamesOf<K>, Value>>]
}

export interface Voice {
  readonly language: Language
  /** Plain words: of a button, or within others. */
  say<K extends Key>(key: K, ...given: Given[K]): string
  pieces<K extends Key>(key: K, ...given: Given[K]): readonly Piece[]
  message<K extends Key>(key: K, ...given: Given[K]): Message
  /** "a, b and c". */
  list(words: readonly string[]): string
  listParts(words: readonly string[]): readonly { type: 'element' | 'literal'; value: string }[]
  /** "a, b or c". */
  either(words: readonly string[]): string
  /** "1 May 2026, 09:30 UTC", which clients show in their reader's own zone. Epoch ms. */
  time(at: number): Span
  /** "3 hours ago", which clients keep true as time goes by. Epoch ms. */
  age(at: number, now: number): Span
  /** "today", "tomorrow", "in 3 days". */
  inDays(days: number): string
  /** An `Intl.DateTimeFormat`, made once for each set of options. */
  dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat
  /** With a capital, at the start of a sentence. */
  upper(text: string): string
}

export function voiceOf(language: Language, here: Here): Voice {
  const { locale } = language
  const words = once(language.words)
  const numbers = once(() => new Intl.NumberFormat(locale))
  const plurals = once(() => new Intl.PluralRules(locale))
  const lists = once(() => new Intl.ListFormat(locale))
  const choices = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }))
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const formats = new Map<string, Intl.DateTimeFormat>()
  const upper = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  const place = { ...language.here[here], This: upper(language.here[here].this) }
  const writing: Writing = {
    show: (count) => numbers().format(count),
    isRightToLeft: language.isRightToLeft ?? false,
  }

  const formOf = (plural: Plural, { count }: Values) =>
    (typeof count === 'number' ? plural[plurals().select(count)] : undefined) ?? plural.other
  const textOf = (key: Key, values: Values) => {
    const text = words()[key]
    const form = typeof text === 'string' ? text : formOf(text, values)
    return language.typeset?.(form) ?? form
  }
  const pieces = (key: Key, values: Values = {}) =>
    piecesOf(textOf(key, values), { ...place, ...values }, writing)

  const agoOf = (ms: number) => {
    const minutes = Math.max(0, Math.floor(ms / MINUTE_MS))
    if (minutes < 1) return wordsOf(textOf('justNow', {}), {}, writing)
    if (minutes < 60) return relative().format(-minutes, 'minute')
    const hours = Math.floor(minutes / 60)
    return hours < 24
      ? relative().format(-hours, 'hour')
      : relative().format(-Math.floor(hours / 24), 'day')
  }

  const dates = (options: Intl.DateTimeFormatOptions) => {
    const id = JSON.stringify(options)
    const format = formats.get(id) ?? new Intl.DateTimeFormat(locale, options)
    formats.set(id, format)
    return format
  }

  return {
    language,
    say: (key, values: Values = {}) =>
      wordsOf(textOf(key, values), { ...place, ...values }, writing),
    pieces,
    message: (key, values: Values = {}) => compose(pieces(key, values)),
    list: (parts) => lists().format(parts),
    listParts: (parts) => lists().formatToParts(parts),
    either: (parts) => choices().format(parts),
    time(at) {
      const date = dates({ timeZone: 'UTC', dateStyle: 'long' }).format(at)
      return { type: 'date_time', text: `${date}, ${clockAt(at)} UTC`, at }
    },
    age: (at, now) => ({ type: 'age', text: agoOf(now - at), at }),
    inDays: (days) => relative().format(days, 'day'),
    dates,
    upper,
  }
}

const clockAt = (at: number): string => new Date(at).toISOString().slice(11, 16)
