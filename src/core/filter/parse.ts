/**
 * Reads what a filter asks for. What is no filter has a problem, the place where it stands, and, where it
 * can be told, what was probably meant, which is one.
 *
 *   syria (russia OR kerry) -sport    topic:"climate change"    from:wire    by:silva    lang:fr    urgent
 */
import { parsePublisherId } from '../article.ts'
import { folded } from '../places/folded.ts'
import { languageTag } from '../summary/languages/language-tag.ts'
import { URGENT } from '../urgency.ts'
import { isAll } from './all.ts'
import { begins, lex, type Piece, type Place } from './lex.ts'
import { primarySubtag, topicName } from './match.ts'
import { PREFIXES, type Prefix, prefixMeant } from './prefixes.ts'
import { grouped, LEAST_URGENT, negated, type Test } from './test.ts'
import { wordsOf } from './words.ts'

export const TOPIC_LIMIT = 64

type Term = Piece & { readonly kind: 'term' }

export type Problem =
  | { readonly kind: 'no-words' }
  | { readonly kind: 'open-quote' | 'open-group' | 'stray-close' | 'empty-group' }
  | { readonly kind: 'lone-operator'; readonly operator: 'AND' | 'OR' | 'NOT' }
  | { readonly kind: 'no-value' | 'bad-value'; readonly prefix: Prefix }
  | { readonly kind: 'unknown-prefix'; readonly prefix: string }

/** What stands where, and the text with what was probably meant in its place; `null`: nobody knows. */
export interface Fault {
  readonly problem: Problem
  readonly place: Place
  readonly repaired: string | null
}

export class Parser {
  readonly #text: string
  readonly #pieces: readonly Piece[]
  #at = 0
  /** The first one. */
  fault: Fault | null = null

  constructor(text: string) {
    this.#text = text
    this.#pieces = lex(text)
  }

  /** `null`: nothing is asked for. */
  read(): Test | null {
    const test = this.#any()
    const rest = this.#pieces[this.#at]
    if (rest?.kind === 'close') this.#fail({ kind: 'stray-close' }, rest, this.#without(rest))
    return test
  }

  #any(): Test | null {
    const tests = [this.#all()]
    for (let or = this.#take('or'); or; or = this.#take('or')) {
      const next = this.#pieces[this.#at]
      if (!next || !begins(next)) this.#lone('OR', or)
      tests.push(this.#all())
    }
    return oneOf('or', tests)
  }

  #all(): Test | null {
    const tests: (Test | null)[] = []
    for (let next = this.#next(); next; next = this.#next()) {
      if (next.kind === 'or' || next.kind === 'close') {
        if (next.kind === 'or' && tests.length === 0) this.#lone('OR', next)
        break
      }
      if (next.kind === 'and') this.#and(next, tests.length === 0)
      else tests.push(this.#one(next))
    }
    return oneOf('and', tests)
  }

  #next(): Piece | null {
    return this.fault ? null : (this.#pieces[this.#at] ?? null)
  }

  #and(and: Piece, isFirst: boolean): void {
    this.#at++
    const after = this.#pieces[this.#at]
    if (isFirst || !after || !begins(after)) this.#lone('AND', and)
  }

  #one(piece: Piece): Test | null {
    this.#at++
    switch (piece.kind) {
      case 'not':
        return this.#not(piece)
      case 'open':
        return this.#group(piece)
      case 'prefix':
        return this.#prefixed(piece)
      case 'quoted':
        return this.#quoted(piece) ? this.#words(piece) : null
      case 'term':
        return this.#term(piece)
      default:
        return null
    }
  }

  #not(sign: Piece): Test | null {
    const next = this.#pieces[this.#at]
    if (!next || !begins(next)) return this.#lone('NOT', sign)
    const asked = this.#one(next)
    const test = asked?.kind === 'everything' ? this.#lastWord() : asked
    return test && negated(test)
  }

  /** Nobody leaves out everything: behind a negation it is the word. */
  #lastWord(): Test | null {
    const read = this.#pieces.slice(0, this.#at)
    const term = read.findLast((piece): piece is Term => piece.kind === 'term')
    return term ? { kind: 'words', text: term.text } : null
  }

  #group(open: Piece): Test | null {
    const isEmpty = this.#pieces[this.#at]?.kind === 'close'
    const close = this.#pieces[this.#at]
    if (isEmpty && close) {
      const both = { start: open.start, end: close.end }
      return this.#fail({ kind: 'empty-group' }, both, this.#without(both))
    }
    const test = this.#any()
    if (this.fault || this.#take('close')) return test
    const end = this.#text.length
    return this.#fail({ kind: 'open-group' }, { start: open.start, end }, `${this.#text})`)
  }

  #quoted(piece: Piece & { kind: 'quoted' }): boolean {
    if (!piece.isClosed) this.#fail({ kind: 'open-quote' }, piece, `${this.#text}"`)
    return piece.isClosed
  }

  #words(piece: Piece & { kind: 'quoted' | 'term' }): Test | null {
    const { text } = piece
    if (wordsOf(text).words.length > 0) return { kind: 'words', text }
    return piece.kind === 'term' ? null : this.#fail({ kind: 'no-words' }, piece, null)
  }

  #term(piece: Term): Test | null {
    if (isAll(piece.text) && this.#standsForAll()) return { kind: 'everything' }
    if (piece.text.toLowerCase() === 'urgent') return { kind: 'urgency', atLeast: URGENT }
    return this.#words(piece)
  }

  /** `all` is a word where another is asked for beside it. */
  #standsForAll(): boolean {
    const before = this.#pieces[this.#at - 2]
    const after = this.#pieces[this.#at]
    const isFirst = !before || before.kind === 'open' || before.kind === 'or'
    return isFirst && (!after || !begins(after) || after.kind === 'not')
  }

  #prefixed(piece: Piece & { kind: 'prefix' }): Test | null {
    const value = this.#pieces[this.#at]
    const prefix = PREFIXES.find((one) => one === piece.name)
    if (!prefix) return this.#unknownPrefix(piece)
    if (value?.kind !== 'term' && value?.kind !== 'quoted') {
      const example = prefix === 'topic' ? 'world' : prefix === 'lang' ? 'en' : null
      return this.#fail(
        { kind: 'no-value', prefix },
        piece,
        example && this.#with(piece.end, example),
      )
    }
    this.#at++
    if (value.kind === 'quoted' && !this.#quoted(value)) return null
    const test = testOf(prefix, value.text)
    if (test) return test
    const kind = value.text === '' ? 'no-value' : 'bad-value'
    return this.#fail({ kind, prefix }, { start: piece.start, end: value.end }, null)
  }

  #unknownPrefix({ name, start, end }: Piece & { kind: 'prefix' }): null {
    const meant = prefixMeant(name)
    const rest = this.#text.slice(end)
    const value = /^[^\s"()]*/u.exec(rest)?.[0] ?? ''
    const repaired = meant
      ? `${this.#text.slice(0, start)}${meant}:${rest}`
      : `${this.#text.slice(0, start)}"${this.#text.slice(start, end)}${value}"${rest.slice(value.length)}`
    return this.#fail({ kind: 'unknown-prefix', prefix: name }, { start, end }, repaired)
  }

  #lone(operator: 'AND' | 'OR' | 'NOT', piece: Piece): null {
    return this.#fail({ kind: 'lone-operator', operator }, piece, this.#without(piece))
  }

  #take(kind: Piece['kind']): Piece | null {
    const piece = this.#next()
    if (piece?.kind !== kind) return null
    this.#at++
    return piece
  }

  #without({ start, end }: Place): string {
    return `${this.#text.slice(0, start)} ${this.#text.slice(end)}`
  }

  #with(at: number, added: string): string {
    return this.#text.slice(0, at) + added + this.#text.slice(at)
  }

  #fail(problem: Problem, { start, end }: Place, repaired: string | null): null {
    this.fault ??= { problem, place: { start, end }, repaired }
    return null
  }
}

function oneOf(kind: 'and' | 'or', tests: readonly (Test | null)[]): Test | null {
  const some = tests.filter((test) => test !== null)
  return some.length === 0 ? null : grouped(kind, some)
}

function testOf(prefix: Prefix, value: string): Test | null {
  switch (prefix) {
    case 'topic': {
      const topic = topicName(value)
      return topic !== '' && topic.length <= TOPIC_LIMIT ? { kind: 'topic', topic } : null
    }
    case 'from': {
      const id = parsePublisherId(value.toLowerCase())
      return value.trim() === '' ? null : { kind: 'publisher', publisher: id ?? value }
    }
    case 'by':
      return folded(value) === '' ? null : { kind: 'author', name: value }
    case 'lang': {
      const language = primarySubtag(languageTag(value))
      return /^[a-z]{2,3}$/.test(language) ? { kind: 'language', language } : null
    }
    case 'urgency': {
      const atLeast = Number(value)
      const isUrgency = /^[1-9]$/.test(value) && atLeast <= LEAST_URGENT
      return isUrgency ? { kind: 'urgency', atLeast } : null
    }
  }
}
