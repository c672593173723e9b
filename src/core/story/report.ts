/** An article as its readers see it, by which what is news in it and what it counts are told. */
import type { Alert } from '../alert.ts'
import { primarySubtag } from '../filter/match.ts'
import { type Toll, tollsOf } from './tolls.ts'

export interface Report {
  readonly publisher: string
  /** When it came, in milliseconds. */
  readonly at: number
  readonly language: string
  readonly line: string
  readonly sentences: readonly string[]
}

/** Of what says no language, only words of English tell anything. */
export function reportOf({ publisher, line, sentences, subject }: Alert, at: number): Report {
  const language = primarySubtag(subject.language ?? 'en')
  return { publisher, at, language, line, sentences }
}

export const tollsIn = ({ line, sentences, language }: Report): readonly Toll[] =>
  tollsOf(line, sentences.join(' '), language)
