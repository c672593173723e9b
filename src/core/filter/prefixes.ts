/** The words before a colon, and what somebody probably meant who wrote another. */
import { nearestTo } from '../text/mistakes.ts'

export const PREFIXES = ['topic', 'from', 'by', 'lang', 'urgency'] as const
export type Prefix = (typeof PREFIXES)[number]

const OTHER_NAMES: ReadonlyMap<string, Prefix> = new Map(
  Object.entries({
    topic: 'topics tag tags section category subject thema tema sujet tópico тема',
    from: 'publisher source site paper de von',
    by: 'author writer byline autor auteur',
    lang: 'language sprache idioma langue язык мова',
    urgency: 'urgent priority',
  } satisfies Record<Prefix, string>).flatMap(([prefix, names]) =>
    names
      .split(' ')
      .map((name) => [name, PREFIXES.find((one) => one === prefix) ?? 'topic'] as const),
  ),
)

/** In small letters; `null`: none is near. */
export function prefixMeant(written: string): Prefix | null {
  const [nearest] = nearestTo(written, PREFIXES)
  return OTHER_NAMES.get(written) ?? PREFIXES.find((one) => one === nearest) ?? null
}
