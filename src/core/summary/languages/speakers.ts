/**
 * Who is quoted, where the verb stands before its subject: "…", a indiqué l'université. A reader has to
 * know who that is. A person may be the one whom the headline names; a statement or a magazine is
 * nobody, and has to be told of.
 */
import { pattern } from '../../pattern.ts'
import { phraseAt } from '../extract/phrase.ts'
import { introduces } from '../extract/pronouns.ts'
import type { Shown } from '../extract/shown.ts'
import { clauseOpens, is, type Word } from '../extract/words-in.ts'

/** A definite noun that nothing in its sentence says more of. */
export interface Speaker {
  readonly nouns: readonly string[]
  readonly isPerson: boolean
}

/** Whether it stands behind the verb of who speaks. */
export function speaks({ before: verb, gap }: Word): boolean {
  if (!verb || gap !== ' ') return false
  const first = (is(verb.before, 'auxiliaries') && verb.gap === ' ' && verb.before) || verb
  if (/[”"»]\s?,/u.test(first.gap)) return first !== verb || !is(verb, 'stops')
  return is(verb, 'reporting') && !is(verb, 'accordingTo') && /[,”"»]/u.test(first.gap)
}

/** So many words may stand between verb and subject: "a indiqué mardi dans un courriel la ministre". */
const BETWEEN = 6

/** The same also further back, where no preposition stands before it. */
function speaksAtAll(word: Word): boolean {
  let one = word
  for (let at = 0; at < BETWEEN && !speaks(one); at++) {
    if (!one.before || /[^\s'’]/u.test(one.gap)) return false
    one = one.before
  }
  return speaks(one) && (one === word || !is(word.before, 'stops'))
}

export const speakersOf = (words: readonly Word[]): readonly Speaker[] =>
  words.flatMap((word): readonly Speaker[] => {
    if (isLastNameInFront(word)) return [{ nouns: [word.lower], isPerson: false }]
    const said = speaksAtAll(word)
    const quoted = said || isNamedAsSource(word)
    if (!quoted && !clauseOpens(word)) return []
    const phrase = phraseAt(words, word)
    if (!phrase || phrase.pointed) return []
    const { nouns, identifiedBy, weakly } = phrase
    if (identifiedBy && !(quoted && weakly)) return []
    if (nouns.some((noun) => word.pointing?.sources.has(noun))) return [{ nouns, isPerson: false }]
    const isPerson = said && !identifiedBy && !isNamed(words, word)
    return isPerson && !word.lower.endsWith('s') ? [{ nouns, isPerson }] : []
  })

/** "Selon M. Costa, une telle décision …": nothing behind the comma says who that is. */
const isLastNameInFront = ({ before: title, next }: Word): boolean =>
  is(title, 'titles') &&
  is(title?.before, 'accordingTo') &&
  next?.gap.startsWith(',') === true &&
  is(next, 'stops', 'indefinite')

/** "M. Costa a promis": of these the sentence itself says no more. */
export const lastNamesAlone = (words: readonly Word[]): readonly string[] =>
  words
    .filter(({ capital, before }) => capital && is(before, 'titles'))
    .filter(({ next }) => !(next?.capital || next?.next?.capital || /[,(]/u.test(next?.gap ?? '')))
    .filter((name) => !words.some(({ text, at }) => at < name.at && text === name.text))
    .map(({ text }) => text)

/** "selon le quotidien", "cité par le magazine" */
const isNamedAsSource = (word: Word): boolean =>
  is(word.before, 'accordingTo') || word.before?.lower === 'par'

/** Somebody before it is meant, or a name behind it says who: "le secrétaire général de la CGT". */
const isNamed = (words: readonly Word[], { at }: Word): boolean =>
  words
    .slice(0, at + NAME_BEHIND)
    .some((word) => !word.quoted && (word.at < at ? introduces(word) : word.capital))

const NAME_BEHIND = 10

/** The last of two names beside "said", which nothing before or behind describes. */
export function isSpeaker({ capital, gap, before: first, next }: Word): boolean {
  if (!first?.capital || !capital || gap !== ' ') return false
  if (next && (next.capital || next.gap.startsWith(','))) return false
  const { before } = first
  return (
    (is(before, 'reporting') && /\S/u.test(before?.gap ?? '')) ||
    (is(next, 'reporting') && clauseOpens(first))
  )
}

export const knowsSpeakers = (speakers: readonly Speaker[], shown: Shown): boolean =>
  speakers.every(
    ({ nouns, isPerson }) =>
      nouns.some((noun) => shown.hasNoun(noun)) || (isPerson && shown.has(SOMEBODY())),
  )

/** A name inside a text that is no place's, nor an abbreviation. */
const SOMEBODY = pattern.u`\p{Lu}[\p{Ll}'’-]+ (?:d[eu] )?\p{Lu}\p{Ll}|(?<=\p{L}[,’'”"»]? )(?<!(?:^|[ '’])(?:[àÀ]|[Ee]n|[Aa]ux?|[Dd]ans|[Ii]n|[Aa]t) )\p{Lu}\p{Ll}{2}`
