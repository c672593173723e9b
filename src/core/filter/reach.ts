/** How many chats an article is for, and by which kind of filter they follow it. */
import { testOf } from './filter.ts'

export const KINDS = [
  'everything',
  'publisher',
  'topic',
  'author',
  'words',
  'language',
  'urgency',
  'combined',
] as const
/** `combined`: by a filter of several conditions. */
export type Kind = (typeof KINDS)[number]

export interface Reach {
  /** Each once, however many of its filters match. */
  readonly matched: number
  /** By kind; a chat counts once in each. Kinds that nobody follows it by are left out. */
  readonly by: Readonly<Partial<Record<Kind, number>>>
}

const OF_KEY: Readonly<Record<string, Kind>> = {
  all: 'everything',
  from: 'publisher',
  topic: 'topic',
  lang: 'language',
  urgency: 'urgency',
}

/** Of a filter that an index has under a key; its text is empty where the key says it all. */
export function kindOf(key: string, text: string): Kind {
  if (text === '') return OF_KEY[key.split(':', 1)[0] ?? ''] ?? 'combined'
  const { kind } = testOf({ text })
  return KINDS.find((name) => name === kind) ?? 'combined'
}

/** Of several places that hold different chats. */
export function together(parts: readonly Reach[]): Reach {
  const sum = (of: (reach: Reach) => number) => parts.reduce((total, part) => total + of(part), 0)
  const counted = KINDS.map((kind) => [kind, sum(({ by }) => by[kind] ?? 0)] as const)
  return {
    matched: sum(({ matched }) => matched),
    by: Object.fromEntries(counted.filter(([, n]) => n > 0)),
  }
}
