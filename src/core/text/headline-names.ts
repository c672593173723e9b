/**
 * Names behind a headline: whose page it is, or who says what stands in it. The article tells which.
 */
import { isNamed } from './outlets.ts'
import { words } from './tokens.ts'

export interface Named {
  /** The headline without what hangs on it. */
  readonly rest: string
  readonly body: readonly string[]
  /** BCP 47, or null when unknown. */
  readonly language: string | null
}

const SECTION = /^\p{Lu}\S* (?:news|sports?|politics|business)$/u

/** Words of a site's name, where nothing else tells that it is one. */
const MOST_WORDS = 3
const ONE_NAME = /^(?:the )?[^\s'‘"“]+$/iu

/**
 * What stands behind a bar is the site's name, or a section, where it is shaped as one: a single name
 * ("DailyDish", "The Republic"), or two or three that the article does not speak of. More, or what has a
 * word of the headline, is a part of it: "| Quill Trial", "| Harbour Music Communal Experiences".
 */
export function isSiteName(name: string, { rest, body }: Named): boolean {
  const count = name.split(/\s+/).length
  const isShaped = isNamed(name) || SECTION.test(name) || !/\p{Lu}|\p{Ll}/u.test(name)
  if (!isShaped || occurs(name, body)) return false
  if (ONE_NAME.test(name) || SECTION.test(name)) return true
  return count <= MOST_WORDS && body.length > 0 && !isTold(name, [rest, ...body])
}

/** Whether any word of a name, small ones aside, stands in the texts. */
function isTold(name: string, texts: readonly string[]): boolean {
  const told = new Set(words(texts.join(' ').slice(0, 2_000)))
  return words(name).some((word) => told.has(word) && word.length > 3)
}

/** An article as long as this would name who speaks in its headline. UTF-16 units. */
const SHORTEST_BODY = 200
/** A source that is named by its letters: "ONU", "СМИ". */
const LETTERS = /^\p{Lu}{2,6}$/u
/** A quotation that ends the headline, or begins it, and is nobody's so far. */
const UNSIGNED = /["”»“」]$|^["“«„「][^"”»“」]+["”»“」](?!\s?,)/u
/** "infoLibre" */
const JOINED = /^\p{Ll}{3,}\p{Lu}\p{Ll}+$/u

/**
 * "- Le Progrès", "- Il Sole 24 ORE": a name of which the article knows nothing is that of its newspaper.
 * In English any word of a headline may have a capital, in German any noun, and there none is sure.
 */
export function isUntold(name: string, { rest, body, language }: Named): boolean {
  const count = name.split(/\s+/).length
  const isShaped = isNamed(name) || JOINED.test(name) || !/\p{Lu}|\p{Ll}/u.test(name)
  return (
    isForeign(language) &&
    !language?.startsWith('de') &&
    isShaped &&
    count <= MOST_WORDS + 1 &&
    !LETTERS.test(name) &&
    !UNSIGNED.test(rest) &&
    body.join(' ').length >= SHORTEST_BODY &&
    words(name).some((word) => word.length > 3) &&
    !isTold(name, [rest, ...body])
  )
}

const isForeign = (language: string | null) => language !== null && !/^en(?:-|$)/i.test(language)

const SENTENCES_LOOKED_AT = 30

/** Whether the body has all the words of a name. */
export function occurs(name: string, body: readonly string[]): boolean {
  const own = words(name)
  const found = new Set(
    body.slice(0, SENTENCES_LOOKED_AT).flatMap((text) => words(text.slice(0, 2_000))),
  )
  return own.length > 0 && own.every((word) => found.has(word))
}

/** "told Reuters", "the BBC reported": then the name is an attribution. */
export function isSource(name: string, { body, language }: Named): boolean {
  if (isForeign(language) && body.some((text) => text.includes(name))) return true
  const plain = name.replace(/^the /i, '').trim().toLowerCase()
  const told = ['told', 'told the', 'according to', 'according to the'].map((t) => `${t} ${plain}`)
  const reports = ['reported', 'reports', 'said', 'says'].map((verb) => `${plain} ${verb}`)
  return body
    .slice(0, SENTENCES_LOOKED_AT)
    .map((text) => text.toLowerCase())
    .some((text) => [...told, ...reports].some((form) => text.includes(form)))
}
