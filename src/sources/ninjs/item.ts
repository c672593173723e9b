/**
 * One item of ninjs, of any version, → the fields of an article.
 *
 * 1.x writes `headline`, `body_xhtml` and all names in lower case; 2.x has lists with roles
 * (`headlines`, `bodies`), 3.x the same in camel case. Superdesk writes 1.x with names of its own
 * (`guid`, `body_html`, `firstpublished`, `evolvedfrom`). Names are looked up in any case.
 * https://iptc.org/std/ninjs/
 */
import { numberOfDigits } from '../digits.ts'
import type { FieldName, Fields } from '../fields.ts'
import { type Found, isEmpty, isRecord } from '../paths.ts'
import type { Item } from './members.ts'
import { bodyOf, headlineOf } from './texts.ts'

/** What an item is known by. An item that evolved from another one takes the place of that one. */
export const idOf = (item: Item): Found => item.find('evolvedfrom', 'uri', 'guid')

export const isEvolved = (item: Item): boolean => !isEmpty(item.find('evolvedfrom').value)

/** What orders the versions of an item. An item that took another one's place counts anew. */
export const orderOf = (item: Item): Fields => ({
  id: idOf(item),
  updated_at: item.find('versioncreated'),
  ...(isEvolved(item) ? {} : { version: versionOf(item) }),
})

/** ninjs writes the version as a string, and leaves open what it is. */
export function versionOf(item: Item): Found {
  const { path, value } = item.find('version')
  return { path, value: numberOfDigits(value) }
}

/** All but the address, which the publisher's domains decide. */
export const fieldsOf = (item: Item): Fields => ({
  ...orderOf(item),
  headline: headlineOf(item),
  ...bodyField(item),
  language: item.find('language'),
  topics: topicsOf(item),
  authors: authorsOf(item),
  published_at: item.find('firstpublished', 'firstcreated', 'versioncreated'),
  urgency: urgencyOf(item),
  embargo_until: item.find('embargoeduntil', 'embargoed'),
  expires_at: item.find('expires'),
  correction: correctionOf(item),
})

/**
 * Superdesk counts its corrections; agencies begin the note to editors with the word. The note is for
 * editors: readers do not get it.
 */
function correctionOf(item: Item): Found {
  const { path, value } = item.find('correction_sequence')
  if (Number(value) > 0) return { path, value: true }
  const note = item.find('ednote')
  return {
    path: note.path,
    value: /^\W*correct(?:s|ed|ing|ion)?\b/i.test(String(note.value ?? '')),
  }
}

function bodyField(item: Item): Fields {
  const { name, found } = bodyOf(item)
  return { [name satisfies FieldName]: found }
}

function topicsOf(item: Item): Found {
  const { path, value } = item.find('subjects', 'subject')
  return { path, value: namesIn(value) }
}

/** The byline as it stands; else the people who are said to have written it. */
function authorsOf(item: Item): Found {
  const { path, value } = item.find('byline', 'by')
  if (value !== undefined) return { path, value: [value] }
  const people = item.find('people', 'person')
  const writers = Array.isArray(people.value) ? people.value.filter(isWriter) : []
  return { path: people.path, value: namesIn(writers) }
}

const isWriter = (person: unknown) =>
  isRecord(person) && /^(?:author|creator|contributor)$/i.test(String(person.rel ?? ''))

const namesIn = (list: unknown): string[] =>
  (Array.isArray(list) ? list : [])
    .map((entry: unknown) => (isRecord(entry) ? entry.name : entry))
    .filter((name) => typeof name === 'string')
    .filter((name) => name.trim() !== '')

function urgencyOf(item: Item): Found {
  const { path, value } = item.find('urgency')
  return { path, value: /^\d$/.test(String(value)) ? Number(value) : value }
}
