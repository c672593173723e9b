/** What makes it no news: a drill, a novel, an anniversary, satire, an opinion, an advertisement. */
import { type Cut, isContent, lows } from '../cut.ts'

/** Kinds of pieces, and occasions, that turn whatever stands beside them. */
const FRAME = new RegExp(
  `\\b(?:${[
    'drills?|simulation|simulated|mock|rehearsal|war game|dry run|training exercise|hypothetical|what if',
    'novel|short story|fiction|fictional|parallel world|fairy tale|fantasy|radio play|school project',
    'satire|satirical|parody|spoof|hoax|prank|april fool|april fools',
    'opinion|editorial|op-ed|comment|column|sponsored|advertisement|advertorial|promoted|press release|paid post',
    'obituary|anniversary|remembers|remembered|remembering|commemorates|commemorated|(?:years|decades) ago|on this day|diary|dreams?|nightmare',
  ].join('|')})\\b`,
  'g',
)
/** The news of a year that is long past, unless an aside tells it. */
const PAST =
  /\b(?:in|of|from|night of|day in|back in)(?: \w+)?(?: \d+)?(?: \w+)? (?:1[0-8]\d\d|19[0-8]\d)\b/
const ASIDE =
  /(?:\b(?:who|which|whose|where|since|founded|built|born|made|than)\b[^,;]*|\([^)]*)\b1\d{3}\b/i
/** What kind of piece it is: each of them stays, whatever else is said of it. */
const GENRE =
  /^(?:novel|short story|fiction|satire|satirical|parody|spoof|hoax|opinion|editorial|op-ed|sponsored|advertisement|advertorial|drills?|simulation)$/
/** "Bomb kills forty: how city trains for the worst": what is told is explained, and may never have been. */
const EXPLAINER = /[:–—-] ?(?:how|what|why|when|inside|the (?:story|day|night|drill|film|tale))\b/i
/** Works of art, which frame only what would be grave if it were real. */
const WORK =
  /\b(?:(?:in|on|for) (?:\w+(?:'s)? ){0,3}(?:film|movie|series|episode|opera|play|musical|stage|video game|trailer|exercise|show|thriller|drama)|film shot|makers of the series)\b/
const GRAVE =
  /\b(?:kill\w*|dead|dies|died|deaths?|murder\w*|crash\w*|attack\w*|evacuat\w*|flees?|fled|bomb\w*|explo\w+|war|invad\w*|hostages?|shot|shoots?|arrest\w*|abdicat\w*|coup|quake|flood\w*|burns?|burnt|accident|drown\w*|freed|stabbed|dissolved)\b/

export function losesFrame({ tokens, own, source, line }: Cut): boolean {
  const words = lows(own).join(' ')
  if (own.filter(isContent).length < 3 || source.toLowerCase() === line.toLowerCase()) return false
  const from = lows(tokens).join(' ')
  const frames = from.match(FRAME) ?? []
  const gone = frames.filter((frame) => !words.includes(frame))
  if (gone.some((frame) => GENRE.test(frame))) return true
  if (gone.length > 0 && !matches(words, FRAME)) return true
  if (EXPLAINER.test(source) && !EXPLAINER.test(line) && GRAVE.test(words)) return true
  if (PAST.test(from) && !ASIDE.test(source) && !/\b1\d{3}\b/.test(words)) return true
  return WORK.test(from) && !WORK.test(words) && GRAVE.test(words)
}

const matches = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length > 0
