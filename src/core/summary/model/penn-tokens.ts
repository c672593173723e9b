/**
 * Splits a sentence the way the training data is split (Penn Treebank style): "'s", "n't", commas,
 * quotation marks, currency signs and the last stop stand alone. Each token knows its place in the
 * source, so that a kept word can be shown there. Text that is split already comes out the same.
 */
import { once } from '../../once.ts'
import type { Token } from '../../text/tokens.ts'

const TOKEN = once(
  () =>
    new RegExp(
      [
        "``|''|--+|\\.\\.\\.+|…",
        // Clitics that stand alone already.
        "(?<!\\S)['’](?i:s|re|ve|ll|d|m)(?!\\S)",
        // Initials and abbreviations with inner stops: U.S., p.m., a.k.a.
        '(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?',
        // Numbers with inner marks: 1,000.5 2-1 9:30 1990s 5th, and #.## of normalised texts.
        '[\\p{N}#]+(?:[.,:/-][\\p{N}#]+)*[\\p{L}\\p{M}]*(?:-[\\p{L}\\p{N}\\p{M}#]+)*',
        // Words with inner hyphens, apostrophes, ampersands, at signs and stops; one stop at the end.
        "[\\p{L}\\p{M}_@](?:[\\p{L}\\p{M}\\p{N}_@#]|[-&'’./](?=[\\p{L}\\p{N}#]))*",
        '(?i:<unk>)',
        '[^\\s]',
      ].join('|'),
      'gu',
    ),
)
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m|S))$/u
const NEGATED =
  /^(?:ca|wo|sha|ai|do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|might)n['’]t$/iu
const ABBREVIATION =
  /^(?:\p{Lu}|mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|capt|cpl|maj|adm|rev|hon|st|ste|mt|ft|jr|sr|inc|corp|co|ltd|llc|plc|bros|dept|univ|assn|ave|blvd|rd|no|vs|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|calif|fla|pa|va|wash|conn|mass|minn|tenn|ariz|colo|ill|ind|kan|mich|miss|mo|mont|neb|nev|okla|ore|tex|wis|wyo|ala|ark|del|ga|ky|la|md|est|approx|ph|rs|u\.s|u\.k|u\.n)$/iu

/** Longest text that is looked at, in UTF-16 units. */
const LONGEST = 20_000

export function pennTokens(sentence: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: text, index } of sentence.slice(0, LONGEST).matchAll(TOKEN()))
    addWord(tokens, { text, start: index, end: index + text.length }, sentence)
  return tokens
}

function addWord(tokens: Token[], token: Token, sentence: string) {
  const { text, start, end } = token
  if (text === '.' && joinsAbbreviation(tokens, token, sentence)) return
  const at = start + clitic(text)
  if (at > start) tokens.push({ text: sentence.slice(start, at), start, end: at })
  tokens.push({ text: sentence.slice(at, end), start: at, end })
}

/** Where "'s" or "n't" starts, or 0. */
function clitic(text: string): number {
  const { 0: found = '', index = 0 } = CLITIC.exec(text) ?? {}
  return /^n/i.test(found) && !NEGATED.test(text) ? 0 : index
}

/** A stop right after an abbreviation belongs to it, unless the sentence ends there. */
function joinsAbbreviation(tokens: Token[], stop: Token, sentence: string): boolean {
  const last = tokens.at(-1)
  if (!last || last.end !== stop.start || !ABBREVIATION.test(last.text)) return false
  if (!/\S/u.test(sentence.slice(stop.end, stop.end + 40))) return false
  tokens[tokens.length - 1] = { text: `${last.text}.`, start: last.start, end: stop.end }
  return true
}
