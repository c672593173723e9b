/**
 * What the bot says: the languages have the words, and here is what is the same in each: which of them are said,
 * in what order, with which buttons. They say "this chat", since they are read in groups as well, and "this
 * topic" in a topic of a forum.
 */
import type { Here } from '../../core/languages/language.ts'
import { voiceFor } from '../../core/languages/languages.ts'
import type { Voice } from '../../core/languages/voice.ts'
import { alertsIn } from './alerts.ts'
import { approvingIn } from './approving.ts'
import { browsingIn } from './browsing.ts'
import { filtersIn } from './filters.ts'
import { followingIn } from './following.ts'
import { helpIn } from './help.ts'
import { managingIn } from './managing.ts'
import { settingsIn } from './settings.ts'
import { stopIn } from './stop.ts'
import { timesIn } from './times.ts'
import { zonesIn } from './zones.ts'

const textsOf = (voice: Voice) => ({
  voice,
  ...helpIn(voice),
  ...stopIn(voice),
  ...browsingIn(voice),
  ...filtersIn(voice),
  ...followingIn(voice),
  ...timesIn(voice),
  ...zonesIn(voice),
  ...managingIn(voice),
  ...settingsIn(voice),
  ...alertsIn(voice),
  ...approvingIn(voice),
})

export type Texts = ReturnType<typeof textsOf>

const made = new WeakMap<Voice, Texts>()

/** The texts in a language (IETF tag, as Telegram reports it), or in English. */
export function textsFor(language: string | null, here: Here): Texts {
  const voice = voiceFor(language, here)
  const texts = made.get(voice) ?? textsOf(voice)
  made.set(voice, texts)
  return texts
}
