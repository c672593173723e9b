/** The languages that Lede speaks, and the one that somebody reads. */
import { arabic } from './arabic/arabic.ts'
import { english } from './english/english.ts'
import { french } from './french/french.ts'
import { german } from './german/german.ts'
import type { Here, Language } from './language.ts'
import { portuguese } from './portuguese/portuguese.ts'
import { russian } from './russian/russian.ts'
import { spanish } from './spanish/spanish.ts'
import { ukrainian } from './ukrainian/ukrainian.ts'
import { type Voice, voiceOf } from './voice.ts'

export const LANGUAGES: readonly Language[] = [
  english,
  spanish,
  german,
  french,
  portuguese,
  russian,
  ukrainian,
  arabic,
]

/** Made when somebody is first told something: most of what the Worker does tells nobody. */
const voices = new Map<string, Voice>()

/** By an IETF tag, as Telegram reports it; English where there is none that we speak. */
export function voiceFor(tag: string | null, here: Here = 'chat'): Voice {
  const language = languageOf(tag ?? '') ?? english
  const id = `${language.tag} ${here}`
  const voice = voices.get(id) ?? voiceOf(language, here)
  voices.set(id, voice)
  return voice
}

/** Whatever its region. */
export const languageOf = (tag: string): Language | null =>
  LANGUAGES.find((language) => language.tag === tag.split(/[-_]/u)[0]?.toLowerCase()) ?? null
