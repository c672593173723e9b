/** An alert as chats read it: the line, the sentences as one paragraph, who published it, the way to the article. */
import type { Alert } from '../alert.ts'
import { voiceFor } from '../languages/languages.ts'
import type { Voice } from '../languages/voice.ts'
import { alertButtons, type Controls, readButton } from './alert-buttons.ts'
import { groundsShown } from './grounds.ts'
import {
  bold,
  compose,
  cut,
  HEADING_LIMIT,
  italic,
  link,
  type Message,
  NAME_LIMIT,
  type Piece,
  TEXT_LIMIT,
  textOf,
} from './message.ts'
import { showsAt, type View } from './view.ts'

/** Of a story told by more, the others are counted. */
const SOURCES_LISTED = 8
const ALSO_LISTED = 3

/** One who reports a story: the names of those who publish the same text, and where the first of them does. */
export interface Source {
  readonly names: readonly string[]
  readonly url: string
}

/** How an alert stands in a chat. */
export interface Shown {
  readonly view: View
  /** Where others report the same event, they are listed with it in the order in which they did. */
  readonly sources: readonly Source[]
  /** In what they disagree, as `disagreementsShown` words it. */
  readonly differing: readonly Piece[]
  /** `null`: none but the way to the article. */
  readonly controls: Controls | null
  /** Of its chat. */
  readonly voice: Voice
}

const plain = (): Shown => ({
  view: 'sentences',
  sources: [],
  differing: [],
  controls: null,
  voice: voiceFor(null),
})

/** The line, as much more as its view shows, who published it, and the way to the article. */
export function alertMessage(alert: Alert, shown: Partial<Shown> = {}): Message {
  const { view, sources, differing, controls, voice } = { ...plain(), ...shown }
  const line = cut(alert.line, HEADING_LIMIT)
  const name = cut(alert.publisherName, HEADING_LIMIT)
  const credit = sources.length > 1 ? credits(sources, voice) : [italic(name)]
  const more = [detailsIn(alert, view, voice), groundsIn(alert, view, voice)]
  const others = [differing, credit, ...more].filter((part) => part.length > 0)
  const taken = others.reduce((length, part) => length + 2 + lengthOf(part), 0)
  const paragraph = sentencesIn(alert, view, TEXT_LIMIT - line.length - taken - 2)
  const parts = [[bold(line)], [paragraph], ...others].filter((part) => part.some(isSeen))
  const pieces = parts.flatMap((part, i): readonly Piece[] => (i === 0 ? part : ['\n\n', ...part]))
  const buttons = controls
    ? alertButtons(alert, { view, controls }, voice)
    : [[readButton(alert, voice)]]
  return compose(pieces, buttons)
}

const lengthOf = (part: readonly Piece[]): number =>
  part.reduce((length, piece) => length + textOf(piece).length, 0)

/** As one paragraph, or in full a paragraph each. */
function sentencesIn({ sentences }: Alert, view: View, limit: number): string {
  if (!showsAt(view, 'sentences')) return ''
  return cut(sentences.join(showsAt(view, 'full') ? '\n\n' : ' '), limit)
}

/** Who wrote it, and what it is about. */
function detailsIn({ subject }: Alert, view: View, { say }: Voice): Piece[] {
  if (!showsAt(view, 'full')) return []
  const joined = (names: readonly string[]) => ({ names: names.join(say('betweenNames')) })
  const { authors, topics } = subject
  const by = authors.length > 0 ? [say('writtenBy', joined(authors))] : []
  const about = topics.length > 0 ? [say('aboutTopics', joined(topics))] : []
  const details = [...by, ...about].map((text) => cut(text, HEADING_LIMIT)).join('\n')
  return details === '' ? [] : [details]
}

const groundsIn = ({ grounds }: Alert, view: View, voice: Voice): Piece[] =>
  grounds !== null && showsAt(view, 'evidence') ? groundsShown(grounds, voice) : []

const isSeen = (piece: Piece): boolean => textOf(piece) !== ''

/** "3 sources: City Wire, Gazette (also Herald), Post"; of many, the first. */
function credits(sources: readonly Source[], { say }: Voice): Piece[] {
  const between = say('betweenNames')
  const listed = sources.slice(0, SOURCES_LISTED).flatMap(({ names, url }, i): Piece[] => {
    const [first = '', ...others] = names.map((name) => cut(name, NAME_LIMIT))
    const also = { names: others.slice(0, ALSO_LISTED).join(between) }
    const beside = others.length > 0 ? ` ${say('alsoBy', also)}` : ''
    return [i === 0 ? '' : between, link(first, url), beside]
  })
  const count = sources.length - SOURCES_LISTED
  return [
    italic(`${say('sources', { count: sources.length })} `),
    ...listed,
    ...(count > 0 ? [` ${say('moreSources', { count })}`] : []),
  ]
}
