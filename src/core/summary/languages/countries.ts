/**
 * Names of countries in a language. News that names one is from abroad, and where it happened is part
 * of it.
 */
const known = new Map<string, RegExp>()

/** Whether a text names another country than the one where most of the language's readers live. */
export function namesCountry(text: string, language: string): boolean {
  const names = known.get(language) ?? patternOf(language)
  known.set(language, names)
  return names.test(text)
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** All regions that have a code of two letters and a name. */
function patternOf(language: string): RegExp {
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  // Some codes are old ones of the same country.
  const home = regions.of(new Intl.Locale(language).maximize().region ?? 'ZZ')
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  const names = codes.flatMap((code) => regions.of(code) ?? []).filter((name) => name !== home)
  const literal = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}-])(?:${literal.join('|')})(?![\\p{L}-])`, 'u')
}
