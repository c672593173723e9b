/**
 * What a line says of how exact a figure is: "at least 40" is not "40". Words that say the same stand
 * in one row; what stands directly before or behind a figure counts.
 */
import { once } from '../once.ts'

/** At least; more than; at most; less than; nearly; about. */
export type Bound = '≥' | '>' | '≤' | '<' | '≲' | '≈'

type Rows = readonly (readonly [Bound, string])[]

const BEFORE: Readonly<Record<string, Rows>> = {
  en: [
    ['≥', 'at least|no fewer than|no less than|not less than|(?:a )?minimum(?: of)?'],
    [
      '>',
      'more than|just over|well over|over|above|upwards? of|in excess of|exceed(?:s|ing)?|tops?|surpass(?:es)?|greater than',
    ],
    ['≤', 'up to|as many as|as much as|at most|no more than|not more than|(?:a )?maximum(?: of)?'],
    ['<', 'less than|fewer than|under|below'],
    ['≲', 'nearly|almost|just under|close to|just short of|nearing'],
    ['≈', 'about|around|some|roughly|approximately|circa|(?:an )?estimated|approx\\.?'],
  ],
  fr: [
    ['≥', 'au moins|au minimum|minimum'],
    ['>', "plus (?:de|d[’'])|supérieure?s? à|au-delà de"],
    ['≤', "jusqu[’']à|au plus|au maximum|maximum"],
    ['<', "moins (?:de|d[’'])|sous les"],
    ['≲', "près (?:de|d[’'])|presque|quasiment"],
    ['≈', 'environ|quelque|autour de'],
  ],
  de: [
    ['≥', 'mindestens|wenigstens|zumindest|nicht weniger als'],
    ['>', 'mehr als|über|gut'],
    ['≤', 'bis zu|höchstens|maximal|nicht mehr als'],
    ['<', 'weniger als|unter'],
    ['≲', 'fast|beinahe|knapp|nahezu'],
    ['≈', 'etwa|rund|circa|ca\\.?|ungefähr|an die'],
  ],
  es: [
    ['≥', 'al menos|por lo menos|como mínimo|mínimo de'],
    ['>', 'más de|superior a|por encima de'],
    ['≤', 'hasta|como máximo|máximo de|a lo sumo'],
    ['<', 'menos de|por debajo de'],
    ['≲', 'casi|cerca de'],
    ['≈', 'unos|unas|alrededor de|aproximadamente|en torno a'],
  ],
  pt: [
    ['≥', 'pelo menos|ao menos|no mínimo|mínimo de'],
    ['>', 'mais de|acima de|superior a'],
    ['≤', 'até|no máximo|máximo de'],
    ['<', 'menos de|abaixo de'],
    ['≲', 'quase|perto de'],
    ['≈', 'cerca de|aproximadamente|uns|umas|em torno de|por volta de'],
  ],
}

const BEHIND: Readonly<Record<string, Rows>> = {
  en: [
    ['≥', 'or more|and counting|at least|\\+'],
    ['≤', 'or (?:less|fewer)|at most'],
    ['≈', 'or so|-odd'],
  ],
  fr: [['≥', 'ou plus|au moins']],
  de: [['≥', 'oder mehr']],
  es: [['≥', 'o más|al menos']],
  pt: [['≥', 'ou mais']],
}

/** Of these English also says what something is about, and how long it takes. */
const SUBJECT =
  /(?:row|rows|talks|dispute|disputes|fears?|probe|concerns?|anger|protests?|fight|fights|clash|battle|debate|questions|charged|arrested|held|sued|fined|warns?|fined|jailed|sacked|inquiry|lawsuit|claims?|lied|lies|says?|feud) (?:over|about|around)$/i
const DURATION = /^\s*[-\s]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)/i

const END = /(?:\s+(?:a|an|the|les|las|los|os))?[\s$£€¥(]*$/u

/** Made when a line in the language is compared. */
const compiled = (rows: Readonly<Record<string, Rows>>, make: (list: string) => RegExp) =>
  new Map(
    Object.entries(rows).map(([language, list]) => [
      language,
      once(() => list.map(([bound, words]) => ({ bound, shape: make(words) }))),
    ]),
  )

const PRECEDING = compiled(BEFORE, (list) => new RegExp(`(?<![\\p{L}-])(?:${list})$`, 'iu'))
const FOLLOWING = compiled(BEHIND, (list) => new RegExp(`^\\s*(?:${list})(?![\\p{L}\\p{N}])`, 'iu'))

/** What a figure is held to by the text before and behind it; `null`: it is the figure itself. */
export function boundOf(before: string, behind: string, language: string | null): Bound | null {
  const head = before.replace(END, '')
  const open = PRECEDING.get(language ?? '')?.().find(({ shape }) => shape.test(head))
  if (open && !isAbout(head, behind)) return open.bound
  return FOLLOWING.get(language ?? '')?.().find(({ shape }) => shape.test(behind))?.bound ?? null
}

const isAbout = (head: string, behind: string) =>
  SUBJECT.test(head) || (/\bover$/i.test(head) && DURATION.test(behind))
