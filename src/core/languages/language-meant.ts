/** Which language somebody means who writes its code, or its name in any language that Lede speaks. */
import type { Language } from './language.ts'
import { LANGUAGES, languageOf } from './languages.ts'

/** `null`: none that we speak. */
export function languageMeant(written: string): Language | null {
  const wanted = plain(written)
  const named = LANGUAGES.find((language) =>
    namesOf(language).some((name) => plain(name) === wanted),
  )
  return named ?? languageOf(written.trim())
}

const namesOf = ({ tag, name }: Language): readonly string[] => [
  name,
  ...LANGUAGES.map(
    ({ locale }) => new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag,
  ),
]

/** Without case and accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
