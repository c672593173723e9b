/** Which way a text runs, by the script that its language is written in. */

const FROM_THE_RIGHT = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Sogd Sogo Syrc Thaa Yezi'.split(' '),
)

/** `auto`, the reader's program tells by its letters: the language is not known. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  const script = language === null ? null : scriptOf(language)
  if (script === null) return 'auto'
  return FROM_THE_RIGHT.has(script) ? 'rtl' : 'ltr'
}

function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}
