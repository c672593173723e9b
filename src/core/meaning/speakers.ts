/** Whose statement an English line is, wherever it says so; its words without what is said of them. */
import { SAYING, SPEAKER_KINDS } from '../english/lexicon.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'

/** Of these a clause need not follow: "finds body", "adds jobs", "shows film". */
const OFTEN_ELSE =
  /^(?:find|found|confirm|show|reveal|add|report|accus|promis|pledg|vow|declar|not|state|stress|announc|explain|repl|hear)/
/** What is said to a court, as a clause. */
const HEARING = /^(?:hears|heard)$/
const NOUN = /^(?:NN|PRP$|JJ)/
const MARK = /:\s|\s[-–—]\s/u
const LONGEST_SPEAKER = 4

/** Nobody: an empty list. */
function speakersOf(line: EnglishLine): readonly Term[] {
  return told(line) ?? named(line) ?? marked(line) ?? []
}

/** "Police say 12 hurt", "12 hurt, police say". */
function told(line: EnglishLine): readonly Term[] | null {
  const { terms } = line
  const all = terms.flatMap((_, i) => (i > 0 && tells(terms, i) ? [i] : []))
  const last = all.at(-1)
  const isOuter = last === terms.length - 1 && isApart(line, last)
  const verb = isOuter ? last : all[0]
  if (verb === undefined) return null
  if (isParted(line, verb) && verb < terms.length - 1) return nouns(terms.slice(verb + 1))
  if (verb < terms.length - 1) return nouns(terms.slice(0, verb))
  const from = terms.findLastIndex((_, i) => i < verb && isParted(line, i + 1))
  return nouns(terms.slice(Math.max(from + 1, verb - LONGEST_SPEAKER), verb))
}

/** "Police say 12 hurt, lawyer claims": the lawyer's word for what the police say. */
function isApart(line: EnglishLine, verb: number): boolean {
  const mark = line.terms.findLastIndex((_, i) => i < verb && isParted(line, i))
  const isShort = mark >= verb - LONGEST_SPEAKER
  return (
    mark > 0 && isShort && !line.terms.some((_, i) => i > mark && i < verb && tells(line.terms, i))
  )
}

/** A mark stands before it. */
const isParted = ({ text, terms }: EnglishLine, place: number): boolean =>
  /[,;:–—]/u.test(text.slice(terms[place - 1]?.end, terms[place]?.start))

function tells(terms: readonly Term[], place: number): boolean {
  const [before, verb, next] = [terms[place - 1], terms[place], terms[place + 1]]
  if (
    !verb ||
    !(SAYING.has(verb.normal) || HEARING.test(verb.normal)) ||
    verb.ids[0]?.includes('_') ||
    before?.normal === 'to'
  )
    return false
  const isPassive =
    verb.normal !== 'said' && /^VB[DN]$/.test(verb.tag) && /^(?:TO|IN)$/.test(next?.tag ?? '')
  const isLast = next === undefined
  return !isPassive && (isLast || !OFTEN_ELSE.test(verb.normal) || hasClause(terms, place))
}

/** "Police confirm 12 dead" is a statement without a verb. */
const hasClause = (terms: readonly Term[], verb: number): boolean => {
  const isConfirmed = terms[verb]?.normal.startsWith('confirm')
  return terms
    .slice(verb + 1)
    .some(({ tag, isFigure }) => /^(?:VB[DZP]|MD)/.test(tag) || (isConfirmed && isFigure))
}

/** "… according to police". */
function named({ terms }: EnglishLine): readonly Term[] | null {
  const at = terms.findIndex(({ normal }) => normal === 'according')
  return at < 0 ? null : nouns(terms.slice(at + 2))
}

/** "Talks have ended: Russia", "Police: 12 hurt"; "Dunmore: 12 hurt" is where it happened. */
function marked({ text, terms }: EnglishLine): readonly Term[] | null {
  const mark = MARK.exec(text)
  if (!mark) return null
  const first = terms.filter(({ start }) => start < mark.index)
  const last = terms.filter(({ start }) => start > mark.index)
  const [speaker, kinds] = last.length <= first.length ? [last, /^NNP/] : [first, /^$/]
  const isSpeaker = speaker.some(({ normal, tag }) => SPEAKER_KINDS.has(normal) || kinds.test(tag))
  const isName = speaker.length <= LONGEST_SPEAKER && speaker.every(({ tag }) => !/^VB/.test(tag))
  return isSpeaker && isName ? nouns(speaker) : null
}

/** Up to the first preposition: "police in Marl" are police. "Reports", "emails" may be taken for verbs. */
function nouns(terms: readonly Term[]): readonly Term[] {
  const end = terms.findIndex(({ tag }, i) => i > 0 && tag === 'IN')
  const who = end < 0 ? terms : terms.slice(0, end)
  const found = who.filter(({ tag }) => NOUN.test(tag))
  return found.length > 0 ? found : who.filter(({ isContent }) => isContent)
}

/** Said by somebody in one line and by nobody in the other, or by somebody else. */
export function changesSpeaker(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [speakersOf(before), speakersOf(after)]
  if (old.length === 0 || now.length === 0) {
    const isNamed = (line: EnglishLine, speakers: readonly Term[]) =>
      MARK.test(line.text) && speakers.some((speaker) => says(line, speaker))
    if (isNamed(before, now) || isNamed(after, old)) return false
    if (speaksAlike(after, now, before) || speaksAlike(before, old, after)) return false
    const isSaid = (line: EnglishLine, own: readonly Term[]) => own.length > 0 || quotes(line)
    return isSaid(before, old) !== isSaid(after, now)
  }
  const isSame = old.some(({ ids }) =>
    now.some((other) => other.ids.some((id) => ids.includes(id))),
  )
  return !isSame || losesVoice(before, after) || losesVoice(after, before)
}

/** "Ministry confirms deal", "ministry confirms deal is signed". */
const speaksAlike = (line: EnglishLine, speakers: readonly Term[], other: EnglishLine): boolean =>
  line.terms.some((verb, at) => {
    const before = line.terms[at - 1]
    if (!before || !speakers.includes(before) || !SAYING.has(verb.normal)) return false
    const same = other.terms.findIndex(({ ids }) => ids[0] === verb.ids[0])
    return other.terms[same - 1]?.ids[0] === before.ids[0]
  })

/** "Police say lawyer claims 12 hurt", "police say 12 hurt". */
const losesVoice = (from: EnglishLine, other: EnglishLine): boolean =>
  from.terms.some(
    (voice, at) =>
      NOUN.test(voice.tag) && at > 0 && tells(from.terms, at + 1) && !says(other, voice),
  )

/** Words in quotation marks that begin small are somebody's; a title begins with a capital. */
const quotes = ({ text }: EnglishLine): boolean =>
  /(?<![\p{L}\p{N}])["“‘'«](?=\p{Ll}).+?["”’'»](?!\p{L})/u.test(text)
